"""A title at the left, real bubbles at the right that run off the edge: it went on."""

from collections.abc import Iterable, Sequence
from itertools import product

from plugins.cards.headline import centred, headline
from plugins.cards.layouts.title import layout as title_layout
from plugins.cards.marks import MARGIN, captions, footer, wordmark
from plugins.cards.measure import Measure
from plugins.cards.place import EDGE, Placing, height_of, place
from plugins.cards.shapes import Shape, move
from plugins.cards.stack import Item, Scene, stack
from plugins.model import Card, Excerpt

LARGEST = 120
SIZES, SMALL_SIZES = (34, 36, 32), (30, 28)
"""Sizes to try: the small ones only when no other holds."""
SHORT_SIZES = (60, 52, 44)
FEW = 60
"""Characters: when so few are all that there is, they are set large."""
LINES = (7, 5, 4, 3, 2)
"""How many lines a message may take: it shrinks to the floor before it is shortened."""


def layout(card: Card, measure: Measure) -> tuple[Shape, ...]:
    """Return the shapes of a conversation card; without any message, those of a title card."""
    if not card.excerpt or not card.excerpt.messages:
        return title_layout(card, measure)
    width, height = card.size
    left, right = round(width * 7 / 12), width - 44
    top, bottom = 120, height - (140 if captions(card) else MARGIN)
    block = headline(card.title, measure, left - MARGIN - 56, bottom - top, LARGEST)
    placing = _placing(card.excerpt, (left, right), height, measure)
    return (
        *(move(shape, y=y) for item, y in placing.items for shape in item.shapes),
        *wordmark(card.kicker, measure),
        *centred(block, MARGIN, top, bottom, measure),
        *footer(card),
    )


def _placing(excerpt: Excerpt, column: tuple[int, int], height: int, measure: Measure) -> Placing:
    """Place the conversation at the best of the sizes that hold.

    The messages of `excerpt.thread` are to be read whole (when it holds none: all that fit); the
    other parts of the excerpt run off the edges.
    """

    def stacked(size: int, most: int) -> list[Item]:
        return stack(excerpt.parts, Scene(excerpt.thread, *column, size, most), measure)

    room = height - 2 * EDGE
    wanted = {item.n for item in excerpt.thread.items}
    wanted = wanted or _that_fit(stacked(SIZES[0], LINES[0]), room)
    characters = sum(len(message.text) for message in excerpt.messages)
    groups = ((*SHORT_SIZES, *SIZES) if characters <= FEW else SIZES, SMALL_SIZES)
    for most, sizes in product(LINES, groups):
        stacks = ((size, stacked(size, most)) for size in sizes)
        placings = (
            place(items, *_bounds(items, wanted), height)
            for size, items in stacks
            if _taken(items, wanted) <= (room if size <= max(SIZES) else room // 2)
        )
        if placing := _best(placings):
            return placing
    items = stacked(SMALL_SIZES[-1], LINES[-1])
    return place(items, *_bounds(items, wanted), height)


def _best(placings: Iterable[Placing]) -> Placing | None:
    """Return the first placing without a flaw, else the first with the fewest, or None."""
    best: Placing | None = None
    for placing in placings:
        if placing.flaws == 0:
            return placing
        best = placing if best is None or placing.flaws < best.flaws else best
    return best


def _that_fit(items: Sequence[Item], room: int) -> set[int]:
    """Return the numbers of the first messages that hold in `room` together: one at least."""
    start = next(place for place, item in enumerate(items) if item.n is not None)
    numbers: set[int] = set()
    for count, item in enumerate(items[start:], 1):
        if numbers and height_of(items[start : start + count]) > room:
            break
        if item.n is not None:
            numbers.add(item.n)
    return numbers


def _bounds(items: Sequence[Item], wanted: set[int]) -> tuple[int, int]:
    places = [place for place, item in enumerate(items) if item.n in wanted]
    return places[0], places[-1] + 1


def _taken(items: Sequence[Item], wanted: set[int]) -> int:
    first, last = _bounds(items, wanted)
    return height_of(items[first:last])
