"""WhatsApp's exported chats (« Exporter la discussion »): a text file, or a zip with its media.

The form is not documented: see `whatsapp_lines.py` for the dates and `whatsapp_words.py` for what
the application writes by itself. A « ~ » before a name says that it is not in the phone's contacts.
Invisible marks (U+200E, U+202A…) surround names and begin what
iOS writes by itself; a name may be a phone number; French phones write « Camille : ».
"""

import re
from collections.abc import Iterator
from datetime import datetime, tzinfo

from plugins.importers import whatsapp_words as words
from plugins.importers.assemble import DELETED, EDITED, NOTHING, Draft, Strand, Strands
from plugins.importers.loose import as_name
from plugins.importers.media import attached
from plugins.importers.moments import local
from plugins.importers.notices import call
from plugins.importers.readers import readers
from plugins.importers.source import Source
from plugins.importers.text import head_text, lines
from plugins.importers.whatsapp_groups import people
from plugins.importers.whatsapp_lines import day_first, entries, header
from plugins.model import Attachment

NAME = "WhatsApp (texte ou zip)"
CHANNEL = "WhatsApp"

_SENDER = re.compile(r"([^:\n]{1,100}?)[ \u00a0\u202f]?:(?:[ \u00a0]|\Z|(?=\n))")
_OWN_MARK = "\u200e"
_MARKS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_MENTION = re.compile("@\u2068([^\u2068\u2069\n]{1,200})\u2069")
_FIRST_LINES = 10
_LONGEST_MARK = 80


def accepts(source: Source) -> bool:
    """Tell whether a document begins, within a few lines, with a stamp of WhatsApp's."""
    return any(_chats(source))


def _chats(source: Source) -> Iterator[str]:
    for name in source.documents():
        first = head_text(source, name).splitlines()[:_FIRST_LINES]
        if any(map(header, first)):
            yield name


def _strands(source: Source, zone: tzinfo, key: str | None) -> Strands:
    chats = [name for name in _chats(source) if key in {None, name}]
    source.announce(chats * 2)  # each is read twice: for the order of its dates, then for itself
    for name in chats:
        strand = Strand(name, _title(source, name))
        yield strand, None
        stamps = (found[0] for found in map(header, lines(source, name)) if found)
        order = day_first(stamps)
        before: datetime | None = None
        for wall, body in entries(lines(source, name), order):
            at = None if wall is None else local(wall, zone, before)
            before = at or before
            yield strand, _draft(at, body, strand)


def _title(source: Source, name: str) -> str:
    """Return the chat's title where the file's name, or its zip's, gives it; or nothing."""
    stems = (name.rpartition("/")[2], source.label)
    found = next(filter(None, map(words.TITLE.fullmatch, stems)), None)
    return as_name(found[1]) if found else ""


def _draft(at: datetime | None, body: str, strand: Strand) -> Draft:
    sender, text = _sender(body) if at else ("", body)
    bare = _MARKS.sub("", text).strip()
    own = text.startswith(_OWN_MARK)
    if not sender or (own and _is_notice(text, bare)):
        return Draft(at, None, bare, named=people(bare))
    if told := _call(sender, bare, own):
        return Draft(at, None, told, named=(sender,))
    if words.DELETED_BY_ME.fullmatch(bare):
        strand.me = sender
    if words.DELETED_BY_ME.fullmatch(bare) or words.DELETED.fullmatch(bare):
        return Draft(at, sender, "", state=DELETED)
    return _message(at, sender, text)


def _sender(body: str) -> tuple[str, str]:
    found = _SENDER.match(body)
    if found is None or words.TELLS.search(found[1]):
        return "", body
    return as_name(found[1]).removeprefix("~").strip(), body[found.end() :]


def _call(sender: str, bare: str, own: bool) -> str:
    """Return what a call says, or nothing where there is none."""
    video = "vid" in bare.lower()
    if words.MISSED_CALL.fullmatch(bare):
        return call(sender, missed=True, video=video)
    found = words.CALL.fullmatch(bare) if own else None
    if found is None:
        return ""
    missed = found["unanswered"] is not None
    return call(sender, words.seconds(found["length"] or ""), missed=missed, video=video)


def _is_notice(text: str, bare: str) -> bool:
    left_out = any(map(_left_out, text.split("\n")))
    attachment = left_out or words.OMITTED.match(bare) or words.ATTACHED_WITHIN.search(bare)
    deleted = words.DELETED.fullmatch(bare) or words.DELETED_BY_ME.fullmatch(bare)
    return not attachment and not deleted and bool(words.SYSTEM.search(bare))


def _message(at: datetime | None, sender: str, text: str) -> Draft:
    text = text.rstrip()
    edited = words.EDITED.search(text, max(0, len(text) - _LONGEST_MARK))
    kept = text[: edited.start()] if edited else text
    files: list[Attachment] = []
    shown = [_without_file(line, files) for line in kept.split("\n")]
    return Draft(
        at=at,
        sender=sender,
        text="\n".join(line for line in shown if line is not None).strip(),
        state=EDITED if edited else NOTHING,
        attachments=tuple(files),
    )


def _left_out(line: str) -> tuple[str, str] | None:
    """Return the kind of a file that is not in the export, and what is said beside it, or None.

    iOS writes the name of a document before: nothing is kept of it.
    """
    bare = _MARKS.sub("", line).strip()
    found = words.OMITTED.match(bare)
    if found and (found.end() == len(bare) or bare.startswith("<")):
        return words.omitted_kind(found), bare[found.end() :].strip()
    before, marked, after = line.rpartition(_OWN_MARK)
    if not marked:
        length = words.LENGTH.search(bare)
        before, after = (bare[: length.end()], bare[length.end() :]) if length else ("", "")
    found = words.OMITTED.fullmatch(_MARKS.sub("", after).strip())
    said = _MARKS.sub("", before).strip()
    if found is None:
        return None
    return words.omitted_kind(found), "" if words.FILE.fullmatch(said) else said


def _without_file(line: str, files: list[Attachment]) -> str | None:
    """Take the file that a line stands for out of it; None when nothing else is left."""
    bare = _MARKS.sub("", line).strip()
    omitted = _left_out(line)
    if omitted:
        files.append(Attachment("", omitted[0]))
        return omitted[1] or None
    before = words.ATTACHED_BEFORE.fullmatch(bare)
    within = words.ATTACHED_WITHIN.search(bare) if _OWN_MARK in line else None
    found = before or within or words.ATTACHED_WITHIN.fullmatch(bare)
    if found:
        files.append(attached(found[1]))
        said = (bare[: found.start()] + bare[found.end() :]).strip()
        return None if words.FILE.fullmatch(said) else said or None
    line = _MENTION.sub(r"@\1", line)
    return _MARKS.sub("", line) if _OWN_MARK in line else line


# A key is the path of a chat's text file; hours are the zone's.
listings, parse, threads = readers(_strands, CHANNEL)
