"""Plain transcripts: `Name: text`, with or without hours, as chat windows give when copied.

The last resort: any text could be one, so most of its lines must begin a turn. Intercom's own
text export (`09:42 AM | Camille: …`, days between `---`) is one of these.
"""

import re
from collections.abc import Iterator
from datetime import tzinfo

from plugins.importers.assemble import Strand
from plugins.importers.source import Source
from plugins.importers.text import head_text, lines
from plugins.importers.transcript_lines import begins, voices
from plugins.importers.transcript_turns import aside
from plugins.importers.transcripts import Told, documents_of, told, transcript_readers

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


def _pages(source: Source, zone: tzinfo, key: str | None) -> Iterator[tuple[Strand, Told]]:
    names = documents_of(_files(source), key)
    source.announce(names * 2)  # each is read twice: for who speaks, then for what is said
    for name in names:
        strand, who = Strand(name), voices(lines(source, name))
        yield strand, told(source, name, strand, zone, who)


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


# A key is a document's path; hours are the zone's.
listings, parse, threads = transcript_readers(_pages, CHANNEL)
