"""The one question that publishing asks, where someone is there to answer."""

import sys

from plugins.typography import unbroken


def someone_is_there() -> bool:
    """Whether there is a terminal at both ends."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def confirm(question: str) -> bool:
    """Ask for a « oui »; anything else, Enter and the end of input first, is a no."""
    try:
        answer = input(unbroken(f"{question} [o/N] "))
    except EOFError:
        return False
    return answer.strip().casefold() in ("o", "oui")
