"""Reading what people write."""

from pathlib import Path

import pytest

from plugins.documents.files import read
from plugins.documents.mistakes import Mistakes


def test_what_cannot_be_seen_is_dropped_and_letters_are_composed(tmp_path: Path) -> None:
    """A vertical tab of a word processor, a BOM, Windows line ends, a Mac's « é »."""
    path = tmp_path / "a.md"
    path.write_bytes("\ufeffe\u0301t\x0be\u0301\r\nfin\r".encode())
    assert "été\nfin\n" == read(path, "a.md")


def test_another_encoding_is_told_with_its_line(tmp_path: Path) -> None:
    """Latin-1 is not guessed."""
    path = tmp_path / "a.md"
    path.write_bytes(b"un\nd\xe9")
    with pytest.raises(Mistakes, match=r"a\.md:2 : ce fichier n’est pas en UTF-8"):
        read(path, "a.md")


def test_a_file_that_is_gone_is_told(tmp_path: Path) -> None:
    """Never a traceback."""
    with pytest.raises(Mistakes, match="fichier illisible"):
        read(tmp_path / "a.md", "a.md")
