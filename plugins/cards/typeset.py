"""Text set in lines: from words and a style to positioned runs, masks and emoji. Pure.

A line is first cut into segments of one kind and one direction, in visual order, since no font
holds every script and no library draws a mask.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from math import ceil

from plugins.cards import bidi
from plugins.cards.measure import SMALLEST, Measure, wrap
from plugins.cards.shapes import Face, Glyph, Rect, Run, Shape
from plugins.cards.words import Kind, Piece, Word, clusters, ended, paragraphs

CAPITALS: dict[Face, float] = {"title": 0.66, "brand": 0.66, "text": 0.727, "mono": 0.698}
"""Height of the capitals, in ems (each font's OS/2 table): text is centred on them."""

EMOJI_SIZE = 1.14  # ems
EMOJI_ADVANCE = 1.26
MASK_PADDING = 12
MASK_MARGIN = 3
MASK_HEIGHT = 38


@dataclass(frozen=True, slots=True)
class Style:
    """How a text is set. `leading` is the height of a line; masks are bars of `mask`."""

    face: Face
    size: int
    leading: int
    fill: str
    on: str
    mask: str = "ink"
    in_mask: str = "paper"


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a line of one kind and one direction."""

    text: str
    kind: Kind
    rtl: bool = False


Line = tuple[Segment, ...]
Sized = tuple[Word, float]
"""A word and its width."""
Source = Sequence[Sequence[Sized]]
"""The words of each paragraph."""


@dataclass(frozen=True, slots=True)
class Block:
    """Lines set in a style. `whole` is False when a word was broken or the end cut off."""

    lines: tuple[tuple[Word, ...], ...]
    widths: tuple[int, ...]
    style: Style
    rtl: bool
    whole: bool

    @property
    def width(self) -> int:
        """The width of the widest line."""
        return max(self.widths, default=0)

    @property
    def height(self) -> int:
        """The height of all lines."""
        return len(self.lines) * self.style.leading


def typeset(text: str, style: Style, measure: Measure, room: int, most: int = 10_000) -> Block:
    """Break `text` into lines no wider than `room`; of `most` lines, the last ends with `…`."""
    rtl = bidi.is_rtl(text)
    fitting = [
        [_broken(word, style, measure, room) for word in words] for words in paragraphs(text)
    ]
    whole = all(len(pieces) == 1 for words in fitting for pieces in words)
    source = [[piece for pieces in words for piece in pieces] for words in fitting]
    lines = _lines(source, style, measure, room)
    if len(lines) > most:
        whole = False
        lines = _shortened(source, style, measure, room, most)
    space = measure.width(" ", style.face, style.size)
    widths = (sum(one for _, one in line) + space * (len(line) - 1) for line in lines)
    words = tuple(tuple(word for word, _ in line) for line in lines)
    return Block(words, tuple(map(ceil, widths)), style, rtl, whole)


def shapes(block: Block, x: int, y: int, measure: Measure) -> Iterator[Shape]:
    """Yield the block's shapes from its top left corner; a right-to-left text stands right."""
    style = block.style
    for index, (line, width) in enumerate(zip(block.lines, block.widths, strict=True)):
        top = y + index * style.leading
        baseline = top + round((style.leading + style.size * CAPITALS[style.face]) / 2)
        left = x + (block.width - width if block.rtl else 0)
        yield from _line_shapes(_segments(line, block.rtl), left, baseline, style, measure)


def _line_shapes(
    line: Line, x: float, baseline: int, style: Style, measure: Measure
) -> Iterator[Shape]:
    middle = baseline - round(style.size * CAPITALS[style.face] / 2)
    for segment in line:
        left = round(x)
        width = _width(segment, style, measure) if len(line) > 1 or segment.kind != "text" else 0
        if segment.kind == "mask":
            yield from _mask(segment.text, left, round(width), middle, style)
        elif segment.kind == "emoji":
            size = round(style.size * EMOJI_SIZE)
            gap = round((width - size) / 2)
            yield Glyph(left + gap, middle - size // 2, size, segment.text, style.on)
        else:
            yield Run(
                left, baseline, segment.text, style.face, style.size, style.fill, style.on,
                segment.rtl,
            )  # fmt: skip
        x += width


def _mask(text: str, x: int, width: int, middle: int, style: Style) -> Iterator[Shape]:
    top = middle - MASK_HEIGHT // 2
    left, bar = x + MASK_MARGIN, width - 2 * MASK_MARGIN
    yield Rect(left, top, bar, MASK_HEIGHT, style.mask, style.on, (5, 5, 5, 5))
    baseline = middle + round(SMALLEST * CAPITALS["text"] / 2) - 1
    yield Run(left + MASK_PADDING, baseline, text, "text", SMALLEST, style.in_mask, style.mask)


def _width(segment: Segment, style: Style, measure: Measure) -> float:
    if segment.kind == "mask":
        return measure.width(segment.text, "text", SMALLEST) + 2 * (MASK_PADDING + MASK_MARGIN)
    if segment.kind == "emoji":
        return style.size * EMOJI_ADVANCE
    return measure.width(segment.text, style.face, style.size, segment.rtl)


def _word_width(word: Word, style: Style, measure: Measure) -> float:
    return sum(_width(Segment(piece.text, piece.kind), style, measure) for piece in word)


def _lines(source: Source, style: Style, measure: Measure, room: int) -> list[Sequence[Sized]]:
    space = measure.width(" ", style.face, style.size)
    lines: list[Sequence[Sized]] = []
    for words in source:
        found = wrap([width for _, width in words], space, room)
        lines += [words[first:last] for first, last in found]
    return lines


def _shortened(
    source: Source, style: Style, measure: Measure, room: int, most: int
) -> list[Sequence[Sized]]:
    """Keep as many words as `most` lines hold, by halving: more words never take fewer lines."""
    low, high = 1, sum(map(len, source))
    while low < high:
        middle = (low + high + 1) // 2
        if len(_lines(_first(source, middle, style, measure), style, measure, room)) <= most:
            low = middle
        else:
            high = middle - 1
    return _lines(_first(source, low, style, measure), style, measure, room)


def _first(source: Source, count: int, style: Style, measure: Measure) -> Source:
    """Return the first `count` words, the last one with an ellipsis."""
    kept: list[Sequence[Sized]] = []
    for words in source:
        if count > 0:
            kept.append(words[:count])
        count -= len(words)
    *others, last = ended([word for word, _ in kept[-1]])
    sized = (last, _word_width(last, style, measure))
    return [*kept[:-1], [*kept[-1][: len(others)], sized]]


def _broken(word: Word, style: Style, measure: Measure, room: int) -> list[Sized]:
    """Return the word or, when it is wider than `room`, its pieces, each as long as fits."""
    width = _word_width(word, style, measure)
    if width <= room:
        return [(word, width)]
    room -= round(measure.width("…", style.face, style.size))
    parts: list[list[Piece]] = [[]]
    for piece in word:
        for unit in clusters(piece.text) if piece.kind == "text" else (piece.text,):
            grown = _grown(parts[-1], Piece(unit, piece.kind))
            if parts[-1] and _word_width(tuple(grown), style, measure) > room:
                parts.append([Piece(unit, piece.kind)])
            else:
                parts[-1] = grown
    return [(tuple(part), _word_width(tuple(part), style, measure)) for part in parts]


def _grown(part: list[Piece], piece: Piece) -> list[Piece]:
    if part and part[-1].kind == piece.kind == "text":
        return [*part[:-1], Piece(part[-1].text + piece.text, "text")]
    return [*part, piece]


def _segments(words: Sequence[Word], rtl: bool) -> Line:
    """Return the words of a line as segments, from left to right."""
    pieces: list[Piece] = []
    for index, word in enumerate(words):
        for piece in (Piece(" ", "text"), *word) if index else word:
            pieces = _grown(pieces, piece)
    if not rtl and not any(bidi.holds_rtl(piece.text) for piece in pieces):
        return tuple(Segment(piece.text, piece.kind) for piece in pieces)
    return _visual(tuple(pieces), rtl)


@lru_cache(maxsize=256)
def _visual(pieces: tuple[Piece, ...], rtl: bool) -> Line:
    """Cut pieces where the direction changes, and order them; a mask counts as a neutral sign."""
    text = "".join(piece.text if piece.kind == "text" else "\ufffc" for piece in pieces)
    owners = [n for n, p in enumerate(pieces) for _ in (p.text if p.kind == "text" else "\ufffc")]
    cut: list[tuple[Segment, int]] = []
    units = zip(owners, bidi.levels(text, rtl), text, strict=True)
    for (owner, level), run in groupby(units, lambda unit: unit[:2]):
        piece = pieces[owner]
        shown = "".join(unit[2] for unit in run) if piece.kind == "text" else piece.text
        cut.append((Segment(shown, piece.kind, bool(level % 2)), level))
    return tuple(segment for segment, _ in bidi.visual(cut))
