"""Discord, as DiscordChatExporter writes it in JSON: one file for each channel or private thread.

Form (its `JsonMessageWriter`): `guild`, `channel{id, type, name}`, then `messages[]` of `{id,
type, timestamp, timestampEdited, callEndedTimestamp, content, author{id, name, nickname, isBot},
attachments[]{fileName}, stickers[]{name}, embeds[], reactions[]{emoji, count, users[]},
reference{messageId}}`. Discord's own package has only its owner's messages: it is not read here.
Only a thread between two people tells who made the export: it has the other's name.
`discord_messages.py` reads the messages.
"""

import re
from collections.abc import Iterator
from datetime import tzinfo
from typing import Any

from plugins.importers.assemble import Strand, Strands
from plugins.importers.discord_messages import draft, who
from plugins.importers.identities import Identities
from plugins.importers.loose import as_dict, as_name, as_text
from plugins.importers.objects import walk
from plugins.importers.readers import readers
from plugins.importers.source import HEAD, Source
from plugins.importers.text import head_text

NAME = "Discord (DiscordChatExporter, JSON)"
CHANNEL = "Discord"

_GUILD = re.compile(r'\s*\{\s*"guild"\s*:\s*\{')
_CHANNEL = ('"channel"', '"dateRange"', '"messages"')
_OBJECT = re.compile(r'\s*\{\s*"')
_MESSAGE = ('"messages"', '"author"', '"timestamp"', '"isBot"')
_DIRECT = {"DirectTextChat", "DirectGroupTextChat"}


def accepts(source: Source) -> bool:
    """Tell whether a document begins with a guild and its channel, or has messages of Discord's."""
    return any(True for _ in _files(source))


def _files(source: Source) -> Iterator[str]:
    for name in source.documents():
        head = head_text(source, name, HEAD)
        begun = _GUILD.match(head) and all(field in head for field in _CHANNEL)
        if begun or (_OBJECT.match(head) and all(field in head for field in _MESSAGE)):
            yield name


def _strands(source: Source, zone: tzinfo, key: str | None) -> Strands:
    files = list(_files(source))
    strands: dict[str, Strand] = {}
    source.announce(files)
    for name in files:
        guild, other, here = "", "", Strand(name)
        for prefix, value in walk(source, name, ("guild", "channel", "messages.item")):
            fields = as_dict(value)
            if prefix == "guild":
                guild = as_name(fields.get("name"))
            elif prefix == "channel":
                here = _strand(fields, guild, name)
                other = here.title if as_text(fields.get("type")) == "DirectTextChat" else ""
                yield strands.setdefault(here.key, here), None
            elif key in {None, here.key}:
                here = strands.setdefault(here.key, here)
                here.me = here.me or _owner(fields.get("author"), other, here.people)
                yield here, draft(fields, zone, source.where(name), here.people)


def _strand(channel: dict[str, Any], guild: str, file: str) -> Strand:
    """Name a private thread by its people, a public channel by its guild and itself."""
    name = as_name(channel.get("name"))
    if as_text(channel.get("type")) not in _DIRECT and name:
        name = f"{guild} #{name}".strip()
    return Strand(as_text(channel.get("id")) or file, name)


def _owner(author: Any, other: str, people: Identities) -> str | None:
    """Return the author of a message between two people when he is not the other one.

    Such a thread has the other's name.
    """
    fields, name = as_dict(author), who(author, people)
    names = {name, *(as_name(fields.get(key)) for key in ("nickname", "name"))}
    return name if other and other not in names else None


# A key is a channel's id; a channel exported in several files is one.
listings, parse, threads = readers(_strands, CHANNEL)
