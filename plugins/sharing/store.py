"""Kits on disk: written aside, judged there, then put in place at once.

A kit takes the place of the former one by two renames. A run killed between them leaves the former
kit whole under the name of `_aside`: the next run puts it back before anything else.
"""

import shutil
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

FOLDER = "share"
_PARTIAL = ".partial"
_OLD = 3600
"""Seconds after which what a killed run left is surely nobody's."""


def former_file(root: Path, slug: str, name: str) -> bytes | None:
    """Return a file of the former kit of this slug, None without one."""
    _put_back(root, slug)
    try:
        return (place(root, slug) / name).read_bytes()
    except OSError:
        return None


def place(root: Path, slug: str) -> Path:
    """Return the folder of a kit."""
    return root / FOLDER / slug


@contextmanager
def written(root: Path, slug: str, files: Mapping[str, bytes]) -> Iterator[Path]:
    """Write the files of a kit into a folder aside, which goes unless `install` took it away.

    Raises OSError when the disk refuses, the former kit being whole.
    """
    shelf = root / FOLDER
    shelf.mkdir(exist_ok=True)
    _sweep(shelf)
    aside = Path(tempfile.mkdtemp(_PARTIAL, f".{slug}-", shelf))
    try:
        aside.chmod(0o755)
        for name, content in files.items():
            (aside / name).write_bytes(content)
            if (aside / name).read_bytes() != content:
                raise OSError(f"{name} n’a pas été écrit entier")
        yield aside
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def install(aside: Path, root: Path, slug: str) -> None:
    """Put a kit that was written aside in the place of the former one."""
    kit, former = place(root, slug), _aside(root, slug)
    if kit.exists():
        kit.rename(former)
    aside.rename(kit)
    shutil.rmtree(former, ignore_errors=True)


def _aside(root: Path, slug: str) -> Path:
    return root / FOLDER / f".{slug}.avant"


def _put_back(root: Path, slug: str) -> None:
    kit, former = place(root, slug), _aside(root, slug)
    if former.exists() and kit.exists():
        shutil.rmtree(former)
    elif former.exists():
        former.rename(kit)


def _sweep(shelf: Path) -> None:
    """Take away what killed runs left, but not what another run is writing now."""
    for left in shelf.glob(f".*{_PARTIAL}"):
        if time.time() - left.stat().st_mtime > _OLD:
            shutil.rmtree(left, ignore_errors=True)
