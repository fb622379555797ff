"""The title of a card: as large as its box allows, balanced, in five lines at most. Pure.

How large it can be in one to five lines follows from the widths of its words; among these ways, the
one that reads best is taken. A title of many words is set at the largest size, or nearly; it takes
a sixth line where it would be small in five.
"""

from collections.abc import Iterator
from math import ceil

from plugins.cards.measure import Measure, largest
from plugins.cards.shapes import Shape
from plugins.cards.text import bidi
from plugins.cards.text.breaking import Words, broken, measured, narrowest
from plugins.cards.text.drawn import shapes
from plugins.cards.text.emoji import EMOJI
from plugins.cards.text.style import CAPITALS, Style
from plugins.cards.text.typeset import Block, typeset
from plugins.cards.text.words import LINE as NEW_LINE

MOST_LINES, MOST_OF_MANY = 5, 6
"""A title of 200 characters beside a conversation is set at 48 pixels in six lines, at 36 in five;
a seventh gains nothing."""
FLOOR = 36
STEP = 4
LARGE = 72
BEARING = 0.018  # ems
TIGHT, LOOSE, TALL = 0.93, 1.08, 1.25
"""Leading of large lines, of small ones, and of what is higher than capitals: emoji, and the signs
that Arabic has above and below its letters."""
SMALLER, LINE = 1.0, 0.05
"""What a title costs that is not as large as it could be, as a share of that; and, among large
ones, each of its lines: stacks of short lines read badly."""
TRIES = (1.0, 0.93, 0.86)
"""Shares of the largest size: a title a little smaller may break better."""
MANY = 18
"""Words of a long title, or more."""
LEAST, LEAST_OF_MANY = 0.5, 0.9
"""Shares of the largest size: how much smaller a title may be for the sake of its lines."""


def headline(title: str, measure: Measure, width: int, height: int, size: int) -> Block:
    """Return the title set at `size` pixels or less, so that it holds in a box, whole if it can.

    A word that is wider than the box is broken. Below `FLOOR` pixels the title is not shrunk: it
    ends with an ellipsis.
    """
    words = measured(title, measure)
    for _, one, lines in sorted(_settings(words, (width, height), size)):
        block = typeset(NEW_LINE.join(lines), _style(words, one), measure, width)
        if block.whole and block.height <= height:
            return block
    most = MOST_OF_MANY if _is_long(words) else MOST_LINES

    def fit(one: int) -> Block:
        style = _style(words, one)
        return typeset(title, style, measure, width, max(1, min(most, height // style.leading)))

    return largest(range(FLOOR, LARGE, STEP), fit, lambda one: one.complete) or fit(FLOOR)


def _is_long(words: Words) -> bool:
    return len(words.texts) > MANY


def placed(block: Block, left: int, room: int, y: int, measure: Measure) -> Iterator[Shape]:
    """Yield the title's shapes in a column, the top of its capitals at `y`.

    A large letter's own side bearing is taken off, so that it stands under the wordmark.
    """
    bearing = round(block.style.size * BEARING)
    x = left + room - block.width + bearing if block.rtl else left - bearing
    return shapes(block, x, y - above(block), measure)


def above(block: Block) -> int:
    """Return how much stands above the capitals of the first line, in pixels.

    As much stands below the baseline of the last.
    """
    style = block.style
    return round((style.leading - style.size * CAPITALS[style.face]) / 2)


def centred(block: Block, x: int, top: int, bottom: int, measure: Measure) -> Iterator[Shape]:
    """Yield the title's shapes, its middle a little above that of the box, as the eye wants it."""
    y = top + round((bottom - top - block.height) * 0.48)
    return placed(block, x, block.width, y + above(block), measure)


def _settings(
    words: Words, box: tuple[int, int], size: int
) -> Iterator[tuple[float, int, list[str]]]:
    """Yield ways to set a title in a box: their cost, their size and their lines."""
    sizes = {lines: _size(words, lines, box, size) for lines in range(1, MOST_LINES + 1)}
    if _is_long(words) and max(sizes.values()) < LARGE:
        sizes[MOST_OF_MANY] = _size(words, MOST_OF_MANY, box, size)
    best = max(sizes.values())
    for count, most in sizes.items():
        if most < (LEAST_OF_MANY if _is_long(words) else LEAST) * best:
            continue
        for share in TRIES[:1] if _is_long(words) else TRIES:
            one = max(int(most * share) // STEP * STEP, min(most, FLOOR))
            if one >= FLOOR:
                cost, lines = broken(words, count, box[0] / one)
                cost += SMALLER * (1 - one / best) + (LINE * count if best >= LARGE else 0)
                yield cost, one, lines


def _size(words: Words, lines: int, box: tuple[int, int], size: int) -> int:
    """Return the largest size at which the words hold in so many lines, a multiple of `STEP`."""
    width, height = box
    found = min(size, width / narrowest(words, lines))
    for large in (True, False):
        if large or found < LARGE:
            found = min(found, height // lines / _leading(words, large=large))
    return int(found) // STEP * STEP


def _leading(words: Words, *, large: bool) -> float:
    if any(bidi.holds_rtl(text) or EMOJI.search(text) for text in words.texts):
        return TALL
    return TIGHT if large else LOOSE


def _style(words: Words, size: int) -> Style:
    leading = _leading(words, large=size >= LARGE)
    return Style("title", size, ceil(size * leading), "ink", "paper")
