"""A conversation laid out on pages, two or three bubbles each, none of them cut. Pure.

One size of text serves the whole conversation. A message that no page holds at that size has a page
of its own, set smaller.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from plugins.cards.choosing.choice import best
from plugins.cards.measure import Measure
from plugins.cards.talk.scene import Item, Scene
from plugins.cards.talk.stack import Stack
from plugins.model import Cut, Excerpt, Message, Part, Silence, Thread
from plugins.sharing.carousel.runs import bounds, cut_short, part_of, readable

LARGE = (88, 80, 72, 66, 60)
"""Pixels: sizes to try for a conversation so short that it holds on one page."""
SIZES = (58, 54, 50, 46, 42)
"""Pixels: sizes to try for a whole conversation; the first that takes few enough pages is kept."""
COMFORTABLE, SMALLER = 46, (46, 42, 38, 34)
"""The size at which the best of a long one is chosen, and those at which it is then set."""
ALONE, PARTED = (54, 50, 46, 42, 38, 34, 30), 38
"""Sizes for a message that has a page of its own, and for one that takes several."""
SMALL, INDENT = 32, 130
MOST = 3
"""Messages a page."""
PAGE, LONE, LEAD = 0.3, 0.12, 0.08
"""What a page costs beside the square of the share of it that is empty: by itself, with a single
message on it, and when it begins with a silence, which is better waited out before one swipes."""
PAUSE = 0.1
"""What is gained by turning the page where the conversation itself paused."""
ASIDES, WORDLESS = 140, 3.0
"""Pixels left around a message for what stands between messages, and what a page costs that holds
nothing else: it is better than none."""
FEWEST = 100.0
"""What a page costs when there are too many."""


@dataclass(frozen=True, slots=True)
class Column:
    """Where bubbles stand on a page: from `left` to `right`, in `height` pixels."""

    left: int
    right: int
    height: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """What stands on one page: its parts, in order, and the item that draws each."""

    parts: tuple[Part, ...]
    items: tuple[Item, ...]

    @property
    def height(self) -> int:
        """The height of the items and of the gaps between them."""
        return sum(item.height for item in self.items) + sum(one.gap for one in self.items[1:])


def sheets(excerpt: Excerpt, column: Column, most: int, measure: Measure) -> tuple[Sheet, ...]:
    """Return the pages of a conversation, `most` of them at most.

    Of a longer one, they hold the run of messages that tells the most, and say what is left out.
    """

    def holds_alone(message: Message, thread: Thread, size: int) -> bool:
        setting = _Setting(Excerpt(thread, (message,)), column, measure)
        return setting.begun(0, size).height <= column.height - ASIDES

    whole = readable(excerpt, holds_alone, (ALONE[-1], PARTED))
    setting = _Setting(whole, column, measure)
    for size in LARGE:
        if found := setting.sheets(size, 1):
            return found
    for size in SIZES:
        if found := setting.sheets(size, most):
            return found

    def holds(numbers: frozenset[int]) -> bool:
        return bool(setting.sheets(COMFORTABLE, most, *bounds(whole, numbers)))

    run = part_of(whole, best(excerpt, holds))
    short = cut_short(run, most)
    for shown in (run, short, replace(short, parts=short.messages)):
        for size in SMALLER:
            if found := _Setting(shown, column, measure).sheets(size, most):
                return found
    return ()


class _Setting:
    """Sets a conversation at one size or another; each item is made once."""

    def __init__(self, excerpt: Excerpt, column: Column, measure: Measure) -> None:
        self._excerpt, self._column, self._measure = excerpt, column, measure
        self._stacks: dict[int, Stack] = {}
        self._first: dict[tuple[int, int], Item] = {}
        counts = Counter(part.n for part in excerpt.parts if isinstance(part, Message))
        self._parted = {n for n, count in counts.items() if count > 1}

    def sheets(
        self, size: int, most: int, first: int = 0, after: int | None = None
    ) -> tuple[Sheet, ...]:
        """Return the pages of the parts from `first` to before `after`, or none if they are more
        than `most`, or if a message holds on none.
        """
        last = len(self._excerpt.parts) if after is None else after
        for page in (PAGE, FEWEST):
            ends = self._ends(size, first, last, page)
            if 0 < len(ends) <= most:
                starts = [first, *ends[:-1]]
                pages = (self.sheet(*ends, size) for ends in zip(starts, ends, strict=True))
                return tuple(page for page in pages if page)
        return ()

    def sheet(self, first: int, after: int, size: int) -> Sheet | None:
        """Return the page of some parts, or None when they do not hold together."""
        parts = self._excerpt.parts[first:after]
        count = sum(isinstance(part, Message) for part in parts)
        if count > MOST:
            return None
        for one in self._sizes(parts, size) if count == 1 else (size,):
            items = [self.begun(first, one)]
            items += (self._stack(one)[place] for place in range(first + 1, after))
            found = Sheet(parts, tuple(items))
            if found.height <= self._column.height:
                return found
        return self._shortened(parts) if len(parts) == count == 1 else None

    def _shortened(self, parts: tuple[Part, ...]) -> Sheet:
        """Return the page of a message that could not be parted: it ends with an ellipsis."""
        size = ALONE[-1]
        lines = (self._column.height - ASIDES) // (2 * size)
        scene = replace(self._scene(size), most=lines)
        return Sheet(parts, (Stack(parts, scene, self._measure)[0],))

    def _sizes(self, parts: Sequence[Part], size: int) -> list[int]:
        """Return the sizes to try for a page of one message: all its parts have the same."""
        if any(isinstance(part, Message) and part.n in self._parted for part in parts):
            return [PARTED]
        return [size, *(one for one in ALONE if one < size)]

    def _ends(self, size: int, first: int, last: int, page: float) -> list[int]:
        """Return where each page ends, so that all of them cost least; nothing if none hold."""
        costs: dict[int, tuple[float, int]] = {last: (0.0, last)}
        for start in range(last - 1, first - 1, -1):
            options = [
                (cost + page + costs[after][0], after)
                for after, cost in self._pages_from(start, last, size)
                if after in costs
            ]
            if options:
                costs[start] = min(options)
        if first not in costs:
            return []
        ends = [costs[first][1]]
        while ends[-1] < last:
            ends.append(costs[ends[-1]][1])
        return ends

    def _pages_from(self, start: int, last: int, size: int) -> Iterator[tuple[int, float]]:
        """Yield where a page that begins at `start` may end, and what it then costs."""
        parts, count = self._excerpt.parts, 0
        for after in range(start + 1, last + 1):
            count += isinstance(parts[after - 1], Message)
            if count > MOST:
                return
            if found := self.sheet(start, after, size):
                yield after, self._cost(found, count, parts[after : after + 1])

    def _cost(self, sheet: Sheet, count: int, following: Sequence[Part]) -> float:
        cost = (1 - sheet.height / self._column.height) ** 2
        cost += (
            LONE * (count == 1)
            + WORDLESS * (count == 0)
            + LEAD * isinstance(sheet.parts[0], Silence)
        )
        around = (sheet.parts[-1], *following)
        return cost - PAUSE * any(isinstance(part, Silence | Cut) for part in around)

    def begun(self, place: int, size: int) -> Item:
        """Return the item at a place as the first of its page: its speaker is named again."""
        key = place, size
        if key not in self._first:
            parts = self._excerpt.parts[place : place + 1]
            self._first[key] = Stack(parts, self._scene(size), self._measure)[0]
        return self._first[key]

    def _stack(self, size: int) -> Stack:
        if size not in self._stacks:
            self._stacks[size] = Stack(self._excerpt.parts, self._scene(size), self._measure)
        return self._stacks[size]

    def _scene(self, size: int) -> Scene:
        left, right = self._column.left, self._column.right
        return Scene(self._excerpt.thread, left, right, size, 10_000, SMALL, INDENT)
