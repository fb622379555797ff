"""A palette picture as PNG bytes (PNG specification, W3C). Pure: same pixels, same bytes."""

import struct
import zlib

import deflate

SIGNATURE = b"\x89PNG\r\n\x1a\n"
LEVEL = 6


def encode(rows: bytes, width: int, height: int, palette: list[tuple[int, int, int]]) -> bytes:
    """Return the PNG of `rows`: of each, a zero (no filter), then an index of `palette` a pixel."""
    return b"".join(
        (
            SIGNATURE,
            _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)),
            _chunk(b"PLTE", bytes(channel for colour in palette for channel in colour)),
            _chunk(b"IDAT", bytes(deflate.zlib_compress(rows, LEVEL))),
            _chunk(b"IEND", b""),
        )
    )


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
