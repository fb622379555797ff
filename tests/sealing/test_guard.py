"""Whatever goes wrong: a sentence, a status, no traceback."""

import pytest

from plugins.anonymity.errors import PrivacyError
from plugins.sealing.guard import guarded
from plugins.sealing.refusal import Refusal
from tests.golden import plain


def raising(error: BaseException) -> int:
    """Raise an error, as some work would."""
    raise error


@pytest.mark.parametrize(
    ("error", "status", "told"),
    [
        (Refusal("Non."), 1, "Non."),
        (Refusal("On ne sait pas.", 2), 2, "On ne sait pas."),
        (PrivacyError("private/ est suivi."), 1, "private/ est suivi."),
        (
            OSError(28, "full", "/x/vault.age"),
            2,
            "Fichier inaccessible : vault.age (disque plein).",
        ),
        (KeyboardInterrupt(), 130, "\nInterrompu : chaque fichier est entier, l’ancien"),
        (ValueError("Camille"), 2, "Erreur du logiciel, à signaler : ValueError dans test_guard"),
    ],
)
def test_an_error_is_told_in_french(
    error: BaseException, status: int, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """On the standard error; what nobody foresaw is not quoted, for it may hold a name."""
    assert status == guarded(lambda: raising(error))
    out, err = capsys.readouterr()
    assert ("", True) == (out, plain(err).startswith(told))
    assert "Camille" not in err


def test_what_goes_well_says_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    """Its status is that of the work."""
    assert 0 == guarded(lambda: 0)
    assert ("", "") == tuple(capsys.readouterr())
