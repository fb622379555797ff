"""Intercom conversations in JSON, as its API gives them: one, a list, or pages of them.

Form (https://developers.intercom.com, « The conversation model »): `source` (formerly
`conversation_message`) opens, then `conversation_parts[]` of `{part_type, body, created_at (s),
author{type, name, email}, attachments[]}`. Bodies are HTML. Authors are `user`, `lead` or
`contact` (whoever asks), `admin` or `team`, `bot`. `intercom_parts.py` reads the parts.
"""

import re
from collections.abc import Iterator
from datetime import tzinfo
from typing import Any

from plugins.importers.assemble import Draft, Strand, Strands
from plugins.importers.intercom_parts import CUSTOMERS, draft, who
from plugins.importers.loose import as_dict, as_name, as_number, as_text
from plugins.importers.markup import to_text
from plugins.importers.moments import from_unix
from plugins.importers.objects import walk
from plugins.importers.readers import readers
from plugins.importers.source import Source
from plugins.importers.text import head_text

NAME = "Intercom (JSON)"
CHANNEL = "Chat"

_PARTS = re.compile(r'"conversation_parts"\s*:|"type"\s*:\s*"conversation(?:\.list|_part)?"')
_FIELDS = {
    (f"{base}.{end}" if base and end != "$" else f"{base}{end}"): field
    for base in ("", "item", "conversations.item", "data.item")
    for end, field in (
        ("id", "id"),
        ("title", "title"),
        ("created_at", "created_at"),
        ("source", "source"),
        ("conversation_message", "source"),
        ("conversation_parts.item", "part"),
        ("conversation_parts.conversation_parts.item", "part"),
        ("$", "end"),
    )
}


def accepts(source: Source) -> bool:
    """Tell whether a JSON document's head has the parts of a conversation."""
    return any(True for _ in _files(source))


def _files(source: Source) -> Iterator[str]:
    for name in source.documents():
        head = head_text(source, name, 65536)
        if head.lstrip().startswith(("{", "[")) and _PARTS.search(head):
            yield name


def _strands(source: Source, zone: tzinfo, key: str | None) -> Strands:
    files = list(_files(source))
    source.announce(files)
    for name in files:
        where = source.where(name)
        conversation = _Conversation(name, zone, where)
        for prefix, value in walk(source, name, _FIELDS):
            field = _FIELDS[prefix]
            if field == "end":
                yield from conversation.ended(key)
                conversation = _Conversation(name, zone, where)
            elif field in {"id", "title", "created_at"}:
                conversation.learn(field, value)
            else:
                fields = as_dict(value)
                fields.setdefault("created_at", conversation.created)
                said = draft(fields, zone, where, opens=field == "source")
                conversation.hear(said, fields)
                yield from conversation.told(key)


class _Conversation:
    """One conversation while it streams by; until its id is known, what it says waits."""

    def __init__(self, file: str, zone: tzinfo, where: str) -> None:
        self.created: Any = None
        self._strand = Strand("")
        self._file, self._zone, self._where = file, zone, where
        self._waiting: list[Draft] = []
        self._met = self._ended = False

    def learn(self, field: str, value: Any) -> None:
        """Take its id, its title, or when it was created: that is when its opening was sent."""
        if field == "id":
            self._strand.key = as_text(value)
        elif field == "title":
            self._strand.title = as_name(to_text(as_text(value)))
        else:
            self.created = value
            for opening in self._waiting:
                opening.at = opening.at or from_unix(as_number(value), self._zone, self._where)

    def hear(self, said: Draft | None, fields: dict[str, Any]) -> None:
        """Take what someone says."""
        self._met = True
        author = as_dict(fields.get("author"))
        if self._strand.me is None and as_text(author.get("type")) in CUSTOMERS:
            self._strand.me = who(author)
        self._strand.title = self._strand.title or as_name(to_text(as_text(fields.get("subject"))))
        if said is not None:
            self._waiting.append(said)

    def told(self, key: str | None) -> Strands:
        """Yield what waits, if this conversation is wanted, once its id and its date are known."""
        if self._strand.key and (self._ended or self.created is not None):
            if key in {None, self._strand.key}:
                yield from ((self._strand, said) for said in self._waiting)
            self._waiting.clear()

    def ended(self, key: str | None) -> Strands:
        """End the conversation: without an id, it goes by its file's name."""
        self._ended = True
        self._strand.key = self._strand.key or self._file
        if self._met:
            yield from self.told(key)
            if key in {None, self._strand.key}:
                yield self._strand, None


# A key is a conversation's id; whoever opened it as a user is the customer.
listings, parse, threads = readers(_strands, CHANNEL)
