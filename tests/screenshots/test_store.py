"""Reading with bounds, writing whole or not at all."""

import os
from datetime import date
from pathlib import Path

import pytest

from plugins.documents.mistakes import Mistakes
from plugins.screenshots import store
from plugins.screenshots.errors import Refusal
from plugins.screenshots.store import (
    add_approval,
    add_image,
    fingerprint,
    free_name,
    ledger,
    read_image,
)

DAY = date(2021, 3, 5)


def files(folder: Path) -> list[str]:
    """Return every file under a folder."""
    return sorted(
        file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()
    )


def test_an_image_is_written_with_its_approval(tmp_path: Path) -> None:
    """And readable by the web server that will serve it."""
    assert "images/box.png" == add_image(tmp_path, "box", b"png", "inv screenshot", DAY)
    assert ["images/approved.toml", "images/box.png"] == files(tmp_path)
    assert b"png" == (tmp_path / "images/box.png").read_bytes()
    assert fingerprint(b"png") in ledger(tmp_path)
    assert 0o644 == (tmp_path / "images/box.png").stat().st_mode & 0o777


def test_a_name_is_never_taken_twice(tmp_path: Path) -> None:
    """The picture that pages show stays."""
    add_image(tmp_path, "box", b"one", "inv screenshot", DAY)
    before = ledger(tmp_path)
    with pytest.raises(Refusal, match=r"content/images/box\.png existe déjà"):
        add_image(tmp_path, "box", b"two", "inv screenshot", DAY)
    assert (b"one", before) == ((tmp_path / "images/box.png").read_bytes(), ledger(tmp_path))


def test_a_damaged_list_lets_no_image_be_written(tmp_path: Path) -> None:
    """Nor is the list touched."""
    (tmp_path / "images").mkdir()
    (tmp_path / "images/approved.toml").write_text("<<<<<<< HEAD\n", "utf-8")
    with pytest.raises(Mistakes):
        add_image(tmp_path, "box", b"png", "inv screenshot", DAY)
    assert ["images/approved.toml"] == files(tmp_path)
    assert "<<<<<<< HEAD\n" == ledger(tmp_path)


def test_a_list_that_is_not_text_is_a_mistake(tmp_path: Path) -> None:
    """A file in another encoding, say."""
    (tmp_path / "images").mkdir()
    (tmp_path / "images/approved.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(Mistakes, match="UTF-8"):
        ledger(tmp_path)


@pytest.mark.parametrize("failing", ["approved.toml", "box.png"])
def test_a_disk_that_fails_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: str
) -> None:
    """Neither an image that nobody approved, nor a temporary file."""
    rename = Path.replace

    def full(self: Path, target: Path) -> Path:
        if target.name == failing:
            raise OSError(28, "No space left on device")
        return rename(self, target)

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OSError, match="No space"):
        add_image(tmp_path, "box", b"png", "inv screenshot", DAY)
    assert [] == files(tmp_path)


def test_saying_it_twice_changes_nothing(tmp_path: Path) -> None:
    """One approval a picture."""
    for _ in range(2):
        add_approval(tmp_path, "images/a.png", b"png", "inv screenshot --approve", DAY)
    assert 1 == ledger(tmp_path).count("[[image]]")


def test_names_are_counted_past_those_taken(tmp_path: Path) -> None:
    """Whatever the format of the others."""
    assert "capture-1" == free_name(tmp_path)
    (tmp_path / "images").mkdir()
    for name in ("capture-1.png", "capture-2.jpg", "capture-10.png"):
        (tmp_path / "images" / name).touch()
    assert "capture-3" == free_name(tmp_path)


def test_a_missing_image_is_said_so(tmp_path: Path) -> None:
    """With its path."""
    with pytest.raises(Refusal, match="introuvable"):
        read_image(tmp_path / "absent.png")


def test_what_is_no_file_is_never_read(tmp_path: Path) -> None:
    """A folder, a pipe that would wait for ever."""
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path, tmp_path / "pipe"):
        with pytest.raises(Refusal, match="n’est pas un fichier"):
            read_image(path)


def test_a_path_with_a_null_byte_is_refused() -> None:
    """It names no file."""
    with pytest.raises(Refusal):
        read_image(Path("a\0b"))


def test_a_heavy_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Before it is read whole."""
    monkeypatch.setattr(store, "HEAVIEST", 10)
    (tmp_path / "a.png").write_bytes(b"x" * 11)
    with pytest.raises(Refusal, match="trop lourde"):
        read_image(tmp_path / "a.png")
