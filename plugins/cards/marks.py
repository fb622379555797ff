"""The signal, the wordmark and the words that say which episode this is. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil

from plugins.cards.measure import SMALLEST, Measure
from plugins.cards.shapes import Rect, Run, Shape
from plugins.model import Card, Origin

MARGIN = 60
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


def wordmark(name: str, measure: Measure) -> Iterator[Shape]:
    """Yield the site's name and its four bars, at the top left."""
    if not name:
        return
    size, baseline = 40, MARGIN + 34
    yield Run(MARGIN, baseline, name, "brand", size, "ink", "paper")
    x = MARGIN + round(measure.width(name, "brand", size)) + 16
    yield from bars(x, baseline, small(36, 4), 4, ("ink", "ink"))


def captions(card: Card) -> list[str]:
    """Return what stands at the bottom left: the episode, and what sort of conversation this is."""
    lines = []
    if card.part and card.total:
        lines.append(f"épisode {card.part}" + (f" sur {card.total}" if card.total > 1 else ""))
    if card.excerpt and card.layout == "conversation":
        lines += (
            [ORIGINS[card.excerpt.thread.origin]] if card.excerpt.thread.origin in ORIGINS else []
        )
    return lines


def footer(card: Card, signal: bool = True) -> Iterator[Shape]:
    """Yield the captions at the bottom left and, with `signal`, the series' bars beside them."""
    lines = captions(card)
    bottom, leading = card.size[1] - MARGIN, 40
    x = MARGIN
    if signal and card.part and card.total and card.total > 1:
        lit, count = progress(card.part, card.total)
        size = small(48 if len(lines) == 1 else 62, count)
        yield from bars(x, bottom, size, lit)
        x += size.width + 20
    for index, line in enumerate(reversed(lines)):
        baseline = bottom - index * leading
        yield Run(x, baseline, line, "text", SMALLEST, "muted", "paper")
