"""WebP: chunks in a RIFF file (RFC 9649, 2)."""

import struct
from collections.abc import Iterator

NAME, LOSSY = "WEBP", True

PLAIN = frozenset((b"VP8 ", b"VP8L", b"VP8X", b"ALPH"))
_NAMES = {
    b"ANIM": "animation",
    b"ANMF": "animation",
    b"EXIF": "données EXIF",
    b"ICCP": "profil de couleurs (il peut nommer l’écran)",
    b"XMP ": "données XMP",
}


def accepts(data: bytes) -> bool:
    """Whether the bytes begin as a WebP file does."""
    return data[:4] == b"RIFF" and data[8:12] == b"WEBP"


def predicts(data: bytes) -> bool:
    """Whether a block of pixels is guessed from others, so that what one shows may go far.

    In the lossy form alone, whose chunk is `VP8 ` (RFC 6386, 12).
    """
    return b"VP8 " in (kind for kind, _ in _chunks(data))


def extras(data: bytes) -> Iterator[str]:
    """Name every chunk that is not pixels, and what follows the last one."""
    place = 12
    for kind, end in _chunks(data):
        place = end
        if kind not in PLAIN:
            yield _NAMES.get(kind, "bloc WebP inconnu")
    if place != len(data):
        yield "données avant ou après la fin de l’image"


def _chunks(data: bytes) -> Iterator[tuple[bytes, int]]:
    """Yield the name of each chunk, and where the next one begins."""
    end = 8 + int.from_bytes(data[4:8], "little")
    place = 12
    while place + 8 <= min(end, len(data)):
        kind, length = struct.unpack_from("<4sI", data, place)
        place += 8 + length + length % 2
        yield kind, place
