"""Zendesk Chat (Zopim) transcripts: the text that the service sends by e-mail or puts in a ticket.

Form: `(2:07:14 PM) Camille: …`, the day in a line before (« Chat started: 2021-02-15 01:05 PM
UTC »), in each stamp, or nowhere; `*** Camille left the chat ***` for what the chat announces.
Not documented: gathered from transcripts, and from what Obsidian's Chat View reads so.
"""

import re
from collections.abc import Iterator
from datetime import tzinfo

from plugins.importers.assemble import Strand
from plugins.importers.source import Source
from plugins.importers.text import head_text
from plugins.importers.transcript_lines import Voices
from plugins.importers.transcript_turns import stamped
from plugins.importers.transcripts import Told, documents_of, told, transcript_readers

NAME = "transcription Zendesk Chat"
CHANNEL = "Chat"

_STAMPED = re.compile(r"\s*\([^()\n]{4,40}\)\s+\S")
_STARS = re.compile(r"\s*\*{3} .{1,200} \*{3}\s*\Z")
_FIRST_LINES = 15
_ONLY_STAMPED = Voices(frozenset(), True)


def accepts(source: Source) -> bool:
    """Tell whether a document soon has a line that a stamp between parentheses begins.

    And another, or what the chat announces between stars.
    """
    return any(_files(source))


def _pages(source: Source, zone: tzinfo, key: str | None) -> Iterator[tuple[Strand, Told]]:
    names = documents_of(_files(source), key)
    source.announce(names)
    for name in names:
        strand = Strand(name)
        yield strand, told(source, name, strand, zone, _ONLY_STAMPED)


def _files(source: Source) -> Iterator[str]:
    for name in source.documents():
        written = [line for line in head_text(source, name).splitlines() if line.strip()]
        begun = [bool(_STAMPED.match(line)) and stamped(line) is not None for line in written]
        announced = sum(_STARS.match(line) is not None for line in written)
        if any(begun[:_FIRST_LINES]) and sum(begun) + announced > 1:
            yield name


# A key is a document's path; hours are the zone's, unless it tells its own.
listings, parse, threads = transcript_readers(_pages, CHANNEL)
