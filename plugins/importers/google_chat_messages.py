"""A message of Google Chat's -> a message, or a call."""

from collections.abc import Iterator
from datetime import datetime, tzinfo
from typing import Any

from plugins.importers.assemble import AUTOMATED, DELETED, EDITED, NOTHING, Draft
from plugins.importers.loose import UNKNOWN, as_dict, as_list, as_name, as_text
from plugins.importers.media import attached
from plugins.importers.moments import from_iso, local
from plugins.importers.notices import call
from plugins.importers.stamps import stamp
from plugins.model import Attachment, Reaction


class People:
    """Names by address: reactions give only addresses, and some messages only names."""

    def __init__(self) -> None:
        self._names: dict[str, str] = {}
        self._first: dict[str, str] = {}

    def meet(self, person: dict[str, Any]) -> str:
        """Return someone's name; without one, the address."""
        address, name = as_text(person.get("email")).lower(), as_name(person.get("name"))
        if address and name:
            self._names.setdefault(address, name)
        return name or self.name_of(address) or as_name(address) or UNKNOWN

    def name_of(self, address: str) -> str:
        """Return the name met with an address, or an empty one."""
        return self._names.get(address.lower(), "")

    def answered(self, topic: str, message: str | None) -> str | None:
        """Return the message that opened a topic, unless it is this one."""
        opening = self._first.setdefault(topic, message or "") if topic else ""
        return opening if opening and opening != message else None


def draft(fields: dict[str, Any], people: People, zone: tzinfo, where: str) -> Draft:
    """Return a message as a draft. Raises `ExportError` for a date that is not one."""
    creator = as_dict(fields.get("creator"))
    by = people.meet(creator) if creator else UNKNOWN
    at = _moment(as_text(fields.get("created_date")), zone, where)
    identifier = as_text(fields.get("message_id")) or None
    reply = people.answered(as_text(fields.get("topic_id")), identifier)
    automated = AUTOMATED if as_text(creator.get("user_type")).lower() == "bot" else NOTHING
    if as_text(fields.get("message_state")) == "DELETED" or fields.get("deletion_metadata"):
        return Draft(at, by, "", id=identifier, reply=reply, state=DELETED | automated)
    text = as_text(fields.get("text")).strip()
    files = tuple(_files(fields))
    rung = _call(fields, by)
    if rung and not text and not files:
        return Draft(at, None, rung, id=identifier, named=(by,))
    edited = EDITED if as_list(fields.get("previous_message_versions")) else NOTHING
    return Draft(
        at=at,
        sender=by,
        text=text,
        id=identifier,
        reply=as_text(as_dict(fields.get("quoted_message_metadata")).get("message_id")) or reply,
        state=automated | edited,
        reactions=tuple(_reactions(fields, people)),
        attachments=files,
    )


def _moment(text: str, zone: tzinfo, where: str) -> datetime | None:
    """Read « Monday, February 15, 2021 at 9:12:00 AM UTC », the same in French, or ISO 8601."""
    when = stamp(text)
    if when is None or when.day is None or when.hour is None:
        return from_iso(text, zone, where)
    wall = datetime.combine(when.day, when.hour)
    return wall.replace(tzinfo=when.zone).astimezone(zone) if when.zone else local(wall, zone)


def _files(fields: dict[str, Any]) -> Iterator[Attachment]:
    for file in map(as_dict, as_list(fields.get("attached_files"))):
        name = as_text(file.get("original_name")) or as_text(file.get("export_name"))
        if name:
            yield attached(name)
    for note in map(as_dict, as_list(fields.get("annotations"))):
        title = as_name(as_dict(note.get("drive_metadata")).get("title"))
        if title:
            yield attached(title)


def _reactions(fields: dict[str, Any], people: People) -> Iterator[Reaction]:
    for reaction in map(as_dict, as_list(fields.get("reactions"))):
        face = as_name(as_dict(reaction.get("emoji")).get("unicode"))
        for address in map(as_text, as_list(reaction.get("reactor_emails"))):
            if face and address:
                yield Reaction(face, people.name_of(address) or as_name(address))


def _call(fields: dict[str, Any], by: str) -> str | None:
    """Tell a call that an annotation holds; a meeting's room counts as a video call."""
    for note in map(as_dict, as_list(fields.get("annotations"))):
        told = as_dict(as_dict(note.get("gsuite_integration_metadata")).get("call_data"))
        if told:
            return call(by, missed="MISSED" in as_text(told.get("call_status")))
        if note.get("video_call_metadata"):
            return call(by, video=True)
    return None
