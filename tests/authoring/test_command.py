"""What `inv new` says."""

import re
from pathlib import Path

import pytest

from plugins.authoring import main
from plugins.authoring.command import DRAFTS

ROOT = Path(__file__).resolve().parents[2]


def test_the_author_learns_what_was_written_and_what_to_do(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """The path is relative to the project, and the draft's address stands in the advice."""
    (tmp_path / "content").mkdir()
    assert main(tmp_path, "Tu captes ?", "La fibre") == 0
    out, errors = capfd.readouterr()
    assert out.splitlines()[0] == "Écrit : content/articles/la-fibre/01-tu-captes.md"
    assert "/brouillons/tu-captes/" in out
    assert errors == ""


def test_a_refusal_goes_to_the_errors(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Exit status 1, nothing on the output."""
    (tmp_path / "content").mkdir()
    assert main(tmp_path, "?!") == 1
    out, errors = capfd.readouterr()
    assert (out, errors.count("\n")) == ("", 1)
    assert "ne donne aucune adresse" in errors


def test_a_disk_that_refuses_is_no_traceback(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """A file where a folder should be is said so."""
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "articles").touch()
    assert main(tmp_path, "Tu captes ?") == 1
    assert capfd.readouterr().err.startswith("Fichier inaccessible : ")


def test_the_advice_names_the_address_of_drafts() -> None:
    """It is that of the site's settings."""
    settings = (ROOT / "pelicanconf.py").read_text("utf-8")
    found = re.search(r'DRAFT_URL = .*"(\w+)/\{slug\}/"', settings)
    assert found is not None
    assert found[1] == DRAFTS
