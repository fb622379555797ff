"""A text and its twins: what it says once decoded, each place leading back to the text.

A twin holds what an escape says, with a little of what stands around it; so a text without escapes
has no twin, and one with a few costs little more.
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from plugins.gate.secrets import escapes, tokens
from plugins.gate.secrets.pieces import Piece

DEPTH = 4
"""Decodings one inside the other, at most: each makes twins no longer than a few times its text."""


@dataclass(frozen=True, slots=True)
class Twin:
    """A text and the pieces it is made of, in order; none for the text itself."""

    text: str
    parent: "Twin | None" = None
    pieces: tuple[Piece, ...] = ()

    def origin(self, place: int) -> int:
        """Return the place, in the first text, of a place in this one."""
        if self.parent is None:
            return place
        piece = self._piece(place)
        return self.parent.origin(piece.source + (0 if piece.decoded else place - piece.start))

    def decoded(self, start: int, end: int) -> bool:
        """Tell whether a stretch was written in code, and nothing much beside it.

        A letter in code among others, or a name in a long text in code, is not written so to hide.
        """
        if self.parent is None:
            return False
        first = bisect_right(self.pieces, start, key=lambda it: it.start) - 1
        last = bisect_right(self.pieces, end - 1, key=lambda it: it.start)
        met = self.pieces[max(first, 0) : last]
        stop = self.pieces[last].start if last < len(self.pieces) else len(self.text)
        whole = bool(met) and all(piece.decoded for piece in met)
        return whole and stop - met[0].start <= end - start + 8

    def _piece(self, place: int) -> Piece:
        rank = bisect_right(self.pieces, place, key=lambda it: it.start) - 1
        return self.pieces[max(rank, 0)]


def twins(text: str) -> Iterator[Twin]:
    """Yield the text, then what its escapes and encoded words say, and what those hold in turn."""
    level = [Twin(text)]
    for _ in range(DEPTH):
        yield from level
        level = [child for twin in level for child in _children(twin)]
    yield from level


def _children(twin: Twin) -> Iterator[Twin]:
    for decode in (escapes.decode, escapes.unquote, tokens.decode):
        pieces = decode(twin.text)
        if pieces:
            yield Twin("".join(piece.text for piece in pieces), twin, tuple(pieces))
