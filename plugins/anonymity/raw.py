"""A raw thread <-> JSON, for the copy that stays in `private/`. Pure.

Instants keep their offset, not the name of their zone.
"""

from datetime import date, datetime, time
from io import BytesIO

import msgspec

from plugins.anonymity.errors import PrivacyError
from plugins.model import (
    Attachment,
    Message,
    Moment,
    Notice,
    Origin,
    Participant,
    Reaction,
    State,
    Thread,
)


class _Item(msgspec.Struct, forbid_unknown_fields=True, omit_defaults=True):
    """A message, or a notice when it has no sender."""

    n: int
    text: str
    at: str | None = None
    sender: str | None = None
    state: frozenset[State] = frozenset()
    reactions: tuple[Reaction, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    reply_to: int | None = None
    lang: str | None = None


class _Thread(msgspec.Struct, forbid_unknown_fields=True):
    slug: str
    origin: Origin
    channel: str
    brand: str
    participants: tuple[Participant, ...]
    items: tuple[_Item, ...]


def encode(thread: Thread) -> bytes:
    """Return a thread as JSON, in UTF-8."""
    empty = _Thread(
        thread.slug, thread.origin, thread.channel, thread.brand, thread.participants, ()
    )
    encoder = msgspec.json.Encoder(order="deterministic")
    # Item by item: of 200,000 messages, a copy of each as it is encoded is one too many.
    made = BytesIO()
    made.write(encoder.encode(empty).removesuffix(b"]}"))
    for rank, item in enumerate(thread.items):
        made.write(b"," if rank else b"")
        made.write(encoder.encode(_plain(item)))
    made.write(b"]}")
    return made.getvalue()


def decode(data: bytes, name: str) -> Thread:
    """Read a thread. Raises PrivacyError, which names the file `name` and quotes nothing of it."""
    try:
        plain = msgspec.json.decode(data, type=_Thread)
        items = tuple(map(_item, plain.items))
    except (msgspec.DecodeError, ValueError):
        raise PrivacyError(
            f"{name} est illisible : effacez-le (« inv forget ») et importez de nouveau."
        ) from None
    return Thread(plain.slug, plain.origin, plain.channel, plain.brand, plain.participants, items)


def _plain(item: Message | Notice) -> _Item:
    at = item.at.isoformat() if item.at else None
    if isinstance(item, Notice):
        return _Item(item.n, item.text, at)
    return _Item(
        n=item.n,
        text=item.text,
        at=at,
        sender=item.sender,
        state=item.state,
        reactions=item.reactions,
        attachments=item.attachments,
        reply_to=item.reply_to,
        lang=item.lang,
    )


def _item(item: _Item) -> Message | Notice:
    at = _moment(item.at) if item.at else None
    if item.sender is None:
        return Notice(item.n, at, item.text)
    return Message(
        n=item.n,
        at=at,
        sender=item.sender,
        text=item.text,
        state=item.state,
        reactions=item.reactions,
        attachments=item.attachments,
        reply_to=item.reply_to,
        lang=item.lang,
    )


def _moment(text: str) -> Moment:
    if "T" in text:
        return datetime.fromisoformat(text)
    return time.fromisoformat(text) if ":" in text else date.fromisoformat(text)
