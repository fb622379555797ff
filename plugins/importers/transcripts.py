"""Transcripts in text, once it is known which lines begin a turn -> listings and threads.

A transcript may tell hours without days, or days without hours: what it does not tell stays
unknown (`plugins.model.Moment`), and its own order is kept.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import datetime, tzinfo
from itertools import islice

from plugins.importers.assemble import AUTOMATED, NOTHING, Draft, Strand, Strands, listed, woven
from plugins.importers.errors import ExportError
from plugins.importers.listing import Listing
from plugins.importers.loose import UNKNOWN, as_name
from plugins.importers.media import attached
from plugins.importers.readers import Listings, Parse, Threads
from plugins.importers.source import Source
from plugins.importers.stamps import search
from plugins.importers.text import lines
from plugins.importers.transcript_clock import Clock
from plugins.importers.transcript_lines import Voices, entries
from plugins.importers.transcript_turns import Entry
from plugins.importers.transcript_words import ME, ROBOT
from plugins.model import Moment, Thread

Told = Iterable[tuple[Moment | None, Draft]]
"""Drafts in the transcript's order, each with what is known of its instant."""

Pages = Callable[[Source, tzinfo, str | None], Iterator[tuple[Strand, Told]]]
"""Yields the threads of a source, or that of a key, with turns that are read as they are asked."""

_UPLOADED = re.compile(r"Uploaded: ?(?P<name>[^\n]{1,300})(?:\n(?:URL|Type|Size): [^\n]*)*\s*")


def documents_of(names: Iterator[str], key: str | None) -> list[str]:
    """Return the documents that are read: all of them, or that of `key`, which is its path."""
    return [name for name in names if key in {None, name}]


def transcript_readers(pages: Pages, channel: str) -> tuple[Listings, Parse, Threads]:
    """Return the three functions of a format whose threads are pages."""

    def listings(source: Source, zone: tzinfo) -> Iterator[Listing]:
        for strand, turns in pages(source, zone, None):
            yield from counted(strand, turns)

    def parse(source: Source, key: str | None, zone: tzinfo) -> Thread:
        found = list(islice(pages(source, zone, key), 2))
        if not found:
            what = "aucune conversation de ce nom dans l’export\u202f; listez-les."
            raise ExportError(source.label, what)
        if len(found) > 1:
            what = "plusieurs conversations\u202f; dites laquelle importer."
            raise ExportError(source.label, what)
        return thread_of(*found[0], source.label, channel)

    def threads(source: Source, zone: tzinfo) -> Iterator[Thread]:
        for strand, turns in pages(source, zone, None):
            yield thread_of(strand, turns, source.label, channel)

    return listings, parse, threads


def told(source: Source, name: str, strand: Strand, zone: tzinfo, who: Voices) -> Told:
    """Yield the turns of a document; tell `strand` who asked for help, and who is a robot.

    A line that nobody says and that has a day (« Chat started: 2021-02-15 ») only gives it.
    """
    clock = Clock(zone)
    for entry in entries(lines(source, name), who):
        header = search(entry.text)[0] if entry.name == "" else entry.when
        at = clock.at(header)
        if entry.text and not (entry.name == "" and header.day):
            yield at, draft_of(entry, strand)


def draft_of(entry: Entry, strand: Strand) -> Draft:
    """Return a turn as a draft; what nobody says is a notice."""
    if not entry.name:
        return Draft(None, None, entry.text, named=entry.named)
    name = as_name(entry.name) or UNKNOWN
    robot = bool(ROBOT.search(name))
    if robot:
        strand.robots.add(name)
    elif strand.me is None and ME.fullmatch(name):
        strand.me = name
    file = _UPLOADED.fullmatch(entry.text)
    return Draft(
        at=None,
        sender=name,
        text="" if file else entry.text,
        state=AUTOMATED if robot else NOTHING,
        attachments=(attached(file["name"]),) if file else (),
    )


def counted(strand: Strand, turns: Told) -> Iterator[Listing]:
    """Yield the listing of one transcript; instants that are not whole are not told."""
    return listed(_strands(strand, ((_whole(at), draft) for at, draft in turns)))


def thread_of(strand: Strand, turns: Told, label: str, channel: str) -> Thread:
    """Return the thread of one transcript.

    Items are in order of time, or in the transcript's where it tells days or hours alone.
    """
    pairs = list(turns)
    if all(at is None or _whole(at) for at, _ in pairs):
        return woven(_strands(strand, pairs), strand.key, label, channel)
    thread = woven(_strands(strand, ((None, draft) for _, draft in pairs)), None, label, channel)
    items = tuple(replace(item, at=at) for item, (at, _) in zip(thread.items, pairs, strict=True))
    return replace(thread, items=items)


def _strands(strand: Strand, turns: Told) -> Strands:
    yield strand, None
    for at, draft in turns:
        draft.at = _whole(at)
        yield strand, draft


def _whole(at: Moment | None) -> datetime | None:
    return at if isinstance(at, datetime) else None
