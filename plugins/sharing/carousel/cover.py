"""The first page of a carousel: the title, an invitation, a bubble that runs off the edge. Pure."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import product

from plugins.cards.choosing.choice import telling
from plugins.cards.marks import MARGIN, bars, header, title_top
from plugins.cards.measure import Measure
from plugins.cards.shapes import Shape, move
from plugins.cards.talk.place import height_of
from plugins.cards.talk.scene import Item, Scene
from plugins.cards.talk.stack import Stack
from plugins.cards.text.headline import above, headline, placed
from plugins.cards.text.typeset import Style, shapes, typeset
from plugins.cards.text.words import plain
from plugins.model import Card, Excerpt, Message
from plugins.sharing.carousel.pages import Page, whole_signal
from plugins.sharing.carousel.reading import described, lines_said, said, sentence, told
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


def cover(card: Card, conversation: Excerpt | None, measure: Measure) -> Page:
    """Return the first page; without a conversation, the signal runs off its edge instead."""
    talk = conversation if conversation and conversation.messages else None
    silent = talk and Excerpt(replace(talk.thread, items=()), ())
    shown = replace(card, layout="conversation" if talk else "title", excerpt=silent)
    top, room = title_top(card), card.size[0] - 2 * MARGIN
    block = headline(card.title, measure, room, round(card.size[1] * ROOM), LARGEST)
    title = tuple(placed(block, MARGIN, room, top, measure))
    asked = top + block.height - 2 * above(block) + ABOVE_ASK
    ask = tuple(shapes(typeset(INVITATION, ASK, measure, room), MARGIN, asked, measure))
    head = tuple(header(shown, measure))
    below = asked + ASK.leading + UNDER_ASK
    drawn = tuple(_teaser(card, talk, below, measure) if talk else _signal(card, below))
    named = sorted(lines_said(head, measure), key=lambda one: one.words[0].x > room / 2)
    read = [said(card.title, title, measure, "H1"), *named, said(INVITATION, ask, measure)]
    alt = [sentence(plain(card.title))]
    if talk:
        alt.append(f"Une bulle dépasse de la page. {next(told([_message(card, talk)]))}")
        read.append(_seen(drawn, alt[-1], card, measure))
    return Page((*drawn, *head, *title, *ask), described(alt), tuple(read))


def _seen(drawn: Sequence[Shape], alt: str, card: Card, measure: Measure) -> Said:
    found = words(drawn, measure)
    return Said("Figure", tuple(word for word in found if word.baseline < card.size[1]), alt)


def _signal(card: Card, top: int) -> Iterator[Shape]:
    signal = whole_signal(card.size[0] - 2 * MARGIN, card.size[1] - top)
    return bars(MARGIN, card.size[1] + signal.bar // 5, signal, signal.count)


def _message(card: Card, talk: Excerpt) -> Message:
    """Return the message of the cover: the first that the author names, or the most telling."""
    named = {item.n for item in card.excerpt.thread.items} if card.excerpt else set()
    return next((one for one in talk.messages if one.n in named), None) or telling(talk)


def _teaser(card: Card, talk: Excerpt, top: int, measure: Measure) -> Iterator[Shape]:
    """Yield the conversation from a message on, or a little before, so that the edge cuts it."""
    tried = list(_stacks(card, talk, measure))
    edge = card.size[1]
    for (stack, size), lower in product(tried, LOWER):
        if items := _cut(stack, top + lower, edge, size):
            break
    else:
        items = _sunk((stack for stack, _ in tried), top, edge)
    for item, y in items:
        yield from (move(shape, y=y) for shape in item.shapes)


def _stacks(card: Card, talk: Excerpt, measure: Measure) -> Iterator[tuple[Stack, int]]:
    """Yield the conversation from the message of the cover on, then from before, in each size."""
    place = talk.parts.index(_message(card, talk))
    starts = [at for at in range(place, -1, -1) if isinstance(talk.parts[at], Message)]
    for start, size in product(starts[: EARLIER + 1], SIZES):
        right = card.size[0] - MARGIN
        scene = Scene(talk.thread, MARGIN, right, size, 10_000, SMALL, INDENT)
        yield Stack(talk.parts[start:], scene, measure), size


def _cut(stack: Stack, top: int, edge: int, size: int) -> list[tuple[Item, int]]:
    """Return the items from `top` on, the last of which the edge cuts well; else nothing."""
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


def _sunk(stacks: Iterable[Stack], top: int, edge: int) -> list[tuple[Item, int]]:
    """Return all the items at the largest size that holds, the last a little below the edge."""
    stack, height = max(
        ((one, height_of(one, 0, len(one))) for one in stacks),
        key=lambda one: (one[1] <= edge + SUNK - top, one[1]),
    )
    y = edge + SUNK - height
    placed = []
    for place in range(len(stack)):
        y += stack[place].gap if place else 0
        placed.append((stack[place], y))
        y += stack[place].height
    return placed
