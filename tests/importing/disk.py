"""A disk that fails, or a machine that stops, as it is about to be written for the nth time."""

import errno
import os
import signal
import sys
from collections.abc import Callable
from typing import NoReturn

WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT
CHANGES = frozenset({"os.rename", "os.remove", "os.rmdir", "os.mkdir", "os.chmod"})
"""What the interpreter tells its audit hooks before it changes anything on the disk."""


def killed() -> NoReturn:
    """Stop at once, as when the current fails."""
    os.kill(os.getpid(), signal.SIGKILL)
    raise AssertionError


def full() -> NoReturn:
    """Refuse, as a disk that is full."""
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def meeting(what: Callable[[], NoReturn], count: int, work: Callable[[], int]) -> int | None:
    """Run `work` in another process, which meets something after `count` changes of the disk.

    Return its exit status, 128 + n when signal n ended it; None when it ended before.
    """
    child = os.fork()
    if child == 0:
        left = count

        def changing(event: str, words: tuple[object, ...]) -> None:
            nonlocal left
            opened = event == "open" and isinstance(words[2], int) and words[2] & WRITING
            if event in CHANGES or opened:
                left -= 1
                if left == -1:
                    what()

        sys.addaudithook(changing)
        status = work()
        os._exit(status + 64 * (left < 0))
    _, ended = os.waitpid(child, 0)
    if os.WIFSIGNALED(ended):
        return 128 + os.WTERMSIG(ended)
    status = os.WEXITSTATUS(ended)
    return status - 64 if status >= 64 else None
