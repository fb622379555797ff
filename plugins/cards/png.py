"""A palette picture as PNG bytes (PNG specification, W3C). Pure: same pixels, same bytes.

It carries the words that are drawn on it, under the keyword that the specification gives to them
(11.3.3.1): nobody who cannot see pixels, and no gate, would read them otherwise.
"""

import struct
import zlib
from collections.abc import Iterator

import deflate

from plugins.model import Size

SIGNATURE = b"\x89PNG\r\n\x1a\n"
HEAVIEST = 40_000
"""Bytes that a card weighs at most, or nearly: a thousand signs set large on a high card weigh a
little more, three hundred emoji a fifth more."""
LEVELS = (5, 9, 12)
"""Of compression: the first that is light enough, else the last. Each takes several times as long
as the one before; level 5 is enough for nearly all cards."""
_HEAD = struct.Struct(">IIBBBBB")
_DESCRIPTION = b"Description" + b"\0" * 5
"""Keyword; then not compressed, no language, no other keyword."""
_PALETTE = (8, 3, 0, 0, 0)
"""8 bits a pixel, indexed, deflate, PNG's filters, not interlaced."""


def encode(
    rows: bytes | memoryview, size: Size, palette: list[tuple[int, int, int]], words: str = ""
) -> bytes:
    """Return the PNG of `rows`: of each, a zero (no filter), then an index of `palette` a pixel.

    `words` are what is drawn.
    """
    before = b"".join(
        (
            SIGNATURE,
            _chunk(b"IHDR", _HEAD.pack(*size, *_PALETTE)),
            _chunk(b"PLTE", bytes(channel for colour in palette for channel in colour)),
            _chunk(b"iTXt", _DESCRIPTION + words.encode()) if words else b"",
        )
    )
    png = b""
    for level in LEVELS:
        pixels = _chunk(b"IDAT", bytes(deflate.zlib_compress(rows, level)))
        png = before + pixels + _chunk(b"IEND", b"")
        if len(png) <= HEAVIEST:
            break
    return png


def words_of(png: bytes) -> str:
    """Return the words drawn on a picture that `encode` made; none on any other.

    Raises ValueError when it is damaged.
    """
    held = next((body for kind, body in _chunks(png) if kind == b"iTXt"), b"")
    return held.removeprefix(_DESCRIPTION).decode() if held.startswith(_DESCRIPTION) else ""


def check(png: bytes, size: Size) -> None:
    """Read a picture again. Raises ValueError unless `encode` made it, whole, of that size.

    A picture of one colour alone is refused too: nothing was drawn on it.
    """
    width, height = size
    try:
        chunks = dict(_chunks(png))
        found = _HEAD.unpack(chunks[b"IHDR"])
        if found != (width, height, *_PALETTE) or not chunks[b"PLTE"]:
            raise ValueError(f"PNG inattendu : {found[0]} × {found[1]}, type {found[3]}")
        rows = deflate.zlib_decompress(chunks[b"IDAT"], (width + 1) * height)
    except (KeyError, struct.error, deflate.DeflateError) as error:
        raise ValueError(f"PNG illisible ({error})") from error
    if len(rows) != (width + 1) * height or any(rows[:: width + 1]):
        raise ValueError("PNG illisible (lignes)")
    blank = b"\0" + rows[1:2] * width
    if all(rows.startswith(blank, place) for place in range(0, len(rows), width + 1)):
        raise ValueError("PNG inattendu : une seule couleur")


def _chunks(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield the type and the body of each chunk. Raises ValueError where one is damaged."""
    if not png.startswith(SIGNATURE) or not png.endswith(_chunk(b"IEND", b"")):
        raise ValueError("PNG illisible (début ou fin)")
    place = len(SIGNATURE)
    while place < len(png):
        (length,) = struct.unpack_from(">I", png, place)
        kind, body = png[place + 4 : place + 8], png[place + 8 : place + 8 + length]
        place += 12 + length
        if png[place - 4 : place] != struct.pack(">I", zlib.crc32(kind + body)):
            raise ValueError("PNG illisible (somme de contrôle)")
        yield kind, body


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
