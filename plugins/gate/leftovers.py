"""What lies in a picture's file beside the picture: blocks no viewer needs, bytes after its end.

Pillow reads past them, people who open the file do not. Blocks that a picture is made of, or that
say its colours and its size, are let be: PNG (W3C, third edition), JPEG (ITU T.81), GIF89a,
WebP (RFC 9649), AVIF (ISO/IEC 14496-12). Pure.
"""

import re
import zlib
from collections.abc import Callable, Iterator, Mapping

from plugins.gate import boxes, scans

LONGEST = {
    **{b"IHDR": 13, b"PLTE": 768, b"IEND": 0, b"tRNS": 256, b"cHRM": 32, b"gAMA": 4, b"sBIT": 4},
    **{b"sRGB": 1, b"cICP": 4, b"mDCV": 24, b"cLLI": 8, b"bKGD": 6, b"pHYs": 9, b"tIME": 7},
    **{b"acTL": 8, b"fcTL": 26},
}
"""Bytes of the blocks of a PNG that say how to show it: longer, they say something else."""
_PNG = frozenset((*LONGEST, b"IDAT", b"fdAT", b"iCCP", b"eXIf"))
_TEXTS = frozenset((b"tEXt", b"zTXt", b"iTXt"))
PROFILES = (b"ICC Profile", b"ICC profile", b"icc", b"sRGB", b"Display P3", b"Adobe RGB (1998)")
"""What tools call a colour profile, all of them the same."""
WEBP = "VP8  VP8L VP8X ALPH ANIM ANMF ICCP EXIF XMP "
_WEBP = frozenset(WEBP[at : at + 4].encode() for at in range(0, len(WEBP), 5))
_FRAME = frozenset((b"ALPH", b"VP8 ", b"VP8L"))
_LOOPS = (b"NETSCAPE2.0", b"ANIMEXTS1.0")
_LOOP, _CONTROL = 14, 4
"""Bytes of the two blocks of a GIF that say how it moves."""

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
    """Yield what reads as text among bytes, in the codings that tools write, each once.

    Of Western words, UTF-16 has every other byte zero.
    """
    wide = ("utf-16-le", "utf-16-be") if b"\0" in data else ()
    read = (data.decode(coding, "replace") for coding in ("utf-8", "latin-1", *wide))
    yield from dict.fromkeys("\n".join(_READABLE.findall(it)) for it in read)


def _png(data: bytes) -> Iterator[Left]:
    at, pixels = 8, b""
    while at < len(data):
        size, name = int.from_bytes(data[at : at + 4], "big"), data[at + 4 : at + 8]
        held = data[at + 8 : at + 8 + size]
        at += size + 12
        if name == b"IDAT":
            pixels += held
        elif name in _TEXTS:
            yield "texte PNG", held + b"\n" + _inflated(held)
        elif name not in _PNG or size > LONGEST.get(name, size):
            yield f"bloc PNG {name.decode('ascii', 'replace')}", held
        elif name == b"iCCP":
            yield from _named_profile(held)
        if name == b"IEND":
            break
    yield from _after(data[at:])
    yield from _hidden(pixels)[1]


def _inflated(held: bytes) -> bytes:
    """Return the text of a block that is compressed, after its keyword; nothing for another."""
    for match in re.finditer(b"\0", held):
        try:
            return zlib.decompressobj().decompress(held[match.end() + 1 :])
        except zlib.error:
            continue
    found = re.search(rb"\0\x01\0[^\0]*\0[^\0]*\0", held)
    return zlib.decompressobj().decompress(held[found.end() :]) if found else b""


def _named_profile(held: bytes) -> Iterator[Left]:
    name, _, packed = held.partition(b"\0")
    if name not in PROFILES:
        yield "nom de profil de couleurs", name
    profile, hidden = _hidden(packed[1:])
    yield from (*_profile(profile), *hidden)


def _hidden(packed: bytes) -> tuple[bytes, list[Left]]:
    """Inflate bytes, and tell what follows them."""
    inflated = zlib.decompressobj()
    held = inflated.decompress(packed)
    return held, [(HIDDEN, inflated.unused_data)] if inflated.unused_data else []


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
            yield from ((HIDDEN, it) for it in scans.useless(data, at))
    raise ValueError("sans fin")


def _scan_end(data: bytes, at: int) -> int:
    """Return where the marker after a scan begins: not a stuffed byte, nor a restart."""
    while data[at + 1] == 0 or 0xD0 <= data[at + 1] <= 0xD7 or data[at] != 0xFF:
        at = data.index(b"\xff", at + 1)
    return at


def _gif(data: bytes) -> Iterator[Left]:
    at, loops = 13 + _table(data[10]), 0
    while data[at] != 0x3B:
        if data[at] == 0x2C:
            at += 11 + _table(data[at + 9])
            _, at = _blocks(data, at)
            continue
        label = data[at + 1]
        held, at = _blocks(data, at + 2)
        if label == 0xFF and held.startswith(_LOOPS) and len(held) == _LOOP and not loops:
            loops += 1
        elif (label, len(held)) != (0xF9, _CONTROL):
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
    for name, held in _chunks(data[12:end]):
        if name == b"ICCP":
            yield from _profile(held)
        elif name == b"ANMF":
            yield from (_unknown(it) for kind, it in _chunks(held[16:]) if kind not in _FRAME)
        elif name not in _WEBP or len(held) > {b"VP8X": 10, b"ANIM": 6}.get(name, len(held)):
            yield _unknown(held)
    yield from _after(data[end:])


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = 0
    while at < len(data):
        size = int.from_bytes(data[at + 4 : at + 8], "little")
        yield data[at : at + 4], data[at + 8 : at + 8 + size]
        at += 8 + size + size % 2


def _unknown(held: bytes) -> Left:
    return "bloc WebP inconnu", held


def _avif(data: bytes) -> Iterator[Left]:
    tail = boxes.end(data)
    yield from (("bloc AVIF inconnu", held) for held in boxes.strange(data[:tail]))
    yield from _after(data[tail:])


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
