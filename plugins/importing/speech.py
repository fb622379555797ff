"""What the commands say, and the few questions that they ask before the review.

French spaces are made no-break here. Control characters are shown as dots: a title or a name of
an export is never obeyed by the terminal. Messages go to the standard error, so that the standard
output holds a result and nothing else.
"""

import sys

from rich.console import Console
from rich.text import Text

from plugins.importing.review.cards import printable
from plugins.typography import unbroken

LISTED_WIDTH = 100


class Refusal(Exception):  # noqa: N818 - it is what the person is told
    """Why nothing is done, in French, and the exit status."""

    def __init__(self, message: str, status: int = 1) -> None:
        super().__init__(message)
        self.status = status


def interactive() -> bool:
    """Tell whether someone is there to answer: a terminal at both ends, and one that can draw."""
    drawn = sys.stdout.isatty() or sys.stderr.isatty()
    return sys.stdin.isatty() and drawn and not console().is_dumb_terminal


def console() -> Console:
    """Return where to write for a person; what is written there is never taken for markup."""
    return Console(stderr=True, highlight=False, markup=False, emoji=False)


def say(message: str) -> None:
    """Tell something, if there is something to tell."""
    if not message:
        return
    screen = console()
    screen.print(Text(printable(unbroken(message))), soft_wrap=not screen.is_terminal)


def ask(question: str, proposed: str = "") -> str:
    """Ask for a line; Enter takes what is proposed. The end of input is an interruption."""
    shown = f"{question} (Entrée : {proposed}) " if proposed else f"{question} "
    screen = console()
    screen.print(Text(printable(unbroken(shown))), end="", soft_wrap=not screen.is_terminal)
    try:
        line = input()
    except EOFError:
        raise KeyboardInterrupt from None
    return line.strip() or proposed


def confirm(question: str) -> bool:
    """Ask for a « oui »; anything else, Enter first, is a no."""
    return ask(f"{question} [o/N]").casefold() in ("o", "oui")
