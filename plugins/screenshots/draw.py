"""Decodes images that may hold anything, and draws new ones. Pillow works here, and in views."""

import io
import warnings
from collections.abc import Sequence
from dataclasses import dataclass, field

from PIL import Image, ImageCms, ImageDraw, ImageOps

from plugins.model import Size
from plugins.screenshots.boxes import Box, grown
from plugins.screenshots.containers import recognise
from plugins.screenshots.errors import Refusal

INK = (0x16, 0x16, 0x1D)
WHITE = (255, 255, 255, 255)
OPAQUE = 255
MOST_PIXELS = 50_000_000
"""A long scrolling capture has 20 million; beyond this it is a photograph, or a trap."""

_SRGB = ImageCms.createProfile("sRGB")


@dataclass(frozen=True, slots=True)
class Picture:
    """A decoded image: upright, opaque, sRGB.

    `pixels` are rows from the top, three bytes a pixel; `lossy`, whether its format may have
    spread what one pixel showed over its neighbours, `predicted`, farther than any margin;
    `see_through`, whether it had transparency.
    """

    size: Size
    pixels: bytes = field(repr=False)
    lossy: bool = False
    predicted: bool = False
    see_through: bool = False


def opened(data: bytes) -> Picture:
    """Decode a PNG, JPEG, WebP or AVIF file.

    Raises Refusal when it is none of these, too large, animated or damaged.
    """
    container = recognise(data)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # ours is the stricter limit on size
            with Image.open(io.BytesIO(data), formats=[container.NAME]) as image:
                _check(image)
                image.load()
                size, pixels, see_through = _upright(image)
                predicted = container.predicts(data)
                return Picture(size, pixels, container.LOSSY, predicted, see_through)
    except Refusal:
        raise
    except Image.DecompressionBombError:
        raise Refusal(_too_large()) from None
    except MemoryError:
        raise Refusal("Pas assez de mémoire pour cette image : réduisez-la.") from None
    except Exception:
        raise Refusal(
            "Image abîmée ou incomplète : refaites la capture, ou copiez de nouveau le fichier."
        ) from None


def masked(picture: Picture, boxes: Sequence[Box]) -> bytes:
    """Return the PNG of a picture with `boxes`, and their margins, filled with ink.

    The canvas is a new one: nothing but pixels comes from the picture. The boxes are filled before
    the encoding, and nothing is scaled or smoothed after: no byte depends on what they cover.
    """
    canvas = Image.new("RGB", picture.size)
    canvas.paste(Image.frombytes("RGB", picture.size, picture.pixels))
    pen = ImageDraw.Draw(canvas)
    for box in boxes:
        solid = grown(box, picture.size, lossy=picture.lossy)
        pen.rectangle((solid.x, solid.y, solid.x + solid.w - 1, solid.y + solid.h - 1), fill=INK)
    written = io.BytesIO()
    canvas.save(written, "PNG")
    return written.getvalue()


def _check(image: Image.Image) -> None:
    if image.width * image.height > MOST_PIXELS:
        raise Refusal(_too_large())
    # A phone's JPEG may hold a second picture (MPF: depth, exposure); the first is the photograph.
    if getattr(image, "is_animated", False) and image.format != "MPO":
        raise Refusal("Image animée : une capture est une image fixe. Gardez-en une seule vue.")


def _too_large() -> str:
    return (
        f"Image trop grande : au plus {MOST_PIXELS // 1_000_000} millions de pixels. "
        "Coupez-la en plusieurs captures."
    )


def _upright(image: Image.Image) -> tuple[Size, bytes, bool]:
    upright = ImageOps.exif_transpose(image)
    flat, see_through = _on_white(upright) if _has_alpha(upright) else (upright, False)
    colours = _in_srgb(flat, image.info.get("icc_profile"))
    return upright.size, colours.tobytes(), see_through


def _has_alpha(image: Image.Image) -> bool:
    return image.has_transparency_data and not image.mode.startswith("I")


def _on_white(image: Image.Image) -> tuple[Image.Image, bool]:
    """Lay a picture on white, and tell whether any pixel let it through.

    Pixels made transparent keep their colours in the file, and so what they showed.
    """
    layer = image.convert("RGBA")
    canvas = Image.new("RGBA", image.size, WHITE)
    canvas.alpha_composite(layer)
    least, _ = layer.getchannel("A").getextrema()
    return canvas.convert("RGB"), least != OPAQUE


def _in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """Convert to 8-bit sRGB, by the colour profile of the file where it can be used."""
    if image.mode.startswith("I"):  # 16 bits a pixel
        image = image.convert("I").point(lambda value: value / 257).convert("L")
    if image.mode not in ("RGB", "CMYK", "L"):
        image = image.convert("RGB")
    try:
        given = ImageCms.ImageCmsProfile(io.BytesIO(profile or b""))
        converted = ImageCms.profileToProfile(image, given, _SRGB, outputMode="RGB")
    except (ImageCms.PyCMSError, OSError, ValueError):
        converted = None  # no profile, or one for other colours than these
    return converted or image.convert("RGB")
