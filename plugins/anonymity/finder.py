"""Finds the names of a roster in any text.

A text is read once, however many people there are: a spelling that stands in it is then accepted
or not by where it stands.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from plugins.anonymity.fold import Folded, fold, fold_joints
from plugins.anonymity.house import ANSWERING
from plugins.anonymity.naming import LIGATURES, is_label, read
from plugins.anonymity.place import Place
from plugins.anonymity.roster import Person
from plugins.anonymity.spellings import When, apart, spellings, squeeze
from plugins.anonymity.written import Entry, Written, entries

_BETWEEN = re.compile(r"[ \t\u00a0\u202f]{0,2}|[._-]")
_INITIAL = re.compile(r"(?:[ \u00a0\u202f\-_]|\.(?=\S))?(?P<letter>[^\W\d_])(?:\.|(?![\w'’]))")
_LETTER_WORDS = "AÀOÔY"
"""Letters that are words: « Camille A un doute »."""


class Found(NamedTuple):
    """A name found at a place of a text, in code points, and whose it is: a rank in the people."""

    start: int
    end: int
    rank: int


class _Claim(NamedTuple):
    """Someone's right to a spelling."""

    rank: int
    when: When


class Finder:
    """Finds `people`, by their rank in that sequence."""

    def __init__(self, people: Sequence[Person]) -> None:
        self.people = people
        self._claims: dict[str, list[_Claim]] = defaultdict(list)
        self._exact: set[str] = set()
        self._initials: list[frozenset[str]] = []
        ways: list[Entry] = []
        for rank, person in enumerate(people):
            readings = [it for form in (person.name, *person.forms) for it in _readings(form)]
            self._initials.append(frozenset().union(*(it.initials for it in readings)))
            for reading in readings:
                self._exact |= reading.exact
                ways += reading.entries
                whole = reading.organisation and person.role in ANSWERING
                for key, when in reading.keys:
                    self._claims[key].append(_Claim(rank, "capital" if whole else when))
        self._written = Written(ways)

    def find(self, text: str, role: str = "") -> tuple[Found, ...]:
        """Return the names in `text`, in order, apart from each other.

        `role` is that of whoever wrote it: of two people with one first name, a greeting names the
        other side, a signature the writer's.
        """
        found = list(self._in_view(text, fold(text), role))
        joints = fold_joints(text)
        if joints is not None:
            found += self._in_view(text, joints, role)
        return tuple(_joined(sorted(found), text)) if found else ()

    def _in_view(self, text: str, view: Folded, role: str) -> Iterator[Found]:
        match = self._written.find(view.text)
        last = None
        while match:
            found = self._accepted(match, Place(text, view, *match.span(), last), text, role)
            if found:
                last = match.end()
                yield found
            match = self._written.find(view.text, match.end() if found else match.start() + 1)

    def _accepted(self, match: re.Match[str], place: Place, text: str, role: str) -> Found | None:
        claims = [c for c in self._claimed(match[0], place) if place.counts(c.when, self._exact)]
        if not claims or place.is_of_a_place:
            return None
        rank = self._whose([claim.rank for claim in claims], place, role)
        first, last = place.whole
        return Found(first, self._with_initial(text, last, rank), rank)

    def _claimed(self, text: str, place: Place) -> list[_Claim]:
        key = squeeze(text)
        if len(text) >= 2 * len(key) - 1 > 5 and (claims := self._claims.get(apart(key))):
            return claims
        if key not in self._claims and place.may_be_plural:
            key = key.removesuffix("s")
        return self._claims.get(key, [])

    def _whose(self, ranks: list[int], place: Place, role: str) -> int:
        """Of several people with one spelling: by the title, or by who writes to whom."""
        if len(set(ranks)) == 1:
            return ranks[0]
        fitting = [rank for rank in ranks if place.fits(self.people[rank].name)] or ranks
        if place.signed:
            mine = [rank for rank in fitting if self.people[rank].role == role]
        elif place.greeted:
            mine = [rank for rank in fitting if self.people[rank].role != role]
        else:
            mine = []
        return (mine or fitting)[0]

    def _with_initial(self, text: str, end: int, rank: int) -> int:
        """Take in the « D. » of « Camille D. », any letter when the surname is not known."""
        found = _INITIAL.match(text, end)
        if found is None or not found["letter"].isupper():
            return end
        initials = self._initials[rank]
        is_surname = found[0].endswith(".") or found["letter"] not in _LETTER_WORDS
        fits = fold(found["letter"]).text in initials if initials else is_surname
        return found.end() if fits else end


@dataclass(frozen=True, slots=True)
class _Reading:
    """What a name is found by: its spellings' entries and keys, its initials, its exact case.

    That of an `organisation` which answers has a capital: « du service fraude » is anyone's.
    """

    entries: tuple[Entry, ...]
    keys: tuple[tuple[str, When], ...]
    initials: frozenset[str]
    exact: frozenset[str]
    organisation: bool


@lru_cache(maxsize=512)
def _readings(name: str) -> tuple[_Reading, ...]:
    """Read a name, and again with its ligatures in two letters: « Lebœuf », « Leboeuf ».

    Remembered, in memory only: it depends on nothing but the name.
    """
    if is_label(name):
        return ()
    return tuple(map(_reading, dict.fromkeys((name, name.translate(LIGATURES)))))


def _reading(written: str) -> _Reading:
    name = read(written)
    ways = tuple(spellings(name))
    several = len(name.units) > 1
    return _Reading(
        entries=tuple(entry for way in ways for entry in entries(way)),
        keys=tuple((way.key, way.when) for way in ways),
        initials=frozenset(unit[0][0] for unit in name.units) if several else frozenset(),
        exact=frozenset(name.typed for way in ways if way.when == "exact"),
        organisation=name.organisation,
    )


def _joined(found: list[Found], text: str) -> Iterator[Found]:
    """Join what overlaps, and the names of one person with nothing but a space between them."""
    last = found[0]
    for one in found[1:]:
        apart_by = text[last.end : one.start]
        if one.start < last.end or (one.rank == last.rank and _BETWEEN.fullmatch(apart_by)):
            last = Found(last.start, max(last.end, one.end), last.rank)
        else:
            yield last
            last = one
    yield last
