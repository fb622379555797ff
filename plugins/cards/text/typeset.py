"""Text broken into lines: from words, a style and a room to a block. Pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from math import ceil

from plugins import masks
from plugins.cards.measure import Measure, wrap
from plugins.cards.text.bidi import is_rtl
from plugins.cards.text.style import Style, word_width
from plugins.cards.text.words import PARAGRAPH, Piece, Word, clusters, ended, grown, paragraphs

_NOT_MONOSPACE = re.compile("[\u0370-\u03ff\u0530-\u1dff\u1f00-\u1fff\u2d00-\ud7ff\uf900-\ufdff]")
"""Letters that IBM Plex Mono, which has Latin and Cyrillic, leaves to proportional fonts."""

_BEFORE_A_CUT = re.compile(r".*[/?&=._-]", re.DOTALL)
"""Up to the last of the signs after which an address, which has no space, is best broken."""

Sized = tuple[Word, float]
"""A word and its width."""
Source = Sequence[Sequence[Sized]]
"""The words of each line that the text itself has."""
Placed = tuple[int, Sequence[Sized]]
"""A line, and the place in its source of what it was broken from."""


@dataclass(frozen=True, slots=True)
class Block:
    """Lines set in a style: their words, their widths, the number of the paragraph of each.

    `whole` is False when a word was broken or the end cut off, `complete` in the latter case alone.
    """

    lines: tuple[tuple[Word, ...], ...]
    widths: tuple[int, ...]
    paragraphs: tuple[int, ...]
    style: Style
    rtl: bool
    whole: bool
    complete: bool

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
    rtl, style = is_rtl(text), _suited(style, text)
    fitting = [
        [_broken(word, style, measure, room) for word in words] for words in paragraphs(text)
    ]
    whole = all(len(pieces) == 1 for words in fitting for pieces in words)
    source = [[piece for pieces in words for piece in pieces] for words in fitting]
    lines = _lines(source, style, measure, room)
    complete = len(lines) <= most
    if not complete:
        lines = _shortened(source, style, measure, room, most)
    space = measure.width(" ", style.face, style.size)
    widths = (sum(one for _, one in line) + space * (len(line) - 1) for _, line in lines)
    numbers = [n for n, one in enumerate(re.split(f"[{PARAGRAPH}]", text)) for _ in paragraphs(one)]
    return Block(
        tuple(tuple(word for word, _ in line) for _, line in lines),
        tuple(map(ceil, widths)),
        tuple(numbers[place] for place, _ in lines),
        style,
        rtl,
        whole and complete,
        complete,
    )


@lru_cache(maxsize=1024)
def count(text: str, style: Style, measure: Measure, room: int) -> tuple[int, bool]:
    """Return how many lines `typeset` takes for the whole text, and whether it breaks no word.

    To know that much takes a fifth of the time.
    """
    style = _suited(style, text)
    space = measure.width(" ", style.face, style.size)
    lines, whole = 0, True
    for words in paragraphs(text):
        broken = [_broken(word, style, measure, room) for word in words]
        whole = whole and all(len(pieces) == 1 for pieces in broken)
        line, is_new = room + 1.0, True
        for _, width in (piece for pieces in broken for piece in pieces):
            line += space + width
            if line > room or is_new:
                lines, line, is_new = lines + 1, -space + (space + width), False
    return lines, whole


def _suited(style: Style, text: str) -> Style:
    """Return a style whose face has the letters of a text: wide spaces would tear it apart."""
    if style.face != "mono" or not (others := len(_NOT_MONOSPACE.findall(text))):
        return style
    said = "".join(piece for piece, is_mask in masks.split(text) if not is_mask)
    if 2 * others <= sum(map(str.isalpha, said)):
        return style
    return replace(style, face="text")


def _lines(source: Source, style: Style, measure: Measure, room: int) -> list[Placed]:
    space = measure.width(" ", style.face, style.size)
    lines: list[Placed] = []
    for place, words in enumerate(source):
        found = wrap([width for _, width in words], space, room)
        lines += [(place, words[first:last]) for first, last in found]
    return lines


def _shortened(
    source: Source, style: Style, measure: Measure, room: int, most: int
) -> list[Placed]:
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
    sized = (last, word_width(last, style, measure))
    return [*kept[:-1], [*kept[-1][: len(others)], sized]]


def _broken(word: Word, style: Style, measure: Measure, room: int) -> list[Sized]:
    """Return the word or, when it is wider than `room`, its pieces, each as long as fits.

    Or nearly: rather up to the last sign such as `/`.
    """
    width = word_width(word, style, measure)
    if width <= room:
        return [(word, width)]
    room -= round(measure.width("…", style.face, style.size))
    parts: list[list[Piece]] = [[]]
    for piece in word:
        for unit in clusters(piece.text) if piece.kind == "text" else (piece.text,):
            longer = grown(parts[-1], Piece(unit, piece.kind))
            if parts[-1] and word_width(tuple(longer), style, measure) > room:
                parts[-1], rest = _cut(parts[-1])
                parts.append(grown(rest, Piece(unit, piece.kind)))
            else:
                parts[-1] = longer
    return [(tuple(part), word_width(tuple(part), style, measure)) for part in parts]


def _cut(part: list[Piece]) -> tuple[list[Piece], list[Piece]]:
    """Return what stays on a line that is full, and what rather goes on the next one."""
    *before, last = part
    if last.kind == "text" and (match := _BEFORE_A_CUT.match(last.text)):
        kept, rest = match[0], last.text[match.end() :]
        if rest and len(kept) >= len(rest):
            return [*before, Piece(kept, "text")], [Piece(rest, "text")]
    return part, []
