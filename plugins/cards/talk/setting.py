"""At which size a conversation is set, and which of its messages are read whole. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from plugins.cards.choosing.choice import best
from plugins.cards.measure import Measure
from plugins.cards.talk.place import Frame, Placing, fits, place
from plugins.cards.talk.scene import Scene
from plugins.cards.talk.stack import Stack
from plugins.model import Excerpt

LINES = (7, 5, 4, 3, 2)
"""How many lines a message may take: it shrinks to the floor before it is shortened."""
SHORT, SHORT_LINES, SHORT_SHARE = 240, 4, 0.8
"""An excerpt may be set large when it has so many characters or fewer, in so many lines a message,
in that share of the room."""
EMPTY = 0.7
"""The share of the room under a title that a conversation has to fill, if more was said before."""


@dataclass(frozen=True, slots=True)
class Scale:
    """The sizes of text to try, in order, in pixels.

    `smaller` ones are for what does not hold otherwise, `larger` ones for an excerpt so short that
    it holds whole. `alone`: how many lines a message may take when no other has to be read; `small`
    and `indent`: see `Scene`.
    """

    sizes: tuple[int, ...]
    smaller: tuple[int, ...]
    larger: tuple[int, ...]
    alone: tuple[int, ...]
    small: int
    indent: int


class Setting:
    """Sets an excerpt at one size after another in a column, until it reads well in a frame."""

    def __init__(
        self, excerpt: Excerpt, scale: Scale, column: tuple[int, int], measure: Measure
    ) -> None:
        self._excerpt, self._scale, self._column, self._measure = excerpt, scale, column, measure
        self._stacks: dict[tuple[int, int, int | None], Stack] = {}

    def placing(self, frame: Frame) -> Placing:
        """Return the conversation placed at the best of the sizes that hold.

        The messages of `excerpt.thread` are to be read whole (when it holds none: the best that
        fit); the other parts of the excerpt run off the edges.
        """
        if whole := self._large(frame):
            return whole
        scale = self._scale
        wanted = self._wanted(frame)
        lines = (*scale.alone, *LINES) if len(wanted) == 1 else LINES
        broken = None
        for most, sizes in product(lines, (scale.sizes, scale.smaller)):
            tried = (self._at(size, most, wanted, frame) for size in sizes)
            if held := [one for one in _until_flawless(tried) if one]:
                if unbroken := [one for one in held if not _is_broken(one)]:
                    return min(unbroken, key=lambda one: one.flaws)
                broken = broken or min(held, key=lambda one: one.flaws)
            if broken and sizes is scale.smaller:
                return broken
        return self._first(wanted, frame)

    def _first(self, wanted: frozenset[int], frame: Frame) -> Placing:
        """Return as many as hold of what the author wants read: more than a card can hold."""
        size = self._scale.smaller[-1]
        stack = self._stack(size, LINES[-1])
        first, last = stack.bounds(wanted)
        while last > first + 1 and not fits(stack, first, last, frame.room):
            last -= 1
        start = None if frame.open else first
        return place(self._stack(size, LINES[-1], start), first, last, frame)

    def _wanted(self, frame: Frame) -> frozenset[int]:
        named = frozenset(item.n for item in self._excerpt.thread.items)
        if named:
            return named
        stack = self._stack(self._scale.sizes[0], LINES[0])
        return best(self._excerpt, lambda numbers: fits(stack, *stack.bounds(numbers), frame.room))

    def _large(self, frame: Frame) -> Placing | None:
        """Return the whole excerpt set large, if it is short."""
        if sum(len(message.text) for message in self._excerpt.messages) > SHORT:
            return None
        for size in self._scale.larger:
            stack = self._stack(size, SHORT_LINES)
            count = len(stack)
            whole = all(stack[index].whole for index in range(count))
            if whole and fits(stack, 0, count, round(frame.room * SHORT_SHARE)):
                return place(stack, 0, count, frame)
        return None

    def _at(self, size: int, most: int, wanted: frozenset[int], frame: Frame) -> Placing | None:
        stack = self._stack(size, most)
        first, last = stack.bounds(wanted)
        if not fits(stack, first, last, frame.room):
            return None
        if frame.open:
            return place(stack, first, last, frame)
        start, most = self._earlier(size, most, first, frame)
        return place(self._stack(size, most, start), start, last, frame)

    def _earlier(self, size: int, most: int, first: int, frame: Frame) -> tuple[int, int]:
        """Return where to begin, and the lines of a message, so that no half is left empty.

        Below a title nothing is cut above the first bubble: where the conversation ends early, the
        messages before are shown, the first of them shortened if need be.
        """
        stack, start = self._stack(size, most), first
        while start and fits(stack, start - 1, len(stack), frame.room):
            start -= 1
        while not stack.is_message(start):
            start += 1
        before = next(filter(stack.is_message, range(start - 1, -1, -1)), None)
        if before is None or not fits(stack, start, len(stack), round(frame.room * EMPTY)):
            return start, most
        for lines in (one for one in LINES if one < most):
            shorter = self._stack(size, lines)
            as_whole = all(shorter[one].whole for one in range(start, len(stack)))
            if as_whole and fits(shorter, before, len(stack), frame.room):
                return before, lines
        return start, most

    def _stack(self, size: int, most: int, start: int | None = None) -> Stack:
        key = size, most, start
        if key not in self._stacks:
            scale = self._scale
            scene = Scene(
                self._excerpt.thread, *self._column, size, most, scale.small, scale.indent
            )
            self._stacks[key] = Stack(self._excerpt.parts, scene, self._measure, start)
        return self._stacks[key]


def _until_flawless(placings: Iterator[Placing | None]) -> Iterator[Placing | None]:
    for placing in placings:
        yield placing
        if placing and placing.flaws == 0 and not _is_broken(placing):
            return


def _is_broken(placing: Placing) -> bool:
    """Tell whether a word seen is broken: a smaller size may hold it."""
    return any(item.broken for item, _ in placing.items)
