"""Importing again: a kept conversation, as its author left it, meets a later export. Pure.

What was kept wins. Of the new export come: items that were not there, hours and names excepted;
the platform's edits of what the author did not edit himself; new reactions; new masks. Nothing is
ever unmasked, renumbered or removed: a message that the platform has since deleted stays as it
was published, and a note says so, for the author alone decides what to make of it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from difflib import unified_diff
from typing import TypeVar

from plugins.importing.align import Item
from plugins.importing.fit import answering
from plugins.importing.hidden import Hidden, Pair, clear, cover
from plugins.importing.write import item as written
from plugins.model import Message, Participant, Thread

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Merge:
    """The thread as it becomes, the numbers that are new or changed, and what to tell the author.

    `difference` compares the two texts as `diff -u` does, item by item; it holds clean text only.
    """

    thread: Thread
    added: tuple[int, ...]
    changed: tuple[int, ...]
    notes: tuple[str, ...]
    difference: str


@dataclass(frozen=True, slots=True)
class Former:
    """The last import: the thread that it wrote (None when forgotten), and what it hid."""

    thread: Thread | None = None
    hidden: Hidden | None = None


def merge(kept: Thread, former: Former, now: Thread, hides: Hidden) -> Merge:
    """Merge a clean thread, renumbered after the kept one, into it.

    `hides` is what the redaction that gave `now` hid. An item of `former` that is not kept was
    removed by the author, and stays removed.
    """
    base = {item.n: item for item in former.thread.items} if former.thread else {}
    new = {item.n: item for item in now.items}
    work = [
        _item(ours, base.get(ours.n), new[ours.n], former.hidden or {}, hides)
        if ours.n in new
        else (ours, "")
        for ours in kept.items
    ]
    here = {item.n for item in kept.items}
    added = [item for item in now.items if item.n not in here and item.n not in base]
    items = tuple(_placed([item for item, _ in work], now.items, {item.n for item in added}))
    return _merge(kept, former.thread, now, items, tuple(note for _, note in work if note))


def _merge(
    kept: Thread, base: Thread | None, now: Thread, items: tuple[Item, ...], notes: tuple[str, ...]
) -> Merge:
    people = tuple(_people(kept, base, now, items))
    numbers = {item.n for item in items}
    sound = tuple(answering(item, numbers) for item in items)
    thread = replace(kept, participants=people, items=sound)
    before = {item.n: item for item in kept.items}
    changed = [i.n for i in thread.items if i.n in before and i != before[i.n]]
    added = [i.n for i in thread.items if i.n not in before]
    told = "\n".join(_difference(before, thread.items))
    return Merge(thread, tuple(added), tuple(changed), notes, told)


def _item(ours: Item, base: Item | None, now: Item, hid: Hidden, hides: Hidden) -> tuple[Item, str]:
    """Return what an item becomes, and what its author must hear of it."""
    if isinstance(now, Message) and "deleted" in now.state and ours.text:
        pairs = hides.get(now.n, ())
        left = pairs if base is None else (pair for pair in pairs if clear(base.text, pair[0]))
        told = f"message {ours.n} : supprimé depuis sur la plateforme ; il reste ici."
        return replace(ours, text=cover(ours.text, left)), told
    text = _text(ours, base, now, hid.get(now.n, ()), hides.get(now.n, ()))
    told = ""
    if base and ours.text != base.text and now.text not in (base.text, text):
        told = f"message {ours.n} : modifié sur la plateforme ; votre version reste."
    if not (isinstance(ours, Message) and isinstance(now, Message) and isinstance(base, Message)):
        return replace(ours, text=text), told
    became = replace(
        ours,
        sender=_three(ours.sender, base.sender, now.sender),
        text=text,
        state=_three(ours.state, base.state, now.state),
        reactions=_more(ours.reactions, base.reactions, now.reactions),
        attachments=_more(ours.attachments, base.attachments, now.attachments),
        reply_to=_three(ours.reply_to, base.reply_to, now.reply_to),
        lang=_three(ours.lang, base.lang, now.lang),
    )
    return became, told


def _text(
    ours: Item, base: Item | None, now: Item, hid: Iterable[Pair], hides: Iterable[Pair]
) -> str:
    """Take the new words where the author kept the former ones, and every mask of both.

    What he wrote in clear over a mask is his word: it is not masked again.
    """
    if base is None:
        return cover(ours.text, hides)
    if ours.text == base.text:
        shown = (pair for pair in hid if clear(now.text, pair[0]) > clear(base.text, pair[0]))
        return cover(now.text, shown)
    return cover(ours.text, (pair for pair in hides if clear(base.text, pair[0])))


def _three(ours: T, base: T, now: T) -> T:
    return now if ours == base else ours


def _more(ours: tuple[T, ...], base: tuple[T, ...], now: tuple[T, ...]) -> tuple[T, ...]:
    return (*ours, *(one for one in now if one not in base and one not in ours))


def _placed(kept: list[Item], now: tuple[Item, ...], added: set[int]) -> Iterator[Item]:
    """Yield what is kept in its order, each followed by what is new after it."""
    here = {item.n for item in kept}
    after: dict[int | None, list[Item]] = {}
    anchor: int | None = None
    for item in now:
        if item.n in here:
            anchor = item.n
        elif item.n in added:
            after.setdefault(anchor, []).append(item)
    yield from after.get(None, ())
    for item in kept:
        yield item
        yield from after.get(item.n, ())


def _people(
    kept: Thread, base: Thread | None, now: Thread, items: tuple[Item, ...]
) -> Iterator[Participant]:
    """Yield whoever was kept, with the new role where the author left the former, then the new.

    Whoever signs nothing any more, under an alias that has changed, is left out.
    """
    senders = {item.sender for item in items if isinstance(item, Message)}
    gone = {item.sender for item in kept.items if isinstance(item, Message)} - senders
    roles = {person.alias: person.role for person in now.participants}
    former = {person.alias: person.role for person in base.participants} if base else {}
    for person in (person for person in kept.participants if person.alias not in gone):
        unedited = former.get(person.alias) == person.role
        yield replace(person, role=roles.get(person.alias, person.role)) if unedited else person
    known = {person.alias for person in kept.participants}
    yield from (p for p in now.participants if p.alias not in known and p.alias in senders)


def _difference(before: dict[int, Item], items: tuple[Item, ...]) -> Iterator[str]:
    for item in items:
        if item == before.get(item.n):
            continue
        old = written(before[item.n]).split("\n") if item.n in before else []
        lines = list(unified_diff(old, written(item).split("\n"), lineterm="", n=1))[2:]
        yield from lines if old else lines[1:]
