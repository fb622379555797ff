"""Pelican's own build, but that Ctrl-C and a disk that refuses end it in French, with a status.

Pelican ends with 0 after Ctrl-C, warns of a file that it could not copy and goes on, and shows a
traceback for the others. It is the setting PELICAN_CLASS, so that bare `pelican` does as well.
"""

import logging
import sys

from pelican import Pelican

from plugins.documents.refused import refusal

INTERRUPTED = 130
"""What shells return for a program that Ctrl-C ended (128 and the signal's number)."""


class Build(Pelican):  # type: ignore[misc]  # Pelican is not typed
    """Runs as Pelican does. Raises SystemExit, with a message for the author, or 130."""

    def run(self) -> None:
        """Build the site."""
        logging.getLogger("pelican.utils").addFilter(raised)
        try:
            super().run()
        except KeyboardInterrupt:
            print("\nInterrompu : le site n’est pas entier. Relancez.", file=sys.stderr)
            raise SystemExit(INTERRUPTED) from None
        except OSError as error:
            if error.errno is None:  # a template that is not there is one too
                raise
            advice = "Vérifiez la place et les droits sur le disque, puis relancez."
            told = f"Le site n’a pas pu être construit ({refusal(error)}). {advice}"
            raise SystemExit(told) from error


def raised(_record: logging.LogRecord) -> bool:
    """Raise what the system refused, where Pelican is about to log it; a filter of its logger."""
    error = sys.exc_info()[1]
    if isinstance(error, OSError):
        raise error
    return True
