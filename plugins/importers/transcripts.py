"""Transcripts in text, once it is known which lines begin a turn -> listings and threads.

A transcript may tell hours without days, or days without hours: what it does not tell stays
unknown (`plugins.model.Moment`), and its own order is kept.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime, tzinfo

from plugins.importers.assemble import AUTOMATED, NOTHING, Draft, Strand, Strands, listed, woven
from plugins.importers.errors import ExportError
from plugins.importers.listing import Listing
from plugins.importers.loose import UNKNOWN, as_name
from plugins.importers.media import attached
from plugins.importers.source import Source
from plugins.importers.stamps import search
from plugins.importers.text import lines
from plugins.importers.transcript_clock import Clock
from plugins.importers.transcript_lines import Entry, Voices, entries
from plugins.importers.transcript_words import ME, ROBOT
from plugins.model import Moment, Thread

Told = Iterable[tuple[Moment | None, Draft]]
"""Drafts in the transcript's order, each with what is known of its instant."""

_UPLOADED = re.compile(r"Uploaded: ?(?P<name>[^\n]{1,300})(?:\n(?:URL|Type|Size): [^\n]*)*\s*")


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


def chosen(source: Source, names: Iterable[str], key: str | None) -> str:
    """Return the document of `key`, or the only one. Raises `ExportError` when it is not one."""
    found = [name for name in names if key in {None, name}]
    if not found:
        raise ExportError(
            source.label, "aucune conversation de ce nom dans l’export\u202f; listez-les."
        )
    if len(found) > 1:
        raise ExportError(source.label, "plusieurs conversations\u202f; dites laquelle importer.")
    return found[0]


def _strands(strand: Strand, turns: Told) -> Strands:
    yield strand, None
    for at, draft in turns:
        draft.at = _whole(at)
        yield strand, draft


def _whole(at: Moment | None) -> datetime | None:
    return at if isinstance(at, datetime) else None
