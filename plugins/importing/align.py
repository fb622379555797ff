"""Which item of a new export is which item of a former one. Pure, and linear in their sizes.

Numbers are given once: an item that was there keeps its own, a new one takes the next that was
never used. Hours are compared to the minute, for the same platform gives seconds in one export
and not in another.
"""

from collections import defaultdict, deque
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from itertools import count

from plugins.model import Message, Moment, Notice, Thread

Item = Message | Notice
Key = Callable[[Item], Hashable | None]


def align(before: Iterable[Item], now: Iterable[Item], *, masked: bool = False) -> dict[int, int]:
    """Return, for the number of each item of `now` that `before` has too, its number there.

    The same words of the same person at the same hour come first; then the same words, whoever
    is said to speak; then, at the same hour, the same person, whose words were edited or deleted,
    under another name too where the words that were left tell it. Of two threads that were `masked`
    apart, neither names nor words need be the same: what is left at the same hour, in the same
    order, is the same.
    """
    old, new = list(before), list(now)
    found: dict[int, int] = {}
    for key in (_all, _words, _place, *([_hour] if masked else [])):
        taken = set(found.values())
        names = called(old, new, found) if key is _place else {}
        left = [item for item in old if item.n not in taken]
        right = [_under(item, names) for item in new if item.n not in found]
        found |= _matches(left, right, key)
    return found


def called(before: Iterable[Item], now: Iterable[Item], found: dict[int, int]) -> dict[str, str]:
    """Return, for each name that someone has taken since, the former one.

    Told by the words that both have (`found`, as `align` gives it): whoever says all that someone
    said who is there no more, and was not there before, is the same person.
    """
    old = {item.n: item.sender for item in before if isinstance(item, Message)}
    new = {item.n: item.sender for item in now if isinstance(item, Message)}
    gone, come = {*old.values()} - {*new.values()}, {*new.values()} - {*old.values()}
    said: defaultdict[str, set[str]] = defaultdict(set)
    for n, sender in new.items() if gone and come else ():
        if sender in come and n in found and found[n] in old:
            said[sender].add(old[found[n]])
    pairs = {name: next(iter(former)) for name, former in said.items() if len(former) == 1}
    return {name: former for name, former in pairs.items() if former in gone}


def renumber(before: Thread | None, now: Thread, used: Iterable[int] = ()) -> Thread:
    """Return `now` with the numbers of `before`, and what `before` alone still has, at its place.

    New items take numbers above every one of `before` and of `used`. A message that the platform
    has deleted since keeps its text here: its masks may still be public.
    """
    old = before.items if before else ()
    known = align(old, now.items)
    fresh = count(max([*(item.n for item in old), *used], default=0) + 1)
    numbers = {item.n: known[item.n] if item.n in known else next(fresh) for item in now.items}
    texts = {item.n: item.text for item in old}
    items = (_told(_renumbered(item, numbers), texts) for item in now.items)
    return replace(now, items=tuple(_with_lost(old, items)))


def _matches(left: Iterable[Item], right: Iterable[Item], key: Key) -> Iterator[tuple[int, int]]:
    waiting: defaultdict[Hashable, deque[int]] = defaultdict(deque)
    for item in left:
        if (what := key(item)) is not None:
            waiting[what].append(item.n)
    for item in right:
        what = key(item)
        if what is not None and waiting.get(what):
            yield item.n, waiting[what].popleft()


def _all(item: Item) -> Hashable:
    sender = item.sender if isinstance(item, Message) else None
    return _minute(item.at), sender, item.text


def _words(item: Item) -> Hashable | None:
    """The same words at the same hour: a person who has another name in the second export."""
    return (_minute(item.at), type(item), item.text) if item.text else None


def _place(item: Item) -> Hashable | None:
    known = isinstance(item, Message) and isinstance(item.at, datetime)
    return (_minute(item.at), item.sender) if known and isinstance(item, Message) else None


def _hour(item: Item) -> Hashable | None:
    return (_minute(item.at), type(item)) if isinstance(item.at, datetime) else None


def _minute(at: Moment | None) -> Hashable:
    if isinstance(at, datetime):
        return at.astimezone(UTC).replace(second=0, microsecond=0)
    return at


def _under(item: Item, names: Mapping[str, str]) -> Item:
    if isinstance(item, Message) and item.sender in names:
        return replace(item, sender=names[item.sender])
    return item


def _renumbered(item: Item, numbers: dict[int, int]) -> Item:
    if numbers[item.n] == item.n and getattr(item, "reply_to", None) is None:
        return item
    if isinstance(item, Message):
        reply = numbers.get(item.reply_to) if item.reply_to is not None else None
        return replace(item, n=numbers[item.n], reply_to=reply)
    return replace(item, n=numbers[item.n])


def _told(item: Item, before: Mapping[int, str]) -> Item:
    if isinstance(item, Message) and "deleted" in item.state and not item.text:
        return replace(item, text=before.get(item.n, ""))
    return item


def _with_lost(old: tuple[Item, ...], items: Iterable[Item]) -> Iterator[Item]:
    """Yield the items, each followed by those that stood after it once and stand nowhere now."""
    present = list(items)
    numbers = {item.n for item in present}
    after: defaultdict[int | None, list[Item]] = defaultdict(list)
    anchor: int | None = None
    for item in old:
        if item.n in numbers:
            anchor = item.n
        else:
            after[anchor].append(item)
    yield from after[None]
    for item in present:
        yield item
        yield from after.get(item.n, ())
