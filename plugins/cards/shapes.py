"""What a card is made of: shapes, in drawing order, in pixels from the top left corner.

Colours are names of `palette.py`. Every shape also names the colour that lies under it (`on`): the
drawing mixes its edges from the two.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

Face = Literal["title", "brand", "text", "mono"]
Radii = tuple[int, int, int, int]
"""Top left, top right, bottom right, bottom left."""


@dataclass(frozen=True, slots=True)
class Rect:
    """A filled rectangle with rounded corners or, when `dashed`, its outline alone."""

    x: int
    y: int
    width: int
    height: int
    fill: str
    on: str
    radii: Radii = (0, 0, 0, 0)
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Run:
    """Text of one style and one direction; `x` is its left end, whatever the direction."""

    x: int
    baseline: int
    text: str
    face: Face
    size: int
    fill: str
    on: str
    rtl: bool = False


@dataclass(frozen=True, slots=True)
class Glyph:
    """One emoji, however many characters write it, as a square picture."""

    x: int
    y: int
    size: int
    emoji: str
    on: str


Shape = Rect | Run | Glyph


def words(shapes: Iterable[Shape]) -> str:
    """Return the words that are drawn, in the order of drawing."""
    return " ".join(
        one.text if isinstance(one, Run) else one.emoji
        for one in shapes
        if not isinstance(one, Rect)
    )


def move(shape: Shape, x: int = 0, y: int = 0) -> Shape:
    """Return the same shape, `x` pixels further right and `y` further down."""
    if isinstance(shape, Run):
        return replace(shape, x=shape.x + x, baseline=shape.baseline + y)
    return replace(shape, x=shape.x + x, y=shape.y + y)
