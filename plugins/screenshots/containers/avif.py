"""AVIF: boxes inside boxes (ISO/IEC 14496-12; AVIF v1.1, AOMedia).

A cropped AVIF keeps the whole picture beside a crop (`clap`), and a thumbnail is one more item.
"""

import struct
from collections.abc import Iterator

NAME, LOSSY = "AVIF", True

BRANDS = (b"avif", b"avis")
PARENTS = {b"meta": 4, b"iprp": 0, b"ipco": 0, b"iref": 4}
"""Boxes that hold boxes, with the bytes that come before the first of them."""

PLAIN = frozenset(
    b"ftyp meta mdat hdlr pitm iloc iinf infe iprp ipco ipma iref auxl cdsc dimg ispe pixi av1C "
    b"auxC pasp irot imir clli idat".split()
)
ITEMS = (b"av01", b"grid")
_NAMES = {b"clap": "recadrage (le reste de l’image est encore là)", b"thmb": "vignette"}


def accepts(data: bytes) -> bool:
    """Whether the bytes begin as an AVIF file does."""
    return data[4:8] == b"ftyp" and data[8:12] in BRANDS


def predicts(_data: bytes) -> bool:
    """Whether a block of pixels is guessed from others, so that what one shows may go far: yes."""
    return True


def extras(data: bytes) -> Iterator[str]:
    """Name every box and every item that is neither pixels nor structure."""
    if data[8:12] == b"avis":
        yield "animation"
    yield from _boxes(data)


def _boxes(data: bytes) -> Iterator[str]:
    place = 0
    while place + 8 <= len(data):
        length, kind = struct.unpack_from(">I4s", data, place)
        body = data[place + 8 : place + length] if length >= 8 else b""
        place = place + length if length >= 8 else len(data) + 1
        yield from _box(kind, body)
    if place != len(data):
        yield "données avant ou après la fin de l’image"


def _box(kind: bytes, body: bytes) -> Iterator[str]:
    if kind == b"colr":
        if body[:4] != b"nclx":
            yield "profil de couleurs (il peut nommer l’écran)"
    elif kind not in PLAIN:
        yield _NAMES.get(kind, "bloc AVIF inconnu")
    if kind == b"iinf":
        yield from _boxes(body[8:] if body[:1] != b"\0" else body[6:])
    elif kind == b"infe" and body[8:12] not in ITEMS:
        yield "données EXIF ou XMP"
    elif kind in PARENTS:
        yield from _boxes(body[PARENTS[kind] :])
