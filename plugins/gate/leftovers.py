"""What lies in a picture's file beside the picture: blocks no viewer needs, bytes after its end.

Pillow reads past them, people who open the file do not. Blocks that a picture is made of, or that
say its colours and its size, are let be: PNG (W3C, third edition), JPEG (ITU T.81), GIF89a,
WebP (RFC 9649), AVIF (ISO/IEC 14496-12). Pure.
"""

import re
import zlib
from collections.abc import Callable, Iterator, Mapping

PNG = (
    "IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD hIST pHYs tIME "
    "acTL fcTL fdAT tEXt zTXt iTXt eXIf"
)
WEBP = "VP8  VP8L VP8X ALPH ANIM ANMF ICCP EXIF XMP "
AVIF = "ftyp meta mdat moov"
_PNG = frozenset(it.encode() for it in PNG.split())
_WEBP = frozenset(WEBP[at : at + 4].encode() for at in range(0, len(WEBP), 5))
_AVIF = frozenset(it.encode() for it in AVIF.split())
"""Texts are among those of PNG and WebP, which Pillow reads and names itself."""

AFTER, HIDDEN = "octets après la fin", "octets cachés"
_READABLE = re.compile(r"[^\x00-\x1f\x7f-\x9f\ufffd]{4,}")
Left = tuple[str, bytes]
"""The name of a block, and what it holds."""


def leftovers(kind: str, data: bytes) -> Iterator[Left]:
    """Yield what is beside the picture, by its format as Pillow names it.

    Raises KeyError for another format, IndexError or ValueError for a file whose blocks cannot be
    told apart.
    """
    yield from FORMATS[kind](data)


def words(data: bytes) -> Iterator[str]:
    """Yield what reads as text among bytes, in the codings that tools write."""
    for coding in ("utf-8", "latin-1", "utf-16-le", "utf-16-be"):
        yield "\n".join(_READABLE.findall(data.decode(coding, "replace")))


def _png(data: bytes) -> Iterator[Left]:
    at, pixels = 8, b""
    while at < len(data):
        size, name = int.from_bytes(data[at : at + 4], "big"), data[at + 4 : at + 8]
        held = data[at + 8 : at + 8 + size]
        at += size + 12
        if name == b"IDAT":
            pixels += held
        elif name not in _PNG:
            yield f"bloc PNG {name.decode('ascii', 'replace')}", held
        elif name == b"iCCP":
            yield from _profile(zlib.decompress(held[held.index(b"\0") + 2 :]))
        if name == b"IEND":
            break
    yield from _after(data[at:])
    inflated = zlib.decompressobj()
    inflated.decompress(pixels)
    if inflated.unused_data:
        yield HIDDEN, inflated.unused_data


def _jpeg(data: bytes) -> Iterator[Left]:
    """Segments are read by Pillow; here, their end and colour profiles are looked at."""
    at = 2
    while at < len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker == 0xD9:
            yield from _after(data[at + 2 :])
            return
        size = int.from_bytes(data[at + 2 : at + 4], "big")
        held = data[at + 4 : at + 2 + size]
        if marker == 0xE2 and held.startswith(b"ICC_PROFILE"):
            yield from _profile(held[14:])
        elif (marker, len(held)) not in ((0xE0, 14), (0xEE, 12)) and marker in (0xE0, 0xEE):
            yield f"segment APP{marker - 0xE0}", held
        at += size + 2
        if marker == 0xDA:
            at = _scan_end(data, at)
    raise ValueError("sans fin")


def _scan_end(data: bytes, at: int) -> int:
    """Return where the marker after a scan begins: not a stuffed byte, nor a restart."""
    while data[at + 1] == 0 or 0xD0 <= data[at + 1] <= 0xD7 or data[at] != 0xFF:
        at = data.index(b"\xff", at + 1)
    return at


def _gif(data: bytes) -> Iterator[Left]:
    at = 13 + _table(data[10])
    while data[at] != 0x3B:
        if data[at] == 0x2C:
            at += 11 + _table(data[at + 9])
            _, at = _blocks(data, at)
            continue
        label = data[at + 1]
        held, at = _blocks(data, at + 2)
        if label != 0xF9 and not held.startswith((b"NETSCAPE2.0", b"ANIMEXTS1.0")):
            yield "commentaire GIF" if label == 0xFE else "bloc GIF", held
    yield from _after(data[at + 1 :])


def _table(flags: int) -> int:
    return 3 << ((flags & 7) + 1) if flags & 0x80 else 0


def _blocks(data: bytes, at: int) -> tuple[bytes, int]:
    held = b""
    while data[at]:
        held += data[at + 1 : at + 1 + data[at]]
        at += 1 + data[at]
    return held, at + 1


def _webp(data: bytes) -> Iterator[Left]:
    end = 8 + int.from_bytes(data[4:8], "little")
    at = 12
    while at < end:
        name, size = data[at : at + 4], int.from_bytes(data[at + 4 : at + 8], "little")
        held = data[at + 8 : at + 8 + size]
        if name == b"ICCP":
            yield from _profile(held)
        elif name not in _WEBP:
            yield "bloc WebP inconnu", held
        at += 8 + size + size % 2
    yield from _after(data[end:])


def _avif(data: bytes) -> Iterator[Left]:
    at = 0
    while at < len(data):
        size, name = int.from_bytes(data[at : at + 4], "big"), data[at + 4 : at + 8]
        if size < 8 or at + size > len(data):
            yield from _after(data[at:])
            return
        if name not in _AVIF:
            yield "bloc AVIF inconnu", data[at + 8 : at + size]
        at += size


def _profile(data: bytes) -> Iterator[Left]:
    """A colour profile names itself and its maker; one that is none is a hiding place."""
    if data[36:40] != b"acsp" or int.from_bytes(data[:4], "big") != len(data):
        yield "profil de couleurs douteux", data


def _after(data: bytes) -> Iterator[Left]:
    if data.strip(b"\0"):
        yield AFTER, data


FORMATS: Mapping[str, Callable[[bytes], Iterator[Left]]] = {
    **{"PNG": _png, "JPEG": _jpeg, "MPO": _jpeg, "GIF": _gif, "WEBP": _webp, "AVIF": _avif},
}
