"""The first page of a carousel: the title, an invitation, a bubble that runs off the edge. Pure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product
from operator import itemgetter

from plugins.cards.alt import sentence, shortened, told
from plugins.cards.choosing.choice import telling
from plugins.cards.marks import MARGIN, bars, header, title_top
from plugins.cards.measure import Measure
from plugins.cards.shapes import Shape, move
from plugins.cards.talk.place import height_of
from plugins.cards.talk.scene import Item, Scene
from plugins.cards.talk.stack import Stack
from plugins.cards.text.drawn import shapes
from plugins.cards.text.headline import above, headline, placed
from plugins.cards.text.style import Style
from plugins.cards.text.typeset import typeset
from plugins.cards.text.words import plain
from plugins.model import Card, Excerpt, Message, Part
from plugins.sharing.carousel.pages import Page, whole_signal
from plugins.sharing.carousel.reading import OURS, lines_said, said
from plugins.sharing.carousel.talk import INDENT, SMALL
from plugins.sharing.pdf.layer import Said, words

INVITATION = "Glisse, tu vas capter →"
"""What the cover says to the thumb."""
ASK = Style("brand", 50, 60, "lit", "paper")
ABOVE_ASK, UNDER_ASK = 68, 50
ROOM, LARGEST = 0.4, 220
"""The share of the page that the title takes, and its size, at most."""
SIZES = (58, 54, 62, 50, 66, 46, 72, 80, 88)
"""Sizes of text to try, so that the edge cuts a bubble well."""
LOWER = range(0, 90, 10)
"""How much lower than its place the first bubble may begin, for the same reason."""
SHOWN, HIDDEN = 2.0, 0.9
"""Lines of a bubble that must be seen above the edge, and that must be missing, at least."""
EARLIER = 3
"""How many messages before the one that tells the most may come first, where the conversation ends
too soon after it to reach the edge."""
SUNK = 28
"""Pixels: how far a bubble that is too short to be cut runs off."""


@dataclass(frozen=True, slots=True)
class _Teaser:
    """A conversation from a message on: its parts, as a stack at a size of text."""

    parts: tuple[Part, ...]
    stack: Stack
    size: int


def cover(card: Card, conversation: Excerpt | None, measure: Measure) -> Page:
    """Return the first page; without a conversation, the signal runs off its edge instead.

    `conversation` is what the other pages show.
    """
    talk = conversation if conversation and conversation.messages else None
    silent = talk and Excerpt(replace(talk.thread, items=()), ())
    shown = replace(card, layout="conversation" if talk else "title", excerpt=silent)
    top, room = title_top(card), card.size[0] - 2 * MARGIN
    block = headline(card.title, measure, room, round(card.size[1] * ROOM), LARGEST)
    title = tuple(placed(block, MARGIN, room, top, measure))
    asked = top + block.height + max(0, ABOVE_ASK - 2 * above(block))
    ask = tuple(shapes(typeset(INVITATION, ASK, measure, room), MARGIN, asked, measure))
    head = tuple(header(shown, measure))
    below = asked + ASK.leading + UNDER_ASK
    drawn, seen = _teaser(card, talk, below, measure) if talk else (_signal(card, below), ())
    named = sorted(lines_said(head, measure), key=lambda one: one.words[0].x > room / 2)
    read = [
        said(card.title, title, measure, "H1"),
        *named,
        said(INVITATION, ask, measure, lang=OURS),
    ]
    alt = [sentence(plain(card.title))]
    if talk:
        alt.append(" ".join(("Une bulle dépasse de la page.", *told(seen))))
        read.append(_figure(drawn, alt[-1], card, measure))
    return Page((*drawn, *head, *title, *ask), shortened(" ".join(alt)), tuple(read))


def _figure(drawn: Sequence[Shape], alt: str, card: Card, measure: Measure) -> Said:
    found = words(drawn, measure)
    return Said("Figure", tuple(word for word in found if word.baseline < card.size[1]), alt)


def _signal(card: Card, top: int) -> tuple[Shape, ...]:
    signal = whole_signal(card.size[0] - 2 * MARGIN, card.size[1] - top)
    return tuple(bars(MARGIN, card.size[1] + signal.bar // 5, signal, signal.count))


def _message(card: Card, talk: Excerpt) -> Message:
    """Return the message of the cover: the first that the author names, or the most telling."""
    named = {item.n for item in card.excerpt.thread.items} if card.excerpt else set()
    return next((one for one in talk.messages if one.n in named), None) or telling(talk)


def _teaser(
    card: Card, talk: Excerpt, top: int, measure: Measure
) -> tuple[tuple[Shape, ...], tuple[Part, ...]]:
    """Return the conversation from a message on, or a little before, so that the edge cuts it; and
    the parts that this draws.
    """
    tried = list(_teasers(card, talk, measure))
    edge = card.size[1]
    for one, lower in product(tried, LOWER):
        if items := _cut(one, top + lower, edge):
            break
    else:
        one, items = _sunk(tried, top, edge)
    moved = (move(shape, y=y) for item, y in items for shape in item.shapes)
    return tuple(moved), _until(one.parts, items[-1][0].n)


def _until(parts: Sequence[Part], last: int | None) -> tuple[Part, ...]:
    """Return the parts up to the message of this number: all of them when it is none."""
    numbers = (part.n if isinstance(part, Message) else 0 for part in parts)
    after = next((place for place, n in enumerate(numbers, 1) if n == last), len(parts))
    return tuple(parts[:after])


def _teasers(card: Card, talk: Excerpt, measure: Measure) -> Iterator[_Teaser]:
    """Yield the conversation from the message of the cover on, then from before, in each size."""
    place = talk.parts.index(_message(card, talk))
    starts = [at for at in range(place, -1, -1) if isinstance(talk.parts[at], Message)]
    for start, size in product(starts[: EARLIER + 1], SIZES):
        right, parts = card.size[0] - MARGIN, talk.parts[start:]
        scene = Scene(talk.thread, MARGIN, right, size, 10_000, SMALL, INDENT)
        yield _Teaser(parts, Stack(parts, scene, measure), size)


def _cut(teaser: _Teaser, top: int, edge: int) -> list[tuple[Item, int]]:
    """Return the items from `top` on, the last of which the edge cuts well; else nothing."""
    stack, size = teaser.stack, teaser.size
    placed: list[tuple[Item, int]] = []
    y = top
    for place in range(len(stack)):
        item = stack[place]
        y += item.gap if place else 0
        placed.append((item, y))
        if y + item.height > edge:
            seen, hidden = edge - y - item.name, y + item.height - edge
            cut_well = seen >= SHOWN * size and hidden >= HIDDEN * size
            return placed if cut_well and stack.is_message(place) else []
        y += item.height
    return []


def _sunk(
    teasers: Sequence[_Teaser], top: int, edge: int
) -> tuple[_Teaser, list[tuple[Item, int]]]:
    """Return as many items as hold, in the size that fills the page, the last a little below it."""
    room = edge + SUNK - top
    counted = ((_most(one.stack, room), one) for one in teasers)
    held = [(height_of(one.stack, 0, count), count, one) for count, one in counted if count]
    first = teasers[0]
    height, count, teaser = max(held, key=itemgetter(0), default=(room, 1, first))
    y = edge + SUNK - height
    placed = []
    for place in range(count):
        y += teaser.stack[place].gap if place else 0
        placed.append((teaser.stack[place], y))
        y += teaser.stack[place].height
    return teaser, placed


def _most(stack: Stack, room: int) -> int:
    """Return how many items hold in a height: all of them, or up to a message."""
    kept = height = 0
    for place in range(len(stack)):
        height += stack[place].height + (stack[place].gap if place else 0)
        if height > room:
            return kept
        if stack.is_message(place):
            kept = place + 1
    return len(stack)
