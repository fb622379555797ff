"""The X (Twitter) archive: direct messages, of two or of a group.

Newest first, ids as strings, other people by their id alone. Each archive's own README.txt
describes the fields. `twitter_files.py` finds the files among those of the archive.
"""

from collections.abc import Iterator
from datetime import datetime, tzinfo
from typing import Any

from plugins.importers.assemble import AUTOMATED, EDITED, NOTHING, Draft, Strand, Strands
from plugins.importers.errors import of_message
from plugins.importers.loose import UNKNOWN, account, as_dict, as_list, as_name, as_text
from plugins.importers.media import attached
from plugins.importers.moments import from_iso
from plugins.importers.notices import added, joins, leaves, reacts, renamed
from plugins.importers.objects import walk
from plugins.importers.readers import readers
from plugins.importers.source import Source
from plugins.importers.twitter_files import message_files, owner, whole
from plugins.model import Reaction

NAME = "archive X (Twitter)"
CHANNEL = "MP Twitter"

_CONVERSATION = "item.dmConversation"
_WANTED = tuple(_CONVERSATION + end for end in (".conversationId", ".name", ".messages.item", "$"))
_FACES = {
    "funny": "😂",
    "surprised": "😲",
    "sad": "😢",
    "like": "❤️",
    "excited": "🔥",
    "agree": "👍",
    "disagree": "👎",
}
_MOST_LINKS = 100
_OWN_MEDIA = "/messages/media/"


def accepts(source: Source) -> bool:
    """Tell whether a document assigns direct messages to `window.YTD`."""
    return bool(message_files(source))


def _strands(source: Source, zone: tzinfo, key: str | None) -> Strands:
    files = whole(source, message_files(source))
    people = _People(*owner(source))
    strands: dict[str, Strand] = {}
    source.announce(files)
    for name in files:
        for found, title, event in _events(source, name):
            strand = strands.setdefault(found, Strand(found, me=people.me))
            strand.title = strand.title or title or _last_name(event)
            if not event:
                yield strand, None
            elif key in {None, found}:
                for draft in _drafts(event, people, zone, source.where(name)):
                    yield strand, draft


def _events(source: Source, name: str) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Yield (conversation, its title, an event), and an empty event once for each conversation."""
    key, title = "", ""
    waiting: list[dict[str, Any]] = []
    for prefix, value in walk(source, name, _WANTED, skip="="):
        if prefix.endswith(".conversationId"):
            key = as_text(value)
        elif prefix.endswith(".name"):
            title = as_name(value)
        elif prefix.endswith("$"):
            yield from ((key, title, event) for event in ({}, *waiting))
            key, title, waiting = "", "", []
        elif key:
            yield key, title, as_dict(value)
        else:
            waiting.append(as_dict(value))


class _People:
    """Names of accounts: the owner's as the archive gives it, the others' by their id."""

    def __init__(self, owner: str, name: str) -> None:
        self._owner = owner
        self.me = (name or account(owner)) if owner else None

    def name(self, identifier: Any) -> str:
        """Return the name of an account."""
        found = as_name(identifier)
        return self.me if self.me and found == self._owner else account(found)

    def names(self, identifiers: Any) -> list[str]:
        """Return the names of several accounts."""
        return [self.name(identifier) for identifier in as_list(identifiers)]

    def named(self, fields: dict[str, Any]) -> Iterator[str]:
        """Yield everyone that an event other than a message names."""
        doers = (fields.get(key) for key in ("initiatingUserId", "senderId"))
        yield from (self.name(doer) for doer in doers if doer)
        yield from self.names(fields.get("userIds"))
        yield from self.names(fields.get("participantsSnapshot"))


def _drafts(event: dict[str, Any], people: _People, zone: tzinfo, where: str) -> Iterator[Draft]:
    for kind, value in event.items():
        fields = as_dict(value)
        at = from_iso(
            as_text(fields.get("createdAt")), zone, of_message(where, as_name(fields.get("id")))
        )
        if kind in {"messageCreate", "welcomeMessageCreate"}:
            yield _message(fields, at, people, automated=kind == "welcomeMessageCreate")
        else:
            text = _notice(kind, fields, people)
            if text:
                yield Draft(at, None, text, named=tuple(people.named(fields)))


def _message(
    fields: dict[str, Any], at: datetime | None, people: _People, *, automated: bool
) -> Draft:
    return Draft(
        at=at,
        sender=people.name(fields.get("senderId")),
        text=_text(fields),
        id=as_text(fields.get("id")) or None,
        state=(AUTOMATED if automated else NOTHING)
        | (EDITED if as_list(fields.get("editHistory")) else NOTHING),
        reactions=tuple(_reactions(fields, people)),
        attachments=tuple(
            attached(as_text(url)) for url in as_list(fields.get("mediaUrls")) if url
        ),
        named=tuple(map(people.name, filter(None, [fields.get("recipientId")]))),
    )


def _text(fields: dict[str, Any]) -> str:
    """Return the text with its shortened links as they were typed, without those of its media.

    X writes three signs as HTML does: `&amp;`, `&lt;` and `&gt;`.
    """
    text = as_text(fields.get("text"))
    for link in map(as_dict, as_list(fields.get("urls"))[:_MOST_LINKS]):
        short, whole = as_text(link.get("url")), as_text(link.get("expanded"))
        if short and whole:
            text = text.replace(short, "" if _OWN_MEDIA in whole else whole)
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&").strip()


def _reactions(fields: dict[str, Any], people: _People) -> Iterator[Reaction]:
    for reaction in map(as_dict, as_list(fields.get("reactions"))):
        face = _face(reaction)
        if face:
            yield Reaction(face, people.name(reaction.get("senderId")))


def _face(reaction: dict[str, Any]) -> str:
    key = as_name(reaction.get("reactionKey"))
    return _FACES.get(key, key)


def _last_name(event: dict[str, Any]) -> str:
    """Return the name that an event gives to its conversation; the newest comes first."""
    return as_name(as_dict(event.get("conversationNameUpdate")).get("name"))


def _notice(kind: str, fields: dict[str, Any], people: _People) -> str:
    by = people.name(fields.get("initiatingUserId"))
    names = people.names(fields.get("userIds"))
    if kind == "participantsJoin" and names:
        return joins(names) if by == UNKNOWN or by in names else added(by, names)
    if kind == "participantsLeave" and names:
        return leaves(names)
    if kind == "joinConversation":
        return added(by, [people.me or "l’auteur de l’archive"])
    if kind == "conversationNameUpdate":
        return renamed(by, as_name(fields.get("name")))
    if kind == "reactionCreate":
        return reacts(people.name(fields.get("senderId")), _face(fields))
    return ""


# A key is a `conversationId`; others are « Compte 123 », by their id.
listings, parse, threads = readers(_strands, CHANNEL, newest_first=True)
