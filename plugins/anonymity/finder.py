"""Finds the names of a roster, and the texts marked by hand, in any text.

One regular expression holds every spelling of everyone; what it finds is then accepted or not by
where it stands. So a text is read once, however many people there are.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from plugins.anonymity.fold import AFTER, BEFORE, Folded, fold, fold_joints
from plugins.anonymity.naming import LIGATURES, read
from plugins.anonymity.place import Place
from plugins.anonymity.roster import Person
from plugins.anonymity.spellings import When, apart, spellings, squeeze

_BETWEEN = re.compile(r"[ \t\u00a0\u202f]{0,2}|[._-]")
_INITIAL = re.compile(r"(?:[ \u00a0\u202f\-_]|\.(?=\S))?(?P<letter>[^\W\d_])(?:\.|(?![\w'’]))")
_LETTER_WORDS = "AÀOÔY"
"""Letters that are words: « Camille A un doute »."""


@dataclass(frozen=True, slots=True, order=True)
class Found:
    """A name found at a place of a text, in code points, and whose it is: a rank in the people."""

    start: int
    end: int
    rank: int


@dataclass(frozen=True, slots=True)
class _Claim:
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
        patterns: set[str] = set()
        for rank, person in enumerate(people):
            initials: set[str] = set()
            for name in map(read, _written((person.name, *person.forms))):
                if len(name.units) > 1:
                    initials |= {unit[0][0] for unit in name.units}
                for spelling in spellings(name):
                    patterns.add(spelling.pattern)
                    self._claims[spelling.key].append(_Claim(rank, spelling.when))
                    if spelling.when == "exact":
                        self._exact.add(name.typed)
            self._initials.append(frozenset(initials))
        self._pattern = _one_of(patterns) if patterns else None

    def find(self, text: str, role: str = "") -> tuple[Found, ...]:
        """Return the names in `text`, in order, apart from each other.

        `role` is that of whoever wrote it: of two people with one first name, a greeting names the
        other side, a signature the writer's.
        """
        if self._pattern is None:
            return ()
        found = list(self._in_view(text, fold(text), role))
        joints = fold_joints(text)
        if joints is not None:
            found += self._in_view(text, joints, role)
        return tuple(_joined(sorted(found), text)) if found else ()

    def _in_view(self, text: str, view: Folded, role: str) -> Iterator[Found]:
        assert self._pattern is not None  # noqa: S101 - `find` returned
        match = self._pattern.search(view.text)
        while match:
            found = self._accepted(match, text, view, role)
            if found:
                yield found
            match = self._pattern.search(view.text, match.end() if found else match.start() + 1)

    def _accepted(self, match: re.Match[str], text: str, view: Folded, role: str) -> Found | None:
        start, end = match.span()
        place = Place(text, view, start, end)
        claims = [c for c in self._claimed(match[0], place) if place.counts(c.when, self._exact)]
        if not claims or place.is_of_a_place:
            return None
        rank = self._whose([claim.rank for claim in claims], place, role)
        first, last = view.original(start if place.title is None else place.title, end)
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


def _one_of(patterns: Collection[str]) -> re.Pattern[str]:
    """Return one expression, the longest spellings first.

    The letters with which they begin come before all, so that most places are left at once.
    """
    longest_first = sorted(patterns, key=lambda pattern: (-len(pattern), pattern))
    letters = "".join(sorted({pattern.removeprefix("\\")[0] for pattern in patterns}))
    return re.compile(rf"(?=[{re.escape(letters)}]){BEFORE}(?:{'|'.join(longest_first)}){AFTER}")


def _written(names: Iterable[str]) -> Iterator[str]:
    """Yield each name, and again with its ligatures in two letters: « Lebœuf », « Leboeuf »."""
    for name in names:
        yield from dict.fromkeys((name, name.translate(LIGATURES)))


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
