"""Every export of `fixtures/` gives the listings and the threads written beside it."""

import shutil
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from plugins import importers
from plugins.importers import IMPORTERS, read, recognise
from plugins.importers.errors import ExportError
from plugins.importers.source import open_source
from plugins.model import Message
from tests.importers.exports import FOLDER, expected, exports, members, name_of, zipped
from tests.importers.plain import listing_text, thread_text

PARIS = ZoneInfo("Europe/Paris")
EXPORTS = exports()
FOLDERS = [export for export in EXPORTS if export.is_dir()]
FILES = [export for export in EXPORTS if export.is_file()]


def told(path: Path) -> str:
    """Return the listings of an export, then its threads, in plain text."""
    with open_source(path) as source:
        found = recognise(source).listings(source, PARIS)
        listings = "\n".join(map(listing_text, found))
    return "\n\n".join([listings, *map(thread_text, read(path))]) + "\n"


def format_of(path: Path) -> str:
    """Return the name of the module that reads an export."""
    with open_source(path) as source:
        return recognise(source).__name__.rpartition(".")[2]


@pytest.mark.parametrize("export", EXPORTS, ids=name_of)
def test_an_export_gives_what_is_written_beside_it(export: Path) -> None:
    """Listings, threads, order, states, replies, reactions and attachments, all in plain text."""
    assert told(export) == expected(export)


@pytest.mark.parametrize("export", EXPORTS, ids=name_of)
def test_an_export_is_read_by_the_module_of_its_folder(export: Path) -> None:
    """`fixtures/<module>/` holds what `<module>.py` reads."""
    assert format_of(export) == export.parent.name


@pytest.mark.parametrize("export", FOLDERS, ids=name_of)
def test_a_zip_gives_what_its_folder_gives(export: Path, tmp_path: Path) -> None:
    """An archive need not be extracted."""
    assert told(zipped(members(export), tmp_path / "export.zip")) == expected(export)


@pytest.mark.parametrize("export", FILES, ids=name_of)
def test_a_file_is_recognised_whatever_its_name(export: Path, tmp_path: Path) -> None:
    """The content tells, never the name."""
    assert format_of(Path(shutil.copy(export, tmp_path / "sans-nom.bin"))) == export.parent.name


@pytest.mark.parametrize("export", EXPORTS, ids=name_of)
def test_a_thread_is_the_same_listed_chosen_or_read_with_the_others(export: Path) -> None:
    """One pass for all of them, or one for each, in the order of the listings."""
    with open_source(export) as source:
        importer = recognise(source)
        listings = list(importer.listings(source, PARIS))
        chosen = [importer.parse(source, listing.key, PARIS) for listing in listings]
    counts = [sum(isinstance(item, Message) for item in thread.items) for thread in chosen]
    assert tuple(chosen) == read(export)
    assert counts == [listing.messages for listing in listings]


@pytest.mark.parametrize("export", EXPORTS, ids=name_of)
def test_an_unknown_key_is_refused(export: Path) -> None:
    """A key that no thread has gives an error, not another thread."""
    with open_source(export) as source, pytest.raises(ExportError):
        recognise(source).parse(source, "une clé inconnue", PARIS)


@pytest.mark.parametrize("export", EXPORTS, ids=name_of)
def test_whoever_is_named_takes_part(export: Path) -> None:
    """Senders, and those who react, are all participants: none escapes the roster."""
    for thread in read(export):
        known = {participant.alias for participant in thread.participants}
        messages = [item for item in thread.items if isinstance(item, Message)]
        senders = {message.sender for message in messages}
        reacting = {reaction.sender for m in messages for reaction in m.reactions}
        assert (senders | reacting) - known == set()


@pytest.mark.parametrize("export", EXPORTS, ids=name_of)
def test_items_are_numbered_from_one_in_order_of_time(export: Path) -> None:
    """Numbers follow one another, and instants never go back."""
    for thread in read(export):
        moments = (item.at for item in thread.items)
        instants = [at.timestamp() for at in moments if isinstance(at, datetime)]
        assert [item.n for item in thread.items] == list(range(1, len(thread.items) + 1))
        assert instants == sorted(instants)


def test_every_format_has_an_export_here() -> None:
    """A new importer comes with its fixtures."""
    modules = {importer.__name__.rpartition(".")[2] for importer in IMPORTERS}
    assert {folder.name for folder in FOLDER.iterdir()} == modules


def test_what_no_format_reads_is_refused_with_the_list_of_those_known(tmp_path: Path) -> None:
    """The error names every format."""
    path = tmp_path / "recette.bin"
    path.write_bytes(bytes(range(256)))
    with pytest.raises(ExportError) as caught:
        read(path)
    assert [i.NAME for i in IMPORTERS if i.NAME not in str(caught.value)] == []


def test_an_export_in_html_is_refused_with_what_to_do(tmp_path: Path) -> None:
    """Services offer HTML first."""
    (tmp_path / "messages.html").write_text("<!DOCTYPE html><html></html>")
    with pytest.raises(ExportError) as caught:
        read(tmp_path)
    assert "redemandez-le en JSON" in caught.value.what


def test_an_archive_in_an_archive_is_refused_with_what_to_do(tmp_path: Path) -> None:
    """It is not opened."""
    inner = [("a.bin", b"\0\1"), ("b.zip", b"PK\3\4")]
    with pytest.raises(ExportError) as caught:
        read(zipped(iter(inner), tmp_path / "a.zip"))
    assert "donnez-la seule" in caught.value.what


def test_several_threads_and_no_key_are_refused() -> None:
    """Nobody guesses which thread was meant."""
    archive = FOLDER / "twitter" / "archive"
    with open_source(archive) as source, pytest.raises(ExportError) as caught:
        importers.twitter.parse(source, None, PARIS)
    assert caught.value.what == "plusieurs conversations\u202f; dites laquelle importer."


def test_an_unknown_zone_is_refused() -> None:
    """A zone is an IANA name."""
    with pytest.raises(ExportError):
        read(FOLDER / "twitter" / "archive", "Europe/Nulle-Part")


def test_hours_are_shown_in_the_zone_asked_for() -> None:
    """An instant that the export gives is told in the zone; an hour without one is the zone's."""
    archive = read(FOLDER / "telegram" / "chat.json", "America/Martinique")[0]
    chat = read(FOLDER / "whatsapp" / "android.txt", "America/Martinique")[0]
    assert str(archive.items[0].at) == "2021-02-15 04:12:00-04:00"
    assert str(chat.items[0].at) == "2024-03-12 14:20:00-04:00"


def test_progress_goes_from_nothing_to_everything() -> None:
    """A pass tells bytes done and bytes in all, and ends on all of them."""
    told_bytes: list[tuple[int, int]] = []
    with open_source(
        FOLDER / "twitter" / "archive", lambda done, total: told_bytes.append((done, total))
    ) as source:
        list(importers.twitter.listings(source, PARIS))
    done, total = told_bytes[-1]
    assert done == total > 0
    assert [entry for entry in told_bytes if entry[0] > entry[1]] == []
