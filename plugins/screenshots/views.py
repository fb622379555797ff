"""What Tesseract is shown of an image: itself, and what stands out from what surrounds it.

A program that reads takes text for what is darker than one threshold (or lighter): the white words
of a blue bubble on a black page are lost to it. Each colour is compared here with the local
background, the median around it, so that all text becomes dark on white, whatever its bubble.
"""

import io
from collections.abc import Iterator
from dataclasses import dataclass, field

from PIL import Image, ImageChops, ImageFilter, ImageOps

REDUCTIONS = (4, 8)
"""The background is looked for in an image so many times smaller: for fine, then large letters."""

WINDOW = 11
"""Pixels of that image, a side. With the above, 44 and 88 pixels: a line of text and its spacing,
so that letters are fewer than what is behind them. Tried at 1, 2 and 3 pixels a point."""

CONTRAST = 2
FEW_PIXELS = 2_500_000
"""Under it letters are small, and shown twice as large: Tesseract wants 20 pixels of height."""

FASTEST = 1


@dataclass(frozen=True, slots=True)
class View:
    """A PNG to read, `scale` times as large as the image."""

    png: bytes = field(repr=False)
    scale: int = 1


def views(png: bytes) -> Iterator[View]:
    """Yield the views of an opaque PNG, itself first."""
    yield View(png)
    with Image.open(io.BytesIO(png), formats=["PNG"]) as image:
        colours = image.convert("RGB")
    scale = 2 if colours.width * colours.height <= FEW_PIXELS else 1
    for reduction in REDUCTIONS:
        yield View(_encoded(_enlarged(_flat(colours, reduction), scale)), scale)


def _flat(image: Image.Image, reduction: int) -> Image.Image:
    """Return how far each pixel is from what surrounds it: grey, white where it is not."""
    small = image.resize(
        [max(1, side // reduction) for side in image.size], Image.Resampling.NEAREST
    )
    behind = small.filter(ImageFilter.MedianFilter(WINDOW)).resize(
        image.size, Image.Resampling.NEAREST
    )
    red, green, blue = ImageChops.difference(image, behind).split()
    furthest = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    return ImageOps.invert(furthest.point([min(255, value * CONTRAST) for value in range(256)]))


def _enlarged(image: Image.Image, scale: int) -> Image.Image:
    size = (image.width * scale, image.height * scale)
    return image if scale == 1 else image.resize(size, Image.Resampling.LANCZOS)


def _encoded(image: Image.Image) -> bytes:
    written = io.BytesIO()
    image.save(written, "PNG", compress_level=FASTEST)
    return written.getvalue()
