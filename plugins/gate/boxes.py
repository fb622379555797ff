"""The boxes of an AVIF that say something else than a picture. Pure.

ISO/IEC 14496-12 for boxes, ISO/IEC 23008-12 for those of a picture.
"""

from collections.abc import Iterator, Mapping

_TOP = "ftyp meta mdat moov"
_META = "hdlr pitm iloc iinf iref iprp idat grpl dinf"
_MOVIE = "mvhd trak"
_TRACK = "tkhd edts mdia tref meta"
_MEDIA = "mdhd hdlr minf"
_INSIDE: Mapping[bytes, tuple[str, int]] = {
    b"meta": (_META, 4),
    b"moov": (_MOVIE, 0),
    b"trak": (_TRACK, 0),
    b"mdia": (_MEDIA, 0),
    b"minf": ("vmhd nmhd dinf stbl", 0),
    b"stbl": ("stsd stts stsc stsz stco co64 stss ctts sgpd sbgp", 0),
    b"edts": ("elst", 0),
    b"iinf": ("infe", 6),
}
"""What a box may hold, and the bytes before the first."""
NAMES = frozenset((b"", b"libavif", b"Color", b"Alpha", b"PictureHandler", b"Picture", b"Exif"))
"""What tools call the parts of a picture."""


def strange(data: bytes) -> Iterator[bytes]:
    """Yield what boxes hold that no picture needs, or that comes twice. Raises ValueError."""
    yield from _strange(data, _TOP)


def end(data: bytes) -> int:
    """Return where the last whole box ends."""
    at = 0
    while at + 8 <= len(data):
        size = int.from_bytes(data[at : at + 4], "big")
        if size < 8 or at + size > len(data):
            break
        at += size
    return at


def _strange(data: bytes, allowed: str) -> Iterator[bytes]:
    known = {it.encode() for it in allowed.split()}
    seen: set[bytes] = set()
    for name, held in _boxes(data):
        if name not in known or (name in seen and name not in (b"infe", b"trak")):
            yield held
        elif name in _INSIDE:
            inside, skipped = _INSIDE[name]
            yield from _strange(held[skipped:], inside)
        elif name in (b"hdlr", b"infe"):
            said = held[24:] if name == b"hdlr" else held[12:]
            yield from (it for it in said.split(b"\0") if it not in NAMES)
        seen.add(name)


def _boxes(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = 0
    while at < len(data):
        size = int.from_bytes(data[at : at + 4], "big")
        if size < 8 or at + size > len(data):
            raise ValueError("bloc sans fin")
        yield data[at + 4 : at + 8], data[at + 8 : at + size]
        at += size
