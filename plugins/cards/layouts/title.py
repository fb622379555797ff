"""A title by itself: set large, with the signal as a picture that runs off the bottom edge."""

from collections.abc import Iterator

from plugins.cards.marks import (
    MARGIN,
    Bars,
    bars,
    captions,
    footer,
    header,
    progress,
    title_top,
    wordmark,
)
from plugins.cards.measure import Measure
from plugins.cards.shapes import Shape
from plugins.cards.text.headline import above, centred, headline, placed
from plugins.model import Card

LARGEST_BESIDE, LARGEST_ABOVE = 184, 400
SIGNAL, NARROW = 0.3, 0.2
"""How much of the width the signal takes beside a title, and beside a title that would be small."""
SMALL = 84
TALLEST = 0.46
"""How much of the height a title takes above the signal."""
GAP = 90


def layout(card: Card, measure: Measure) -> tuple[Shape, ...]:
    """Return the shapes of a title card; its signal has all four bars lit outside a series."""
    lit, count = (4, 4)
    if card.part and card.total and card.total > 1:
        lit, count = progress(card.part, card.total)
    width, height = card.size
    return tuple((_beside if width > height else _over)(card, measure, lit, count))


def _beside(card: Card, measure: Measure, lit: int, count: int) -> Iterator[Shape]:
    width, height = card.size
    top = 128 if card.kicker else MARGIN
    bottom = height - (136 if captions(card) else MARGIN)
    for share in (SIGNAL, NARROW):
        signal = _signal(round(width * share), height - 2 * MARGIN, count)
        left = width - MARGIN - signal.width
        room = left - 2 * MARGIN
        block = headline(card.title, measure, room, bottom - top, LARGEST_BESIDE)
        if block.style.size >= SMALL:
            break
    yield from bars(left, height + signal.bar // 5, signal, lit)
    yield from wordmark(card.kicker, measure, room=room)
    yield from centred(block, MARGIN, top, bottom, measure)
    yield from footer(card, signal=False)


def _over(card: Card, measure: Measure, lit: int, count: int) -> Iterator[Shape]:
    width, height = card.size
    room, top = width - 2 * MARGIN, title_top(card)
    block = headline(card.title, measure, room, round(height * TALLEST), LARGEST_ABOVE)
    bottom = top + block.height - 2 * above(block) + GAP
    signal = _signal(room, height - bottom, count)
    yield from bars(MARGIN, height + signal.bar // 5, signal, lit)
    yield from header(card, measure, signal=False)
    yield from placed(block, MARGIN, room, top, measure)


def _signal(width: int, height: int, count: int) -> Bars:
    bar = round(width / (count + (count - 1) * 0.6))
    return Bars(count, height, bar, round(bar * 0.6))
