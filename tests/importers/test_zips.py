"""Zips that come from anyone: bombs, links, paths that leave, damage."""

import io
import os
import stat
import struct
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import pytest

from plugins.importers.source import open_source
from tests.importers.exports import zipped
from tests.importers.sources import member, refused


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


def test_a_member_without_a_name_is_passed_over(tmp_path: Path) -> None:
    """A damaged zip may hold one."""
    path = zipped(iter([("a.txt", b"y"), ("b", b"x")]), tmp_path / "export.zip")
    directory = path.read_bytes().rindex(b"PK\x01\x02")
    whole = bytearray(path.read_bytes())
    whole[directory + 28], whole[directory + 30] = 0, 1  # the last name's one byte becomes extra
    path.write_bytes(whole)
    with open_source(path) as source:
        assert source.names() == ("a.txt",)
