"""Thread -> the text of `content/conversations/<slug>.yaml`. Pure.

What `plugins.conversations.threads.thread` reads back is the same thread: one item a block, keys
always in the same order, so that two versions compare line by line.
"""

from collections.abc import Iterator
from datetime import datetime, time
from io import BytesIO
from itertools import chain

from plugins.importing.scalars import block, value
from plugins.model import Message, Moment, Notice, Thread

STATES = ("automated", "edited", "deleted", "seen")
"""The order in which states are written: a set has none."""


def write(thread: Thread) -> str:
    """Return the file's text, with its last line break. A file has one item at least."""
    return encoded(thread).decode()


def encoded(thread: Thread) -> bytes:
    """Return the same in UTF-8: in memory, one emoji makes a text four times as large."""
    made = BytesIO()
    for lines in chain(header(thread), ["items:"], map(item, thread.items)):
        made.write(f"{lines}\n".encode())
    return made.getvalue()


def header(thread: Thread) -> Iterator[str]:
    """Yield the lines that stand above `items:`."""
    yield f"origin: {thread.origin}"
    yield f"channel: {value(thread.channel)}"
    if thread.brand:
        yield f"brand: {value(thread.brand)}"
    yield "participants:" if thread.participants else "participants: {}"
    yield from (f"  {value(p.alias)}: {p.role}" for p in thread.participants)


def item(what: Message | Notice) -> str:
    """Return the block of one item, without its last line break."""
    return "\n".join(_notice(what) if isinstance(what, Notice) else _message(what))


def _notice(notice: Notice) -> Iterator[str]:
    yield f"- n: {notice.n}"
    yield from _at(notice.at)
    yield f"  notice: {block(notice.text, '    ')}"


def _message(message: Message) -> Iterator[str]:
    yield f"- n: {message.n}"
    yield from _at(message.at)
    yield f"  from: {value(message.sender)}"
    if message.state:
        yield f"  state: [{', '.join(s for s in STATES if s in message.state)}]"
    if message.reply_to is not None:
        yield f"  reply: {message.reply_to}"
    if message.lang is not None:
        yield f"  lang: {value(message.lang)}"
    if message.text:
        yield f"  text: {block(message.text, '    ')}"
    yield from _details(message)


def _details(message: Message) -> Iterator[str]:
    if message.reactions:
        yield "  reactions:"
    for reaction in message.reactions:
        yield f"  - {{from: {value(reaction.sender)}, emoji: {value(reaction.emoji)}}}"
    if message.attachments:
        yield "  attachments:"
    for file in message.attachments:
        yield f"  - {{path: {value(file.path)}, description: {value(file.description)}}}"


def _at(at: Moment | None) -> Iterator[str]:
    if at is not None:
        yield f"  at: {_moment(at)}"


def _moment(at: Moment) -> str:
    if isinstance(at, datetime):
        return at.isoformat(timespec="auto" if at.second or at.microsecond else "minutes")
    return f"{at:%H:%M}" if isinstance(at, time) else at.isoformat()
