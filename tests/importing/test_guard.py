"""A mistake ends in a French sentence and a status, and quotes nothing."""

from collections.abc import Callable

import pytest

from plugins.anonymity.errors import PrivacyError
from plugins.documents.mistakes import Mistake, Mistakes
from plugins.importers.errors import ExportError
from plugins.importing.guard import guarded
from plugins.importing.speech import Refusal


def raising(error: BaseException) -> Callable[[], int]:
    """Return work that fails."""

    def work() -> int:
        raise error

    return work


@pytest.mark.parametrize(
    ("error", "status", "told"),
    [
        (KeyboardInterrupt(), 130, "Interrompu : rien n’est écrit."),
        (
            ExportError("x.zip", "archive tronquée."),
            2,
            "Export illisible. x.zip : archive tronquée.",
        ),
        (Mistakes(Mistake("x.yaml", 3, "clé inconnue.")), 2, "x.yaml:3 : clé inconnue."),
        (Refusal("Non.", 2), 2, "Non."),
        (Refusal("Non."), 1, "Non."),
        (PrivacyError("private/ est suivi."), 1, "private/ est suivi."),
        (
            PermissionError(13, "no", "Camille"),
            2,
            "Fichier inaccessible (accès refusé).",
        ),
        (
            ValueError("Camille 06 39 98 12 34"),
            2,
            "Erreur du logiciel, à signaler : ValueError",
        ),
        (RecursionError("Camille"), 2, "RecursionError dans test_guard.py, ligne"),
        (MemoryError(), 2, "Pas assez de mémoire"),
    ],
)
def test_each_mistake_has_its_sentence(
    error: BaseException, status: int, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """On the standard error, without a word of what was being read."""
    assert status == guarded(raising(error))
    shown = capsys.readouterr()
    assert told in shown.err.replace("\u00a0", " ").replace("\u202f", " ")
    assert "Camille" not in shown.err
    assert "" == shown.out


def test_work_well_done_gives_its_own_status() -> None:
    """And says nothing."""
    assert 1 == guarded(lambda: 1)
