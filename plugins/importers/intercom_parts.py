"""A part of an Intercom conversation -> a message, or what the channel says.

Part types: https://developers.intercom.com, « The conversation part model ». Any part with a body
was shown to both sides, but for notes, that the team writes for itself.
"""

from collections.abc import Iterator
from datetime import datetime, tzinfo
from typing import Any

from plugins.importers.assemble import AUTOMATED, DELETED, NOTHING, Draft
from plugins.importers.loose import UNKNOWN, as_dict, as_list, as_name, as_number, as_text
from plugins.importers.markup import images, is_markup, to_text
from plugins.importers.media import attached
from plugins.importers.moments import from_unix
from plugins.importers.notices import joins, leaves
from plugins.model import Attachment

CUSTOMERS = frozenset({"user", "lead", "contact"})
_BY_TYPE = {"bot": "Robot", "admin": "Agent", "team": "Équipe"}
_CLOSED = "La conversation est close"
_OPENED = "La conversation est rouverte"
_NOTICES = {"close": _CLOSED, "open": _OPENED, "unsnoozed": _OPENED}
_AUTOMATED = frozenset({"automated", "operator_initiated", "campaigns_initiated"})


def draft(fields: dict[str, Any], zone: tzinfo, where: str, *, opens: bool) -> Draft | None:
    """Return a part as a draft, or None where it says nothing (assignments, ratings…).

    `opens` is True for the message that opens the conversation. Raises `ExportError` for a date
    that no calendar has.
    """
    at = from_unix(as_number(fields.get("created_at")), zone, where)
    author = as_dict(fields.get("author"))
    by = who(author)
    identifier = as_text(fields.get("id")) or None
    kind = "" if opens else as_text(fields.get("part_type"))
    automated = AUTOMATED if _is_automatic(fields, author) else NOTHING
    if fields.get("redacted") is True:
        return Draft(at, by, "", id=identifier, state=DELETED | automated)
    text = _text(as_text(fields.get("body")))
    files = tuple(_files(fields))
    if kind in {"note", "note_and_reopen"}:
        return Draft(at, None, f"Note interne de {by} : {text}", named=(by,)) if text else None
    if text or files:
        return Draft(at, by, text, id=identifier, state=automated, attachments=files)
    return _notice(kind, by, at)


def who(author: dict[str, Any]) -> str:
    """Return an author's name; else his address; else what he is."""
    otherwise = "Client" if as_text(author.get("type")) in CUSTOMERS else UNKNOWN
    shown = as_name(author.get("name")) or as_name(author.get("email"))
    return shown or _BY_TYPE.get(as_text(author.get("type")), otherwise)


def _text(body: str) -> str:
    return to_text(body) if is_markup(body) or "&" in body else body.strip()


def _files(fields: dict[str, Any]) -> Iterator[Attachment]:
    for file in map(as_dict, as_list(fields.get("attachments"))):
        name = as_text(file.get("name")) or as_text(file.get("url"))
        if name:
            yield attached(name)
    for address in images(as_text(fields.get("body"))):
        yield attached(address, "image")


def _is_automatic(fields: dict[str, Any], author: dict[str, Any]) -> bool:
    delivered = as_text(fields.get("delivered_as")) in _AUTOMATED
    return as_text(author.get("type")) == "bot" or delivered


def _notice(kind: str, by: str, at: datetime | None) -> Draft | None:
    if kind == "participant_added":
        return Draft(at, None, joins([by]), named=(by,))
    if kind == "participant_removed":
        return Draft(at, None, leaves([by]), named=(by,))
    text = _NOTICES.get(kind)
    return Draft(at, None, text) if text else None
