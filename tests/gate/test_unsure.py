"""`unsure`: what could not be read is told by its kind, never by its text."""

import json

import pytest
from PIL import UnidentifiedImageError
from pypdf.errors import PdfReadError

from plugins.gate.kept import UnreadableError
from plugins.gate.unsure import UNREAD, failed, unknown, unreadable
from tests.golden import plain


def test_an_error_of_ours_says_why() -> None:
    """In words that quote nothing of the file."""
    finding = unreadable("a.zip", UnreadableError("archive chiffrée"))
    assert (finding.path, finding.rule) == ("a.zip", UNREAD)
    assert "(archive chiffrée)" in finding.advice


def test_any_other_error_only_gives_its_kind() -> None:
    """Its message may quote the file."""
    for finding in (
        unreadable("a.json", ValueError("06 39 98 12 34")),
        failed("", "links", ValueError("06 39 98 12 34")),
        unknown("a.docx"),
    ):
        assert finding.rule == UNREAD
        assert "06" not in finding.advice


@pytest.mark.parametrize(
    ("error", "why"),
    [
        (UnicodeDecodeError("utf-8", b"\xff", 0, 1, "?"), "ce n’est pas de l’UTF-8"),
        (json.JSONDecodeError("?", "{", 1), "JSON mal formé"),
        (UnidentifiedImageError("?"), "image abîmée ou incomplète"),
        (PdfReadError("?"), "PDF abîmé ou incomplet"),
        (PermissionError(13, "?"), "le système en refuse la lecture"),
        (ZeroDivisionError("?"), "ZeroDivisionError"),
    ],
)
def test_the_usual_errors_are_told_in_french(error: Exception, why: str) -> None:
    """Others keep their kind, which whoever mends the tool can read."""
    assert f"fichier impossible à lire ({why})" in unreadable("x", error).advice


def test_a_rule_that_fails_says_what_to_do() -> None:
    """The line may be sent as it is: it quotes nothing."""
    assert plain(failed("x", "links", ValueError("?")).advice) == (
        "la règle « links » a échoué (ValueError) : dans le doute, rien ne part. Signalez cette "
        "ligne, qui ne cite rien de privé, à qui tient ce logiciel"
    )


def test_an_unknown_type_has_a_way_out() -> None:
    """The list of what the author shows on purpose."""
    assert "bloc [[file]] d’allow.toml" in unknown("a.docx").advice
