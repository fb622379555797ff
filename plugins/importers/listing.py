"""What a first pass tells of a thread, and what every format module offers."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from typing import Protocol

from plugins.importers.source import Source
from plugins.model import Thread

MOST_IN_TITLE = 4
"""Names: a group of hundreds would fill the screen."""


@dataclass(frozen=True, slots=True)
class Listing:
    """One thread of an export, before it is read whole.

    `key` finds it again in the same export (`parse(source, key, zone)`). `messages` counts
    messages and not notices. `first` and `last` are timezone-aware, None where the export gives
    no date. `me` is the raw name of whoever made the export, None where it does not say.
    """

    key: str
    title: str
    participants: tuple[str, ...]
    messages: int
    first: datetime | None
    last: datetime | None
    me: str | None


class Importer(Protocol):
    """A format module: one file of this folder and one line of `IMPORTERS`."""

    __name__: str

    NAME: str
    """The format as people call it, in French: « archive X (Twitter) »."""

    def accepts(self, source: Source) -> bool:
        """Tell whether the source is of this format.

        By its content, never by its name. Cheap: reads heads only. An unreadable document is not
        a reason to raise: it is not of this format.
        """

    def listings(self, source: Source, zone: tzinfo) -> Iterator[Listing]:
        """Yield what the source holds, thread by thread, in little memory.

        Raises `ExportError` where the export is damaged.
        """

    def parse(self, source: Source, key: str | None, zone: tzinfo) -> Thread:
        """Return one raw thread: that of `key`, or the only one when `key` is None.

        Items are in order of time and numbered from 1. Raises `ExportError` where the export is
        damaged, where no thread has this key, and where `key` is None and threads are several.
        """

    def threads(self, source: Source, zone: tzinfo) -> Iterator[Thread]:
        """Yield every thread, in the order of `listings`, as `parse` would give it.

        In a time that grows with the size of the export, however many threads it holds.
        """


@dataclass(slots=True)
class Tally:
    """Counts a thread as it streams by; the only thing that a first pass keeps of it."""

    names: dict[str, None] = field(default_factory=dict)
    messages: int = 0
    first: datetime | None = None
    last: datetime | None = None

    def meet(self, *names: str) -> None:
        """Add participants, once each, in order of appearance."""
        self.names.update(dict.fromkeys(name for name in names if name))

    def count(self, at: datetime | None, sender: str | None) -> None:
        """Count one message of `sender` (None: a notice, of which only the date counts)."""
        if sender is not None:
            self.meet(sender)
            self.messages += 1
        if at is not None:
            # As instants: within a zone, Python compares wall clocks, which go back in autumn.
            self.first = min(self.first or at, at, key=datetime.timestamp)
            self.last = max(self.last or at, at, key=datetime.timestamp)

    def listing(self, key: str, title: str, me: str | None = None) -> Listing:
        """Return what was counted; without a title, whoever speaks besides `me` gives it."""
        names = tuple(self.names)
        title = title or _others([name for name in names if name != me]) or key
        return Listing(key, title, names, self.messages, self.first, self.last, me)


def _others(names: list[str]) -> str:
    rest = len(names) - MOST_IN_TITLE
    shown = ", ".join(names[:MOST_IN_TITLE])
    return f"{shown} et {rest} autre{'s' if rest > 1 else ''}" if rest > 0 else shown
