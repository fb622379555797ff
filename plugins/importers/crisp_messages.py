"""A message of Crisp's -> a message, or what the channel says.

Types and their contents: https://docs.crisp.chat, « Messages format ». A `note` is for the team
alone, an `event` tells a change of state, of which only those that a customer sees are kept.
"""

from collections.abc import Iterator
from datetime import datetime, tzinfo
from typing import Any

from plugins.importers.assemble import AUTOMATED, EDITED, NOTHING, Draft
from plugins.importers.loose import as_dict, as_list, as_name, as_number, as_text
from plugins.importers.media import attached
from plugins.importers.moments import from_unix
from plugins.model import Attachment

MILLISECONDS_FROM = 10**11
"""Above it a Unix time is in milliseconds: in seconds, it would be the year 5138."""

_OTHERWISE = {"user": "Client", "operator": "Conseiller"}
_EVENTS = {
    "state:resolved": "La conversation est résolue",
    "state:unresolved": "La conversation est rouverte",
}
_KINDS = {"audio": "message vocal", "animation": "GIF"}


def draft(fields: dict[str, Any], zone: tzinfo, where: str) -> Draft | None:
    """Return a message as a draft, or None where it says nothing.

    Raises `ExportError` for a date that no calendar has.
    """
    at = _moment(fields.get("timestamp"), zone, where)
    kind, content = as_text(fields.get("type")), fields.get("content")
    if kind == "event":
        text = _EVENTS.get(as_text(as_dict(content).get("namespace")))
        return Draft(at, None, text) if text else None
    by = who(fields)
    text = "\n".join(filter(None, _lines(content)))
    files = tuple(_files(kind, as_dict(content)))
    if kind == "note":
        return Draft(at, None, f"Note interne de {by} : {text}", named=(by,)) if text else None
    if not text and not files:
        return None
    automated = AUTOMATED if fields.get("automated") is True else NOTHING
    edited = EDITED if fields.get("edited") is True else NOTHING
    return Draft(
        at=at,
        sender=by,
        text=text,
        id=as_text(fields.get("fingerprint")) or None,
        reply=_answered(fields),
        state=automated | edited,
        attachments=files,
    )


def who(fields: dict[str, Any]) -> str:
    """Return the sender's nickname, or what he is."""
    nickname = as_name(as_dict(fields.get("user")).get("nickname"))
    return nickname or _OTHERWISE.get(as_text(fields.get("from")), "Conseiller")


def _moment(value: Any, zone: tzinfo, where: str) -> datetime | None:
    number = as_number(value)
    thousand = number is not None and abs(number) >= MILLISECONDS_FROM
    return from_unix(number / 1000 if number is not None and thousand else number, zone, where)


def _lines(content: Any) -> Iterator[str]:
    """Yield what a content shows: its text, then the choices or the answer of a form."""
    if not isinstance(content, dict):
        yield as_text(content).strip()
        return
    yield as_text(content.get("text")).strip()
    for choice in map(as_dict, as_list(content.get("choices"))):
        chosen = " (choisi)" if choice.get("selected") is True else ""
        label = as_name(choice.get("label"))
        yield f"- {label}{chosen}" if label else ""
    for card in map(as_dict, as_list(content.get("targets"))):
        yield as_name(card.get("title"))
        yield as_name(card.get("description"))
    yield as_text(content.get("value")).strip()


def _files(kind: str, content: dict[str, Any]) -> Iterator[Attachment]:
    address = as_text(content.get("url"))
    if kind in {"file", "audio", "animation"} and address:
        yield attached(as_text(content.get("name")) or address, _KINDS.get(kind, ""))


def _answered(fields: dict[str, Any]) -> str | None:
    """Return the fingerprint of the message that this one answers, where it quotes one."""
    original = as_dict(fields.get("original"))
    return as_text(original.get("fingerprint")) or None
