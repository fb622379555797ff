"""Widths of text, and where lines break. Pure: `draw.py` has the measure that knows the fonts.

Text fitting is a balanced wrap, then a smaller size down to a floor, then an ellipsis after a whole
word: never an overflow.
"""

from collections.abc import Callable, Sequence
from typing import Protocol, TypeVar

from plugins.cards.shapes import Face

T = TypeVar("T")

SMALLEST = 28
"""Pixels: nothing is set smaller on a card 1200 wide, which a feed shows 400 wide."""


class Measure(Protocol):
    """Tells how wide a text is. What it told may be kept, hence the hash."""

    def __hash__(self) -> int:
        """Return the same number for whatever tells the same widths."""
        ...

    def width(self, text: str, face: Face, size: int, rtl: bool = False) -> float:
        """Return the advance of `text` in pixels. It holds no emoji."""
        ...


def wrap(widths: Sequence[float], space: float, room: float) -> list[tuple[int, int]]:
    """Return the lines of words of these widths as (first, after last), as few and even as can be.

    A word wider than `room` has a line of its own. Among the ways that take the fewest lines, the
    one whose squared widths add up to least has the most even lines.
    """
    count = len(widths)
    best: list[tuple[int, float]] = [(0, 0.0)] * (count + 1)
    ends = [count] * count
    for first in range(count - 1, -1, -1):
        options = []
        width = -space
        for last in range(first, count):
            width += space + widths[last]
            if width > room and last > first:
                break
            lines, cost = best[last + 1]
            options.append(((lines + 1, cost + width * width), last + 1))
        best[first], ends[first] = min(options)
    lines_found = []
    first = 0
    while first < count:
        lines_found.append((first, ends[first]))
        first = ends[first]
    return lines_found


def largest(sizes: Sequence[int], fit: Callable[[int], T], holds: Callable[[T], bool]) -> T | None:
    """Return `fit(size)` of the largest size that holds, by halving, or None.

    `sizes` ascend; whatever holds at a size holds at every smaller one.
    """
    found = None
    low, high = 0, len(sizes)
    while low < high:
        middle = (low + high) // 2
        fitted = fit(sizes[middle])
        if holds(fitted):
            found, low = fitted, middle + 1
        else:
            high = middle
    return found
