"""A raw thread and a confirmed roster -> the clean thread, as `plugins.anonymity` makes it. Pure.

Someone whose alias is his own name was kept as he is (a shop, a robot with a public name).
`redact` refuses real names as aliases; so he gets another one there, and his name back after.
"""

from collections.abc import Collection
from dataclasses import replace

from plugins.anonymity.errors import PrivacyError
from plugins.anonymity.redact import redact
from plugins.anonymity.roster import Roster, with_aliases
from plugins.importing.align import Item
from plugins.importing.chosen import with_chosen
from plugins.model import Message, Redaction, Thread


def clean(thread: Thread, roster: Roster, public: Collection[str] = ()) -> Redaction:
    """Return the redaction of a thread; the slug, which is public, stays as it was given.

    Raises PrivacyError when an alias holds a real name.
    """
    spared = {p.name for p in roster.people if p.alias == p.name}
    done = with_chosen(thread, roster, redact(thread, _renamed(roster, spared), public=public))
    names = _names(thread, done.thread, spared)
    people = tuple(replace(p, alias=names.get(p.alias, p.alias)) for p in done.thread.participants)
    items = tuple(_spared(item, names) for item in done.thread.items) if names else None
    now = replace(
        done.thread, slug=thread.slug, participants=people, items=items or done.thread.items
    )
    return replace(done, thread=now)


def refused(thread: Thread, roster: Roster) -> str:
    """Return why a roster cannot be used, in French; nothing when it can."""
    try:
        clean(replace(thread, items=()), roster)
    except PrivacyError as error:
        return str(error)
    return ""


def _renamed(roster: Roster, spared: Collection[str]) -> Roster:
    if not spared:
        return roster
    people = [replace(p, alias="") if p.name in spared else p for p in roster.people]
    return replace(roster, people=tuple(with_aliases(people)))


def _names(raw: Thread, now: Thread, spared: Collection[str]) -> dict[str, str]:
    """Return the real name behind each alias that was given to someone who keeps his own."""
    clean_items = {item.n: item for item in now.items}
    found = {}
    for item in raw.items:
        became = clean_items.get(item.n)
        if isinstance(item, Message) and isinstance(became, Message) and item.sender in spared:
            found[became.sender] = item.sender
    return found


def _spared(item: Item, names: dict[str, str]) -> Item:
    if not isinstance(item, Message):
        return item
    reactions = tuple(replace(r, sender=names.get(r.sender, r.sender)) for r in item.reactions)
    return replace(item, sender=names.get(item.sender, item.sender), reactions=reactions)
