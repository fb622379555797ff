"""Where the items of a conversation stand, so that it seems to go on past the card. Pure.

Some items must be read whole; those before and after them fill the frame and run off its edges. The
whole stack moves a little when that spares a sliver of a bubble or half a name at an edge.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from plugins.cards.talk.scene import Item

EDGE = 52
"""Pixels: the paper above the first bubble or below the last; the least to show of a cut one."""
HALF = EDGE // 2
LIFT = 24
"""Pixels that items may rise towards a title."""
STEP = 4
LAST_CUT = 0.5
"""The flaw of cutting the last message: it says that more follows, and hides how all this ends."""
PAPER = 0.1
"""The share of a frame below a title that may be left empty."""


class Items(Protocol):
    """Items in order. Each may be made when it is first asked for: only those seen are."""

    def __len__(self) -> int:
        """Return how many there are."""
        ...

    def __getitem__(self, place: int, /) -> Item:
        """Return one of them."""
        ...

    def is_message(self, place: int) -> bool:
        """Tell whether an item is a message."""
        ...


@dataclass(frozen=True, slots=True)
class Frame:
    """Between which y items stand. `bottom` is the card's edge, and `top` too when it is `open`.

    Otherwise something stands above: nothing is cut at the top.
    """

    top: int
    bottom: int
    open: bool = True

    @property
    def highest(self) -> int:
        """Where what must be read whole may begin."""
        return self.top + (EDGE if self.open else 0)

    @property
    def room(self) -> int:
        """The height of what must be read whole, at most."""
        return self.bottom - EDGE - self.highest


@dataclass(frozen=True, slots=True)
class Placing:
    """Items with the y of their tops, and how many flaws they show.

    A flaw is a sliver or a bare place at an edge, or nothing that runs off though something could;
    part of one, what is left empty below a title.
    """

    items: tuple[tuple[Item, int], ...]
    flaws: float


def height_of(items: Items, first: int, last: int) -> int:
    """Return the height of `items[first:last]` together, without the gap above the first."""
    between = sum(items[place].gap for place in range(first + 1, last))
    return between + sum(items[place].height for place in range(first, last))


def fits(items: Items, first: int, last: int, room: int) -> bool:
    """Tell whether `items[first:last]` are no higher than `room`; those past it are not made."""
    height = 0
    for place in range(first, last):
        height += items[place].height + (items[place].gap if place > first else 0)
        if height > room:
            return False
    return True


def place(items: Items, first: int, last: int, frame: Frame) -> Placing:
    """Place items in a frame; `items[first:last]` must be read whole."""
    taken = height_of(items, first, last)
    ideal = _ideal(items, first, last, frame, taken)
    lowest = frame.bottom - HALF - taken
    highest = frame.top + HALF if frame.open else frame.top - LIFT
    near = range(ideal - EDGE, ideal + EDGE + 1, STEP)
    moved = sorted((y for y in near if highest <= y <= lowest), key=lambda y: abs(y - ideal))
    return _best(_from(items, first, last, top, frame) for top in (ideal, *moved))


def _best(placings: Iterable[Placing]) -> Placing:
    """Return the first placing without a flaw, else the first with the fewest."""
    found: list[Placing] = []
    for placing in placings:
        if placing.flaws == 0:
            return placing
        found.append(placing)
    return min(found, key=lambda placing: placing.flaws)


def _ideal(items: Items, first: int, last: int, frame: Frame, taken: int) -> int:
    """Return the top of what must be whole: centred between what surrounds it, else at an edge."""
    before = frame.open and any(map(items.is_message, range(first)))
    after = any(map(items.is_message, range(last, len(items))))
    if taken > frame.room or (after and not before):
        return frame.highest
    if before and not after:
        return frame.bottom - EDGE - taken
    return (frame.top + frame.bottom - (0 if frame.open else EDGE) - taken) // 2


def _from(items: Items, first: int, last: int, top: int, frame: Frame) -> Placing:
    """Return what is seen when `items[first]` begins at `top`."""
    middle = []
    y = top - items[first].gap
    for index in range(first, last):
        item = items[index]
        middle.append((item, y + item.gap))
        y += item.gap + item.height
    flaw_below, below = _below(items, last, y, frame.bottom)
    if not frame.open:
        empty = (frame.room - (y - top)) / frame.room if last == len(items) else 0.0
        return Placing((*middle, *below), flaw_below + max(0.0, empty - PAPER))
    flaw_above, above = _above(items, first, top - items[first].gap)
    still = len(items) > last - first and not above and not below
    return Placing((*reversed(above), *middle, *below), flaw_above + flaw_below + still)


def _above(items: Items, first: int, bottom: int) -> tuple[bool, list[tuple[Item, int]]]:
    """Return whether the top edge is flawed, and what is seen above `bottom`, the lowest first."""
    placed: list[tuple[Item, int]] = []
    flaw = False
    for item in _backwards(items, first):
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


def _backwards(items: Items, first: int) -> Iterator[Item]:
    return (items[index] for index in range(first - 1, -1, -1))


def _below(items: Items, last: int, top: int, height: int) -> tuple[float, list[tuple[Item, int]]]:
    """Return the flaw of the bottom edge, and what is seen below `top`.

    Something must run off, or all be shown: a silence at the edge says less well than a bubble that
    more was said.
    """
    placed: list[tuple[Item, int]] = []
    for index in range(last, len(items)):
        item = items[index]
        y = top + item.gap
        if y + item.name > height - EDGE or (item.n is None and y + item.height > height - HALF):
            return top < height, placed
        placed.append((item, y))
        top = y + item.height
        if top > height - HALF:
            return _ends(items, index, top - height), placed
    return False, placed


def _ends(items: Items, index: int, cut: int) -> float:
    """Return the flaw of an item that runs off by `cut` pixels: none, if something follows it."""
    if cut <= 0:
        return 1
    return LAST_CUT if index == len(items) - 1 else 0
