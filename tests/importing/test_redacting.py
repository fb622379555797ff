"""`inv redact`, without a terminal."""

import io
from pathlib import Path

import pytest

from plugins.importing import redact_file
from tests.importing.conftest import Project

LETTER = """\
Bonjour Mme Martin,

  Votre ligne 06 39 98 12 34 est rétablie.\t
Le 4 mars 2021.


Camille Durand
"""


@pytest.fixture
def letter(project: Project) -> Path:
    """Return a letter beside the project, and a roster that knows who is in it."""
    project.names.write_text("Mme Martin: customer\nCamille Durand: agent\n", "utf-8")
    file = project.root.parent / "Lettre du SAV.txt"
    file.write_text(LETTER, "utf-8")
    return file


def test_a_text_is_given_back_clean(
    project: Project, letter: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Every blank and every line where it was; the output holds nothing else."""
    assert 0 == redact_file(project.root, letter, project.names)
    shown = capsys.readouterr()
    expected = LETTER.replace("Mme Martin", "[nom]").replace("06 39 98 12 34", "[téléphone]")
    assert expected.replace("Camille Durand", "Agent A") == shown.out
    assert "3 masques, 0 doute laissé." in shown.err
    assert LETTER == letter.read_text("utf-8")


def test_a_text_is_written_where_it_is_told(project: Project, letter: Path) -> None:
    """Never over the original."""
    output = project.root.parent / "propre.txt"
    assert 0 == redact_file(project.root, letter, project.names, output)
    assert "[téléphone]" in output.read_text("utf-8")
    assert 1 == redact_file(project.root, letter, project.names, letter)
    assert LETTER == letter.read_text("utf-8")


def test_without_a_roster_nothing_is_given(
    project: Project, letter: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The draft waits in the private folder."""
    assert 1 == redact_file(project.root, letter)
    shown = capsys.readouterr()
    assert "" == shown.out
    assert "private/threads/texte-lettre-du-sav/draft.yaml" in shown.err
    assert "private/threads/texte-lettre-du-sav/draft.yaml" in project.private()


@pytest.mark.parametrize("content", [b"", b"\xff\x00\xff", b"Bonjour \x00"])
def test_what_is_not_a_text_is_refused(
    project: Project, letter: Path, content: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    """In a sentence."""
    letter.write_bytes(content)
    assert 2 == redact_file(project.root, letter, project.names)
    assert "Traceback" not in (shown := capsys.readouterr()).err
    assert "" == shown.out


def test_a_folder_is_not_a_text(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    """Nor is an archive of several."""
    assert 2 == redact_file(project.root, project.root, project.names)
    assert "attendu un fichier de texte" in capsys.readouterr().err


def piped(text: str) -> io.TextIOWrapper:
    """Return a standard input that holds a text."""
    return io.TextIOWrapper(io.BytesIO(text.encode()), "utf-8")


def test_the_standard_input_is_a_text(
    project: Project,
    letter: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Under the name `-`, as everywhere; a roster must come with it."""
    monkeypatch.setattr("sys.stdin", piped(letter.read_text("utf-8")))
    assert 0 == redact_file(project.root, "-", project.names)
    assert "Votre ligne [téléphone] est rétablie" in capsys.readouterr().out
    monkeypatch.setattr("sys.stdin", piped(letter.read_text("utf-8")))
    assert 1 == redact_file(project.root, "-")
    assert "" == capsys.readouterr().out
    monkeypatch.setattr("sys.stdin", piped(""))
    assert 2 == redact_file(project.root, "-", project.names)


def test_another_text_of_the_same_name_is_another_text(
    project: Project, letter: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What was confirmed about the first is not taken for said of the second."""
    redact_file(project.root, letter, project.names)
    redact_file(project.root, letter, project.names)
    elsewhere = project.root / letter.name
    elsewhere.write_text(
        "Bonjour Mme Martin,\n\nVoici tout autre chose, et le 01 99 00 12 12.\n\nCamille Durand\n",
        "utf-8",
    )
    redact_file(project.root, elsewhere, project.names)
    assert "« texte-lettre-du-sav-2 »" in capsys.readouterr().err.replace("\u202f", " ")
    folders = {path.split("/")[2] for path in project.private() if "threads" in path}
    assert {"texte-lettre-du-sav", "texte-lettre-du-sav-2"} == folders


def test_nothing_is_under_way_once_a_text_is_given(project: Project, letter: Path) -> None:
    """The next review of it asks again."""
    redact_file(project.root, letter)
    redact_file(project.root, letter, project.names)
    names = {path.rpartition("/")[2] for path in project.private()}
    assert {"draft.yaml", "raw.json", "roster.json", "texte-lettre-du-sav.json"} == names
