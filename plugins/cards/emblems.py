"""Emoji of one grey, so that they are seen whatever lies under them, with Pillow.

A black sign on a dark ground is written in the colour of the text around it, as a letter would be.
A heart or a square that is called black or white keeps its colour, which says something, and a pale
cloud stays pale: an outline of the text's colour goes round them. Other emoji are left as they are.
"""

import unicodedata
from typing import Any

from PIL import Image, ImageFilter

from plugins.cards.palette import Colour, contrast

LEGIBLE, SEEN = 4.5, 3.0
"""The least contrast of a sign and of a picture with what lies under them (WCAG 2.2, 1.4)."""
HAIR, GREYEST, DARKEST = 24, 32, 80
"""Levels, of 255: between pixels of one colour, between the channels of a grey, and the lightest
channel of the dark grey that stands for black."""
WHOLE = 250
"""The coverage of a pixel that shows its own colour."""
MOST = 0.98
"""The share of the pixels of a picture that have its colour."""
_OUTLINE = bytes(min(255, 6 * coverage) for coverage in range(256))


def seen(picture: Image.Image, emoji: str, under: Colour, text: Colour) -> Image.Image:
    """Return the picture of an emoji as it can be seen on `under`, where text is `text`."""
    grey = _grey(picture)
    if grey is None:
        return picture
    is_sign = max(grey) < DARKEST and not _names_its_colour(emoji)
    if contrast(grey, under) >= (LEGIBLE if is_sign else SEEN):
        return picture
    return _filled(picture.getchannel("A"), text) if is_sign else _outlined(picture, text)


def _grey(picture: Image.Image) -> Colour | None:
    """Return the grey that a picture is made of, if it is of one grey."""
    whole = whole_pixels(picture)
    if not whole:
        return None
    _, main = max(whole)
    like = sum(count for count, rgb in whole if _distance(rgb, main) <= HAIR)
    is_one = like >= MOST * sum(count for count, _ in whole)
    return main if is_one and max(main) - min(main) <= GREYEST else None


def whole_pixels(picture: Image.Image) -> list[tuple[int, Colour]]:
    """Return the colours of the opaque pixels of a picture, with how many have each."""
    found: Any = picture.getcolors(picture.width * picture.height)
    return [(count, colour[:3]) for count, colour in found if colour[3] >= WHOLE]


def _distance(one: Colour, other: Colour) -> int:
    return max(abs(a - b) for a, b in zip(one, other, strict=True))


def _names_its_colour(emoji: str) -> bool:
    name = unicodedata.name(emoji[0], "")
    return "BLACK" in name or "WHITE" in name


def _filled(shape: Image.Image, colour: Colour) -> Image.Image:
    filled = Image.new("RGBA", shape.size, colour)
    filled.putalpha(shape)
    return filled


def _outlined(picture: Image.Image, colour: Colour) -> Image.Image:
    """Return a picture a little smaller in its square, with an outline."""
    edge = picture.width // 14
    inside = picture.width - 2 * edge
    smaller = Image.new("RGBA", picture.size)
    smaller.paste(picture.resize((inside, inside), Image.Resampling.LANCZOS), (edge, edge))
    blurred = smaller.getchannel("A").filter(ImageFilter.GaussianBlur(edge / 2))
    outlined = _filled(blurred.point(_OUTLINE), colour)
    outlined.alpha_composite(smaller)
    return outlined
