"""A conversation as a stack of blocks, each with its shapes and its height. Pure: no position yet.

The customer speaks from the right in blue, agents from the left in lilac, robots from the left in a
dashed outline and a monospace face. A name stands above the first bubble of a run.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta

from plugins import masks
from plugins.cards.marks import bars, small
from plugins.cards.measure import SMALLEST, Measure
from plugins.cards.shapes import Face, Radii, Rect, Shape
from plugins.cards.typeset import MASK_HEIGHT, Style, shapes, typeset
from plugins.model import Cut, Message, Notice, Part, Role, Silence, Thread
from plugins.typography.dates import duration

PADDING_X, PADDING_Y, ROUND = 0.82, 0.58, 0.95
"""Of a bubble, in ems of its text: what its corners need to stay in proportion."""
TIGHT = 8
NAME_HEIGHT, ASIDE_HEIGHT = 44, 34
SMALL = Style("text", SMALLEST, ASIDE_HEIGHT, "muted", "paper")
GAP_RUN, GAP_TURN, GAP_ASIDE = 10, 26, 30
DELETED = "message supprimé"


@dataclass(frozen=True, slots=True)
class Scene:
    """Who speaks (`thread`), in which column (pixels), at what size, in how many lines at most."""

    thread: Thread
    left: int
    right: int
    size: int
    most: int

    @property
    def room(self) -> int:
        """The width of the widest bubble: a little less than the column, so that sides show."""
        return self.right - self.left - 24

    def centred(self, width: int) -> int:
        """Return the left end of what is centred in the column."""
        return (self.left + self.right - width) // 2


@dataclass(frozen=True, slots=True)
class Item:
    """A part of the conversation, drawn from y = 0. `gap` is the space above it.

    `name` is how much of its height its speaker's name takes; `n` the message's number.
    """

    shapes: tuple[Shape, ...]
    height: int
    gap: int
    name: int = 0
    n: int | None = None


def role_of(message: Message, thread: Thread) -> Role:
    """Return who speaks: a message marked as automated is a robot's, whoever signs it."""
    role = thread.role_of(message.sender)
    return "robot" if role == "system" or "automated" in message.state else role


def stack(parts: Sequence[Part], scene: Scene, measure: Measure) -> list[Item]:
    """Return the items of messages, silences, cuts and notices; days and notes are left out."""
    items: list[Item] = []
    before: tuple[str, Role] | None = None
    for part in parts:
        if isinstance(part, Message):
            speaker = part.sender, role_of(part, scene.thread)
            items.append(_bubble(part, scene, measure, same=speaker == before))
            before = speaker
        elif shown := tuple(_aside(part, scene, measure)):
            items.append(Item(shown, ASIDE_HEIGHT, GAP_ASIDE))
            before = None
    return items


def _bubble(message: Message, scene: Scene, measure: Measure, *, same: bool) -> Item:
    role = role_of(message, scene.thread)
    across, above, radius = (round(scene.size * share) for share in (PADDING_X, PADDING_Y, ROUND))
    style = _style(message, role, scene.size)
    block = typeset(text_of(message), style, measure, scene.room - 2 * across, scene.most)
    width = max(block.width + 2 * across, 3 * radius)
    height = block.height + 2 * above
    x = scene.right - width if role == "customer" else scene.left
    text_x = x + width - across - block.width if block.rtl else x + across
    name = 0 if same or not message.sender else NAME_HEIGHT
    fill = {"customer": "customer", "robot": "robot"}.get(role, "agent")
    drawn = (
        *(_name(message.sender, role, scene, measure) if name else ()),
        Rect(x, name, width, height, fill, "paper", _radii(role, same, radius), role == "robot"),
        *shapes(block, text_x, name + above, measure),
    )
    return Item(drawn, name + height, GAP_RUN if same else GAP_TURN, name, message.n)


def text_of(message: Message) -> str:
    """Return what a message's bubble holds; a file sent without a word is described."""
    if "deleted" in message.state:
        return DELETED
    described = "\u202f; ".join(one.description for one in message.attachments if one.description)
    return message.text or f"(pièce jointe\u00a0: {described or 'un fichier'})"


def _style(message: Message, role: Role, size: int) -> Style:
    face: Face = "mono" if role == "robot" else "text"
    size = max(SMALLEST, size - 2) if role == "robot" else size
    has_mask = any(is_mask for _, is_mask in masks.split(message.text))
    leading = max(round(size * 1.27), MASK_HEIGHT + 6 if has_mask else 0)
    if role == "customer":
        return Style(face, size, leading, "on customer", "customer", "on customer", "in mask")
    fill = "muted" if "deleted" in message.state else "ink"
    return Style(face, size, leading, fill, "paper" if role == "robot" else "agent")


def _radii(role: Role, same: bool, radius: int) -> Radii:
    """Return the corners: tight at the speaker's side, below, and above when the run goes on."""
    above = TIGHT if same else radius
    if role == "customer":
        return radius, above, TIGHT, radius
    return above, radius, radius, TIGHT


def _name(sender: str, role: Role, scene: Scene, measure: Measure) -> Iterator[Shape]:
    block = typeset(sender, SMALL, measure, scene.room, 1)
    x = scene.right - block.width if role == "customer" else scene.left
    return shapes(block, x, 0, measure)


def _aside(part: Part, scene: Scene, measure: Measure) -> Iterator[Shape]:
    """Yield what stands between bubbles, centred in the column."""
    if isinstance(part, Silence):
        yield from _silence(part.duration, scene, measure)
    elif words := _words(part):
        block = typeset(words, SMALL, measure, scene.room, 1)
        yield from shapes(block, scene.centred(block.width), 0, measure)


def _words(part: Part) -> str:
    if isinstance(part, Notice):
        return part.text
    if not isinstance(part, Cut):
        return ""
    if part.count is None:
        return "[des messages omis]"
    return "[1 message omis]" if part.count == 1 else f"[{part.count} messages omis]"


def _silence(wait: timedelta, scene: Scene, measure: Measure) -> Iterator[Shape]:
    """Yield empty bars, taller as the wait grows, and how long it was."""
    size = small(min(ASIDE_HEIGHT, 22 + round(wait / timedelta(hours=6))), 4)
    block = typeset(f"silence de {duration(wait)}", SMALL, measure, scene.room - size.width - 16, 1)
    x = scene.centred(size.width + 16 + block.width)
    yield from bars(x, 28, size, 0, ("empty", "empty"))
    yield from shapes(block, x + size.width + 16, 0, measure)
