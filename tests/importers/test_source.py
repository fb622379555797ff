"""Opening files, folders and zips that come from anyone."""

import io
import os
import stat
import struct
from collections.abc import Callable
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import pytest

from plugins.importers.errors import ExportError
from plugins.importers.source import open_source
from tests.importers.exports import zipped


def read_whole(path: Path) -> None:
    """Open a source and read all of it."""
    with open_source(path) as source:
        for name in source.names():
            with source.open(name) as stream:
                while stream.read(65536):
                    pass


def refused(path: Path) -> str:
    """Return what the error says when a source is read whole."""
    with pytest.raises(ExportError) as caught:
        read_whole(path)
    return caught.value.what


def member(path: Path, name: str, change: Callable[[ZipInfo], None] = lambda _: None) -> Path:
    """Write a zip of one member whose header was changed."""
    info = ZipInfo(name)
    change(info)
    with ZipFile(path, "w") as archive:
        archive.writestr(info, b"texte")
    return path


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


@pytest.mark.parametrize("name", ["../a.txt", "/a.txt", "a/../../b.txt", "C:/a.txt", "..\\a.txt"])
def test_a_zip_path_that_leaves_the_archive_is_refused(name: str, tmp_path: Path) -> None:
    """Nothing is extracted, but an archive that tries is hostile."""
    assert "sort de l’archive" in refused(member(tmp_path / "a.zip", name))


def test_a_link_in_a_zip_is_refused(tmp_path: Path) -> None:
    """It is told by the mode that Unix zips keep."""

    def link(info: ZipInfo) -> None:
        info.external_attr = (stat.S_IFLNK | 0o777) << 16

    assert "lien symbolique" in refused(member(tmp_path / "a.zip", "a.txt", link))


def test_an_encrypted_zip_is_refused(tmp_path: Path) -> None:
    """The message says what to do."""
    path = member(tmp_path / "a.zip", "a.txt")
    data = bytearray(path.read_bytes())
    for start, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(start) + flags] |= 1
    path.write_bytes(data)
    what = "l’archive est protégée par un mot de passe\u202f; donnez-la déchiffrée."
    assert refused(path) == what


def test_a_bomb_of_one_file_is_refused(tmp_path: Path) -> None:
    """Ten megabytes of nothing, in ten kilobytes."""
    bomb = zipped(iter([("a.txt", b"\0" * 10_000_000)]), tmp_path / "a.zip")
    assert "bombe zip" in refused(bomb)


def test_a_bomb_of_many_files_is_refused(tmp_path: Path) -> None:
    """No file is large; all of them are."""
    files = ((f"{n}.txt", b"a" * 900_000) for n in range(50))
    assert "bombe zip" in refused(zipped(files, tmp_path / "a.zip"))


def test_a_bomb_of_overlapping_files_is_refused(tmp_path: Path) -> None:
    """Two members that share their bytes (David Fifield's construction)."""
    path = zipped(iter([("a.txt", os.urandom(2000)), ("b.txt", os.urandom(2000))]), tmp_path / "z")
    data = bytearray(path.read_bytes())
    second = data.index(b"PK\x01\x02", data.index(b"PK\x01\x02") + 4)
    data[second + 42 : second + 46] = struct.pack("<I", 0)
    path.write_bytes(data)
    assert "bombe zip" in refused(path)


def test_a_declared_size_is_all_that_is_read(tmp_path: Path) -> None:
    """A member that inflates beyond what it declares is damaged."""
    path = zipped(iter([("a.txt", b"a" * 5000)]), tmp_path / "a.zip")
    data = bytearray(path.read_bytes())
    directory = data.index(b"PK\x01\x02")
    data[directory + 24 : directory + 28] = struct.pack("<I", 100)
    path.write_bytes(data)
    assert "endommagé" in refused(path)


@pytest.mark.parametrize("kept", [0.1, 0.5, 0.9, 0.99])
def test_a_truncated_zip_is_refused(kept: float, tmp_path: Path) -> None:
    """A download that stopped gives no traceback."""
    path = zipped(iter([("a.txt", os.urandom(3000))]), tmp_path / "a.zip")
    path.write_bytes(path.read_bytes()[: int(path.stat().st_size * kept)])
    assert "endommagée ou tronquée" in refused(path)


def test_a_damaged_member_is_refused_where_it_breaks(tmp_path: Path) -> None:
    """The place is told in bytes read."""
    path = zipped(iter([("a.txt", os.urandom(3000))]), tmp_path / "a.zip")
    data = bytearray(path.read_bytes())
    data[1000] ^= 0xFF
    path.write_bytes(data)
    assert refused(path).startswith("fichier endommagé ou tronqué après ")


def test_an_unknown_compression_is_refused(tmp_path: Path) -> None:
    """A zip may name a method that nobody here reads."""
    path = zipped(iter([("a.txt", b"bonjour" * 9)]), tmp_path / "a.zip")
    data = bytearray(path.read_bytes())
    for start, method in ((b"PK\x03\x04", 8), (b"PK\x01\x02", 10)):
        data[data.index(start) + method] = 97
    path.write_bytes(data)
    assert "compression" in refused(path)


def test_a_zip_in_a_zip_is_not_opened(tmp_path: Path) -> None:
    """It is a file like another, and no document."""
    inner = io.BytesIO()
    with ZipFile(inner, "w", ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", "bonjour" * 50)
    outer = zipped(iter([("interieur.zip", inner.getvalue())]), tmp_path / "a.zip")
    with open_source(outer) as source:
        assert source.names() == ("interieur.zip",)
        assert source.documents() == ()


def test_a_name_that_no_terminal_can_show_is_replaced() -> None:
    """Bytes that are no text, and escape sequences, never reach the screen."""
    assert ExportError("a\udcff\x1b[31m.txt", "non.").where == "a?�[31m.txt"


def test_a_member_without_a_name_is_passed_over(tmp_path: Path) -> None:
    """A damaged zip may hold one."""
    path = zipped(iter([("a.txt", b"y"), ("b", b"x")]), tmp_path / "export.zip")
    directory = path.read_bytes().rindex(b"PK\x01\x02")
    whole = bytearray(path.read_bytes())
    whole[directory + 28], whole[directory + 30] = 0, 1  # the last name's one byte becomes extra
    path.write_bytes(whole)
    with open_source(path) as source:
        assert source.names() == ("a.txt",)
