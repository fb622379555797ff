"""A conversation as a stack of blocks, each with its shapes and its height. Pure: no position yet.

Blocks are made when they are first asked for, and their shapes only when they are drawn: of a long
conversation, a card shows a few messages. A name stands above the first bubble of a run.
"""

from collections.abc import Collection, Iterator, Sequence
from datetime import timedelta
from functools import partial

from plugins.cards.marks import bars, small
from plugins.cards.measure import Measure
from plugins.cards.shapes import Shape
from plugins.cards.talk.bubble import Said, bubble
from plugins.cards.talk.scene import ASIDE_HEIGHT, GAP_ASIDE, Item, Scene
from plugins.cards.text.drawn import shapes
from plugins.cards.text.typeset import typeset
from plugins.model import Cut, Message, Notice, Part, Role, Silence, Thread
from plugins.typography.dates import duration

DELETED = "message supprimé"


class Stack:
    """The items of messages, silences, cuts and notices; days and notes are left out.

    The message at the place `start` has a name in any case: it is the first that is seen.
    """

    def __init__(
        self, parts: Sequence[Part], scene: Scene, measure: Measure, start: int | None = None
    ) -> None:
        self._scene, self._measure, self._start = scene, measure, start
        self._parts = [part for part in parts if _is_shown(part)]
        self._items: dict[int, Item] = {}

    def __len__(self) -> int:
        return len(self._parts)

    def __getitem__(self, place: int, /) -> Item:
        if not 0 <= place < len(self._parts):
            raise IndexError(place)
        if place not in self._items:
            self._items[place] = self._item(place)
        return self._items[place]

    def is_message(self, place: int) -> bool:
        """Tell whether the item at a place is a message."""
        return isinstance(self._parts[place], Message)

    def bounds(self, numbers: Collection[int]) -> tuple[int, int]:
        """Return the places of the first message numbered so, and after the last."""
        places = [
            place
            for place, part in enumerate(self._parts)
            if isinstance(part, Message) and part.n in numbers
        ]
        return places[0], places[-1] + 1

    def _item(self, place: int) -> Item:
        part, scene = self._parts[place], self._scene
        if not isinstance(part, Message):
            draw = partial(_aside, part, scene, self._measure)
            return Item(draw, scene.scaled(ASIDE_HEIGHT), scene.scaled(GAP_ASIDE))
        role = role_of(part, scene.thread)
        before = self._parts[place - 1] if place and place != self._start else None
        same = isinstance(before, Message) and (
            (before.sender, role_of(before, scene.thread)) == (part.sender, role)
        )
        return bubble(Said(part, text_of(part), role, same), scene, self._measure)


def stack(parts: Sequence[Part], scene: Scene, measure: Measure) -> list[Item]:
    """Return all the items of a conversation at once."""
    found = Stack(parts, scene, measure)
    return [found[place] for place in range(len(found))]


def role_of(message: Message, thread: Thread) -> Role:
    """Return who speaks: a message marked as automated is a robot's, whoever signs it."""
    role = thread.role_of(message.sender)
    return "robot" if role == "system" or "automated" in message.state else role


def text_of(message: Message) -> str:
    """Return what a message's bubble holds; a file sent without a word is described."""
    if "deleted" in message.state:
        return DELETED
    described = "\u202f; ".join(one.description for one in message.attachments if one.description)
    return message.text or f"(pièce jointe\u00a0: {described or 'un fichier'})"


def _is_shown(part: Part) -> bool:
    return isinstance(part, Message | Silence | Cut) or (
        isinstance(part, Notice) and bool(part.text.strip())
    )


def _aside(part: Part, scene: Scene, measure: Measure) -> Iterator[Shape]:
    """Yield what stands between bubbles, centred in the column."""
    if isinstance(part, Silence):
        yield from _silence(part.duration, scene, measure)
    else:
        block = typeset(_words(part), scene.aside, measure, scene.room, 1)
        yield from shapes(block, scene.centred(block.width), 0, measure)


def _words(part: Part) -> str:
    if isinstance(part, Notice):
        return part.text
    if not isinstance(part, Cut) or part.count is None:
        return "[des messages omis]"
    return "[1 message omis]" if part.count == 1 else f"[{part.count} messages omis]"


def _silence(wait: timedelta, scene: Scene, measure: Measure) -> Iterator[Shape]:
    """Yield empty bars, taller as the wait grows, and how long it was."""
    height = min(ASIDE_HEIGHT, 22 + round(wait / timedelta(hours=6)))
    size, space = small(scene.scaled(height), 4), scene.scaled(16)
    words = f"silence de {duration(wait)}"
    block = typeset(words, scene.aside, measure, scene.room - size.width - space, 1)
    x = scene.centred(size.width + space + block.width)
    yield from bars(x, scene.scaled(28), size, 0, ("empty", "empty"))
    yield from shapes(block, x + size.width + space, 0, measure)
