"""Where a conversation is set, and what each of its parts becomes: a block with a height. Pure."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from plugins.cards.measure import SMALLEST
from plugins.cards.shapes import Shape
from plugins.cards.text.style import Style
from plugins.model import Thread

NAME_HEIGHT, ASIDE_HEIGHT = 44, 34
GAP_RUN, GAP_TURN, GAP_ASIDE = 10, 26, 30
"""Pixels, beside the smallest text: they grow with it."""


@dataclass(frozen=True, slots=True)
class Scene:
    """Who speaks (`thread`), in which column (pixels), at what size, in how many lines at most.

    `small` is the size of names and of what stands between bubbles; `indent`, how much narrower
    than the column the widest bubble is, so that sides show.
    """

    thread: Thread
    left: int
    right: int
    size: int
    most: int
    small: int = SMALLEST
    indent: int = 24

    @property
    def room(self) -> int:
        """The width of the widest bubble."""
        return self.right - self.left - self.indent

    @property
    def aside(self) -> Style:
        """The style of names and of what stands between bubbles."""
        return Style("text", self.small, self.scaled(ASIDE_HEIGHT), "muted", "paper")

    def scaled(self, length: int) -> int:
        """Return a length given beside the smallest text, beside that of this scene."""
        return round(length * self.small / SMALLEST)

    def centred(self, width: int) -> int:
        """Return the left end of what is centred in the column."""
        return (self.left + self.right - width) // 2


@dataclass(frozen=True, slots=True)
class Item:
    """A part of the conversation, drawn from y = 0 once it is known to be seen.

    `gap` is the space above it; `name`, how much of its height its speaker's name takes; `n`, the
    message's number; `whole` is False when its text is shortened or a word of it broken, `broken`
    is True in this case alone.
    """

    draw: Callable[[], Iterator[Shape]]
    height: int
    gap: int
    name: int = 0
    n: int | None = None
    whole: bool = True
    broken: bool = False

    @property
    def shapes(self) -> tuple[Shape, ...]:
        """The shapes of the item."""
        return tuple(self.draw())
