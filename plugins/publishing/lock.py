"""One publication at a time, and a folder of its own that is swept when it ends, or next time.

The lock is the kernel's (flock): it falls with the process that held it, however it died. What is
written in the file only tells who that is.
"""

import fcntl
import os
import re
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from time import monotonic, sleep
from typing import IO

from plugins.publishing.git import PublishingError, Repository
from plugins.typography.dates import hour

FOLDER = "inv-publish"
LOCK = "lock"
LONGEST_WAIT = 60.0
"""Seconds: a production build takes a few, sending a site to the network some more."""

_INTERVAL = 0.2
_HOLDER = re.compile(r"(?P<pid>\d+) (?P<since>\S+)")

Say = Callable[[str], None]


@contextmanager
def workshop(repository: Repository, say: Say, wait: float = LONGEST_WAIT) -> Iterator[Path]:
    """Give a fresh folder inside the git directory, which nobody else uses meanwhile.

    Worktrees of one repository share it. Waits up to `wait` seconds, having said for whom, then
    raises PublishingError. What a killed publication left there is taken away.
    """
    folder = _folder(repository)
    with (folder / LOCK).open("a+", encoding="utf-8") as handle:
        _take(handle, say, wait)
        _sweep(folder)
        try:
            yield Path(tempfile.mkdtemp(prefix="site-", dir=folder))
        finally:
            _sweep(folder)
            handle.truncate(0)


def _folder(repository: Repository) -> Path:
    inside = repository.read("rev-parse", "--git-common-dir")
    folder = repository.folder / inside / FOLDER
    folder.mkdir(exist_ok=True)
    return folder


def _take(handle: IO[str], say: Say, wait: float) -> None:
    deadline = monotonic() + wait
    told = False
    while not _is_free(handle):
        who = _holder(handle)
        if monotonic() >= deadline:
            raise PublishingError(
                f"une autre publication est encore en cours ({who}). Attendez qu’elle finisse, ou "
                "arrêtez-la (Ctrl-C dans sa fenêtre), puis relancez."
            )
        if not told:
            say(f"Une autre publication est en cours ({who}) : j’attends qu’elle finisse…")
            told = True
        sleep(_INTERVAL)
    handle.truncate(0)
    handle.write(f"{os.getpid()} {datetime.now().astimezone().isoformat(timespec='seconds')}\n")
    handle.flush()


def _is_free(handle: IO[str]) -> bool:
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _holder(handle: IO[str]) -> str:
    handle.seek(0)
    match = _HOLDER.match(handle.readline())
    if match is None:
        return "elle commence à peine"
    return f"processus {match['pid']}, depuis {hour(datetime.fromisoformat(match['since']))}"


def _sweep(folder: Path) -> None:
    """Take away everything but the lock. What cannot be is left for next time."""
    for path in folder.iterdir():
        if path.name != LOCK:
            shutil.rmtree(path, ignore_errors=True)
