"""Excerpt -> the text of a `dm` block. What `parse` reads back is the same excerpt."""

from collections.abc import Iterator
from datetime import datetime, time

import yaml

from plugins.bubbles.grammar import DELETED, FLAGS, escape
from plugins.model import Cut, Day, Excerpt, Message, Moment, Note, Notice, Part

FOREVER = 2**31


def write(excerpt: Excerpt) -> str:
    """Return the block's text, header first, without its fences.

    Silences are not written: they are found again from the hours.
    """
    return "\n".join([*_header(excerpt), "", *_body(excerpt), ""])


def _header(excerpt: Excerpt) -> Iterator[str]:
    thread = excerpt.thread
    yield f"channel: {thread.channel}"
    if thread.brand:
        yield f"with: {thread.brand}"
    yield f"origin: {thread.origin}"
    customer = next((p.alias for p in thread.participants if p.role == "customer"), None)
    if customer:
        yield f"me: {customer}"
    roles = {participant.alias: participant.role for participant in thread.participants}
    flow = yaml.safe_dump(
        roles, default_flow_style=True, allow_unicode=True, sort_keys=False, width=FOREVER
    )
    yield f"participants: {flow.strip()}"


def _body(excerpt: Excerpt) -> Iterator[str]:
    for part in excerpt.parts:
        yield from _lines(part, excerpt)


def _lines(part: Part, excerpt: Excerpt) -> Iterator[str]:
    if isinstance(part, Day):
        yield f"== {part.date.isoformat()}"
    elif isinstance(part, Cut):
        yield "..." if part.count is None else f"... {part.count}"
    elif isinstance(part, Notice):
        yield f"-- {part.text}"
    elif isinstance(part, Note):
        yield f"## {part.text}"
    elif isinstance(part, Message):
        yield from _message(part, excerpt)


def _message(message: Message, excerpt: Excerpt) -> Iterator[str]:
    first, *rest = message.text.split("\n")
    words = [word for word, state in FLAGS.items() if state in message.state and word != "supprimé"]
    flags = f" ({', '.join(words)})" if words else ""
    text = DELETED if "deleted" in message.state else first
    yield f"{message.sender}{_hour(message.at)}{flags}: {text}".rstrip()
    yield from (f"  {escape(line)}" if line.strip() else "" for line in rest)
    yield from _details(message, excerpt)


def _details(message: Message, excerpt: Excerpt) -> Iterator[str]:
    for reaction in message.reactions:
        yield f"  reaction: {reaction.emoji} {reaction.sender}"
    answered = excerpt.thread.message(message.reply_to) if message.reply_to else None
    if answered:
        yield f"  reply: {answered.sender}{_hour(answered.at)}"
    for attachment in message.attachments:
        described = f" « {attachment.description} »" if attachment.description else ""
        yield f"  attachment: {attachment.path}{described}"
    if message.lang:
        yield f"  lang: {message.lang}"


def _hour(at: Moment | None) -> str:
    return f" {at:%H:%M}" if isinstance(at, datetime | time) else ""
