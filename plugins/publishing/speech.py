"""What publishing prints: French spaces that do not break, at once."""

import sys

from plugins.typography import unbroken


def say(line: str) -> None:
    """Tell how it goes."""
    print(unbroken(line), flush=True)


def refuse(message: str, status: int = 1) -> int:
    """Tell why nothing is done, and return the exit status."""
    print(f"\n{unbroken(message)}", file=sys.stderr, flush=True)
    return status
