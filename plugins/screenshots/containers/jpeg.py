"""JPEG: segments, each begun by a marker (ITU-T T.81, annex B; JFIF is ITU-T T.871).

Anything that follows EOI is not the picture: phones put a second one there (MPF).
"""

import re
import struct
from collections.abc import Iterator

NAME, LOSSY = "JPEG", True

SOI, EOI, SOS, APP0, APP1, APP2, APP14, COM = 0xD8, 0xD9, 0xDA, 0xE0, 0xE1, 0xE2, 0xEE, 0xFE
TABLES = {0xC4, 0xDB, 0xDD}
FRAMES = set(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}

_JFIF = b"JFIF\0"
_NAMES = {
    APP1: "données EXIF ou XMP",
    APP2: "profil de couleurs, ou seconde image",
    COM: "commentaire",
}
_MARKER = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")
"""The end of coded pixels: a marker that is neither a restart nor an escaped byte (B.1.1.5)."""


def accepts(data: bytes) -> bool:
    """Whether the bytes begin as a JPEG file does."""
    return data.startswith(b"\xff\xd8\xff")


def predicts(_data: bytes) -> bool:
    """Whether a block of pixels is guessed from others, so that what one shows may go far: no."""
    return False


def extras(data: bytes) -> Iterator[str]:
    """Name every segment that is neither pixels nor structure, and what follows the end."""
    place = 2
    while place + 4 <= len(data) and data[place] == 0xFF and data[place + 1] != EOI:
        marker, length = data[place + 1], struct.unpack_from(">H", data, place + 2)[0]
        body = data[place + 4 : place + 2 + length]
        if not _is_plain(marker, body):
            yield _NAMES.get(marker, f"segment JPEG {marker:02X}")
        place += 2 + length
        if marker == SOS:
            found = _MARKER.search(data, place)
            place = found.start() if found else len(data)
    if data[place:] != bytes((0xFF, EOI)):
        yield "données avant ou après la fin de l’image"


def _is_plain(marker: int, body: bytes) -> bool:
    if marker == APP0:  # version, unit, two densities, then a thumbnail's width and height
        return body.startswith(_JFIF) and len(body) == 14 and body[12:14] == b"\0\0"
    if marker == APP14:
        return body.startswith(b"Adobe") and len(body) == 12
    return marker in TABLES | FRAMES | {SOS}
