"""The text of a conversation file <-> Thread. Pure: `store.py` reads the disk."""

from collections.abc import Collection, Iterator
from datetime import datetime, tzinfo
from typing import Annotated

import msgspec

from plugins.documents.decode import Language, decode, moment
from plugins.documents.mistakes import Mistake, Mistakes, quote
from plugins.documents.seen import is_seen
from plugins.model import (
    Attachment,
    Message,
    Moment,
    Notice,
    Origin,
    Participant,
    Reaction,
    Role,
    State,
    Thread,
)


class _Reaction(msgspec.Struct, forbid_unknown_fields=True, rename={"sender": "from"}):
    sender: str
    emoji: str


class _Attachment(msgspec.Struct, forbid_unknown_fields=True):
    path: str
    description: str


class _Item(msgspec.Struct, forbid_unknown_fields=True, rename={"sender": "from"}):
    n: int
    at: str | None = None
    sender: str | None = None
    text: str | None = None
    notice: str | None = None
    state: tuple[State, ...] = ()
    reactions: tuple[_Reaction, ...] = ()
    attachments: tuple[_Attachment, ...] = ()
    reply: int | None = None
    lang: Language | None = None


class _Conversation(msgspec.Struct, forbid_unknown_fields=True):
    origin: Origin
    channel: str
    participants: dict[str, Role]
    items: Annotated[tuple[_Item, ...], msgspec.Meta(min_length=1)]
    brand: str = ""


def thread(text: str, slug: str, path: str, zone: tzinfo) -> Thread:
    """Read a conversation file's text; hours without an offset are `zone`'s.

    Raises `Mistakes`, which names every item that does not hold.
    """
    conversation = decode(text, _Conversation, path)
    if mistakes := [Mistake(path, None, told) for told in _mistakes(conversation, zone)]:
        raise Mistakes(*mistakes)
    return Thread(
        slug=slug,
        origin=conversation.origin,
        channel=conversation.channel,
        brand=conversation.brand,
        participants=tuple(Participant(a, r) for a, r in conversation.participants.items()),
        items=tuple(_item(item, zone) for item in conversation.items),
    )


def _item(item: _Item, zone: tzinfo) -> Message | Notice:
    at = _moment(item.at, zone)
    if item.notice is not None:
        return Notice(item.n, at, item.notice)
    return Message(
        n=item.n,
        at=at,
        sender=item.sender or "",
        text=item.text or "",
        state=frozenset(item.state),
        reactions=tuple(Reaction(r.emoji, r.sender) for r in item.reactions),
        attachments=tuple(Attachment(a.path, a.description) for a in item.attachments),
        reply_to=item.reply,
        lang=item.lang,
    )


def _moment(at: str | None, zone: tzinfo) -> Moment | None:
    if at is None:
        return None
    known = moment(at, zone)
    return known.astimezone(zone) if isinstance(known, datetime) else known


def _mistakes(conversation: _Conversation, zone: tzinfo) -> Iterator[str]:
    for alias in conversation.participants:
        if not is_seen(alias):
            yield f"clé « participants » : trouvé {quote(alias)}, attendu un nom qui se voie."
    numbers: set[int] = set()
    every = {item.n for item in conversation.items}
    for item in conversation.items:
        problems = [*_numbering(item, numbers), *_content(item, conversation, every)]
        problems += _time(item, zone)
        yield from (f"élément {item.n} : {problem}" for problem in problems)
        numbers.add(item.n)


def _numbering(item: _Item, earlier: Collection[int]) -> list[str]:
    if item.n < 1:
        return ["clé « n » : attendu un numéro à partir de 1."]
    if item.n in earlier:
        return ["clé « n » : ce numéro sert déjà ; un numéro n’est donné qu’une fois."]
    return []


def _time(item: _Item, zone: tzinfo) -> list[str]:
    try:
        _moment(item.at, zone)
    except (ValueError, OverflowError):
        expected = "attendu une date comme 2021-02-15T09:12+01:00, ou 2021-02-15"
        return [f"clé « at » : trouvé {quote(item.at)}, {expected}."]
    return []


def _content(item: _Item, conversation: _Conversation, numbers: Collection[int]) -> list[str]:
    if (item.sender is None) == (item.notice is None):
        return ["attendu « from » (un message) ou « notice » (un avis), l’un des deux."]
    if item.notice is not None:
        return []
    problems = []
    if item.sender not in conversation.participants:
        known = ", ".join(conversation.participants)
        problems.append(
            f"clé « from » : trouvé {quote(item.sender)}, attendu un participant ({known})."
        )
    if "deleted" in item.state and item.text:
        problems.append("un message supprimé n’a pas de texte ; effacez la clé « text ».")
    if not (item.text or item.attachments or "deleted" in item.state):
        problems.append("il manque la clé « text ».")
    if item.reply is not None and item.reply not in numbers:
        problems.append(f"clé « reply » : aucun élément ne porte le numéro {item.reply}.")
    return problems
