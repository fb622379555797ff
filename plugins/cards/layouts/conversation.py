"""A title and real bubbles that run off the edge: the conversation went on.

On a card wider than high the bubbles stand at the right of the title; on the others, below it.
"""

from collections.abc import Iterator
from dataclasses import replace

from plugins.cards.layouts.title import layout as title_layout
from plugins.cards.marks import MARGIN, captions, footer, header, title_top, wordmark
from plugins.cards.measure import SMALLEST, Measure
from plugins.cards.shapes import Shape, move
from plugins.cards.talk.place import Frame, Placing
from plugins.cards.talk.setting import Scale, Setting
from plugins.cards.text.headline import above, centred, headline, placed
from plugins.cards.text.typeset import Block
from plugins.model import Card, Excerpt

BESIDE = Scale((34, 36, 32), (30, 28), (72, 60, 52, 44), (9,), SMALLEST, 24)
BELOW = Scale((44, 48, 40, 52, 56), (36,), (88, 80, 72, 66, 60, 54), (14, 11, 9), 32, 130)
LARGEST_BESIDE, LARGEST_BELOW, LARGEST_ALONE = 168, 200, 400
TALLEST = 0.3
"""The share of a card's height that a title takes, above bubbles that fill the rest."""
GAP = 68


def layout(card: Card, measure: Measure) -> tuple[Shape, ...]:
    """Return the shapes of a conversation card; without any message, those of a title card."""
    if not card.excerpt or not card.excerpt.messages:
        return title_layout(replace(card, layout="title"), measure)
    width, height = card.size
    return tuple((_beside if width > height else _below)(card, card.excerpt, measure))


def _beside(card: Card, excerpt: Excerpt, measure: Measure) -> Iterator[Shape]:
    width, height = card.size
    left, right = round(width * 7 / 12), width - 44
    top, bottom = 128, height - (156 if captions(card) else MARGIN)
    room = left - MARGIN - 56
    block = headline(card.title, measure, room, bottom - top, LARGEST_BESIDE)
    chosen = Setting(excerpt, BESIDE, (left, right), measure).placing(Frame(0, height))
    yield from _drawn(chosen)
    yield from wordmark(card.kicker, measure, room=room)
    yield from centred(block, MARGIN, top, bottom, measure)
    yield from footer(card)


def _below(card: Card, excerpt: Excerpt, measure: Measure) -> Iterator[Shape]:
    width, height = card.size
    room, top = width - 2 * MARGIN, title_top(card)
    block = headline(card.title, measure, room, round(height * TALLEST), LARGEST_BELOW)
    setting = Setting(excerpt, BELOW, (MARGIN, width - MARGIN), measure)
    chosen = setting.placing(_under(block, top, height))
    if left := _left(chosen, height):
        block = headline(card.title, measure, room, block.height + left // 2, LARGEST_ALONE)
        chosen = setting.placing(_under(block, top, height))
    yield from _drawn(chosen)
    yield from header(card, measure)
    yield from placed(block, MARGIN, room, top, measure)


def _under(block: Block, top: int, height: int) -> Frame:
    return Frame(top + block.height - 2 * above(block) + GAP, height, open=False)


def _left(placing: Placing, height: int) -> int:
    """Return how much paper is left around the items, which stand in the middle of it."""
    item, y = placing.items[-1]
    return 2 * max(0, height - MARGIN - y - item.height)


def _drawn(placing: Placing) -> Iterator[Shape]:
    return (move(shape, y=y) for item, y in placing.items for shape in item.shapes)
