"""What is asked: a card for each text to replace or to doubt, with its places. Pure."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from plugins.model import Message, Notice, Redaction, Thread

EXAMPLES = 60
"""Places that a card keeps: nobody looks at more, and a name may stand in 10,000 messages."""

_BREAKS = re.compile(r"[^\S\n]*\n\s*")


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of the original text of item `n`, in code points."""

    n: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Card:
    """A private text, what would be shown in its place, where it stands and how often.

    Of a doubt, `why` says in French what makes it doubtful; it is empty otherwise.
    """

    text: str
    shown: str
    why: str
    places: tuple[Place, ...]
    count: int


@dataclass(frozen=True)
class Book:
    """The original thread, to look places up."""

    thread: Thread

    @cached_property
    def items(self) -> dict[int, Message | Notice]:
        """The items by number."""
        return {item.n: item for item in self.thread.items}

    def text(self, place: Place) -> str:
        """Return the original text of a place."""
        return self.items[place.n].text[place.start : place.end]

    def search(self, words: Iterable[str], limit: int = EXAMPLES) -> Iterator[Place]:
        """Yield the places where one of these words stands, whatever its case."""
        pattern = "|".join(re.escape(word) for word in words if word)
        find = re.compile(pattern or r"(?!)", re.IGNORECASE).search
        found = ((item.n, find(item.text)) for item in self.thread.items)
        places = (Place(n, *match.span()) for n, match in found if match)
        yield from islice(places, limit)

    def said(self, name: str, limit: int = EXAMPLES) -> Iterator[Place]:
        """Yield the beginnings of what someone says, a picture without a word left out."""
        said = (item for item in self.thread.items if isinstance(item, Message) and item.text)
        mine = (item for item in said if item.sender == name)
        yield from (Place(item.n, 0, 0) for item in islice(mine, limit))


def masks(book: Book, redaction: Redaction) -> tuple[Card, ...]:
    """Return a card for each text replaced, by what is shown, then in order of appearance."""
    found = ((Place(r.n, r.span.start, r.span.end), r.shown, "") for r in redaction.replacements)
    return _sorted(list(_cards(book, found)))


def doubts(book: Book, redaction: Redaction) -> tuple[Card, ...]:
    """Return a card for each doubtful text, by reason, then in order of appearance."""
    found = (
        (Place(d.n, d.span.start, d.span.end), f"[{d.span.kind}]", d.why) for d in redaction.doubts
    )
    return _sorted(list(_cards(book, found)))


def context(text: str, start: int, end: int, room: int) -> tuple[str, str, str]:
    """Return what stands before, in and after a place, on one line of about `room` characters.

    >>> context("Bonjour. Ma ligne est le 06 39 98 12 34 depuis hier.", 25, 39, 40)
    ('… est le ', '06 39 98 12 34', ' depuis hier.')
    """
    side = max(8, (room - (end - start)) // 2)
    before = _cut(_flat(text[:start])[::-1], side)[::-1]
    after = _cut(_flat(text[end:]), side + max(0, side - len(before)))
    return before, _flat(text[start:end]), after


def printable(text: str) -> str:
    """Return a text that a terminal shows and does not obey, whatever its sender put in it."""
    return "".join(c if c == "\n" or _seen(c) else "·" for c in text)


def _cards(book: Book, found: Iterable[tuple[Place, str, str]]) -> Iterator[Card]:
    groups: dict[str, list[tuple[Place, str, str]]] = {}
    for one in found:
        groups.setdefault(book.text(one[0]), []).append(one)
    for text, ones in groups.items():
        _, shown, why = ones[0]
        places = tuple(place for place, _, _ in ones[:EXAMPLES])
        yield Card(text, shown, why, places, len(ones))


def _sorted(cards: list[Card]) -> tuple[Card, ...]:
    """Bring together what may be answered together: the same mask, the same reason."""
    ranks: dict[tuple[str, str], int] = {}
    for card in cards:
        ranks.setdefault((card.why, card.shown), len(ranks))
    return tuple(sorted(cards, key=lambda card: ranks[card.why, card.shown]))


def _flat(text: str) -> str:
    return printable(_BREAKS.sub(" ⏎ ", text))


def _cut(text: str, room: int) -> str:
    """Shorten at a word, and say so; the same for both sides, one of them reversed."""
    if len(text) <= room:
        return text
    head, _, tail = text[:room].rpartition(" ")
    return f"{head if len(tail) < room // 2 else text[:room]} …"


def _seen(character: str) -> bool:
    # A joiner holds an emoji together; anything else of these classes acts on the terminal,
    # or turns the direction of what follows.
    return character == "\u200d" or unicodedata.category(character) not in (
        "Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp",
    )  # fmt: skip
