"""Where an export's files stand: alone or in a folder. `zips.py` has the third place."""

import os
import re
import stat
from collections.abc import Callable
from pathlib import Path, PurePosixPath
from typing import BinaryIO, Protocol, TypeVar

from plugins.importers.errors import ExportError, unreadable

MOST_FILES = 500_000
_Found = TypeVar("_Found")
_JUNK = (".DS_Store", "Thumbs.db", "desktop.ini")


class Shelf(Protocol):
    """Files by their POSIX path. `open` and `size` raise `ExportError` for an unknown path."""

    def names(self) -> tuple[str, ...]:
        """Return every path, sorted."""

    def size(self, name: str) -> int:
        """Return a file's size in bytes."""

    def open(self, name: str) -> BinaryIO:
        """Open a file's bytes."""

    def close(self) -> None:
        """Let go of what is held open."""


class FileShelf:
    """A single file, under its own name."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def names(self) -> tuple[str, ...]:
        """Return its name alone."""
        return (self._path.name,)

    def size(self, name: str) -> int:
        """Return its size in bytes."""
        return _guarded(name, lambda: self._own(name).stat().st_size)

    def open(self, name: str) -> BinaryIO:
        """Open it."""
        return _guarded(name, lambda: self._own(name).open("rb"))

    def close(self) -> None:
        """Hold nothing."""

    def _own(self, name: str) -> Path:
        if name != self._path.name:
            raise missing(name)
        return self._path


class FolderShelf:
    """A folder and what is under it; a link, wherever it leads, is refused."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._sizes: dict[str, int] = {}
        for found in _walk(folder):
            name = found.relative_to(folder).as_posix()
            entry = found.lstat()
            if stat.S_ISLNK(entry.st_mode):
                raise ExportError(name, "ce lien symbolique n’est pas suivi\u202f; retirez-le.")
            if stat.S_ISREG(entry.st_mode) and not is_junk(name):
                self._sizes[name] = entry.st_size
            if len(self._sizes) > MOST_FILES:
                raise ExportError(
                    folder.name, f"plus de {MOST_FILES} fichiers, trop pour un export."
                )
        self._names = tuple(sorted(self._sizes))

    def names(self) -> tuple[str, ...]:
        """Return every path under the folder."""
        return self._names

    def size(self, name: str) -> int:
        """Return a file's size in bytes, when the folder was opened."""
        if name not in self._sizes:
            raise missing(name)
        return self._sizes[name]

    def open(self, name: str) -> BinaryIO:
        """Open a file, unless it has become a link since the folder was listed."""
        self.size(name)
        flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
        return _guarded(name, lambda: os.fdopen(os.open(self._folder / name, flags), "rb"))

    def close(self) -> None:
        """Hold nothing."""


def checked(name: str) -> str:
    """Return a path of an archive as POSIX.

    Raises `ExportError` when it would leave the archive: absolute, with a drive or a `..`.
    """
    posix = name.replace("\\", "/")
    path = PurePosixPath(posix)
    drive = len(posix) > 1 and posix[1] == ":" and posix[0].isalpha()
    if path.is_absolute() or ".." in path.parts or drive or "\0" in posix:
        what = "ce chemin sort de l’archive\u202f; elle n’est pas lue, par sécurité."
        raise ExportError(name, what)
    return posix


def is_junk(name: str) -> bool:
    """Tell whether a system, not the export, left this file there."""
    last = name.rpartition("/")[2]
    return name.startswith("__MACOSX/") or last.startswith("._") or last in _JUNK


def missing(name: str) -> ExportError:
    """Return the error for a path that the source does not hold."""
    return ExportError(name, "ce fichier n’est pas dans l’export.")


def _walk(folder: Path) -> list[Path]:
    found: list[Path] = []
    for root, folders, files in os.walk(folder, onerror=_unreadable):
        links = [name for name in folders if Path(root, name).is_symlink()]
        found.extend(Path(root, name) for name in (*files, *links))
        if len(found) > 2 * MOST_FILES:
            break
    return found


def _unreadable(error: OSError) -> None:
    raise error


def _guarded(name: str, work: Callable[[], _Found]) -> _Found:
    try:
        return work()
    except OSError as error:
        raise unreadable(name, error) from None


def natural(name: str) -> tuple[tuple[str, int], ...]:
    """Sort `message_10.json` after `message_9.json`: numbers as numbers.

    >>> sorted(["message_10.json", "message_9.json"], key=natural)
    ['message_9.json', 'message_10.json']
    """
    pieces = re.findall(r"(\D*)(\d{0,18})", name)
    return tuple((word, int(number or 0)) for word, number in pieces)
