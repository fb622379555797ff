"""A needle met in the view of a text: what stands there, between its letters and around it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from plugins.gate.passages import Surface
from plugins.gate.secrets.skeleton import ascii_of

RAW: frozenset[Surface] = frozenset(("code", "source", "history", "comment"))
"""Surfaces where a line break is one of whoever typed, not one between two blocks."""
GAP = 24
"""Characters between two letters of one needle, at most."""
_LETTERS = re.compile(r"[^a-zA-Z0-9]+")
_LATIN = 0x250
_AROUND = 24


@dataclass(frozen=True)
class Occurrence:
    """Letters of a text, by their `places` in it, in order."""

    text: str
    places: Sequence[int]

    @cached_property
    def letters(self) -> str:
        """What the letters read as, their case kept."""
        found: list[str] = []
        rank = 0
        for index, place in enumerate(self.places):
            rank = rank + 1 if index and place == self.places[index - 1] else 0
            said = _LETTERS.sub("", ascii_of(self.text[place]).decode())
            found.append(said[min(rank, len(said) - 1)])
        return "".join(found)

    @cached_property
    def gaps(self) -> dict[int, str]:
        """What is seen between the letters: the rank of the letter after it, and its text."""
        gaps = {}
        for rank in range(1, len(self.places)):
            first, last = self.places[rank - 1] + 1, self.places[rank]
            if first < last:
                seen = ascii_of(self.text[first : min(last, first + 8 * GAP)]).decode()
                if seen or last - first > GAP:
                    gaps[rank] = seen
        return gaps

    @property
    def is_scattered(self) -> bool:
        """Tell whether too much stands between two letters."""
        return any(len(gap) > GAP for gap in self.gaps.values()) or (
            self.places[-1] - self.places[0] > 8 * GAP * len(self.places)
        )

    @cached_property
    def is_disguised(self) -> bool:
        """Tell whether letters of other alphabets, or invisible ones, were put in."""
        piece = self.text[self.places[0] : self.places[-1] + 1]
        if piece.isascii():
            return False
        shown = [self.text[place] for place in self.places]
        hidden = any(not ascii_of(it) and ord(it) >= _LATIN and not _is_accent(it) for it in piece)
        return hidden or any(ord(it) >= _LATIN for it in shown)

    @cached_property
    def before(self) -> str:
        """What stands before, in plain characters: the last ones."""
        start = self.places[0]
        return ascii_of(self.text[max(0, start - _AROUND) : start]).decode()

    @cached_property
    def after(self) -> str:
        """What stands after, in plain characters: the first ones."""
        end = self.places[-1] + 1
        return ascii_of(self.text[end : end + _AROUND]).decode()

    def pieces(self, ranks: Sequence[int]) -> list[str]:
        """Return the letters, cut at these ranks."""
        edges = [0, *ranks, len(self.letters)]
        return [self.letters[a:b] for a, b in pairwise(edges)]


def _is_accent(character: str) -> bool:
    return "\u0300" <= character <= "\u036f"
