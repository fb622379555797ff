"""A title by itself: set large, beside the signal as a picture that runs off the bottom edge."""

from plugins.cards.headline import centred, headline
from plugins.cards.marks import MARGIN, Bars, bars, captions, footer, progress, wordmark
from plugins.cards.measure import Measure
from plugins.cards.shapes import Shape
from plugins.model import Card

LARGEST = 184
SIGNAL = 0.3
"""How much of the card's width the signal takes."""


def layout(card: Card, measure: Measure) -> tuple[Shape, ...]:
    """Return the shapes of a title card; its signal has all four bars lit outside a series."""
    width, height = card.size
    lit, count = (4, 4)
    if card.part and card.total and card.total > 1:
        lit, count = progress(card.part, card.total)
    signal = _signal(card, count)
    left = width - MARGIN - signal.width
    top = 120 if card.kicker else MARGIN
    bottom = height - (130 if captions(card) else MARGIN)
    block = headline(card.title, measure, left - 2 * MARGIN, bottom - top, LARGEST)
    return (
        *bars(left, height + signal.bar // 5, signal, lit),
        *wordmark(card.kicker, measure),
        *centred(block, MARGIN, top, bottom, measure),
        *footer(card, signal=False),
    )


def _signal(card: Card, count: int) -> Bars:
    width, height = card.size
    pitch = round(width * SIGNAL / count)
    return Bars(count, height - 2 * MARGIN, round(pitch * 0.62), round(pitch * 0.38))
