"""What a picture is, whatever its name or its server say. Only this module knows Pillow."""

from dataclasses import dataclass
from io import BytesIO

from PIL import Image

MOST_PIXELS = 50_000_000
"""Above, a picture is not decoded: no card is that large."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that was fetched: where, its format as Pillow names it, its size, its bytes."""

    address: str
    format: str
    width: int
    height: int
    weight: int


def seen(address: str, data: bytes) -> Picture:
    """Return what bytes are a picture of. Raises ValueError when they are none, or are cut."""
    try:
        with Image.open(BytesIO(data)) as image:
            if image.width * image.height <= MOST_PIXELS:
                image.load()
            return Picture(address, image.format or "?", *image.size, len(data))
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        raise ValueError("ce n’est pas une image entière") from error
