"""Opening files, folders and zips that come from anyone."""

import errno
import os
from pathlib import Path

import pytest

from plugins.importers.errors import ExportError
from plugins.importers.source import open_source
from tests.importers.exports import zipped
from tests.importers.sources import refused


def test_a_file_is_a_source_of_one_name(tmp_path: Path) -> None:
    """Its name, its size, its head and its bytes."""
    path = tmp_path / "a.txt"
    path.write_bytes(b"bonjour")
    with open_source(path) as source, source.open("a.txt") as stream:
        assert source.names() == ("a.txt",)
        assert source.size("a.txt") == 7
        assert source.head("a.txt", 3) == b"bon"
        assert source.head("a.txt", 5) == b"bonjo"
        assert stream.read() == b"bonjour"


def test_a_folder_and_its_zip_have_the_same_names(tmp_path: Path) -> None:
    """POSIX, sorted, without what systems leave there."""
    files = [("b/2.txt", b"2"), ("a.txt", b"1"), ("b/.DS_Store", b"x"), ("__MACOSX/._a.txt", b"x")]
    folder = tmp_path / "export"
    for name, data in files:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    archive = zipped(iter(files), tmp_path / "export.zip")
    with open_source(folder) as one, open_source(archive) as other:
        assert one.names() == other.names() == ("a.txt", "b/2.txt")


def test_documents_are_what_looks_like_text(tmp_path: Path) -> None:
    """Pictures are left alone, even without a suffix; UTF-16 is text."""
    files = [
        ("chat.txt", "été".encode()),
        ("utf16.txt", "été".encode("utf-16")),
        ("nu.txt", "bonjour à tous".encode("utf-16-le")),
        ("photo.jpg", b"texte"),
        ("photo", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0"),
        ("vide.txt", b""),
    ]
    with open_source(zipped(iter(files), tmp_path / "a.zip")) as source:
        assert source.documents() == ("chat.txt", "nu.txt", "utf16.txt")


def test_a_missing_file_is_said_to_be_missing(tmp_path: Path) -> None:
    """The error names the file, not the folders that lead to it."""
    with pytest.raises(ExportError) as caught:
        open_source(tmp_path / "absent.zip")
    assert str(caught.value) == (
        "absent.zip : ce fichier n’existe pas\u202f; vérifiez le chemin donné."
    )


def test_a_path_with_a_null_is_refused() -> None:
    """No file has such a name."""
    with pytest.raises(ExportError):
        open_source("a\0b")


def test_a_pipe_is_not_opened(tmp_path: Path) -> None:
    """Opening one would wait for ever."""
    os.mkfifo(tmp_path / "tube")
    assert refused(tmp_path / "tube") == "attendu un fichier, un dossier ou une archive zip."


@pytest.mark.parametrize("inside", [False, True])
def test_a_file_that_may_not_be_read_is_said_so_in_french(
    inside: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Alone or in a folder; the system's own words are in English."""
    path = tmp_path / "a.txt"
    path.write_text("[14:02] Moi: a\n", encoding="utf-8")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    with open_source(tmp_path if inside else path) as source:
        monkeypatch.setattr(os, "open", refuse)
        monkeypatch.setattr(Path, "open", refuse)
        with pytest.raises(ExportError, match=r"lecture impossible \(accès refusé\)"):
            source.head("a.txt")


def test_a_name_of_thousands_of_characters_is_cut() -> None:
    """Its end is kept."""
    with pytest.raises(ExportError) as caught:
        open_source("x" * 5000)
    assert len(str(caught.value)) < 300


def test_an_unknown_name_is_refused(tmp_path: Path) -> None:
    """Whatever asks for it: a format, or a path out of the folder."""
    (tmp_path / "dehors.txt").write_text("secret")
    folder = tmp_path / "export"
    folder.mkdir()
    with open_source(folder) as source:
        for name in ("absent.txt", "../dehors.txt", str(tmp_path / "dehors.txt")):
            with pytest.raises(ExportError):
                source.open(name)


def test_a_link_in_a_folder_is_refused(tmp_path: Path) -> None:
    """It could lead anywhere."""
    folder = tmp_path / "export"
    folder.mkdir()
    (folder / "lien.txt").symlink_to("/etc/hostname")
    assert refused(folder) == "ce lien symbolique n’est pas suivi\u202f; retirez-le."


def test_a_linked_folder_in_a_folder_is_refused(tmp_path: Path) -> None:
    """Even where nothing would be read through it."""
    folder = tmp_path / "export"
    folder.mkdir()
    (folder / "lien").symlink_to(tmp_path)
    assert refused(folder) == "ce lien symbolique n’est pas suivi\u202f; retirez-le."


def test_a_file_that_becomes_a_link_is_not_followed(tmp_path: Path) -> None:
    """Between the listing and the reading, a folder can change."""
    path = tmp_path / "a.txt"
    path.write_text("bonjour")
    (tmp_path / "b.txt").write_text("autre")
    with open_source(tmp_path) as source:
        path.unlink()
        path.symlink_to(tmp_path / "b.txt")
        with pytest.raises(ExportError):
            source.open("a.txt")


def test_a_name_that_no_terminal_can_show_is_replaced() -> None:
    """Bytes that are no text, and escape sequences, never reach the screen."""
    assert ExportError("a\udcff\x1b[31m.txt", "non.").where == "a?�[31m.txt"
