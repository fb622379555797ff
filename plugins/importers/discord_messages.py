"""A message of Discord's -> a message, or what the channel says.

Types are those of DiscordChatExporter (`MessageKind`); one that it only numbers is a message.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import datetime, tzinfo
from typing import Any

from plugins.importers.assemble import AUTOMATED, EDITED, NOTHING, Draft
from plugins.importers.errors import of_message
from plugins.importers.identities import Identities
from plugins.importers.loose import UNKNOWN, as_dict, as_list, as_name, as_text
from plugins.importers.media import attached
from plugins.importers.moments import from_iso
from plugins.importers.notices import added, call, joins, leaves, removed, renamed
from plugins.model import Attachment, Reaction

_MENTION = re.compile(r"<@!?(\d{1,25})>")
_CUSTOM_EMOJI = re.compile(r"<a?(:\w{1,40}:)\d+>")
_ANNOUNCED = {
    "ChannelIconChange": "{by} change l’image de la conversation",
    "ChannelPinnedMessage": "{by} épingle un message",
    "ThreadCreated": "{by} ouvre un fil",
}


def draft(fields: dict[str, Any], zone: tzinfo, where: str, people: Identities) -> Draft:
    """Return a message as a draft. Raises `ExportError` for a date that is not one."""
    sender = who(fields.get("author"), people)
    identifier = as_text(fields.get("id")) or None
    where = of_message(where, identifier or "")
    at = from_iso(as_text(fields.get("timestamp")), zone, where)
    others = tuple(who(person, people) for person in as_list(fields.get("mentions")))
    notice = _notice(fields, sender, others, _length(fields, at, zone, where))
    if notice:
        return Draft(at, None, notice, id=identifier, named=(sender, *others))
    robot = as_dict(fields.get("author")).get("isBot") is True
    edited = EDITED if fields.get("timestampEdited") else NOTHING
    return Draft(
        at=at,
        sender=sender,
        text="\n".join(filter(None, (_text(fields, people), *_embedded(fields, robot)))),
        id=identifier,
        reply=as_text(as_dict(fields.get("reference")).get("messageId")) or None,
        state=edited | (AUTOMATED if robot else NOTHING),
        reactions=tuple(_reactions(fields, people)),
        attachments=tuple(_attachments(fields)),
        named=others,
    )


def who(person: Any, people: Identities) -> str:
    """Return how someone is shown: by his nickname, or else by his name; the first that was met."""
    fields = as_dict(person)
    shown = as_name(fields.get("nickname")) or as_name(fields.get("name")) or UNKNOWN
    return people.name(as_text(fields.get("id")), shown)


def _text(fields: dict[str, Any], people: Identities) -> str:
    """Return a message's text, with names for ids, and a server's own emoji as `:name:`."""
    named = {as_text(person.get("id")): who(person, people) for person in _mentions(fields)}
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
            told = as_name(field.get("name")), as_name(field.get("value"))
            yield " : ".join(filter(None, told))


def _attachments(fields: dict[str, Any]) -> Iterator[Attachment]:
    for file in map(as_dict, as_list(fields.get("attachments"))):
        name = as_text(file.get("fileName")) or as_text(file.get("url"))
        if name:
            yield attached(name)
    for sticker in map(as_dict, as_list(fields.get("stickers"))):
        yield attached(as_text(sticker.get("name")), "autocollant")


def _reactions(fields: dict[str, Any], people: Identities) -> Iterator[Reaction]:
    """Yield one reaction a person; without their names (older exports), one by someone unknown."""
    for reaction in map(as_dict, as_list(fields.get("reactions"))):
        emoji = as_dict(reaction.get("emoji"))
        name = as_name(emoji.get("name")) or as_name(emoji.get("code"))
        face = f":{name}:" if name and as_text(emoji.get("id")) else name
        users = [who(user, people) for user in as_list(reaction.get("users"))] or [UNKNOWN]
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
