"""Where the items of a conversation stand, so that it seems to go on past the card. Pure.

Some items must be read whole; those before and after them fill the card and run off its edges. The
whole stack moves a little when that spares a sliver of a bubble or half a name at an edge.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from plugins.cards.stack import Item

EDGE = 52
"""Pixels: the paper above the first bubble or below the last; the least to show of a cut one."""
HALF = EDGE // 2
STEP = 4


@dataclass(frozen=True, slots=True)
class Placing:
    """Items with the y of their tops, and how many flaws they show.

    A flaw is a sliver or a bare place at an edge, or nothing that runs off though something could.
    """

    items: tuple[tuple[Item, int], ...]
    flaws: int


def height_of(items: Sequence[Item]) -> int:
    """Return the height of items together, without the gap above the first."""
    return sum(item.height for item in items) + sum(item.gap for item in items[1:])


def place(items: Sequence[Item], first: int, last: int, height: int) -> Placing:
    """Place items on a card `height` pixels high; `items[first:last]` must be read whole."""
    ideal = _ideal(items, first, last, height)
    lowest = height - HALF - height_of(items[first:last])
    near = range(ideal - EDGE, ideal + EDGE + 1, STEP)
    tops = [ideal, *sorted((y for y in near if HALF <= y <= lowest), key=lambda y: abs(y - ideal))]
    placings = (_from(items, first, last, top, height) for top in tops)
    return min(placings, key=lambda placing: placing.flaws)


def _ideal(items: Sequence[Item], first: int, last: int, height: int) -> int:
    """Return the top of what must be whole: centred between what surrounds it, else at an edge."""
    taken = height_of(items[first:last])
    before = any(item.n is not None for item in items[:first])
    after = any(item.n is not None for item in items[last:])
    if taken > height - 2 * EDGE or (after and not before):
        return EDGE
    return height - EDGE - taken if before and not after else (height - taken) // 2


def _from(items: Sequence[Item], first: int, last: int, top: int, height: int) -> Placing:
    """Return what is seen when `items[first]` begins at `top`."""
    middle = []
    y = top - items[first].gap
    for item in items[first:last]:
        middle.append((item, y + item.gap))
        y += item.gap + item.height
    flaw_above, above = _above(items[:first], top - items[first].gap)
    flaw_below, below = _below(items[last:], y, height)
    still = len(items) > last - first and not above and not below
    return Placing((*reversed(above), *middle, *below), flaw_above + flaw_below + still)


def _above(items: Sequence[Item], bottom: int) -> tuple[bool, list[tuple[Item, int]]]:
    """Return whether the top edge is flawed, and what is seen above `bottom`, the lowest first."""
    placed: list[tuple[Item, int]] = []
    flaw = False
    for item in reversed(items):
        y = bottom - item.height
        if bottom < EDGE or (item.n is None and y < HALF):
            flaw = bottom > HALF
            break
        placed.append((item, y))
        if y < HALF:
            flaw = y + item.name > 0
            break
        bottom = y - item.gap
    while placed and placed[-1][0].n is None:
        placed.pop()
    return flaw, placed


def _below(items: Sequence[Item], top: int, height: int) -> tuple[bool, list[tuple[Item, int]]]:
    """Return whether the bottom edge is flawed, and what is seen below `top`.

    It may end with a silence or a cut: they say well enough that the conversation goes on.
    """
    placed: list[tuple[Item, int]] = []
    for item in items:
        y = top + item.gap
        if y + item.name > height - EDGE or (item.n is None and y + item.height > height - HALF):
            return y < height - EDGE, placed
        placed.append((item, y))
        top = y + item.height
    return False, placed
