"""Files replaced whole."""

from pathlib import Path

import pytest

from plugins.documents.whole import sweep, write_whole


def test_a_text_or_bytes_replace_what_was_there(tmp_path: Path) -> None:
    """In a folder that is made when it is missing, and nothing lies beside."""
    file = tmp_path / "un/deux/texte.txt"
    write_whole(file, "été\r\n")
    assert "été\r\n".encode() == file.read_bytes()
    write_whole(file, b"\x00\xff")
    assert (b"\x00\xff", [file]) == (file.read_bytes(), list(file.parent.iterdir()))


def test_the_mode_stays_unless_another_is_given(tmp_path: Path) -> None:
    """A new file is readable by all."""
    file = tmp_path / "texte.txt"
    modes = []
    for given in (None, 0o600, None):
        write_whole(file, "x", given)
        modes.append(file.stat().st_mode & 0o777)
    assert [0o644, 0o600, 0o600] == modes


def test_a_failure_leaves_the_former_file_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whole, and with nothing beside it."""
    file = tmp_path / "texte.txt"
    write_whole(file, "avant")

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_whole(file, "après")
    assert ("avant", [file]) == (file.read_text("utf-8"), list(tmp_path.iterdir()))


def test_what_a_killed_program_left_is_taken_away(tmp_path: Path) -> None:
    """Beside this file only."""
    left, other = tmp_path / ".texte.txt-x1.partial", tmp_path / ".autre.txt-x1.partial"
    left.touch()
    other.touch()
    sweep(tmp_path / "texte.txt")
    assert [other] == list(tmp_path.iterdir())
