"""Signal: what signal-export writes (`data.json`, `chat.md`), and the older text of the same form.

Signal itself exports no readable file. Form: https://github.com/carderne/signal-export, one folder
a chat: `data.json` has a message a line, `chat.md` is read by `signal_text.py`; both call « Me »
whoever made the export.
"""

import re
from collections.abc import Iterator
from datetime import tzinfo
from typing import Any

import msgspec

from plugins.importers.assemble import DELETED, Draft, Strand, Strands
from plugins.importers.errors import ExportError
from plugins.importers.loose import UNKNOWN, as_dict, as_list, as_name, as_text
from plugins.importers.media import attached
from plugins.importers.moments import from_iso
from plugins.importers.notices import call
from plugins.importers.readers import readers
from plugins.importers.signal_text import Entry, looks_like_chat, read_chat, without_marks
from plugins.importers.source import Source
from plugins.importers.text import head_text, lines
from plugins.model import Attachment, Reaction

NAME = "Signal (signal-export)"
CHANNEL = "Signal"
ME = "Me"

_DATA = re.compile(r'\s*\{"date"\s*:\s*"\d{4}-[^"]*"\s*,\s*"sender"\s*:\s*"')
_CALL = re.compile(
    r"(?:incoming|outgoing|missed) (?:(?:voice|video) )?call(?: \([^)]*\))?", re.IGNORECASE
)
_LENGTH = re.compile(r"(?:(\d{1,6})m )?(\d{1,6})s\b")
_DELETED = "(This message was deleted)"
_NOBODY = "No-Sender"


def accepts(source: Source) -> bool:
    """Tell whether a document is one of signal-export's, or has its form."""
    return bool(_chats(source))


def _chats(source: Source) -> dict[str, str]:
    """Return the file to read for each chat: `data.json` rather than `chat.md`, which says less."""
    found: dict[str, str] = {}
    for name in source.documents():
        head = head_text(source, name)
        key = name.rpartition("/")[0] or name
        if _DATA.match(head):
            found[key] = name
        elif looks_like_chat(head):
            found.setdefault(key, name)
    return found


def _strands(source: Source, zone: tzinfo, key: str | None) -> Strands:
    chats = {k: name for k, name in _chats(source).items() if key in {None, k}}
    source.announce(chats.values())
    for found, name in chats.items():
        folder = name.rpartition("/")[0].rpartition("/")[2]
        strand = Strand(found, as_name(folder))
        yield strand, None
        known: dict[str, str] = {}
        for number, entry in enumerate(_entries(source, name)):
            if entry.sender == ME:
                strand.me = ME
            draft = _draft(entry, known, zone, source.where(name))
            if draft.sender is not None:
                draft.id = str(number)
                known[draft.text] = draft.id
            yield strand, draft


def _entries(source: Source, name: str) -> Iterator[Entry]:
    if _DATA.match(head_text(source, name)):
        for number, line in enumerate(lines(source, name), 1):
            if line.strip():
                yield _decoded(line, f"{source.where(name)}, ligne {number}")
    else:
        yield from read_chat(lines(source, name))


def _decoded(line: str, where: str) -> Entry:
    try:
        fields = as_dict(msgspec.json.decode(line))
    except (msgspec.DecodeError, ValueError, RecursionError):
        raise ExportError(where, "JSON tronqué ou invalide\u202f; refaites l’export.") from None
    body = as_text(fields.get("body")).strip()
    return Entry(
        date=as_text(fields.get("date")),
        sender=as_name(fields.get("sender")),
        body=body,
        quote=without_marks(as_text(fields.get("quote"))),
        sticker=_sticker(fields.get("sticker")),
        reactions=[_pair(reaction) for reaction in as_list(fields.get("reactions"))],
        attachments=[as_text(as_dict(a).get("name")) for a in as_list(fields.get("attachments"))],
        deleted=fields.get("deleted") is True,
    )


def _sticker(value: Any) -> str:
    return as_name(as_dict(value).get("emoji")) if isinstance(value, dict) else as_name(value)


def _pair(value: Any) -> tuple[str, str]:
    """Return (name, emoji) of a reaction, which is a list or an object."""
    pair = as_list(value) or [as_dict(value).get("name"), as_dict(value).get("emoji")]
    name, emoji, *_ = [*pair, "", ""]
    return as_name(name), as_name(emoji)


def _draft(entry: Entry, known: dict[str, str], zone: tzinfo, where: str) -> Draft:
    at = from_iso(entry.date, zone, where)
    sender = as_name(entry.sender)
    if _CALL.fullmatch(entry.body):
        return Draft(at, None, _call(sender, entry.body), named=(sender,))
    if entry.deleted or entry.body == _DELETED:
        return Draft(at, sender or UNKNOWN, "", state=DELETED)
    if sender in {"", _NOBODY}:
        return Draft(at, None, entry.body)
    answered = known.get(entry.quote) if entry.quote else None
    text = entry.body if answered or not entry.quote else _quoting(entry)
    return Draft(
        at=at,
        sender=sender,
        text=text,
        reply=answered,
        reactions=tuple(Reaction(emoji, name) for name, emoji in entry.reactions if emoji),
        attachments=tuple(_files(entry)),
    )


def _quoting(entry: Entry) -> str:
    """Return the text after the quote of a message that the export does not have."""
    quoted = "\n".join(f"> {line}" for line in entry.quote.split("\n"))
    return f"{quoted}\n{entry.body}"


def _files(entry: Entry) -> Iterator[Attachment]:
    for name in entry.attachments:
        yield attached(name)
    if entry.sticker:
        yield Attachment("", f"autocollant {entry.sticker}")


def _call(sender: str, body: str) -> str:
    length = _LENGTH.search(body)
    seconds = int(length[1] or 0) * 60 + int(length[2]) if length else None
    missed = "missed" in body.lower() or "unanswered" in body or "declined" in body
    return call(sender, seconds, missed=missed, video="video" in body.lower())


# A key is the path of a chat's folder, or of a file that stands alone.
listings, parse, threads = readers(_strands, CHANNEL)
