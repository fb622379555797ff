"""The title of a card: as large as its box allows, balanced, never more than five lines. Pure."""

from collections.abc import Iterator

from plugins.cards import bidi
from plugins.cards.measure import Measure, largest
from plugins.cards.shapes import Shape
from plugins.cards.typeset import Block, Style, shapes, typeset

MOST_LINES = 5
FLOOR = 34
STEP = 4
FEWER_LINES = 0.8
LARGE = 72
"""Among large sizes, a line less is worth a fifth of the size: stacks of short lines read badly."""


def headline(title: str, measure: Measure, width: int, height: int, size: int) -> Block:
    """Return the title set at `size` pixels or less, so that it holds in a box, whole if it can."""

    def fit(lines: int, least: int) -> Block | None:
        return largest(
            range(least, size + 1, STEP),
            lambda one: typeset(title, _style(title, one), measure, width, lines),
            lambda block: block.whole and block.height <= height,
        )

    whole: list[Block] = []
    for lines in range(1, MOST_LINES + 1):
        if block := fit(lines, whole[-1].style.size if whole else FLOOR):
            whole.append(block)
    if not whole:
        return typeset(title, _style(title, FLOOR), measure, width, MOST_LINES)
    best = whole[-1].style.size
    enough = FEWER_LINES * best if best >= LARGE else best
    return next(block for block in whole if block.style.size >= enough)


def centred(block: Block, x: int, top: int, bottom: int, measure: Measure) -> Iterator[Shape]:
    """Yield the title's shapes, its middle a little above that of the box, as the eye wants it.

    A large letter's own side bearing is taken off, so that it stands under the wordmark.
    """
    y = top + round((bottom - top - block.height) * 0.48)
    return shapes(block, x - round(block.style.size * 0.03), y, measure)


def _style(title: str, size: int) -> Style:
    leading = 0.93 if size >= LARGE else 1.08
    if bidi.holds_rtl(title):
        leading = 1.25  # Arabic has dots above and below
    return Style("title", size, round(size * leading), "ink", "paper")
