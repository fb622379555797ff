"""An export of many threads: what is looked at grows with their number, not with its square."""

from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import pytest

from plugins.importers import read
from plugins.importers.source import HEAD, Source
from tests.importers.exports import exports, members, name_of, zipped


def copies(export: Path, count: int) -> Iterator[tuple[str, bytes]]:
    """Yield the files of an export several times over, each time in a folder of its own."""
    for number in range(count):
        yield from ((f"{number}/{name}", data) for name, data in members(export))


def looks(path: Path, monkeypatch: pytest.MonkeyPatch) -> int:
    """Return how many times a file of an export, or its head, is read."""
    counted = 0
    read_head, read_whole = Source.head, Source.open

    def head(source: Source, name: str, size: int = HEAD) -> bytes:
        nonlocal counted
        counted += 1
        return read_head(source, name, size)

    def whole(source: Source, name: str) -> BinaryIO:
        nonlocal counted
        counted += 1
        return read_whole(source, name)

    with monkeypatch.context() as patch:
        patch.setattr(Source, "head", head)
        patch.setattr(Source, "open", whole)
        read(path)
    return counted


@pytest.mark.parametrize("export", exports(), ids=name_of)
def test_four_times_as_many_files_are_looked_at_four_times_as_much(
    export: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two thousand threads must not be read two thousand times each."""
    few = looks(zipped(copies(export, 3), tmp_path / "peu.zip"), monkeypatch)
    many = looks(zipped(copies(export, 12), tmp_path / "beaucoup.zip"), monkeypatch)
    assert many <= 4 * few
