"""Rectangles in an image, in pixels from its upper left corner. Pure."""

import re
from dataclasses import dataclass
from math import ceil

from plugins.documents.mistakes import quote
from plugins.model import Size
from plugins.screenshots.errors import Refusal

MARGIN = 6
"""Pixels around a box: the edges of letters are blurred (antialiasing), and hands are not exact."""

LOSSY_MARGIN = 16
"""The same in a lossy image: JPEG codes blocks of up to 16 pixels as a whole (ITU-T T.81, A.2),
so that what stands under a box leaves waves in the rest of the block."""

SHARE = 0.02
"""A margin is at least this share of the box's height: large letters have large edges."""

_SIDE = r"\s*([+-]?\d{1,6})\s*"
_BOX = re.compile(",".join([_SIDE] * 4), re.ASCII)


@dataclass(frozen=True, slots=True, order=True)
class Box:
    """The pixels (column, row) with x <= column < x + w and y <= row < y + h."""

    x: int
    y: int
    w: int
    h: int

    def __str__(self) -> str:
        """Write it as `--box` takes it."""
        return f"{self.x},{self.y},{self.w},{self.h}"


def parse(text: str) -> Box:
    """Read `x,y,w,h`. Raises Refusal when it is not that.

    >>> parse("10, 20, 300, 40")
    Box(x=10, y=20, w=300, h=40)
    """
    found = _BOX.fullmatch(text)
    if not found:
        raise Refusal(
            f"Zone {quote(text)} illisible : attendu quatre nombres entiers de pixels, "
            "gauche,haut,largeur,hauteur, comme --box 120,40,300,28."
        )
    return Box(*map(int, found.groups()))


def clamped(box: Box, size: Size) -> Box:
    """Return the part of a box that is in an image.

    Raises Refusal when its width or its height is not positive, or when nothing of it is inside.
    """
    if box.w <= 0 or box.h <= 0:
        raise Refusal(f"Zone {box} vide : sa largeur et sa hauteur doivent être au moins 1.")
    inside = _cut(box.x, box.y, box.x + box.w, box.y + box.h, size)
    if inside.w <= 0 or inside.h <= 0:
        width, height = size
        raise Refusal(
            f"Zone {box} hors de l’image, qui mesure {width} × {height} pixels : "
            f"x va de 0 à {width - 1}, y de 0 à {height - 1}."
        )
    return inside


def grown(box: Box, size: Size, *, lossy: bool) -> Box:
    """Return a box with its margin, cut at the edges of the image."""
    margin = max(least_margin(lossy=lossy), ceil(box.h * SHARE))
    return _cut(
        box.x - margin, box.y - margin, box.x + box.w + margin, box.y + box.h + margin, size
    )


def least_margin(*, lossy: bool) -> int:
    """Return the margin of a small box, in pixels."""
    return LOSSY_MARGIN if lossy else MARGIN


def _cut(left: int, top: int, right: int, bottom: int, size: Size) -> Box:
    left, top = max(left, 0), max(top, 0)
    return Box(left, top, min(right, size[0]) - left, min(bottom, size[1]) - top)
