"""Lone words of confirmed names that are everyday words too, where nothing tells which they are.

Where the words around tell, they are masked (see `place`) or plainly words (« la rose »). Elsewhere
they are doubtful: « moi claire je dis ».
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from plugins.anonymity import someone
from plugins.anonymity.fold import AFTER, BEFORE, fold
from plugins.anonymity.naming import LIGATURES, is_label, read
from plugins.anonymity.roster import Person
from plugins.anonymity.spellings import SHORT, when
from plugins.anonymity.zones import Zone

_QUALIFIED = re.compile(
    r"(?<![a-z])(?:lumieres?|voyants?|led|leds|lampe|couleur|reponses?|explications?|offres?|factures?|"
    r"box|situation|chose|informations?|consignes?|voix|prises?|fiches?|cables?|fils?|ligne|page)\s$"
)
_AND_SO = re.compile(r" et (?:nette?|precise?|concise|franche|simple|ferme|definitive)(?![a-z])")
"""« Une lumière rose », « claire et nette »: an adjective."""


class Ordinary:
    """Finds the words of people's names that are everyday words; whether each is a given name."""

    def __init__(self, people: Iterable[Person]) -> None:
        self._given: dict[str, bool] = {}
        for person in people:
            for form in (person.name, *person.forms):
                for piece, given in _everyday(form):
                    self._given[piece] = given or self._given.get(piece, False)
        words = "|".join(sorted(self._given))
        self._pattern = re.compile(f"{BEFORE}(?:{words}){AFTER}") if words else None

    def find(self, text: str) -> Iterator[Zone]:
        """Yield where they may be names, whether or not they are masked there."""
        if self._pattern is None:
            return
        view = fold(text)
        for match in self._pattern.finditer(view.text):
            first, last = view.original(*match.span())
            if self._may_be_a_name(view.text, *match.span(), lower=text[first].islower()):
                yield first, last

    def _may_be_a_name(self, text: str, start: int, end: int, *, lower: bool) -> bool:
        if someone.determined(text, start):
            return False
        if not self._given[text[start:end]]:
            return lower and someone.met(text, start)
        if text[start:end] not in someone.ADJECTIVES:
            return True
        return not (_AND_SO.match(text, end) or _QUALIFIED.search(text, max(0, start - 20), start))


@lru_cache(maxsize=512)
def _everyday(form: str) -> tuple[tuple[str, bool], ...]:
    """Return the words of a name that are everyday words, each with whether it is a given name."""
    if is_label(form):
        return ()
    name = read(form.translate(LIGATURES))
    return tuple(
        (unit[0], unit is name.units[0] and not name.titled)
        for unit in name.units
        if len(unit) == 1 and len(unit[0]) > SHORT and when(unit) not in {"anywhere", "signed"}
    )
