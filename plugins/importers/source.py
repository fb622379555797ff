"""A file, a folder or a zip, opened safely: whatever an export holds, reading it is bounded.

Nothing is ever extracted to the disk. A folder's or a zip's paths are POSIX, sorted, relative;
links, absolute paths and `..` are refused (`shelves.py`), as are zip bombs and encrypted zips
(`zips.py`). A zip inside a zip is not opened.
"""

import io
import re
from collections.abc import Callable, Iterable
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

from plugins.importers.errors import ExportError, unreadable
from plugins.importers.shelves import FileShelf, FolderShelf, Shelf
from plugins.importers.streams import Bounded
from plugins.importers.zips import ZipShelf, looks_zipped

Progress = Callable[[int, int], None]
"""Called with bytes done and bytes in all, as a pass advances."""

HEAD = 65536
KEPT_HEADS = 16 * 1024**2
"""Bytes: each format looks at the same heads, and an archive may hold thousands of small files."""

_SNIFF = 2048
_MEDIA = re.compile(
    r"\.(3gp|aac|amr|avi|bmp|gif|hei[cf]|jpe?g|m4a|mkv|mov|mp[34]|og[agv]|opus|[ot]tf|pdf|png"
    r"|tgs|tiff?|wav|web[mp]|woff2?)\Z",
    re.IGNORECASE,
)
"""Pictures, sounds and films: never looked into, so that 100,000 photos cost nothing."""


class Source:
    """An export, opened. Use it in a `with`; every method raises `ExportError`."""

    def __init__(self, label: str, shelf: Shelf, progress: Progress | None = None) -> None:
        self.label = label
        self.progress = progress
        self._shelf = shelf
        self._heads: dict[str, bytes] = {}
        self._kept = 0
        self._documents: tuple[str, ...] | None = None
        self._done = 0
        self._announced: int | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the zip, if it is one."""
        self._shelf.close()

    def names(self) -> tuple[str, ...]:
        """Return every path inside, sorted; for a single file, its name."""
        return self._shelf.names()

    def documents(self) -> tuple[str, ...]:
        """Return the paths whose content looks like text (JSON, JavaScript, XML, a transcript).

        Formats look for theirs among these. Looked for once, with a small head of each file.
        """
        if self._documents is None:
            self._documents = tuple(name for name in self.names() if self._is_document(name))
        return self._documents

    def size(self, name: str) -> int:
        """Return the size of a file in bytes, decompressed."""
        return self._shelf.size(name)

    def where(self, name: str) -> str:
        """Return how a message names a file of this source: « archive.zip, data/x.js »."""
        return name if name == self.label else f"{self.label}, {name}"

    def head(self, name: str, size: int = HEAD) -> bytes:
        """Return the first bytes of a file, at most `size`."""
        kept = self._heads.get(name, b"")
        if len(kept) < min(size, self.size(name)):
            with self._open(name, None) as stream:
                kept = stream.read(size)
            self._keep(name, kept)
        return kept[:size]

    def _keep(self, name: str, head: bytes) -> None:
        """Keep a head for the next format, in place of the oldest ones."""
        self._kept += len(head) - len(self._heads.pop(name, b""))
        self._heads[name] = head
        while self._kept > KEPT_HEADS:
            self._kept -= len(self._heads.pop(next(iter(self._heads))))

    def announce(self, names: Iterable[str]) -> None:
        """Say which files the pass that begins will read whole, so that progress has a total."""
        self._done = 0
        self._announced = sum(map(self.size, names))

    def open(self, name: str) -> BinaryIO:
        """Open a file for reading bytes, decompressed and bounded."""
        if self._announced is None:
            self._done = 0
        return self._open(name, self._advance if self.progress else None)

    def _open(self, name: str, advance: Callable[[str, int], None] | None) -> BinaryIO:
        stream = Bounded(self._shelf.open(name), self.where(name), name, advance)
        return io.BufferedReader(stream, HEAD)

    def _advance(self, name: str, count: int) -> None:
        self._done += count
        total = self.size(name) if self._announced is None else self._announced
        if self.progress:
            self.progress(min(self._done, total), total)

    def _is_document(self, name: str) -> bool:
        if len(self.names()) > 1 and _MEDIA.search(name):
            return False
        head = self.head(name, _SNIFF)
        if head.startswith((b"\xff\xfe", b"\xfe\xff")):
            return True
        nulls = head.count(0)
        # Without a mark, UTF-16 has a null for every other byte, all on one side.
        return bool(head) and (nulls < 2 or max(head[::2].count(0), head[1::2].count(0)) == nulls)


def open_source(path: str | Path, progress: Progress | None = None) -> Source:
    """Open an export: a file, a folder or a zip, told apart by content.

    Raises `ExportError` when nothing readable is there, or when a zip is damaged or hostile.
    """
    path = Path(path)
    label = path.name or str(path)
    try:
        if path.is_dir():
            return Source(label, FolderShelf(path), progress)
        if not path.exists():
            raise ExportError(label, "ce fichier n’existe pas\u202f; vérifiez le chemin donné.")
        if not path.is_file():
            raise ExportError(label, "attendu un fichier, un dossier ou une archive zip.")
        zipped = looks_zipped(path)
        return Source(label, ZipShelf(path) if zipped else FileShelf(path), progress)
    except OSError as error:
        raise unreadable(label, error) from None
    except ValueError:
        raise ExportError(label, "ce chemin contient un caractère nul.") from None
