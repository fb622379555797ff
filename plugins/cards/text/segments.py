"""Lines of words as segments of one kind and one direction, from left to right. Pure.

No font holds every script and no library draws a mask. The direction of a sign comes from its
neighbours in the whole paragraph: the line before may hold them.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from plugins.cards.text import bidi
from plugins.cards.text.words import SPACE, Kind, Piece, Word, grown

NEUTRAL = "\ufffc"
"""What a mask or an emoji counts as: a sign without a direction of its own."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a line of one kind and one direction."""

    text: str
    kind: Kind
    rtl: bool = False


Line = tuple[Segment, ...]
Pieces = tuple[Piece, ...]


def ordered(paragraph: Iterable[Sequence[Word]], rtl: bool) -> Iterator[Line]:
    """Yield each line of a paragraph, which reads from right to left when `rtl`."""
    lines = tuple(_pieces(words) for words in paragraph)
    if rtl or any(bidi.holds_rtl(piece.text) for line in lines for piece in line):
        yield from _visual(lines, rtl)
        return
    for line in lines:
        yield tuple(Segment(piece.text, piece.kind) for piece in line)


def _pieces(words: Sequence[Word]) -> Pieces:
    pieces: list[Piece] = []
    for index, word in enumerate(words):
        for piece in (SPACE, *word) if index else word:
            pieces = grown(pieces, piece)
    return tuple(pieces)


@lru_cache(maxsize=256)
def _visual(lines: tuple[Pieces, ...], rtl: bool) -> tuple[Line, ...]:
    shown = ["".join(map(_sign, line)) for line in lines]
    levels = iter(bidi.levels(" ".join(shown), rtl))
    found = []
    for line in lines:
        found.append(_reordered(line, levels))
        next(levels, None)  # the space between two lines
    return tuple(found)


def _reordered(line: Pieces, levels: Iterator[int]) -> Line:
    """Cut pieces where the direction changes, and order them. Takes the levels of their signs."""
    cut: list[tuple[Segment, int]] = []
    for piece in line:
        signs = _sign(piece)
        units = zip(signs, [next(levels) for _ in signs], strict=True)
        for level, run in groupby(units, lambda unit: unit[1]):
            text = "".join(sign for sign, _ in run) if piece.kind == "text" else piece.text
            cut.append((Segment(text, piece.kind, bool(level % 2)), level))
    return tuple(segment for segment, _ in bidi.visual(cut))


def _sign(piece: Piece) -> str:
    return piece.text if piece.kind == "text" else NEUTRAL
