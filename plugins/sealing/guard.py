"""What the commands do with a mistake: a French sentence, an exit status, never a traceback.

An error that nobody foresaw is told by its kind and its place alone: its words might quote a name.
"""

import sys
from collections.abc import Callable
from pathlib import Path
from traceback import extract_tb

from plugins.anonymity.errors import PrivacyError
from plugins.documents.refused import why
from plugins.sealing.refusal import UNTOLD, Refusal
from plugins.sealing.speech import complain

INTERRUPTED = 130
"""The status of a program that Ctrl-C stops: 128, and the number of SIGINT."""


def guarded(work: Callable[[], int]) -> int:
    """Return the exit status of `work`, having said what went wrong."""
    try:
        return work()
    except KeyboardInterrupt:
        complain("\nInterrompu : chaque fichier est entier, l’ancien ou le nouveau. Relancez.")
        return INTERRUPTED
    except Refusal as refusal:
        complain(str(refusal))
        return refusal.status
    except PrivacyError as error:
        complain(str(error))
        return 1
    except OSError as error:
        name = Path(error.filename).name if isinstance(error.filename, str) else "le disque"
        complain(f"Fichier inaccessible : {name} ({why(error)}).")
        return UNTOLD
    except Exception:
        complain(f"Erreur du logiciel, à signaler : {_place()}.")
        return UNTOLD


def _place() -> str:
    kind, _, trace = sys.exc_info()
    frames = extract_tb(trace)
    where = f"{Path(frames[-1].filename).name}, ligne {frames[-1].lineno}" if frames else "?"
    return f"{kind.__name__ if kind else 'erreur'} dans {where}"
