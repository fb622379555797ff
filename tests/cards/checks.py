"""What every card must respect, whatever the author wrote."""

from collections.abc import Iterable

from plugins.cards.measure import SMALLEST
from plugins.cards.palette import PALETTES, TEXTS
from plugins.cards.shapes import Rect, Run, Shape
from plugins.model import Size


def faults(shapes: Iterable[Shape], size: Size) -> list[str]:
    """Return what is wrong with the shapes of a card, measured with `HalfEms`."""
    return [fault for shape in shapes for fault in _faults(shape, size)]


def _faults(shape: Shape, size: Size) -> Iterable[str]:
    left, top, right, bottom = _box(shape)
    if left < 0 or top < 0 or right > size[0] or bottom > size[1]:
        yield f"runs off: {shape}"
    if shape.on not in PALETTES["light"]:
        yield f"unknown ground: {shape}"
    if isinstance(shape, Run) and shape.size < SMALLEST:
        yield f"too small: {shape}"
    if isinstance(shape, Run) and (shape.fill, shape.on) not in TEXTS:
        yield f"untested contrast: {shape}"
    if isinstance(shape, Rect) and shape.fill not in PALETTES["light"]:
        yield f"unknown colour: {shape}"


def _box(shape: Shape) -> tuple[float, float, float, float]:
    if isinstance(shape, Run):
        width = len(shape.text) * shape.size / 2
        # the side bearing that large letters are moved by, to stand under smaller ones
        left = shape.x + shape.size * 0.03
        return left, shape.baseline - shape.size * 0.8, shape.x + width, shape.baseline
    if isinstance(shape, Rect):
        return shape.x, shape.y, shape.x + shape.width, shape.y + shape.height
    return shape.x, shape.y, shape.x + shape.size, shape.y + shape.size
