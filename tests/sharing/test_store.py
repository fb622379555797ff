"""`store`: a kit is in place whole, or not at all."""

import os
import time
from pathlib import Path

import pytest

from plugins.sharing import store

FORMER, KIT = {"post.txt": b"avant"}, {"post.txt": b"maintenant", "a.png": b"\x89"}


def write(root: Path, files: dict[str, bytes]) -> None:
    """Put a kit in place."""
    with store.written(root, "allo", files) as aside:
        store.install(aside, root, "allo")


def files(root: Path) -> dict[str, bytes]:
    """Return what the kit holds."""
    return {file.name: file.read_bytes() for file in store.place(root, "allo").iterdir()}


def shelf(root: Path) -> list[str]:
    """Return what lies beside the kit, and the kit."""
    return sorted(path.name for path in (root / "share").iterdir())


def test_a_kit_takes_the_place_of_the_former_one(tmp_path: Path) -> None:
    """Whole, and nothing else is left beside it."""
    write(tmp_path, {**FORMER, "vieux.txt": b""})
    write(tmp_path, KIT)
    assert KIT == files(tmp_path)
    assert ["allo"] == shelf(tmp_path)


def test_a_kit_that_is_not_put_in_place_leaves_nothing(tmp_path: Path) -> None:
    """The former one is whole, whatever happened."""
    write(tmp_path, FORMER)
    with pytest.raises(KeyboardInterrupt), store.written(tmp_path, "allo", KIT):
        raise KeyboardInterrupt
    assert FORMER == files(tmp_path)
    assert ["allo"] == shelf(tmp_path)


def test_a_run_killed_between_the_two_renames_loses_nothing(tmp_path: Path) -> None:
    """The next one finds the former kit."""
    write(tmp_path, FORMER)
    store.place(tmp_path, "allo").rename(tmp_path / "share/.allo.avant")
    assert b"avant" == store.former_file(tmp_path, "allo", "post.txt")
    assert FORMER == files(tmp_path)


def test_a_run_killed_after_them_leaves_the_new_kit(tmp_path: Path) -> None:
    """The former one goes at the next run."""
    write(tmp_path, KIT)
    (tmp_path / "share/.allo.avant").mkdir()
    assert b"maintenant" == store.former_file(tmp_path, "allo", "post.txt")
    assert ["allo"] == shelf(tmp_path)


def test_what_a_killed_run_left_goes_once_it_is_old(tmp_path: Path) -> None:
    """Another run may be writing a recent one."""
    old, recent = (tmp_path / f"share/.allo-{name}.partial" for name in ("vieux", "neuf"))
    old.mkdir(parents=True)
    recent.mkdir()
    hours_ago = time.time() - 7200
    os.utime(old, (hours_ago, hours_ago))
    write(tmp_path, KIT)
    assert [".allo-neuf.partial", "allo"] == shelf(tmp_path)


def test_a_first_kit_has_no_former_file(tmp_path: Path) -> None:
    """Nor has a kit that lacks it."""
    assert store.former_file(tmp_path, "allo", "post.txt") is None
    write(tmp_path, FORMER)
    assert store.former_file(tmp_path, "allo", "autre.txt") is None


def test_a_disk_that_refuses_is_an_error(tmp_path: Path) -> None:
    """A file stands where the folder should be."""
    (tmp_path / "share").write_text("")
    with pytest.raises(OSError, match="share"):
        write(tmp_path, KIT)
