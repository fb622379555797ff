"""What every command does with a mistake: a French sentence, an exit status, never a traceback.

An error that nobody foresaw is told by its kind and its place in this code alone: its words, or a
traceback, might quote a message.
"""

import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import current_thread, main_thread
from traceback import extract_tb

from plugins.anonymity.errors import PrivacyError
from plugins.documents.mistakes import Mistakes
from plugins.documents.refused import why
from plugins.importers.errors import ExportError
from plugins.importing.speech import Refusal, say

INTERRUPTED = 130
"""The status of a program that Ctrl-C stops: 128, and the number of SIGINT."""


def guarded(work: Callable[[], int]) -> int:
    """Return the exit status of `work`, having said what went wrong."""
    try:
        return work()
    except (KeyboardInterrupt, Exception) as error:
        _, tell, status = next(answer for answer in _ANSWERS if isinstance(error, answer[0]))
        say(tell(error))
        return error.status if isinstance(error, Refusal) else status


@contextmanager
def undisturbed() -> Iterator[None]:
    """Let Ctrl-C wait for nothing: what is being written, in an instant, is written whole.

    Otherwise « rien n’est écrit » might be said when half of it is.
    """
    if current_thread() is not main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _inaccessible(error: BaseException) -> str:
    reason = why(error) if isinstance(error, OSError) else "erreur du disque"
    return f"Fichier inaccessible ({reason}). Rien n’est écrit."


def _unforeseen(_error: BaseException) -> str:
    return f"Erreur du logiciel, à signaler : {_place()}. Rien n’est écrit."


_ANSWERS: tuple[tuple[type[BaseException], Callable[[BaseException], str], int], ...] = (
    (
        KeyboardInterrupt,
        lambda _: "\nInterrompu : rien n’est écrit. La même commande reprendra.",
        INTERRUPTED,
    ),
    (ExportError, lambda error: f"Export illisible. {error}", 2),
    (Mistakes, str, 2),
    (Refusal, str, 1),
    (PrivacyError, str, 1),
    (BrokenPipeError, lambda _: "La sortie s’est fermée avant la fin.", 1),
    (OSError, _inaccessible, 2),
    (MemoryError, lambda _: "Pas assez de mémoire pour cela. Rien n’est écrit.", 2),
    (Exception, _unforeseen, 2),
)
"""For each kind of error, the first that fits: what is said, and the exit status."""


def _place() -> str:
    kind, _, trace = sys.exc_info()
    frames = extract_tb(trace)
    last = frames[-1] if frames else None
    where = f"{Path(last.filename).name}, ligne {last.lineno}" if last else "lieu inconnu"
    return f"{kind.__name__ if kind else 'erreur'} dans {where}"
