"""Objects, read one after the other from a single `git cat-file --batch`."""

import subprocess
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import IO, cast

from plugins.gate.history import git
from plugins.gate.history.git import Unread

AHEAD = 64
"""Objects asked for at once: their ids hold in the smallest pipe (4 KiB), so neither side waits."""

LARGEST = 100 * 1024**2
"""Bytes: GitHub takes no larger file, and the gate reads each whole."""

TOO_LARGE = (
    "le dépôt garde un fichier de plus de 100 Mio, que l’on ne peut pas lire : retirez-le, de "
    "l’historique aussi (git filter-repo --strip-blobs-bigger-than 100M)."
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """An object to read, and the path under which it will be shown."""

    path: str
    name: bytes


@dataclass(frozen=True, slots=True)
class Object:
    """An object as git keeps it; `kind` is `blob`, `commit`, `tag` or `tree`."""

    path: str
    name: bytes
    kind: bytes
    data: bytes


class Objects:
    """A reader of the objects of one repository."""

    def __init__(self, asked: IO[bytes], answers: IO[bytes]) -> None:
        self._asked, self._answers = asked, answers

    def read(self, wanted: Iterable[Wanted]) -> Iterator[Object]:
        """Yield the objects in the order asked. Raises Unread for one that is not there."""
        rest = iter(wanted)
        while batch := list(islice(rest, AHEAD)):
            self._ask(batch)
            for it in batch:
                yield self._answer(it)

    def _ask(self, batch: list[Wanted]) -> None:
        try:
            self._asked.write(b"".join(it.name + b"\n" for it in batch))
            self._asked.flush()
        except OSError:
            raise Unread(git.FAILED) from None

    def _answer(self, wanted: Wanted) -> Object:
        head = self._answers.readline().split()
        if len(head) != 3 or head[0] != wanted.name:
            raise _AbsentError
        kind, size = head[1], int(head[2])
        if size > LARGEST:
            raise Unread(TOO_LARGE)
        data = self._answers.read(size)
        if len(data) != size or self._answers.read(1) != b"\n":
            raise _AbsentError
        return Object(wanted.path, wanted.name, kind, data)


class _AbsentError(Exception):
    """An object that the repository should hold, and does not; or git stopped."""


@contextmanager
def objects(root: Path) -> Iterator[Objects]:
    """Open the objects of a repository. Raises Unread."""
    with git.started(root, "cat-file", "--batch", given=subprocess.PIPE) as process:
        try:
            yield Objects(cast(IO[bytes], process.stdin), cast(IO[bytes], process.stdout))
        except _AbsentError:
            raise Unread(git.reason(root)) from None
