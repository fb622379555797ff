"""A format is told by content: not by the names of files, nor by the order of the modules alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from plugins.importers import IMPORTERS, read, recognise
from plugins.importers.source import open_source
from tests.importers.exports import exports, members, name_of, zipped
from tests.importers.plain import thread_text

NAMED_BY_A_LIST = {"twitter", "signal"}
"""X's manifest lists files by their names; Signal's export is named by its folders."""

ALIKE = {"instagram": {"messenger"}, "signal": {"whatsapp"}}
"""Forms that share their marks: the order of `IMPORTERS` tells them apart."""

EXPORTS = exports()
LAST = "transcript"
"""The last resort: it may take any text whose lines have hours."""

RENAMED = [export for export in EXPORTS if export.parent.name not in NAMED_BY_A_LIST]


def renamed(export: Path) -> Iterator[tuple[str, bytes]]:
    """Yield the files of an export under names that tell nothing, in the same folders."""
    folders: dict[str, int] = {}
    for number, (name, data) in enumerate(members(export)):
        folder = folders.setdefault(name.rpartition("/")[0], len(folders))
        yield f"dossier-{folder}/{number:03}", data


@pytest.mark.parametrize("export", EXPORTS, ids=name_of)
def test_no_other_format_takes_an_export_for_its_own(export: Path) -> None:
    """None before its own; after it, only what shares its marks, and the last resort."""
    own = export.parent.name
    with open_source(export) as source:
        accepting = [i.__name__.rpartition(".")[2] for i in IMPORTERS if i.accepts(source)]
    assert accepting[0] == own
    assert set(accepting) - ALIKE.get(own, set()) - {LAST} == {own} - {LAST}


@pytest.mark.parametrize("export", RENAMED, ids=name_of)
def test_an_export_whose_files_are_renamed_says_the_same(export: Path, tmp_path: Path) -> None:
    """In a zip, under names that tell nothing."""
    archive = zipped(renamed(export), tmp_path / "export")
    with open_source(archive) as source:
        assert recognise(source).__name__.rpartition(".")[2] == export.parent.name
    assert sorted(map(thread_text, read(archive))) == sorted(map(thread_text, read(export)))
