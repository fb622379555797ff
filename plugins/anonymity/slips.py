"""First names cut short or mistyped, where only a name stands: « merci axl », « - Max ».

What is short of « Maxime » signs for him, or is greeted by the other side; a letter that is missing
counts behind a greeting, before a pause, on no other word. Nothing else is looked for.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from plugins.anonymity import positions
from plugins.anonymity.first_names import FIRST_NAMES
from plugins.anonymity.fold import Folded, fold, listed
from plugins.anonymity.french import is_everyday
from plugins.anonymity.naming import LIGATURES, is_label, read
from plugins.anonymity.roster import Person
from plugins.anonymity.spellings import DIMINUTIVES, SHORT
from plugins.anonymity.zones import Zone

_GREETED = re.compile(
    r"(?<![a-z])(?:merci|bonjour|bonsoir|salut|bjr|slt|coucou|hello)[ ,]{1,2}(?P<name>[a-z]{3,})"
    r"(?![\w'’-])"
)
_GREETINGS = ("merci", "bonj", "bons", "salut", "bjr", "slt", "coucou", "hello")
_LAST = re.compile(r"(?<![\w'’-])(?P<name>[a-z]{3,5})[ \t.!]*$")
_LAST_OF_LINE = re.compile(r"(?<![\w'’-])(?P<name>[a-z]{3,5})[ \t.!]*(?=\n)")
_END = 12
"""Characters at the end of a message where a short name that signs it stands."""
_WORDS = listed("ben sam")
"""Short names that are said for no one: « bonjour, ben voilà », « merci sam 12 »."""


class Slips:
    """Finds short forms and slips of people's first names; each is given by a rank."""

    def __init__(self, people: Sequence[Person]) -> None:
        self._people = people
        self._short: dict[str, int] = {}
        self._missing: dict[str, int] = {}
        for rank, given in _given(people):
            for size in DIMINUTIVES:
                if len(given) > size + 1 and given[:size] in FIRST_NAMES:
                    self._short.setdefault(given[:size], rank)
            for place in range(1, len(given)):
                self._missing.setdefault(given[:place] + given[place + 1 :], rank)

    def find(self, text: str, role: str) -> Iterator[tuple[Zone, int]]:
        """Yield where they stand, in code points, and whose they are; `role` is the writer's."""
        if not (self._short or self._missing):
            return
        view = fold(text)
        found = []
        if any(greeting in view.text for greeting in _GREETINGS):
            greeted = _GREETED.finditer(view.text)
            found = [(match, self._greeted(match, view, role)) for match in greeted]
        if self._short:
            signing = _signing(view.text)
            found += [(match, self._signing(match, text, view, role)) for match in signing]
        for match, rank in found:
            if rank is not None:
                yield view.original(*match.span("name")), rank

    def _greeted(self, match: re.Match[str], view: Folded, role: str) -> int | None:
        name = match["name"]
        short = self._short.get(name)
        if short is not None and name not in _WORDS and self._people[short].role != role:
            return short
        if is_everyday(name) or name in FIRST_NAMES or not positions.pauses(view.text, match.end()):
            return None
        return self._missing.get(name)

    def _signing(self, match: re.Match[str], text: str, view: Folded, role: str) -> int | None:
        rank = self._short.get(match["name"])
        start, end = match.span("name")
        if rank is None or self._people[rank].role != role:
            return None
        signs = positions.signed(view.text, start, end) or positions.last_words(
            view.text, start, end
        )
        return rank if signs and text[view.original(start, end)[0]].isupper() else None


def _signing(text: str) -> Iterator[re.Match[str]]:
    """Yield the short words that end a message or a line."""
    if "\n" in text:
        yield from _LAST_OF_LINE.finditer(text)
    if last := _LAST.search(text, max(0, len(text) - _END)):
        yield last


def _given(people: Iterable[Person]) -> Iterator[tuple[int, str]]:
    """Yield the first names in one word that are long enough, each with a rank."""
    for rank, person in enumerate(people):
        for form in (person.name, *person.forms):
            if is_label(form):
                continue
            name = read(form.translate(LIGATURES))
            given = name.units[0] if name.units and not name.titled else ()
            if len(given) == 1 and len(given[0]) > SHORT and given[0] in FIRST_NAMES:
                yield rank, given[0]
