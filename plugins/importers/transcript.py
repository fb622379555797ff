"""Plain transcripts: `Name: text`, with or without hours, as chat windows give when copied.

The last resort: any text could be one, so most of its lines must begin a turn. Intercom's own
text export (`09:42 AM | Camille: …`, days between `---`) is one of these.
"""

import re
from collections.abc import Iterator
from datetime import tzinfo

from plugins.importers.assemble import Strand
from plugins.importers.listing import Listing
from plugins.importers.source import Source
from plugins.importers.text import head_text, lines
from plugins.importers.transcript_lines import Voices, aside, begins, voices
from plugins.importers.transcripts import chosen, counted, thread_of, told
from plugins.model import Thread

NAME = "transcription « Nom : texte »"
CHANNEL = "Chat"

MOST = 2
"""One line in two must begin a turn…"""

MOST_WITH_HOURS = 4
"""…or one in four, where hours mark them: answers of several lines are common."""

_HEAD = 16384
_NOT_TEXT = re.compile(r"\s*(?:[{<]|\[\s*[\[{\"\]]|%PDF|\{\\rtf)")


def accepts(source: Source) -> bool:
    """Tell whether most lines of a document's head begin a turn, of people who speak again."""
    return any(_files(source))


def listings(source: Source, zone: tzinfo) -> Iterator[Listing]:
    """Yield each transcript, by its file's path."""
    files = list(_files(source))
    source.announce(files * 2)  # each is read twice: for who speaks, then for what is said
    for name in files:
        strand = Strand(name)
        yield from counted(strand, told(source, name, strand, zone, _voices(source, name)))


def parse(source: Source, key: str | None, zone: tzinfo) -> Thread:
    """Return one transcript, by its file's path; hours are the zone's."""
    strand = Strand(chosen(source, _files(source), key))
    source.announce([strand.key] * 2)
    turns = told(source, strand.key, strand, zone, _voices(source, strand.key))
    return thread_of(strand, turns, source.label, CHANNEL)


def _voices(source: Source, name: str) -> Voices:
    return voices(lines(source, name))


def _files(source: Source) -> Iterator[str]:
    for name in source.documents():
        head = head_text(source, name, _HEAD)
        if not _NOT_TEXT.match(head) and _is_talk(_whole_lines(head)):
            yield name


def _whole_lines(head: str) -> list[str]:
    """Return the lines of a head that are written; the last of a cut one may be half a line."""
    written = [line for line in head.splitlines() if line.strip()]
    return written[:-1] if len(head) > _HEAD // 2 and len(written) > 1 else written


def _is_talk(written: list[str]) -> bool:
    who = voices(written)
    begun = [turn.name for turn in (begins(line, who) for line in written) if turn and turn.name]
    fitting = len(begun) + sum(aside(line) is not None for line in written)
    if who.stamped:
        return len(begun) >= 2 and fitting * MOST_WITH_HOURS > len(written)
    again = len(set(begun)) <= max(2, len(begun) / 2 + 1)
    return len(begun) >= 2 and fitting * MOST > len(written) and again
