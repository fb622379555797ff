"""PNG: a signature, then chunks (PNG specification, third edition, W3C, 5).

What follows IEND is what “aCropalypse” gave back: the former, larger image.
"""

import struct
from collections.abc import Iterator

NAME, LOSSY = "PNG", False

SIGNATURE = b"\x89PNG\r\n\x1a\n"
PLAIN = frozenset(b"IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB cICP sBIT bKGD pHYs".split())
_NAMES = {
    b"eXIf": "données EXIF",
    b"iCCP": "profil de couleurs (il peut nommer l’écran)",
    b"iTXt": "textes",
    b"tEXt": "textes",
    b"tIME": "date",
    b"zTXt": "textes",
    b"acTL": "animation",
    b"fcTL": "animation",
    b"fdAT": "animation",
}


def accepts(data: bytes) -> bool:
    """Whether the bytes begin as a PNG file does."""
    return data.startswith(SIGNATURE)


def predicts(_data: bytes) -> bool:
    """Whether a block of pixels is guessed from others, so that what one shows may go far: no."""
    return False


def extras(data: bytes) -> Iterator[str]:
    """Name every chunk that is neither pixels nor colour, and what follows the last one."""
    place = len(SIGNATURE)
    while place + 12 <= len(data):
        length, kind = struct.unpack_from(">I4s", data, place)
        place += 12 + length
        if kind not in PLAIN:
            yield _NAMES.get(kind, "bloc PNG inconnu")
        if kind == b"IEND":
            break
    if place != len(data):
        yield "données avant ou après la fin de l’image"
