"""Opens an export and reads one thread of it, a progress bar on the screen while it lasts."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import tzinfo
from pathlib import Path

from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

from plugins.importers import recognise
from plugins.importers.source import Source, open_source
from plugins.importing.choose import choose
from plugins.importing.fit import says_something
from plugins.importing.speech import Refusal, console
from plugins.model import Participant, Thread


def read_thread(export: Path, wanted: str | None, zone: tzinfo, *, asking: bool) -> Thread:
    """Return one raw thread of an export, with the customer in his role if the export says who.

    Two passes: the list, in little memory, then the thread alone. Raises `ExportError` when the
    export does not hold, `Refusal` when nobody is there to choose.
    """
    with open_source(export) as source:
        importer = recognise(source)
        with _watched(source, "Lecture de la liste"):
            listings = tuple(importer.listings(source, zone))
        listing = choose(listings, wanted, asking=asking)
        with _watched(source, "Lecture des messages"):
            raw = importer.parse(source, listing.key, zone)
    if not says_something(raw):
        raise Refusal("Cette conversation ne contient aucun message.", 2)
    told = (person.alias for person in raw.participants if person.role == "customer")
    return with_customer(raw, next(told, listing.me))


def with_customer(thread: Thread, name: str | None) -> Thread:
    """Give the role of customer to one person; whoever had it by mistake is an agent."""
    if name is None:
        return thread
    people = [p if p.alias != name else replace(p, role="customer") for p in thread.participants]
    if name not in (person.alias for person in people):
        people.append(Participant(name, "customer"))
    others = [
        replace(p, role="agent") if p.role == "customer" and p.alias != name else p for p in people
    ]
    return replace(thread, participants=tuple(others))


@contextmanager
def _watched(source: Source, words: str) -> Iterator[None]:
    """Show how far a pass has come, where there is a terminal; nothing stays of it."""
    columns = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn())
    screen = console()
    bar = Progress(
        *columns,
        TimeRemainingColumn(),
        console=screen,
        transient=True,
        disable=not screen.is_terminal,
    )
    task = bar.add_task(words, total=None)
    source.progress = lambda done, total: bar.update(task, completed=done, total=total)
    try:
        with bar:
            yield
    finally:
        source.progress = None
