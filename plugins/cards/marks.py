"""The signal, the wordmark and the words that say which episode this is. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil

from plugins.cards.measure import SMALLEST, Measure, largest
from plugins.cards.shapes import Rect, Run, Shape
from plugins.cards.text.drawn import shapes
from plugins.cards.text.style import CAPITALS, Style
from plugins.cards.text.typeset import Block, typeset
from plugins.model import Card, Origin

MARGIN = 60
HEADER_SIZE, HEADER_TEXT = 48, 30
"""Pixels: the wordmark and the captions at the top of a card that is as high as wide, or higher."""
HEADER_FIRST, HEADER_LEADING = 22, 41
HEADER_HEIGHT = HEADER_FIRST + HEADER_LEADING
RISE = 0.85
"""How far below its top a wordmark stands, beside its size."""
MOST_BARS = 8
LOWEST = 0.3
"""The height of the first bar, beside that of the last."""
ORIGINS: dict[Origin, str] = {
    "transcribed": "échange retranscrit",
    "reconstructed": "échange reconstitué",
    "imagined": "échange imaginé",
}
"""What a card says of a conversation that was not imported: a conversation never pretends."""


@dataclass(frozen=True, slots=True)
class Bars:
    """The size of a signal: how many bars, how high the last, how wide each, how far apart."""

    count: int
    height: int
    bar: int
    gap: int

    @property
    def width(self) -> int:
        """The width of all the bars."""
        return self.count * (self.bar + self.gap) - self.gap


def bars(
    x: int, bottom: int, size: Bars, lit: int, colours: tuple[str, str] = ("lit", "unlit")
) -> Iterator[Rect]:
    """Yield rising bars on a baseline at `bottom`, the first `lit` of them lit."""
    for index in range(size.count):
        rise = round(size.height * (LOWEST + (1 - LOWEST) * index / max(size.count - 1, 1)))
        fill = colours[0] if index < lit else colours[1]
        radius = max(2, size.bar // 5)
        left = x + index * (size.bar + size.gap)
        yield Rect(left, bottom - rise, size.bar, rise, fill, "paper", (radius,) * 4)


def small(height: int, count: int) -> Bars:
    """Return bars as they stand beside words: each a quarter of the height wide."""
    return Bars(count, height, round(height * 0.27), round(height * 0.17))


def progress(part: int, total: int) -> tuple[int, int]:
    """Return how many bars are lit, and how many there are: four in proportion over eight parts.

    >>> progress(2, 5), progress(3, 12)
    ((2, 5), (1, 4))
    """
    if total <= MOST_BARS:
        return min(part, total), total
    return min(4, ceil(4 * part / total)), 4


def wordmark(name: str, measure: Measure, size: int = 40, room: int = 1080) -> Iterator[Shape]:
    """Yield the site's name and its four bars, at the top left, in `room` pixels at most.

    A long name is set smaller, then ends with an ellipsis.
    """
    if not name:
        return
    signal = small(round(size * 0.9), 4)
    space = round(size * 0.4)

    def fit(one: int) -> Block:
        style = Style("brand", one, one, "ink", "paper")
        return typeset(name, style, measure, room - signal.width - space, 1)

    block = largest(range(SMALLEST, size + 1, 4), fit, lambda one: one.whole) or fit(SMALLEST)
    baseline = MARGIN + round(size * RISE)
    rise = round((block.style.leading + block.style.size * CAPITALS["brand"]) / 2)
    yield from shapes(block, MARGIN, baseline - rise, measure)
    yield from bars(MARGIN + block.width + space, baseline, signal, 4, ("ink", "ink"))


def captions(card: Card) -> list[str]:
    """Return what stands at the bottom left: the episode, and what sort of conversation this is."""
    lines = []
    if card.part and card.total:
        lines.append(f"épisode {card.part}" + (f" sur {card.total}" if card.total > 1 else ""))
    if card.excerpt and card.layout != "title":
        lines += (
            [ORIGINS[card.excerpt.thread.origin]] if card.excerpt.thread.origin in ORIGINS else []
        )
    return lines


def footer(card: Card, signal: bool = True) -> Iterator[Shape]:
    """Yield the captions at the bottom left and, with `signal`, the series' bars beside them."""
    lines = captions(card)
    bottom, leading = card.size[1] - MARGIN, 40
    x = MARGIN
    if signal and (found := _progress(card)):
        size = small(48 if len(lines) == 1 else 62, found[1])
        yield from bars(x, bottom, size, found[0])
        x += size.width + 20
    for index, line in enumerate(reversed(lines)):
        baseline = bottom - index * leading
        yield Run(x, baseline, line, "text", SMALLEST, "muted", "paper")


def header(card: Card, measure: Measure, signal: bool = True) -> Iterator[Shape]:
    """Yield the wordmark at the top left and, at the top right, the captions and the series' bars.

    So that what is below can take the whole width of a card, and run off its bottom edge.
    """
    lines = captions(card)
    right, top = card.size[0] - MARGIN, MARGIN
    last = top + (HEADER_HEIGHT if len(lines) > 1 else round(HEADER_SIZE * RISE))
    if signal and (found := _progress(card)):
        size = small(last - top, found[1])
        right -= size.width
        yield from bars(right, last, size, found[0])
        right -= 20
    left = right
    for index, line in enumerate(reversed(lines)):
        width = ceil(measure.width(line, "text", HEADER_TEXT))
        baseline = last - index * HEADER_LEADING
        yield Run(right - width, baseline, line, "text", HEADER_TEXT, "muted", "paper")
        left = min(left, right - width)
    yield from wordmark(card.kicker, measure, HEADER_SIZE, left - 2 * MARGIN)


def title_top(card: Card) -> int:
    """Return where the capitals of a title begin, below a header."""
    return MARGIN + HEADER_HEIGHT + round(card.size[1] * 0.07)


def _progress(card: Card) -> tuple[int, int] | None:
    """Return how many bars are lit and how many there are, or None outside a series."""
    if card.part and card.total and card.total > 1:
        return progress(card.part, card.total)
    return None
