"""Real files, really watched."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event, Thread

import pytest
from watchfiles import Change

from plugins.preview.watch import Batch, Settings, Sources, batches, describe

Until = Callable[[Callable[[], bool]], None]


@pytest.fixture
def heard(project: Path, until: Until) -> Iterator[list[Batch]]:
    """The batches heard so far in a project, the first of which has come."""
    stop, found = Event(), list[Batch]()
    thread = Thread(target=lambda: found.extend(batches(project, stop)))
    thread.start()
    until(lambda: len(found) > 0)
    yield found
    stop.set()
    thread.join()


def names(heard: list[Batch]) -> set[str]:
    """Return the names of the files heard of."""
    return {path.name for batch in heard for path in batch}


def test_the_first_batch_is_empty(heard: list[Batch]) -> None:
    """It says that the watch is on, whatever happens next."""
    assert heard == [frozenset()]


def test_a_changed_text_is_heard(project: Path, heard: list[Batch], until: Until) -> None:
    """Deep in the content as well."""
    (project / "content" / "articles").mkdir()
    (project / "content" / "articles" / "01-a.md").write_text("a", "utf-8")
    until(lambda: "01-a.md" in names(heard) or "articles" in names(heard))
    (project / "content" / "articles" / "01-a.md").write_text("b", "utf-8")
    until(lambda: "01-a.md" in names(heard))


def test_settings_put_in_place_by_an_editor_are_heard(
    project: Path, heard: list[Batch], until: Until
) -> None:
    """An editor that writes another file and renames it is followed, twice."""
    for text in ("A = 1", "A = 2"):
        heard.clear()
        (project / ".conf.new").write_text(text, "utf-8")
        shutil.move(project / ".conf.new", project / "pelicanconf.py")
        until(lambda: names(heard) == {"pelicanconf.py"})


def test_what_is_not_a_source_is_not_heard(project: Path, heard: list[Batch], until: Until) -> None:
    """Caches, swap files, the output and other files of the project trigger nothing."""
    (project / "plugins" / "__pycache__").mkdir()
    (project / "plugins" / "__pycache__" / "a.cpython-311.pyc").touch()
    (project / "content" / ".a.md.swp").touch()
    (project / "README.md").touch()
    (project / "output").mkdir()
    (project / "output" / "index.html").touch()
    (project / "theme" / "fin.css").touch()
    until(lambda: "fin.css" in names(heard))
    assert names(heard) == {"fin.css"}


def test_a_change_during_a_build_is_kept(project: Path) -> None:
    """What changes while the caller works comes with the next batch."""
    found = batches(project, Event())
    assert next(found) == frozenset()
    (project / "content" / "pendant.md").touch()
    assert {path.name for path in next(found)} == {"pendant.md"}
    found.close()


def test_a_project_may_lack_a_folder(project: Path) -> None:
    """Only the folders that exist are watched."""
    for name in ("content", "theme", "plugins"):
        (project / name).rmdir()
    found = batches(project, Event())
    assert next(found) == frozenset()
    found.close()


@pytest.mark.parametrize(
    "path",
    [
        "/p/content/.a.md.swp",
        "/p/content/a.md~",
        "/p/content/#a.md#",
        "/p/content/.#a.md",
        "/p/content/4913",
        "/p/content/.git/index",
        "/p/plugins/__pycache__/a.pyc",
    ],
)
def test_what_editors_leave_is_refused(path: str) -> None:
    """Swap files, backups and caches are no sources."""
    assert Sources()(Change.modified, path) is False


def test_only_two_files_are_settings() -> None:
    """The root holds many files that no build reads."""
    names = ["pelicanconf.py", "publishconf.py", "tasks.py", "README.md"]
    accepted = [name for name in names if Settings()(Change.modified, f"/p/{name}")]
    assert accepted == ["pelicanconf.py", "publishconf.py"]


def test_changes_are_told_in_french() -> None:
    """One by its name, several by their number."""
    root = Path("/p")
    assert describe(frozenset([root / "content" / "a.md"]), root) == "content/a.md a changé."
    assert describe(frozenset([root / "a", root / "b"]), root) == "2 fichiers ont changé."


def test_a_file_that_came_and_went_is_not_told(project: Path) -> None:
    """An editor's temporary file does not count beside the text that it became."""
    text = project / "content" / "a.md"
    text.touch()
    batch = frozenset([text, project / "content" / "sedX1y2"])
    assert describe(batch, project) == "content/a.md a changé."
