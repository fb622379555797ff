"""Telegram Desktop's export in JSON: one chat, or the whole account (`result.json`).

Form: https://core.telegram.org/import-export, and what Telegram Desktop writes. Ids are those of
the account: a private chat's id is the other's, so whoever else speaks there made the export.
`telegram_messages.py` reads the messages.
"""

import re
from collections.abc import Iterator
from datetime import tzinfo
from typing import Any

from plugins.importers.assemble import Strand, Strands
from plugins.importers.loose import DELETED_ACCOUNT, as_dict, as_name, as_text
from plugins.importers.objects import walk
from plugins.importers.readers import readers
from plugins.importers.source import Source
from plugins.importers.telegram_messages import draft, person
from plugins.importers.text import head_text

NAME = "Telegram (JSON)"
CHANNEL = "Telegram"
SAVED = "Messages enregistrés"

_CHAT = re.compile(
    r'"type"\s*:\s*"(?:personal_chat|bot_chat|saved_messages|replies|verification_codes'
    r'|(?:private|public)_(?:group|supergroup|channel))"'
)
_ACCOUNT = re.compile(r'"personal_information"\s*:\s*\{[^{}]*"user_id"\s*:')
_KEYS = ('"messages"', '"from_id"', '"date_unixtime"')
_GROUP = re.compile("group|channel")
_OF_TWO = {"personal_chat", "bot_chat"}
_OWNER = "personal_information"
_FIELDS = {
    base + end: field
    for base in ("", "chats.list.item", "left_chats.list.item")
    for field, end in (
        ("name", ".name" if base else "name"),
        ("type", ".type" if base else "type"),
        ("id", ".id" if base else "id"),
        ("message", ".messages.item" if base else "messages.item"),
        ("end", "$"),
    )
}


def accepts(source: Source) -> bool:
    """Tell whether a document is a chat or an account of Telegram's."""
    return any(True for _ in _files(source))


def _files(source: Source) -> Iterator[str]:
    for name in source.documents():
        head = head_text(source, name, 65536)
        if head.lstrip().startswith("{") and _is_own(head):
            yield name


def _is_own(head: str) -> bool:
    messages = all(key in head for key in _KEYS)
    return messages or bool(_CHAT.search(head) or _ACCOUNT.search(head))


def _strands(source: Source, zone: tzinfo, key: str | None) -> Strands:
    files = list(_files(source))
    source.announce(files)
    for name in files:
        where, owner, chat = source.where(name), "", _Chat()
        for prefix, value in walk(source, name, (_OWNER, *_FIELDS)):
            field = _FIELDS.get(prefix)
            if field is None:
                owner = as_text(as_dict(value).get("user_id"))
            elif field == "message" and key in {None, chat.key}:
                fields = as_dict(value)
                chat.recognise(fields, owner)
                yield chat.strand(), draft(fields, zone, where, chat.strand().people)
            elif field == "end":
                if chat.met and key in {None, chat.key}:
                    yield chat.strand(), None
                chat = _Chat()
            elif field != "message":
                chat.learn(field, value)


class _Chat:
    """One chat while it streams by: its own fields come before its messages."""

    def __init__(self) -> None:
        self.met = False
        self._fields = {"name": "", "type": "", "id": ""}
        self._strand: Strand | None = None

    @property
    def key(self) -> str:
        """What finds the chat again: its id, or its name where it has none.

        Accounts and groups are numbered apart, and may have the same number.
        """
        number = self._fields["id"] or self._fields["name"]
        return f"groupe-{number}" if _GROUP.search(self._fields["type"]) else number

    def learn(self, field: str, value: Any) -> None:
        """Take a field of the chat."""
        self.met = True
        self._fields[field] = as_name(value)

    def strand(self) -> Strand:
        """Return the chat's strand, the same every time."""
        if self._strand is None:
            nameless = SAVED if self._fields["type"] == "saved_messages" else DELETED_ACCOUNT
            self._strand = Strand(self.key, self._fields["name"] or nameless)
        return self._strand

    def recognise(self, fields: dict[str, Any], owner: str) -> None:
        """Tell who made the export, and which is the robot, from who signs a message."""
        identifier = as_text(fields.get("from_id"))
        peer = f"user{self._fields['id']}" if self._fields["type"] in _OF_TWO else ""
        if not identifier.startswith("user"):
            return
        if identifier == peer and self._fields["type"] == "bot_chat":
            self.strand().robots.add(person(fields, "from", self.strand().people))
        if identifier == f"user{owner}" or (peer and not owner and identifier != peer):
            self.strand().me = person(fields, "from", self.strand().people)


# A key is a chat's id (« groupe-12 » for a group).
listings, parse, threads = readers(_strands, CHANNEL)
