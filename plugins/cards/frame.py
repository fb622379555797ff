"""What surrounds something set large: wordmark, captions, and the title as a mention. Pure."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from plugins.cards.marks import HEADER_HEIGHT, MARGIN, footer, header, wordmark
from plugins.cards.measure import Measure
from plugins.cards.shapes import Rect, Run, Shape
from plugins.cards.text.drawn import shapes
from plugins.cards.text.style import CAPITALS, Style
from plugins.cards.text.typeset import Block, typeset
from plugins.model import Card

SMALL_TITLE = Style("brand", 32, 40, "ink", "paper")
TITLE = Style("brand", 44, 52, "ink", "paper")
MOST_LINES = 2
GAP = 64
WIDEST = 0.46
"""Of a wide card's width: a longer line would no longer be a mention."""
WIDE_TOP, ABOVE_FOOT = 124, 36
UNDER_HEADER, ABOVE_TITLE = 44, 64


@dataclass(frozen=True, slots=True)
class Frame:
    """The shapes around, and what they leave: from `top` to `bottom`, between the margins.

    `beside` is where the wordmark ends when nothing else stands at the top, else None.
    """

    shapes: tuple[Shape, ...]
    top: int
    bottom: int
    beside: int | None = None


def frame(card: Card, measure: Measure) -> Frame:
    """Return the frame of a card: one that is wider than high keeps its captions at the bottom."""
    return _wide(card, measure) if card.size[0] > card.size[1] else _high(card, measure)


def _wide(card: Card, measure: Measure) -> Frame:
    width, height = card.size
    mark, beside = tuple(wordmark(card.kicker, measure)), tuple(footer(card))
    left = _right(beside, measure) + GAP if beside else MARGIN
    room = min(width - MARGIN - left, round(width * WIDEST))
    title = typeset(card.title, SMALL_TITLE, measure, room, MOST_LINES)
    x = width - MARGIN - title.width if beside else MARGIN
    foot = (*beside, *_on_baseline(title, x, height - MARGIN, measure))
    bottom = min((_top(shape) for shape in foot), default=height - MARGIN) - ABOVE_FOOT
    return Frame((*mark, *foot), WIDE_TOP, bottom, _right(mark, measure) if mark else MARGIN)


def _high(card: Card, measure: Measure) -> Frame:
    width, height = card.size
    title = typeset(card.title, TITLE, measure, width - 2 * MARGIN, MOST_LINES)
    x = width - MARGIN - title.width if title.rtl else MARGIN
    drawn = (*header(card, measure), *_on_baseline(title, x, height - MARGIN, measure))
    bottom = height - MARGIN - title.height - ABOVE_TITLE
    return Frame(drawn, MARGIN + HEADER_HEIGHT + UNDER_HEADER, bottom)


def _on_baseline(block: Block, x: int, baseline: int, measure: Measure) -> Iterator[Shape]:
    """Yield a block whose last line stands on a baseline."""
    style = block.style
    below = round((style.leading - style.size * CAPITALS[style.face]) / 2)
    return shapes(block, x, baseline + below - block.height, measure)


def _top(shape: Shape) -> int:
    if isinstance(shape, Run):
        return shape.baseline - round(shape.size * CAPITALS[shape.face])
    return shape.y


def _right(drawn: Iterable[Shape], measure: Measure) -> int:
    """Return where shapes end at the right."""
    return max(shape.x + _width(shape, measure) for shape in drawn)


def _width(shape: Shape, measure: Measure) -> int:
    if isinstance(shape, Run):
        return round(measure.width(shape.text, shape.face, shape.size, shape.rtl))
    return shape.width if isinstance(shape, Rect) else shape.size
