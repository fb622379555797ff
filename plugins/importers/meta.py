"""The form that Messenger and Instagram share (« Télécharger vos informations », JSON).

Classic: `messages/inbox/<thread>/message_N.json`, newest first, the highest N the oldest, texts in
UTF-8 that Meta wrote as if it were Latin-1 (« dÃ©solÃ© »). End-to-end encrypted: one file a
thread, other keys (`senderName`, `text`, `timestamp`), and texts as they should be.
`messenger.py` and `instagram.py` tell their channels apart.
"""

import re
from collections.abc import Iterator
from datetime import tzinfo
from typing import Any

from plugins.importers.assemble import DELETED, NOTHING, Draft, Strand, Strands
from plugins.importers.loose import UNKNOWN, as_dict, as_list, as_name, as_number, as_text
from plugins.importers.media import attached
from plugins.importers.meta_words import DOING, FILLER
from plugins.importers.moments import from_unix
from plugins.importers.notices import call
from plugins.importers.objects import objects, walk
from plugins.importers.shelves import natural
from plugins.importers.source import Source
from plugins.importers.text import head_text
from plugins.model import Attachment, Reaction

_CLASSIC = (re.compile(r'"sender_name"\s*:'), re.compile(r'"timestamp_ms"\s*:'))
_ENCRYPTED = (re.compile(r'"senderName"\s*:'), re.compile(r'"timestamp"\s*:'))
_THREAD = re.compile(r'\s*\{.*?"(?:participants|messages|threadName)"\s*:', re.S)
_PROFILES = ("profile_v2.name.full_name", "profile_user.item.string_map_data.Name.value")
_PROFILE = re.compile(r'\s*\{\s*"(?:profile_v2|profile_user)"\s*:')
_WANTED = ("participants.item", "title", "threadName", "messages.item")
_KINDS = {
    "photos": "image",
    "videos": "vidéo",
    "audio_files": "message vocal",
    "files": "",
    "gifs": "GIF",
    "media": "",
}


def files(source: Source) -> Iterator[tuple[str, bool]]:
    """Yield (path, whether it is the encrypted form) of each file of messages, parts in order."""
    for name in sorted(source.documents(), key=natural):
        head = head_text(source, name, 65536)
        if _THREAD.match(head):
            if all(key.search(head) for key in _CLASSIC):
                yield name, False
            elif all(key.search(head) for key in _ENCRYPTED):
                yield name, True


def strands(source: Source, zone: tzinfo, key: str | None) -> Strands:
    """Yield every draft of the threads of a source, or of one, newest first."""
    found = [(name, form, _key(name, form)) for name, form in files(source)]
    chosen = [entry for entry in found if key in {None, entry[2]}]
    me = _owner(source)
    source.announce(name for name, _, _ in chosen)
    known: dict[str, Strand] = {}
    for name, encrypted, thread in chosen:
        strand = known.setdefault(thread, Strand(thread, me=me))
        yield strand, None
        yield from ((strand, draft) for draft in _drafts(source, name, encrypted, strand, zone))


def repaired(text: str) -> str:
    """Return the text that was meant, where UTF-8 was written as if it were Latin-1.

    >>> repaired("dÃ©solÃ©"), repaired("désolé")
    ('désolé', 'désolé')
    """
    if text.isascii():
        return text
    try:
        return text.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return text


def _key(name: str, encrypted: bool) -> str:
    folder, _, last = name.rpartition("/")
    if encrypted or not folder:
        stem = last.rpartition(".")[0] or last
        return name if encrypted else re.sub(r"_\d+\Z", "", stem)
    return folder


def _drafts(
    source: Source, name: str, encrypted: bool, strand: Strand, zone: tzinfo
) -> Iterator[Draft]:
    where = source.where(name)
    for prefix, value in walk(source, name, _WANTED):
        if prefix == "messages.item":
            yield _draft(_Fields(as_dict(value), encrypted), zone, where)
        elif prefix == "participants.item":
            person = as_dict(value).get("name") if isinstance(value, dict) else value
            shown = as_name(_fixed(person, encrypted))
            if shown and shown not in strand.names:
                strand.names.append(shown)
        elif prefix == "title":
            strand.title = strand.title or as_name(_fixed(value, encrypted))
        else:
            strand.title = strand.title or re.sub(r"_\d+\Z", "", as_name(value))


def _fixed(value: Any, encrypted: bool) -> str:
    return as_text(value) if encrypted else repaired(as_text(value))


class _Fields:
    """A message's fields under one name each, whichever of the two forms they come from."""

    def __init__(self, raw: dict[str, Any], encrypted: bool) -> None:
        self.raw = raw
        self._encrypted = encrypted
        self.sender = as_name(self.text("senderName" if encrypted else "sender_name")) or UNKNOWN
        self.content = self.text("text" if encrypted else "content")
        self.milliseconds = as_number(raw.get("timestamp" if encrypted else "timestamp_ms"))
        self.unsent = (raw.get("isUnsent") if encrypted else raw.get("is_unsent")) is True

    def text(self, key: str) -> str:
        """Return a field's text, repaired if its form needs it."""
        return self.fixed(self.raw.get(key))

    def fixed(self, value: Any) -> str:
        """Return a text of a nested value, repaired if its form needs it."""
        return _fixed(value, self._encrypted)


def _draft(fields: _Fields, zone: tzinfo, where: str) -> Draft:
    milliseconds = fields.milliseconds
    at = from_unix(None if milliseconds is None else milliseconds / 1000, zone, where)
    if fields.unsent:
        return Draft(at, fields.sender, "", state=DELETED)
    if "call_duration" in fields.raw:
        seconds = as_number(fields.raw.get("call_duration"))
        told = call(fields.sender, seconds, missed=not seconds)
        return Draft(at, None, told, named=(fields.sender,))
    if _is_notice(fields):
        return Draft(at, None, _told(fields), named=(fields.sender,))
    media = tuple(_media(fields))
    return Draft(
        at=at,
        sender=fields.sender,
        text=_shown(fields, bool(media)),
        state=NOTHING,
        reactions=tuple(_reactions(fields)),
        attachments=media,
    )


def _is_notice(fields: _Fields) -> bool:
    """Tell what the channel says (« Camille a quitté le groupe. ») from what a person writes."""
    for name in (fields.sender, fields.sender.partition(" ")[0], "Vous", "You"):
        if fields.content.startswith(f"{name} "):
            return bool(DOING.fullmatch(fields.content[len(name) + 1 :]))
    return bool(DOING.fullmatch(fields.content))


def _told(fields: _Fields) -> str:
    said = fields.content.strip()
    return f"{fields.sender}\u00a0: {said}" if DOING.fullmatch(fields.content) else said


def _shown(fields: _Fields, has_media: bool) -> str:
    share = as_dict(fields.raw.get("share"))
    link = fields.fixed(share.get("link")) or fields.fixed(share.get("share_text"))
    filler = (has_media or link) and FILLER.fullmatch(fields.content)
    text = "" if filler else fields.content
    return text if link in text else f"{text}\n{link}".strip()


def _media(fields: _Fields) -> Iterator[Attachment]:
    for key, kind in _KINDS.items():
        for entry in map(as_dict, as_list(fields.raw.get(key))):
            uri = fields.fixed(entry.get("uri"))
            if uri:
                yield attached(uri, kind)
    sticker = fields.fixed(as_dict(fields.raw.get("sticker")).get("uri"))
    if sticker:
        yield attached(sticker, "autocollant")


def _reactions(fields: _Fields) -> Iterator[Reaction]:
    for entry in map(as_dict, as_list(fields.raw.get("reactions"))):
        emoji = as_name(fields.fixed(entry.get("reaction")))
        if emoji:
            yield Reaction(emoji, as_name(fields.fixed(entry.get("actor"))) or UNKNOWN)


def _owner(source: Source) -> str | None:
    """Return the name that the archive's profile file gives, if it is there."""
    for name in source.documents():
        if _PROFILE.match(head_text(source, name, 4096)):
            for prefix in _PROFILES:
                for value in objects(source, name, prefix):
                    return as_name(repaired(as_text(value))) or None
    return None
