"""The exports of `fixtures/`: what stands in `fixtures/<module>/` and is not `.expected`."""

from collections.abc import Iterator
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

FOLDER = Path(__file__).parent / "fixtures"
EXPECTED = ".expected"


def exports() -> list[Path]:
    """Return every export, a file or a folder, sorted."""
    found = (path for folder in FOLDER.iterdir() for path in folder.iterdir())
    return sorted(path for path in found if path.suffix != EXPECTED)


def name_of(path: Path) -> str:
    """Return « format/export »."""
    return f"{path.parent.name}/{path.name}"


def expected(path: Path) -> str:
    """Return what an export must give, as `plain.py` writes it."""
    return path.with_name(path.name + EXPECTED).read_text(encoding="utf-8")


def members(export: Path) -> Iterator[tuple[str, bytes]]:
    """Yield (path, bytes) of each file of an export; of a single file, its name."""
    if export.is_file():
        yield export.name, export.read_bytes()
        return
    for path in sorted(export.rglob("*")):
        if path.is_file():
            yield path.relative_to(export).as_posix(), path.read_bytes()


def zipped(files: Iterator[tuple[str, bytes]], target: Path) -> Path:
    """Write files as a zip at `target`; return it."""
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        for name, data in files:
            archive.writestr(name, data)
    return target
