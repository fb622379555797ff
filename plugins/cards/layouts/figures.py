"""Numbers counted from the conversation, set large and plain; the first is much the largest."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import product

from plugins.cards.frame import Frame, frame
from plugins.cards.layouts.title import layout as title_layout
from plugins.cards.marks import MARGIN, Bars, bars
from plugins.cards.measure import SMALLEST, Measure
from plugins.cards.shapes import Rect, Shape
from plugins.cards.text.drawn import shapes
from plugins.cards.text.numerals import CAPITAL, set_at, size_of, width
from plugins.cards.text.style import CAPITALS, Style
from plugins.cards.text.typeset import Block, typeset
from plugins.model import Card, Figure
from plugins.typography.numbers import plural

MOST = 6
HERO_WORDS, WORDS = range(56, SMALLEST - 1, -2), range(40, SMALLEST - 1, -2)
"""Sizes to try for what the first figure counts, and the others."""
ALONE = range(84, HERO_WORDS[4], -2)
"""Sizes to try before, where a figure stands alone on a wide card: its words fill the width."""
GUTTER = 60
WIDEST, NARROW = 0.46, 0.36
"""What the first figure takes of a wide card beside the others, at most and at least."""
ABOVE_SHARE, BESIDE_SHARE = 56, 0.42
"""Where a share stands alone: the space between its words and its bars, in pixels, and how much of
the height its digits take.
"""
NARROWEST = 130
"""Pixels: where less is left, no bars are drawn."""
TENTHS = 10
"""A share of a hundred is so many bars, lit in proportion."""


def layout(card: Card, measure: Measure) -> tuple[Shape, ...]:
    """Return the shapes of a figures card; without any figure, those of a title card."""
    if not card.figures:
        return title_layout(replace(card, layout="title"), measure)
    around = frame(card, measure)
    room = card.size[0] - 2 * MARGIN
    arranged = _wide if card.size[0] > card.size[1] else _high
    return (*around.shapes, *arranged(card.figures[:MOST], around, room, measure))


def words_of(figure: Figure) -> str:
    """Return what a figure counts; a quotation in it is not broken."""
    unit = figure.unit[plural(figure.value)]
    return re.sub("«.*?»", lambda one: re.sub(r"\s", "\u00a0", one[0]), unit)


def _wide(figures: Sequence[Figure], around: Frame, room: int, measure: Measure) -> Iterator[Shape]:
    """Yield the first figure at the left, the others as lines at the right."""
    first, *others = figures
    column = round(room * WIDEST) if others else room
    beside = NARROWEST + 40 if first.form == "percent" else 0
    ways = [*product((2,), HERO_WORDS[4:])]
    if not others and not beside:
        ways = [*product((1,), ALONE), *ways]
    words = _words(first, ways, column - beside, measure)
    top, bottom = around.top + 22, around.bottom - 18
    most = round((bottom - top - 18 - words.height) / (CAPITAL + 0.07))
    size = size_of((first,), most, column, measure)
    gap = 18 + round(size * 0.07)
    hero_top = bottom + _below(words) - words.height - gap - round(size * CAPITAL)
    yield from _hero(first, words, size, (hero_top, gap, column), measure)
    yield from _beside(first, words, size, (hero_top, gap, column), measure)
    if others:
        taken = max(width(first, size, measure), words.width, round(room * NARROW))
        left = MARGIN + (column if first.form == "percent" else min(taken, column)) + GUTTER
        small = min(80, round((bottom - top) / len(others) * 0.86))
        pitch = min(116, (bottom - hero_top - round(small * CAPITAL)) // max(1, len(others) - 1))
        yield from _lines(others, (left, bottom), (small, pitch), MARGIN + room - left, measure)


def _high(figures: Sequence[Figure], around: Frame, room: int, measure: Measure) -> Iterator[Shape]:
    """Yield the first figure above its words, then the others as lines."""
    first, *others = figures
    pitch = min(140, round((around.bottom - around.top) * 0.56 / max(1, len(others))))
    lines_top = around.bottom - pitch * len(others)
    words = _words(first, product((2,), HERO_WORDS), room, measure)
    top = around.top + 20
    most = round((lines_top - 50 - words.height - top) / (CAPITAL + 0.06))
    if first.form == "percent" and not others:
        most = min(most, round((around.bottom - top) * BESIDE_SHARE / CAPITAL))
    size = size_of((first,), min(most, 440 if others else 700), room, measure)
    gap = 20 + round(size * 0.06)
    yield from _hero(first, words, size, (top, gap, room), measure)
    if not others:
        yield from _under(first, top + round(size * CAPITAL) + gap + words.height, around, room)
        return
    yield from _beside(first, words, size, (top, gap, room), measure)
    yield from _lines(others, (MARGIN, around.bottom), (round(pitch * 0.8), pitch), room, measure)


def _hero(
    figure: Figure, words: Block, size: int, place: tuple[int, int, int], measure: Measure
) -> Iterator[Shape]:
    """Yield a numeral from `top`, and its words `gap` below it."""
    top, gap, _ = place
    capital = round(size * CAPITAL)
    yield from set_at(figure, MARGIN, top + capital, size, measure)
    yield from shapes(words, MARGIN, top + capital + gap, measure)


def _beside(
    figure: Figure, words: Block, size: int, place: tuple[int, int, int], measure: Measure
) -> Iterator[Shape]:
    """Yield a share as bars beside its numeral or, where there is no room, beside its words."""
    if figure.form != "percent":
        return
    top, gap, room = place
    capital = round(size * CAPITAL)
    beside = width(figure, size, measure) + 56
    bottom, rise = top + capital, capital
    if room - beside < NARROWEST:
        beside = words.width + 40
        bottom, rise = top + capital + gap + words.height - _below(words), words.height - 12
    if room - beside >= NARROWEST:
        step = (room - beside) / TENTHS
        signal = Bars(TENTHS, rise, round(step * 0.62), round(step * 0.38))
        yield from _share(figure, MARGIN + room - signal.width, bottom, signal)


def _under(figure: Figure, top: int, around: Frame, room: int) -> Iterator[Shape]:
    """Yield a share that stands alone as bars as large as what is left below its words."""
    if figure.form == "percent":
        bar = round(room / (TENTHS + (TENTHS - 1) * 0.6))
        signal = Bars(TENTHS, around.bottom - top - ABOVE_SHARE, bar, round(bar * 0.6))
        yield from _share(figure, MARGIN, around.bottom, signal)


def _lines(
    figures: Sequence[Figure],
    corner: tuple[int, int],
    sizes: tuple[int, int],
    room: int,
    measure: Measure,
) -> Iterator[Shape]:
    """Yield figures below each other, the words of all at the right of the widest numeral.

    `corner` is the left end of the last baseline; `sizes`, that of numerals and from line to line.
    """
    x, bottom = corner
    size, pitch = sizes
    size = size_of(figures, size, room // 2, measure)
    left = max((width(one, size, measure) for one in figures), default=0) + 12 + round(size / 5)
    told = _alike(figures, product((1, 2), WORDS), (room - left, pitch - 8), measure)
    for after, figure, words in zip(reversed(range(len(figures))), figures, told, strict=True):
        baseline = bottom - after * pitch
        yield from set_at(figure, x, baseline, size, measure)
        y = baseline + _below(words) - words.height
        if len(words.lines) > 1:
            y = baseline - round(size * CAPITAL / 2) - words.height // 2
        yield from shapes(words, x + left, y, measure)


def _share(figure: Figure, x: int, baseline: int, signal: Bars) -> Iterator[Rect]:
    """Yield a share of a hundred as bars: none is lit for nothing alone, all for everything."""
    lit = round(figure.value * TENTHS / 100)
    lit = min(max(lit, int(figure.value > 0)), TENTHS - int(figure.value < 100))
    return bars(x, baseline, signal, lit)


def _words(figure: Figure, ways: Iterable[tuple[int, int]], room: int, measure: Measure) -> Block:
    """Return what a figure counts, in the first of `ways` that holds."""
    return _alike([figure], ways, (room, 10_000), measure)[0]


def _alike(
    figures: Sequence[Figure],
    ways: Iterable[tuple[int, int]],
    box: tuple[int, int],
    measure: Measure,
) -> list[Block]:
    """Return what several figures count, all of them set in the first of `ways` that holds.

    A way is how many lines at most, and a size. When none holds, the last ends with an ellipsis.
    """
    room, height = box
    blocks: list[Block] = []
    for most, size in ways:
        style = Style("text", size, round(size * 1.2), "ink", "paper")
        blocks = [typeset(words_of(one), style, measure, room, most) for one in figures]
        if all(block.whole and block.height <= height for block in blocks):
            break
    return blocks


def _below(block: Block) -> int:
    """Return how much of a block stands below its last baseline."""
    style = block.style
    return round((style.leading - style.size * CAPITALS[style.face]) / 2)
