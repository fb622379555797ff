"""What `inv new` says."""

import re
from pathlib import Path

import pytest

from plugins.authoring import main
from plugins.authoring.command import DRAFTS
from tests.golden import plain

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with settings and an empty content folder."""
    (tmp_path / "pelicanconf.py").write_text('TIMEZONE = "Europe/Paris"\n', "utf-8")
    (tmp_path / "content").mkdir()
    return tmp_path


def test_the_author_learns_what_was_written_and_what_to_do(
    project: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """The path is relative to the project, and the draft's address stands in the advice."""
    assert main(project, "Tu captes ?", "La fibre") == 0
    out, errors = capfd.readouterr()
    assert plain(out).splitlines()[0] == "Écrit : content/articles/la-fibre/01-tu-captes.md"
    assert "/brouillons/tu-captes/" in out
    assert errors == ""


def test_a_refusal_goes_to_the_errors(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Exit status 1, nothing on the output."""
    assert main(project, "?!") == 1
    out, errors = capfd.readouterr()
    assert (out, errors.count("\n")) == ("", 1)
    assert "ne donne aucune adresse" in errors


def test_a_disk_that_refuses_is_no_traceback(
    project: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """A file where a folder should be is said so."""
    (project / "content" / "articles").touch()
    assert main(project, "Tu captes ?") == 1
    assert plain(capfd.readouterr().err).startswith("Fichier inaccessible : ")


@pytest.mark.parametrize("part", ["abc", "", "-1", "1.5", "²", "9" * 5000])
def test_a_part_that_is_no_number_is_refused(
    project: Path, capfd: pytest.CaptureFixture[str], part: str
) -> None:
    """The message shows what was typed and what was expected."""
    assert main(project, "Tu captes ?", "La fibre", part) == 1
    assert "attendu un nombre de 1 à 99." in capfd.readouterr().err


def test_part_zero_is_not_the_next_one(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """It was asked for, and cannot be had."""
    assert main(project, "Tu captes ?", "La fibre", "0") == 1
    assert "Partie 0 : une série va de la partie 1" in plain(capfd.readouterr().err)


def test_a_part_is_taken_as_it_was_typed(project: Path) -> None:
    """With its zero or without."""
    assert main(project, "Tu captes ?", "La fibre", "07") == 0
    assert (project / "content/articles/la-fibre/07-tu-captes.md").is_file()


def test_what_is_printed_has_french_spaces(
    project: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """Those that do not break; what is to be typed keeps its own."""
    main(project, "Tu captes ?")
    out = capfd.readouterr().out
    assert out.startswith("Écrit\u00a0: ")
    assert "«\u202finv serve\u202f»" in out
    assert "«\u202fstatus: draft\u202f»" in out
    main(project, "?!")
    assert "«\u202f?!\u202f» ne donne" in capfd.readouterr().err


def test_the_advice_names_the_address_of_drafts() -> None:
    """It is that of the site's settings."""
    settings = (ROOT / "pelicanconf.py").read_text("utf-8")
    found = re.search(r'DRAFT_URL = .*"(\w+)/\{slug\}/"', settings)
    assert found is not None
    assert found[1] == DRAFTS
