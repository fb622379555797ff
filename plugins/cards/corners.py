"""Rounded corners and dashes, as numbers: how much of each pixel they cover. Pure.

Pillow's own rounded rectangles have hard edges.
"""

from collections.abc import Iterator
from math import atan2, hypot, pi

from plugins.cards.shapes import Rect

DASH, INKED = 13, (0.2, 0.8)
"""Pixels from one dash to the next, and between which parts of that there is ink."""
THICKNESS = 3

Box = tuple[int, int, int, int]
"""Left, top, right, bottom."""


def corners(rect: Rect) -> Iterator[tuple[int, int, int, int]]:
    """Yield x, y, radius and quarter turns of each corner, clockwise from the top left one."""
    for turn, radius in enumerate(rect.radii):
        x = rect.x if turn in {0, 3} else rect.x + rect.width - radius
        y = rect.y if turn in {0, 1} else rect.y + rect.height - radius
        yield x, y, radius, turn


def sides(rect: Rect) -> Iterator[Box]:
    """Yield the dashes of a rectangle's straight sides, a whole number of them on each."""
    right, bottom = rect.x + rect.width, rect.y + rect.height
    top_left, top_right, bottom_right, bottom_left = rect.radii
    for first, last in _dashes(rect.x + top_left, right - top_right):
        yield first, rect.y, last, rect.y + THICKNESS
    for first, last in _dashes(rect.x + bottom_left, right - bottom_right):
        yield first, bottom - THICKNESS, last, bottom
    for first, last in _dashes(rect.y + top_left, bottom - bottom_left):
        yield rect.x, first, rect.x + THICKNESS, last
    for first, last in _dashes(rect.y + top_right, bottom - bottom_right):
        yield right - THICKNESS, first, right, last


def coverage(radius: int, turn: int, *, dashed: bool) -> bytes:
    """Return from 0 to 255 how much of each pixel a corner covers, row after row.

    The corner is `turn` quarters clockwise from the top left one.
    """
    cover = _dashed if dashed else _filled
    pixels = []
    for row in range(radius):
        for column in range(radius):
            across = radius - 0.5 - (column if turn in {0, 3} else radius - 1 - column)
            down = radius - 0.5 - (row if turn in {0, 1} else radius - 1 - row)
            pixels.append(round(255 * cover(radius, across, down)))
    return bytes(pixels)


def _filled(radius: int, across: float, down: float) -> float:
    """Return how much a disc covers of the pixel at this distance from its centre."""
    return _share(radius - hypot(across, down))


def _dashed(radius: int, across: float, down: float) -> float:
    distance = hypot(across, down)
    count = max(1, round(radius * pi / 2 / DASH))
    step = radius * pi / 2 / count
    place = atan2(down, across) / (pi / 2) * count % 1
    along = min(place - INKED[0], INKED[1] - place) * step
    return _share(radius - distance) * _share(distance - radius + THICKNESS) * _share(along)


def _share(inside: float) -> float:
    """Return how much of a pixel lies inside an edge that is this far from its middle."""
    return min(1.0, max(0.0, inside + 0.5))


def _dashes(start: int, end: int) -> Iterator[tuple[int, int]]:
    count = max(1, round((end - start) / DASH))
    step = (end - start) / count
    for index in range(count):
        first, last = (round(start + step * (index + share)) for share in INKED)
        yield first, last
