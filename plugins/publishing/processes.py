"""Programs that end with us, and hear of Ctrl-C from us alone."""

import os
import signal
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any


@contextmanager
def own_session(command: Sequence[str], **options: Any) -> Iterator["subprocess.Popen[bytes]"]:
    """Run a program in a session of its own; it is stopped, its children too, if it outlives us.

    It finds no terminal to ask anything, and Ctrl-C does not make it print a traceback of its own.
    `options` are those of `Popen`, and so are the errors.
    """
    with subprocess.Popen(command, start_new_session=True, **options) as process:
        try:
            yield process
        finally:
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()  # after Ctrl-C, Popen itself does not
