"""What the commands say: French spaces made no-break, lines folded between words in a terminal."""

import shutil
import sys
import textwrap
from typing import TextIO

from plugins.typography import unbroken


def tell(message: str, to: TextIO | None = None) -> None:
    """Print a message, on the standard output unless told otherwise."""
    stream = to or sys.stdout
    told = unbroken(message)
    if stream.isatty():
        told = folded(told, shutil.get_terminal_size().columns)
    print(told, file=stream, flush=True)


def complain(message: str) -> None:
    """Print a message on the standard error."""
    tell(message, sys.stderr)


def folded(text: str, width: int) -> str:
    """Return a text folded between words; a line that begins with spaces, a command, is not."""
    return "\n".join(
        line if line.startswith(" ") else _fold(line, width) for line in text.split("\n")
    )


def _fold(line: str, width: int) -> str:
    # textwrap takes no no-break space for a space, unlike rich.
    return textwrap.fill(line, width, break_long_words=False, break_on_hyphens=False)
