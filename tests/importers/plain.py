"""Listings and threads as plain text, so that golden cases can be read and written by anyone."""

from collections.abc import Iterator

from plugins.importers.listing import Listing
from plugins.model import Message, Moment, Notice, Thread


def listing_text(listing: Listing) -> str:
    """Return a listing on one line."""
    days = f"{_moment(listing.first)} → {_moment(listing.last)}"
    names = ", ".join(listing.participants)
    count = f"{listing.messages} messages"
    return f"{listing.key} | {listing.title} | {names} | {count} | {days} | moi : {listing.me}"


def thread_text(thread: Thread) -> str:
    """Return a thread, one line for each item, what hangs on it indented under it."""
    roles = ", ".join(f"{p.alias} ({p.role})" for p in thread.participants)
    head = f"{thread.channel} | {thread.slug} | {thread.origin} | {roles}"
    return "\n".join([head, *(line for item in thread.items for line in _item(item))])


def _item(item: Message | Notice) -> Iterator[str]:
    if isinstance(item, Notice):
        yield f"{item.n} {_moment(item.at)} -- {item.text}"
        return
    states = "".join(f" [{state}]" for state in sorted(item.state))
    first, *rest = item.text.split("\n")
    yield f"{item.n} {_moment(item.at)} {item.sender}{states}: {first}".rstrip()
    yield from (f"    {line}" for line in rest)
    if item.reply_to:
        yield f"    ↳ {item.reply_to}"
    for attachment in item.attachments:
        yield f"    + {attachment.path or '?'} « {attachment.description} »"
    for reaction in item.reactions:
        yield f"    {reaction.emoji} {reaction.sender}"


def _moment(at: Moment | None) -> str:
    return at.isoformat() if at else "?"
