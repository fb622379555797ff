"""A title and real bubbles that run off the edge: the conversation went on.

On a card wider than high the bubbles stand at the right of the title; on the others, below it.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

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
    drawn = _beside if width > height else _below
    return tuple(drawn(card, *_chosen(card, card.excerpt, measure), measure))


def seen(card: Card, measure: Measure) -> tuple[int, ...]:
    """Return the numbers of the first and of the last message that a card shows from end to end.

    So are those between; the others run off an edge or are left out. Nothing without a message, or
    on a card of another layout.
    """
    if card.layout != "conversation" or not card.excerpt or not card.excerpt.messages:
        return ()
    _, placing = _chosen(card, card.excerpt, measure)
    held = [
        item.n
        for item, y in placing.items
        if item.n is not None and y + item.name >= 0 and y + item.height <= card.size[1]
    ]
    return (held[0], held[-1]) if held else ()


@lru_cache(maxsize=1)
def _chosen(card: Card, excerpt: Excerpt, measure: Measure) -> tuple[Block, Placing]:
    """Return the title and the messages of a card, which is drawn, then told in words."""
    width, height = card.size
    if width > height:
        room, top, bottom = _left(card)
        block = headline(card.title, measure, room, bottom - top, LARGEST_BESIDE)
        column = MARGIN + room + 56, width - MARGIN
        return block, Setting(excerpt, BESIDE, column, measure).placing(Frame(0, height))
    room, top = width - 2 * MARGIN, title_top(card)
    block = headline(card.title, measure, room, round(height * TALLEST), LARGEST_BELOW)
    setting = Setting(excerpt, BELOW, (MARGIN, width - MARGIN), measure)
    placing = setting.placing(_under(block, top, height))
    if spare := _spare(placing, height):
        block = headline(card.title, measure, room, block.height + spare // 2, LARGEST_ALONE)
        placing = setting.placing(_under(block, top, height))
    return block, placing


def _beside(card: Card, block: Block, placing: Placing, measure: Measure) -> Iterator[Shape]:
    room, top, bottom = _left(card)
    yield from _drawn(placing)
    yield from wordmark(card.kicker, measure, room=room)
    yield from centred(block, MARGIN, top, bottom, measure)
    yield from footer(card)


def _below(card: Card, block: Block, placing: Placing, measure: Measure) -> Iterator[Shape]:
    yield from _drawn(placing)
    yield from header(card, measure)
    yield from placed(block, MARGIN, card.size[0] - 2 * MARGIN, title_top(card), measure)


def _left(card: Card) -> tuple[int, int, int]:
    """Return how wide the left half of a wide card is, and where its title may begin and end."""
    width, height = card.size
    bottom = height - (156 if captions(card) else MARGIN)
    return round(width * 7 / 12) - MARGIN - 56, 128, bottom


def _under(block: Block, top: int, height: int) -> Frame:
    return Frame(top + block.height - 2 * above(block) + GAP, height, open=False)


def _spare(placing: Placing, height: int) -> int:
    """Return how much paper is left around the items, which stand in the middle of it."""
    item, y = placing.items[-1]
    return 2 * max(0, height - MARGIN - y - item.height)


def _drawn(placing: Placing) -> Iterator[Shape]:
    return (move(shape, y=y) for item, y in placing.items for shape in item.shapes)
