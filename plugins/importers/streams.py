"""A stream of bytes of an export whose every failure is an `ExportError`."""

import io
import lzma
import zlib
from collections.abc import Callable
from typing import BinaryIO
from zipfile import BadZipFile

from plugins.importers.errors import ExportError

LARGEST = 16 * 1024**3
"""Bytes read of one file: far beyond any export, short of filling a disk's worth of time."""

_DAMAGED = (BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError, ValueError)


class Bounded(io.RawIOBase):
    """Reads `inner`, counts what is read, and says in French what goes wrong.

    `where` names the file in messages; `advance` is called with `name` and each count of bytes.
    """

    def __init__(
        self, inner: BinaryIO, where: str, name: str, advance: Callable[[str, int], None] | None
    ) -> None:
        self._inner = inner
        self._where = where
        self._name = name
        self._advance = advance
        self._read = 0

    def readable(self) -> bool:
        """Say that it can be read, as `io.BufferedReader` asks."""
        return True

    def readinto(self, buffer: "memoryview[int]", /) -> int:  # type: ignore[override]
        """Fill `buffer`; return how many bytes it holds, 0 at the end."""
        try:
            data = self._inner.read(len(buffer))
        except _DAMAGED:
            raise ExportError(self._where, _damage(self._read)) from None
        self._read += len(data)
        if self._read > LARGEST:
            raise ExportError(self._where, "ce fichier dépasse 16 Gio\u202f; il n’est pas lu.")
        if self._advance:
            self._advance(self._name, len(data))
        buffer[: len(data)] = data
        return len(data)

    def close(self) -> None:
        """Close the inner stream too."""
        self._inner.close()
        super().close()


def _damage(offset: int) -> str:
    return (
        f"fichier endommagé ou tronqué après {offset} octets\u202f; "
        "téléchargez de nouveau l’export puis recommencez."
    )
