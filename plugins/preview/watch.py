"""Hears of every change in what the site is made from, and of nothing else."""

from collections.abc import Generator, Iterator
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Event, Thread

from watchfiles import Change, DefaultFilter, watch

FOLDERS = ("content", "theme", "plugins")
SETTINGS = ("pelicanconf.py", "publishconf.py")
ONE_LOOK = 100
"""Milliseconds after which a watch that hears nothing says so: the first time, that it is on."""

Batch = frozenset[Path]
Heard = SimpleQueue[Batch | Exception | None]


class Sources(DefaultFilter):
    """Refuses caches, `.git`, and what editors leave beside the files that they write."""

    ignore_entity_patterns = (
        *DefaultFilter.ignore_entity_patterns,
        r"^4913$",  # Vim: can I write here?
        r"^#.*#$",  # Emacs
        r"^\.goutputstream-",  # GNOME
        r"^\.~lock\.",  # LibreOffice
        r"\.(tmp|temp|bak|part|crdownload)$",
    )


class Settings(DefaultFilter):
    """Accepts the settings' two files alone."""

    def __call__(self, change: Change, path: str) -> bool:  # noqa: ARG002 - watchfiles calls it
        """Tell whether a changed path is one of the settings' files."""
        return Path(path).name in SETTINGS


def batches(root: Path, stop: Event) -> Generator[Batch, None, None]:
    """Yield an empty batch as soon as changes are heard, then the changed paths, batch by batch.

    What changes while the caller works is kept for the next batch. It ends when `stop` is set.
    Raises OSError or RuntimeError when the system cannot watch so many files.
    """
    heard: Heard = SimpleQueue()
    folders = [root / name for name in FOLDERS if (root / name).is_dir()]
    # The settings are watched by their folder: an editor puts another file in the place of theirs.
    threads = [_thread([root], Settings(), stop, heard, recursive=False)]
    if folders:
        threads.append(_thread(folders, Sources(), stop, heard, recursive=True))
    try:
        for _ in threads:
            _take(heard)
        yield frozenset()
        while (batch := _take(heard)) is not None:
            yield batch.union(*_waiting(heard))
    finally:
        stop.set()
        for thread in threads:
            thread.join()


def describe(batch: Batch, root: Path) -> str:
    """Say in French what changed."""
    # Some editors write a file that is gone at once: it is told only when nothing else is.
    told = [path for path in batch if path.exists()] or list(batch)
    if len(told) != 1:
        return f"{len(told)} fichiers ont changé."
    path = told[0]
    name = path.relative_to(root) if path.is_relative_to(root) else path.name
    return f"{name} a changé."


def _thread(
    paths: list[Path], accepts: DefaultFilter, stop: Event, heard: Heard, *, recursive: bool
) -> Thread:
    thread = Thread(target=_listen, args=(paths, accepts, stop, heard, recursive), daemon=True)
    thread.start()
    return thread


def _listen(
    paths: list[Path], accepts: DefaultFilter, stop: Event, heard: Heard, recursive: bool
) -> None:
    changes = watch(
        *paths,
        watch_filter=accepts,
        stop_event=stop,
        rust_timeout=ONE_LOOK,
        yield_on_timeout=True,
        recursive=recursive,
    )
    try:
        heard.put(_paths(next(changes, set())))
        for found in changes:
            if found:
                heard.put(_paths(found))
    except Exception as error:
        heard.put(error)  # it is the main thread's to tell
    heard.put(None)


def _paths(changes: set[tuple[Change, str]]) -> Batch:
    return frozenset(Path(path) for _, path in changes)


def _take(heard: Heard) -> Batch | None:
    found = heard.get()
    if isinstance(found, Exception):
        raise found
    return found


def _waiting(heard: Heard) -> Iterator[Batch]:
    """Yield what has come since, so that one build answers for all of it."""
    while True:
        try:
            found = heard.get_nowait()
        except Empty:
            return
        if isinstance(found, frozenset):
            yield found
