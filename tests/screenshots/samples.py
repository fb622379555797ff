"""Images made up for the tests: noise, so that nothing in them looks like its neighbour."""

import io
import random
import struct
import zlib

from PIL import Image

SIZE = (80, 60)


def noise(size: tuple[int, int] = SIZE, seed: int = 1, mode: str = "RGB") -> Image.Image:
    """Return an image of random pixels, the same for the same seed."""
    chance = random.Random(seed)  # noqa: S311 - pixels, not secrets
    bytes_a_pixel = len(Image.new(mode, (1, 1)).tobytes())
    return Image.frombytes(mode, size, chance.randbytes(size[0] * size[1] * bytes_a_pixel))


def saved(image: Image.Image, kind: str = "PNG", **options: object) -> bytes:
    """Return the bytes of an image file."""
    written = io.BytesIO()
    image.save(written, kind, **options)
    return written.getvalue()


def chunk(kind: bytes, body: bytes) -> bytes:
    """Return a PNG chunk."""
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def huge_png(width: int, height: int) -> bytes:
    """Return a PNG that says it is that large, and holds nothing."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(b""))
        + chunk(b"IEND", b"")
    )


def exif(orientation: int = 1) -> Image.Exif:
    """Return the metadata of a phone: how it was held, and where."""
    data = Image.Exif()
    data[0x0112] = orientation
    data[0x010F] = "Exemple"
    return data
