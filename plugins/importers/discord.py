"""Discord, as DiscordChatExporter writes it in JSON: one file for each channel or private thread.

Form (its `JsonMessageWriter`): `guild`, `channel{id, type, name}`, then `messages[]` of `{id,
type, timestamp, timestampEdited, callEndedTimestamp, content, author{id, name, nickname, isBot},
attachments[]{fileName}, stickers[]{name}, embeds[], reactions[]{emoji, count, users[]},
reference{messageId}}`. Discord's own package has only its owner's messages: it is not read here.
Only a thread between two people tells who made the export: it has the other's name.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import datetime, tzinfo
from typing import Any

from plugins.importers.assemble import (
    AUTOMATED,
    EDITED,
    NOTHING,
    Draft,
    Strand,
    Strands,
    listed,
    woven,
)
from plugins.importers.listing import Listing
from plugins.importers.loose import UNKNOWN, as_dict, as_list, as_name, as_text
from plugins.importers.media import attached
from plugins.importers.moments import from_iso
from plugins.importers.notices import added, call, joins, leaves, removed, renamed
from plugins.importers.objects import walk
from plugins.importers.source import Source
from plugins.importers.text import head_text
from plugins.model import Attachment, Reaction, Thread

NAME = "Discord (DiscordChatExporter, JSON)"
CHANNEL = "Discord"

_GUILD = re.compile(r'\s*\{\s*"guild"\s*:\s*\{')
_FIELDS = ('"channel"', '"dateRange"', '"messages"')
_DIRECT = {"DirectTextChat", "DirectGroupTextChat"}
_MENTION = re.compile(r"<@!?(\d{1,25})>")
_CUSTOM_EMOJI = re.compile(r"<a?(:\w{1,40}:)\d+>")
_ANNOUNCED = {
    "ChannelIconChange": "{by} change l’image de la conversation",
    "ChannelPinnedMessage": "{by} épingle un message",
    "ThreadCreated": "{by} ouvre un fil",
}


def accepts(source: Source) -> bool:
    """Tell whether a document begins with a guild, then its channel, as the exporter writes."""
    return any(True for _ in _files(source))


def listings(source: Source, zone: tzinfo) -> Iterator[Listing]:
    """Yield each channel; a channel exported in several files counts once."""
    return listed(_strands(source, zone, None))


def parse(source: Source, key: str | None, zone: tzinfo) -> Thread:
    """Return one channel, by its id."""
    return woven(_strands(source, zone, key), key, source.label, CHANNEL)


def _files(source: Source) -> Iterator[str]:
    for name in source.documents():
        head = head_text(source, name)
        if _GUILD.match(head) and all(field in head for field in _FIELDS):
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
                here.me = here.me or _owner(fields.get("author"), other)
                yield here, _draft(fields, zone, source.where(name))


def _strand(channel: dict[str, Any], guild: str, file: str) -> Strand:
    """Name a private thread by its people, a public channel by its guild and itself."""
    name = as_name(channel.get("name"))
    if as_text(channel.get("type")) not in _DIRECT and name:
        name = f"{guild} #{name}".strip()
    return Strand(as_text(channel.get("id")) or file, name)


def _owner(author: Any, other: str) -> str | None:
    """Return the author of a message between two people when he is not the other one.

    Such a thread has the other's name.
    """
    names = {_name(author), as_name(as_dict(author).get("name"))}
    return _name(author) if other and other not in names else None


def _draft(fields: dict[str, Any], zone: tzinfo, where: str) -> Draft:
    sender = _name(fields.get("author"))
    at = from_iso(as_text(fields.get("timestamp")), zone, where)
    identifier = as_text(fields.get("id")) or None
    others = tuple(_name(person) for person in as_list(fields.get("mentions")))
    notice = _notice(fields, sender, others, _length(fields, at, zone, where))
    if notice:
        return Draft(at, None, notice, id=identifier, named=(sender, *others))
    robot = as_dict(fields.get("author")).get("isBot") is True
    edited = EDITED if fields.get("timestampEdited") else NOTHING
    return Draft(
        at=at,
        sender=sender,
        text="\n".join(filter(None, (_text(fields), *_embedded(fields, robot)))),
        id=identifier,
        reply=as_text(as_dict(fields.get("reference")).get("messageId")) or None,
        state=edited | (AUTOMATED if robot else NOTHING),
        reactions=tuple(_reactions(fields)),
        attachments=tuple(_attachments(fields)),
        named=others,
    )


def _name(person: Any) -> str:
    fields = as_dict(person)
    return as_name(fields.get("nickname")) or as_name(fields.get("name")) or UNKNOWN


def _text(fields: dict[str, Any]) -> str:
    """Return a message's text, with names for ids, and a server's own emoji as `:name:`."""
    named = {as_text(person.get("id")): _name(person) for person in _mentions(fields)}
    text = _CUSTOM_EMOJI.sub(r"\1", as_text(fields.get("content")))
    return _MENTION.sub(lambda found: f"@{named.get(found[1], UNKNOWN)}", text).strip()


def _mentions(fields: dict[str, Any]) -> list[dict[str, Any]]:
    return [as_dict(person) for person in as_list(fields.get("mentions"))]


def _embedded(fields: dict[str, Any], robot: bool) -> Iterator[str]:
    """Yield what a robot's cards say. In anyone else's message, they are previews of links."""
    for embed in map(as_dict, as_list(fields.get("embeds")) if robot else ()):
        yield as_text(embed.get("title")).strip()
        yield as_text(embed.get("description")).strip()
        for field in map(as_dict, as_list(embed.get("fields"))):
            yield " : ".join(
                filter(None, (as_name(field.get("name")), as_name(field.get("value"))))
            )


def _attachments(fields: dict[str, Any]) -> Iterator[Attachment]:
    for file in map(as_dict, as_list(fields.get("attachments"))):
        name = as_text(file.get("fileName")) or as_text(file.get("url"))
        if name:
            yield attached(name)
    for sticker in map(as_dict, as_list(fields.get("stickers"))):
        yield attached(as_text(sticker.get("name")), "autocollant")


def _reactions(fields: dict[str, Any]) -> Iterator[Reaction]:
    """Yield one reaction a person; without their names (older exports), one by someone unknown."""
    for reaction in map(as_dict, as_list(fields.get("reactions"))):
        emoji = as_dict(reaction.get("emoji"))
        name = as_name(emoji.get("name")) or as_name(emoji.get("code"))
        face = f":{name}:" if name and as_text(emoji.get("id")) else name
        users = [_name(user) for user in as_list(reaction.get("users"))] or [UNKNOWN]
        if face:
            yield from (Reaction(face, user) for user in users)


def _notice(
    fields: dict[str, Any], by: str, others: Sequence[str], seconds: float | None
) -> str | None:
    """Return what the channel itself says, in French, or None for a person's message."""
    kind, content = as_text(fields.get("type")), as_text(fields.get("content"))
    if kind == "RecipientAdd" and others:
        return added(by, others)
    if kind in {"GuildMemberJoin", "RecipientAdd"}:
        return joins([by])
    if kind == "RecipientRemove":
        return removed(by, others) if others and by not in others else leaves([by])
    if kind == "ChannelNameChange":
        return renamed(by, as_name(content.partition(":")[2]).rstrip("."))
    if kind == "Call":
        return call(by, seconds, missed="missed" in content.lower())
    sentence = _ANNOUNCED.get(kind)
    return sentence.format(by=by) if sentence else None


def _length(fields: dict[str, Any], at: datetime | None, zone: tzinfo, where: str) -> float | None:
    """Return how long a call lasted, in seconds."""
    end = from_iso(as_text(fields.get("callEndedTimestamp")), zone, where)
    return end.timestamp() - at.timestamp() if end and at else None
