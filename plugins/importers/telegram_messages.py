"""A message of Telegram's export -> a draft.

A text is a string, or a list of strings and of entities; `date` is the computer's own hour and
`date_unixtime` the instant; `from` is null for a deleted account; `type: service` is a notice.
"""

from collections.abc import Callable, Iterator
from datetime import datetime, tzinfo
from typing import Any

from plugins.importers.assemble import EDITED, NOTHING, Draft
from plugins.importers.errors import of_message
from plugins.importers.identities import Identities
from plugins.importers.loose import (
    DELETED_ACCOUNT,
    account,
    as_dict,
    as_list,
    as_name,
    as_number,
    as_text,
)
from plugins.importers.media import attached, kind_of
from plugins.importers.moments import from_iso, from_unix
from plugins.importers.notices import added, call, joins, leaves, removed, renamed
from plugins.model import Attachment, Reaction

_MEDIA = {
    "sticker": "autocollant",
    "voice_message": "message vocal",
    "video_message": "message vidéo",
    "video_file": "vidéo",
    "audio_file": "son",
    "animation": "GIF",
}
_MISSED = {"missed", "busy"}


def draft(fields: dict[str, Any], zone: tzinfo, where: str, people: Identities) -> Draft:
    """Return a message, or a notice where the channel itself speaks."""
    identifier = as_text(fields.get("id")) or None
    at = _at(fields, zone, of_message(where, identifier or ""))
    if fields.get("type") == "service":
        return Draft(at, None, _event(fields, people), id=identifier, named=_named(fields, people))
    return Draft(
        at=at,
        sender=person(fields, "from", people),
        text=_text(fields),
        id=identifier,
        reply=as_text(fields.get("reply_to_message_id")) or None,
        state=EDITED if "edited" in fields or "edited_unixtime" in fields else NOTHING,
        reactions=tuple(_reactions(fields, people)),
        attachments=tuple(_attachments(fields)),
        named=_named(fields, people),
    )


def person(fields: dict[str, Any], key: str, people: Identities) -> str:
    """Return a name (`key`: from, actor), with the id of an account that has none any more."""
    name, identifier = as_name(fields.get(key)), as_name(fields.get(f"{key}_id"))
    return people.name(identifier, name) or account(identifier, deleted=True)


def plain(text: Any) -> str:
    """Return a text without its entities; a link under words is put after them.

    >>> plain(["Voir ", {"type": "text_link", "text": "ici", "href": "https://example.org"}, "."])
    'Voir ici (https://example.org).'
    """
    if isinstance(text, list):
        return "".join(map(_piece, text))
    return as_text(text)


def _piece(piece: Any) -> str:
    if not isinstance(piece, dict):
        return as_text(piece)
    text, link = as_text(piece.get("text")), as_text(piece.get("href"))
    return f"{text} ({link})" if link and link != text else text


def _at(fields: dict[str, Any], zone: tzinfo, where: str) -> datetime | None:
    seconds = as_number(fields.get("date_unixtime"))
    if seconds is not None:
        return from_unix(seconds, zone, where)
    return from_iso(as_text(fields.get("date")), zone, where)


def _text(fields: dict[str, Any]) -> str:
    """Return the text; whose words a forwarded message is stands before them."""
    text = plain(fields.get("text"))
    poll = as_dict(fields.get("poll"))
    if poll:
        answers = (as_text(as_dict(answer).get("text")) for answer in as_list(poll.get("answers")))
        text = "\n".join([text or as_text(poll.get("question")), *(f"– {a}" for a in answers)])
    if "forwarded_from" in fields:
        source = as_name(fields.get("forwarded_from")) or DELETED_ACCOUNT
        text = f"Transféré de {source}\u00a0:\n{text}".strip()
    return text


def _attachments(fields: dict[str, Any]) -> Iterator[Attachment]:
    if "photo" in fields:
        yield _file(as_text(fields.get("photo")), "image")
    if "file" in fields:
        path = as_text(fields.get("file_name")) or as_text(fields.get("file"))
        yield _file(path, _MEDIA.get(as_text(fields.get("media_type")), ""))
    if "contact_information" in fields:
        yield Attachment("", "fiche de contact")
    if "location_information" in fields:
        yield Attachment("", "position")


def _file(path: str, kind: str) -> Attachment:
    """Return a file; in place of the path of one left out stands « (File not included…) »."""
    return Attachment("", kind or kind_of("")) if path.startswith("(") else attached(path, kind)


def _reactions(fields: dict[str, Any], people: Identities) -> Iterator[Reaction]:
    for reaction in map(as_dict, as_list(fields.get("reactions"))):
        emoji = as_name(reaction.get("emoji"))
        for who in map(as_dict, as_list(reaction.get("recent")) if emoji else []):
            yield Reaction(emoji, person(who, "from", people))


def _named(fields: dict[str, Any], people: Identities) -> tuple[str, ...]:
    """Return everyone that an item names besides who sends it."""
    members = map(as_name, as_list(fields.get("members")))
    actor = person(fields, "actor", people) if "actor" in fields else ""
    return tuple(filter(None, (actor, as_name(fields.get("forwarded_from")), *members)))


def _event(fields: dict[str, Any], people: Identities) -> str:
    by = person(fields, "actor", people)
    action = as_text(fields.get("action"))
    members = [as_name(m) or DELETED_ACCOUNT for m in as_list(fields.get("members"))]
    if action in _MEMBERS and members:
        return joins(members) if members == [by] else _MEMBERS[action](by, members)
    if action == "remove_members" and members:
        return leaves(members) if members == [by] else removed(by, members)
    if action == "phone_call":
        missed = as_text(fields.get("discard_reason")) in _MISSED
        return call(by, as_number(fields.get("duration_seconds")), missed=missed)
    if action in {"create_group", "create_channel", "edit_group_title", "migrate_from_group"}:
        return renamed(by, as_name(fields.get("title")))
    if action in {"join_group_by_link", "join_group_by_request"}:
        return joins([by])
    return f"{by}\u00a0: {_ACTIONS.get(action, 'événement de Telegram')}"


_MEMBERS: dict[str, Callable[[str, list[str]], str]] = {
    "invite_members": added,
    "add_members": added,
    "invite_to_group_call": added,
}
_ACTIONS = {
    "pin_message": "message épinglé",
    "edit_group_photo": "photo de la conversation changée",
    "delete_group_photo": "photo de la conversation retirée",
    "clear_history": "historique effacé",
    "group_call": "appel de groupe",
    "joined_telegram": "inscription à Telegram",
    "set_messages_ttl": "durée de vie des messages changée",
    "edit_chat_theme": "thème de la conversation changé",
    "take_screenshot": "capture d’écran",
}
