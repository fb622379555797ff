"""Archives, member after member: gzip, bzip2, xz, and zip with what is made of one (docx, epub…).

Formats: RFC 1952; PKWARE's APPNOTE. Bounded: an archive may inflate a thousandfold (David Fifield,
« A better zip bomb », 2019). Bytes of a zip that no member accounts for are refused: a program that
changes a member in place may leave the former one there.
"""

import bz2
import gzip
import io
import lzma
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from typing import IO, Any
from zipfile import ZipFile, ZipInfo

from plugins.gate.kept.refusal import UnreadableError

LARGEST = 200 * 1024**2
"""Bytes that one file may inflate to, archives within archives included."""
MOST_MEMBERS = 10_000

_STREAMS: Mapping[bytes, Callable[[IO[bytes]], Any]] = {
    b"\x1f\x8b": gzip.open,
    b"BZh": bz2.open,
    b"\xfd7zXZ\0": lzma.open,
}
_ZIPS = (b"PK\x03\x04", b"PK\x05\x06")
_ENCRYPTED = 1
_LOCAL_HEADER, _DESCRIPTOR, _END_RECORD, _ZIP64_RECORDS = 30, 24, 22, 76
_UNLISTED = "archive dont une partie n’est pas dans son sommaire"
_MARKUP = (".xml", ".rels", ".html", ".xhtml", ".htm", ".opf", ".ncx", ".svg")
_BLOCK = re.compile(
    r"</(?:\w+:)?(?:p|h\d?|li|td|tr|c|row|si|div|title)>|<(?:\w+:)?(?:br|tab)\b[^>]*>"
)
_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class Member:
    """What an archive holds under a name; the name may be empty."""

    name: str
    data: bytes


class Room:
    """How many bytes a file may still inflate to."""

    def __init__(self) -> None:
        self._left = LARGEST

    def read(self, stream: IO[bytes]) -> bytes:
        """Read a stream to its end. Raises UnreadableError when there is no room for it."""
        data = stream.read(self._left + 1)
        if len(data) > self._left:
            raise UnreadableError("archive trop grande une fois ouverte")
        self._left -= len(data)
        return data


def members(data: bytes, room: Room) -> Iterator[Member] | None:
    """Return what an archive holds, None when the bytes are none that we know.

    The iterator raises UnreadableError for one too large, encrypted or with unaccounted bytes, and
    what its library raises for one that is damaged.
    """
    if data.startswith(_ZIPS):
        return _zip(data, room)
    opener = next((it for start, it in _STREAMS.items() if data.startswith(start)), None)
    return _stream(data, opener, room) if opener else None


def _stream(data: bytes, opener: Callable[[IO[bytes]], Any], room: Room) -> Iterator[Member]:
    name = _gzip_names(data) if opener is gzip.open else ""
    with opener(io.BytesIO(data)) as stream:
        yield Member(name, room.read(stream))


def _gzip_names(data: bytes) -> str:
    """Return the extra field, the name and the comment of the first member, as Latin-1."""
    flags, end = data[3], 10
    if flags & 4:
        end += 2 + int.from_bytes(data[10:12], "little")
    for flag in (8, 16):
        if flags & flag:
            end = data.index(b"\0", end) + 1
    return data[10:end].replace(b"\0", b"\n").decode("latin-1")


def _zip(data: bytes, room: Room) -> Iterator[Member]:
    with ZipFile(io.BytesIO(data)) as archive:
        infos = archive.infolist()
        if len(infos) > MOST_MEMBERS:
            raise UnreadableError("archive de trop de fichiers")
        _refuse_gaps(data, infos, archive.start_dir)
        _refuse_tail(data, archive.start_dir, len(archive.comment))
        yield Member("", archive.comment)
        for info in infos:
            if info.flag_bits & _ENCRYPTED:
                raise UnreadableError("archive chiffrée")
            with archive.open(info) as stream:
                yield from _read(info, room.read(stream))


def _read(info: ZipInfo, data: bytes) -> Iterator[Member]:
    yield Member(info.filename, data)
    yield Member("", info.comment)
    if info.filename.endswith(_MARKUP):
        text = _TAG.sub("", _BLOCK.sub("\n", data.decode("utf-8", "replace")))
        yield Member("", unescape(text).encode("utf-8", "replace"))


def _refuse_gaps(data: bytes, infos: list[ZipInfo], end: int) -> None:
    """A member is followed by the next, but for the sizes that may be repeated after it."""
    at = 0
    for info in sorted(infos, key=lambda it: it.header_offset):
        _refuse_gap(info.header_offset - at)
        lengths = data[info.header_offset + 26 : info.header_offset + _LOCAL_HEADER]
        names = int.from_bytes(lengths[:2], "little") + int.from_bytes(lengths[2:], "little")
        at = info.header_offset + _LOCAL_HEADER + names + info.compress_size
    _refuse_gap(end - at)


def _refuse_gap(size: int) -> None:
    if not 0 <= size <= _DESCRIPTOR:
        raise UnreadableError(_UNLISTED)


def _refuse_tail(data: bytes, start: int, comment: int) -> None:
    """After the list of members: its end record, twice as a zip64, then the comment, no more."""
    end = len(data) - _END_RECORD - comment
    listed = int.from_bytes(data[end + 12 : end + 16], "little")
    if not data.startswith(_ZIPS[1], end) or end - start - listed not in (0, _ZIP64_RECORDS):
        raise UnreadableError(_UNLISTED)
