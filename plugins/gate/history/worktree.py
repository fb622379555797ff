"""The work tree: what lies on disk now, tracked or about to be."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from plugins.gate.history import git
from plugins.gate.history.blobs import Blob, digest, named, shown
from plugins.gate.history.git import Unread
from plugins.gate.history.objects import LARGEST, TOO_LARGE

UNTRACKED_NAMES = "git ls-files --others"
"""Where names are that nothing of git holds: the command that lists them."""

UNREADABLE = (
    "un fichier du dossier ne se lit pas (droits d’accès ?) : on ne sait pas ce qu’il montre. "
    "Lancez « git add --dry-run . » ici pour savoir lequel."
)


def files(root: Path) -> Iterator[Blob]:
    """Yield the tracked files under `root`, and the untracked ones that git does not ignore.

    Paths are relative to `root`; bytes are those on disk, whether they are staged or not, so that a
    file kept in Git LFS is read as its author sees it. The text of a symbolic link is its target.
    Of a submodule nothing is read: a push sends the name of its commit, never its files. Outside
    a repository, nothing. Raises Unread; so does a file of more than 100 MiB.
    """
    if not git.is_repository(root):
        return
    listing = ("ls-files", "-z", "--cached", "--others", "--exclude-standard")
    last = b""
    for path in git.records(root, *listing):
        data = None if path == last else _bytes(os.path.join(os.fsencode(root), path))  # noqa: PTH118
        last = path
        if data is not None:
            yield Blob(shown(path), digest(data), data)


def others(root: Path) -> Iterator[Blob]:
    """Yield the names of the files that git would take and does not hold yet, one a line.

    Outside a repository, or where there are none, nothing. Raises Unread.
    """
    if git.is_repository(root):
        names = [*git.records(root, "ls-files", "-z", "--others", "--exclude-standard")]
        yield from [named(UNTRACKED_NAMES, names)] if names else []


def _bytes(file: bytes) -> bytes | None:
    """Read a file or a link; None for one that was deleted, or replaced by something else."""
    try:
        found = os.lstat(file)
        if stat.S_ISLNK(found.st_mode):
            return os.readlink(file)  # noqa: PTH115 - names are bytes
        if not stat.S_ISREG(found.st_mode):
            return None
        if found.st_size > LARGEST:
            raise Unread(TOO_LARGE)
        with open(file, "rb") as stream:  # noqa: PTH123
            return stream.read()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError:
        raise Unread(UNREADABLE) from None
