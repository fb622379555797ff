"""Encodings, lines, and what no text may hold."""

from pathlib import Path

import pytest

from plugins.importers import text
from plugins.importers.errors import ExportError
from plugins.importers.source import open_source


def lines(path: Path, data: bytes) -> list[str]:
    """Return the lines of a file of these bytes."""
    path.write_bytes(data)
    with open_source(path) as source:
        return list(text.lines(source, path.name))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return where a test may write."""
    return tmp_path / "a.txt"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
)
def test_unicode_is_read_with_or_without_a_mark(encoding: str, path: Path) -> None:
    """UTF-16 without a mark is told by where its nulls are."""
    assert lines(path, "Été 😡\nTu captes ?".encode(encoding)) == ["Été 😡", "Tu captes ?"]


def test_another_encoding_is_refused_with_the_place(path: Path) -> None:
    """Guessing would garble names, and a garbled name escapes masking."""
    with pytest.raises(ExportError) as caught:
        lines(path, b"a" * 100_000 + "é".encode("latin-1") + b"bc")
    assert "(octet 100000)" in caught.value.what
    with pytest.raises(ExportError) as caught:
        lines(path, b"a" * 65535 + "éé".encode("latin-1"))
    assert "(octet 65535)" in caught.value.what


def test_a_character_cut_between_two_blocks_is_whole(path: Path) -> None:
    """Reading is by blocks; characters are not."""
    assert lines(path, b"a" * 65535 + "é".encode()) == ["a" * 65535 + "é"]


def test_a_null_is_refused(path: Path) -> None:
    """No export has one."""
    with pytest.raises(ExportError) as caught:
        lines(path, b"bonjour\n" * 20 + b"a\0b" + b"suite " * 20)
    assert caught.value.what.startswith("caractère nul")


@pytest.mark.parametrize(
    ("encoding", "before", "offset"),
    [
        ("utf-8", "bonjour\n" * 3, 24),
        ("utf-8", "é" * 50_000, 100_000),
        ("utf-8", "a" + "é" * 50_000, 100_001),
        ("utf-16", "é" * 50_000, 100_002),
        ("utf-8-sig", "é", 5),
    ],
)
def test_a_null_is_told_with_its_place(encoding: str, before: str, offset: int, path: Path) -> None:
    """In bytes, whatever the encoding, and in whatever block it stands."""
    with pytest.raises(ExportError) as caught:
        lines(path, f"{before}\0 suite".encode(encoding))
    assert f"vers l’octet {offset}\u202f;" in caught.value.what


def test_lines_end_in_any_of_three_ways(path: Path) -> None:
    """U+2028 and U+0085 stand inside messages."""
    assert lines(path, "a\nb\r\nc\rd\u2028e\u0085f\n".encode()) == [
        "a",
        "b",
        "c",
        "d\u2028e\u0085f",
    ]


def test_a_line_end_cut_between_two_blocks_is_one(path: Path) -> None:
    """CR at the end of a block, LF at the start of the next."""
    assert lines(path, b"a" * 65535 + b"\r\nb") == ["a" * 65535, "b"]


def test_a_line_without_end_is_refused_with_its_number(path: Path) -> None:
    """It would fill the memory."""
    with pytest.raises(ExportError) as caught:
        lines(path, b"a\n" + b"b" * 3_000_000)
    assert caught.value.where == "a.txt, ligne 2"


def test_a_text_is_tidied_of_what_no_file_may_hold() -> None:
    """Controls and lone surrogates go; marks, narrow spaces and emoji stay."""
    assert (
        text.tidy("a\0b\x1b\ud83dc\r\nd\u200e\u202fé👩\u200d💻") == "abc\nd\u200e\u202fé👩\u200d💻"
    )
