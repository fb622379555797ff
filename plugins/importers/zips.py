"""A zip, read member by member in memory: never extracted, never trusted.

Format: PKWARE's APPNOTE. What is refused, and why: encrypted members (nothing can be read), links
and paths that leave the archive, members that overlap or that inflate absurdly (zip bombs: see
David Fifield, « A better zip bomb », 2019).
"""

import stat
import zlib
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path
from typing import BinaryIO, cast
from zipfile import BadZipFile, LargeZipFile, ZipFile, ZipInfo

from plugins.importers.errors import ExportError
from plugins.importers.shelves import MOST_FILES, checked, is_junk, missing

ABSURD_RATIO = 200
"""Text deflates 3 to 40 times; a bomb, up to 1,032."""

INNOCENT = 1024**2
"""Bytes under which a ratio means nothing."""

LARGEST_ARCHIVE = 256 * 1024**3
_LOCAL_HEADER = 30
_START = b"PK\x03\x04"
_EMPTY = b"PK\x05\x06"
_BROKEN = (BadZipFile, LargeZipFile, OSError, EOFError, ValueError, IndexError, zlib.error)


def looks_zipped(path: Path) -> bool:
    """Tell whether a file begins as a zip does, even one whose end is missing."""
    with path.open("rb") as stream:
        return stream.read(4) in {_START, _EMPTY}


class ZipShelf:
    """The members of a zip, but for folders and what systems leave in archives."""

    def __init__(self, path: Path) -> None:
        self._label = path.name
        try:
            self._zip = ZipFile(path)
        except (*_BROKEN, NotImplementedError, UnicodeDecodeError):
            raise ExportError(self._label, _TRUNCATED) from None
        try:
            self._members = {checked(i.filename): i for i in self._files()}
            self._refuse_bombs()
        except ExportError:
            self._zip.close()
            raise
        self._names = tuple(sorted(self._members))

    def names(self) -> tuple[str, ...]:
        """Return every path, sorted."""
        return self._names

    def size(self, name: str) -> int:
        """Return a member's size in bytes, decompressed, as the archive declares it."""
        return self._member(name).file_size

    def open(self, name: str) -> BinaryIO:
        """Open a member; no more than its declared size will be read."""
        member = self._member(name)
        if _absurd((member,)):
            raise ExportError(self._label, _BOMB)
        try:
            return cast(BinaryIO, self._zip.open(member))
        except NotImplementedError:
            what = "sa compression n’est pas connue\u202f; recompressez l’archive en zip ordinaire."
            raise ExportError(self._label, what) from None
        except (*_BROKEN, RuntimeError):
            raise ExportError(self._label, _TRUNCATED) from None

    def close(self) -> None:
        """Close the archive."""
        self._zip.close()

    def _member(self, name: str) -> ZipInfo:
        try:
            return self._members[name]
        except KeyError:
            raise missing(name) from None

    def _files(self) -> list[ZipInfo]:
        members = self._zip.infolist()
        if len(members) > MOST_FILES:
            raise ExportError(self._label, f"plus de {MOST_FILES} fichiers, trop pour un export.")
        for member in members:
            checked(member.filename)
            if stat.S_ISLNK(member.external_attr >> 16):
                what = (
                    "l’archive contient un lien symbolique\u202f; elle n’est pas lue, par sécurité."
                )
                raise ExportError(self._label, what)
            if member.flag_bits & 0x1:
                what = "l’archive est protégée par un mot de passe\u202f; donnez-la déchiffrée."
                raise ExportError(self._label, what)
        # Not `is_dir`: a member without a name breaks it.
        named = (m for m in members if m.filename and not m.filename.endswith("/"))
        return [m for m in named if not is_junk(m.filename)]

    def _refuse_bombs(self) -> None:
        members = sorted(self._members.values(), key=lambda member: member.header_offset)
        ends = ((_end(a), b.header_offset) for a, b in pairwise(members))
        total = sum(member.file_size for member in members)
        if any(end > start for end, start in ends) or _absurd(members) or total > LARGEST_ARCHIVE:
            raise ExportError(self._label, _BOMB)


def _end(member: ZipInfo) -> int:
    return member.header_offset + _LOCAL_HEADER + member.compress_size


def _absurd(members: Iterable[ZipInfo]) -> bool:
    sizes = [(member.file_size, member.compress_size) for member in members]
    whole, compressed = sum(a for a, _ in sizes), sum(b for _, b in sizes)
    return whole > INNOCENT and whole > ABSURD_RATIO * max(compressed, 1)


_TRUNCATED = "archive zip endommagée ou tronquée\u202f; téléchargez-la de nouveau puis recommencez."
_BOMB = "cette archive enfle démesurément (bombe zip)\u202f; elle n’est pas lue, par sécurité."
