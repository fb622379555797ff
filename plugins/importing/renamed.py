"""Aliases that an author has changed by hand in a conversation file, carried to what is kept of it.

Whoever is « Agent A » in the text as it was written and « Agent Zoé » wherever he speaks in the
file has that alias from now on: in what is new, and in the vault of the case. Pure.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from plugins.anonymity.aliases import Aliases
from plugins.anonymity.roster import SHARED, Roster
from plugins.anonymity.vault import Vault
from plugins.importing.align import Item
from plugins.importing.before import Before
from plugins.model import Message, Thread

Renamed = Mapping[str, str]
"""The alias that each former one has become."""


def renamed(before: Before) -> Renamed:
    """Return the aliases that the author has changed for new ones on every message.

    One that someone else has, or had, does not count: it would make two people one.
    """
    if before.kept is None or before.written is None:
        return {}
    vault = before.vault
    taken = {*_aliases(before.written), *vault.retired, *(known.alias for known in vault.people)}
    now = {item.n: item.sender for item in before.kept.items if isinstance(item, Message)}
    found: dict[str, set[str]] = {}
    for item in before.written.items:
        if isinstance(item, Message) and item.n in now:
            found.setdefault(item.sender, set()).add(now[item.n])
    pairs = {alias: next(iter(new)) for alias, new in found.items() if len(new) == 1}
    new = list(pairs.values())
    return {a: b for a, b in pairs.items() if a != b and b not in taken and new.count(b) == 1}


def carried(before: Before, slug: str, changed: Renamed) -> Before:
    """Return what an earlier import left of the thread `slug`, under the changed aliases."""
    if not changed or before.written is None or before.kept is None:
        return before
    return replace(
        before,
        written=_thread(before.written, before.kept, changed),
        roster=before.roster and called(before.roster, changed),
        vault=_vault(before.vault, slug, changed),
    )


def called(roster: Roster, changed: Renamed) -> Roster:
    """Return a roster under the changed aliases."""
    people = (replace(p, alias=changed.get(p.alias, p.alias)) for p in roster.people)
    return replace(roster, people=tuple(people))


def notes(before: Before, slug: str, changed: Renamed) -> Iterator[str]:
    """Tell of the other conversations that still show a former alias."""
    for known in before.vault.people:
        others = [thread for thread in known.threads if thread != slug]
        if known.alias in changed and slug in known.threads and others:
            yield (
                f"« {known.alias} » devient « {changed[known.alias]} » dans tout le dossier : "
                f"importez de nouveau, ou corrigez à la main, {', '.join(others)}."
            )


def _aliases(thread: Thread) -> set[str]:
    senders = (item.sender for item in thread.items if isinstance(item, Message))
    return {*senders, *(person.alias for person in thread.participants)}


def _vault(vault: Vault, slug: str, changed: Renamed) -> Vault:
    people = tuple(
        replace(known, alias=changed.get(known.alias, known.alias))
        if slug in known.threads
        else known
        for known in vault.people
    )
    retired = {*vault.retired, *changed} - SHARED
    return replace(vault, people=people, retired=tuple(sorted(retired)))


def _thread(written: Thread, kept: Thread, changed: Renamed) -> Thread:
    texts = {item.n: item.text for item in kept.items}
    people = (replace(p, alias=changed.get(p.alias, p.alias)) for p in written.participants)
    items = (_item(item, texts.get(item.n, item.text), changed) for item in written.items)
    return replace(written, participants=tuple(people), items=tuple(items))


def _item(item: Item, kept: str, changed: Renamed) -> Item:
    """Return an item of the former text; its words too, where the author has changed them."""
    text = item.text if item.text == kept else _text(item.text, changed)
    if not isinstance(item, Message):
        return replace(item, text=text)
    reactions = (replace(r, sender=changed.get(r.sender, r.sender)) for r in item.reactions)
    sender = changed.get(item.sender, item.sender)
    return replace(item, sender=sender, text=text, reactions=tuple(reactions))


def _text(text: str, changed: Renamed) -> str:
    places = Aliases(changed.keys() - SHARED).find(text)
    for start, end in reversed(places):
        text = text[:start] + changed[text[start:end]] + text[end:]
    return text
