"""Stretches of one text, found by place without going through all of them.

A long message may hold thousands of names: each is compared to the stretches near it only.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate

Zone = tuple[int, int]
"""Where something begins and ends in a text, in code points."""


class Zones:
    """Stretches in any order, which may overlap."""

    def __init__(self, zones: Iterable[Zone]) -> None:
        self._zones = sorted(zones)
        self._starts = [start for start, _ in self._zones]
        self._reach = list(accumulate((end for _, end in self._zones), max))

    def touching(self, start: int, end: int) -> list[Zone]:
        """Return the stretches, in order, that share a character with a place."""
        near = self._zones[bisect_right(self._reach, start) : bisect_left(self._starts, end)]
        return [zone for zone in near if zone[1] > start]

    def touch(self, start: int, end: int) -> bool:
        """Tell whether a stretch shares a character with a place."""
        before = bisect_left(self._starts, end)
        return before > 0 and self._reach[before - 1] > start

    def hold(self, start: int, end: int) -> bool:
        """Tell whether a place is wholly inside a stretch."""
        before = bisect_right(self._starts, start)
        return before > 0 and self._reach[before - 1] >= end
