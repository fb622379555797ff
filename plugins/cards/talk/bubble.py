"""A message as a bubble, or as emoji alone. Pure.

The customer speaks from the right in blue, agents from the left in lilac, robots from the left in a
dashed outline and a monospace face.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial

from plugins import masks
from plugins.cards.measure import SMALLEST, Measure
from plugins.cards.shapes import Face, Radii, Rect, Shape
from plugins.cards.talk.scene import GAP_RUN, GAP_TURN, NAME_HEIGHT, Item, Scene
from plugins.cards.text import emoji
from plugins.cards.text.drawn import shapes
from plugins.cards.text.style import EMOJI_ADVANCE, EMOJI_SIZE, MASK_HEIGHT, Style
from plugins.cards.text.typeset import count, typeset
from plugins.cards.text.words import NO_BREAK
from plugins.model import Message, Role

LEADING = 1.27
PADDING_X, PADDING_Y, ROUND = 0.82, 0.58, 0.95
"""Of a bubble, in ems of its text: what its corners need to stay in proportion."""
TIGHT = 8
ROBOT = 0.94
"""A robot's letters are wide: they are a little smaller."""
MASK = 0.7
"""The word inside a mask, beside the text around it."""
ALONE, LARGEST_ALONE, LEADING_ALONE, WIDEST_ALONE = 2.6, 220, 1.2, 1.6
"""A message of three emoji at most has no bubble: they are so many times larger, up to a size in
pixels where pictures 72 pixels wide begin to blur."""
FEW_EMOJI = 3
NEXT_TO_NOTHING = 0.5
"""Of the room for a name: one that ends after a word before that is rather cut within the next."""


@dataclass(frozen=True, slots=True)
class Said:
    """What is said, and by whom. `same` when the message before is the same speaker's."""

    message: Message
    text: str
    role: Role
    same: bool


def bubble(said: Said, scene: Scene, measure: Measure) -> Item:
    """Return a message as an item: its name, unless it goes on a run, then what it holds."""
    name = 0 if said.same or not said.message.sender else scene.scaled(NAME_HEIGHT)
    gap = scene.scaled(GAP_RUN if said.same else GAP_TURN)
    if _alone(said):
        height = _style_alone(said, scene).leading + (gap if said.same else 0)
        draw = partial(_drawn_alone, said, scene, measure, name)
        return Item(draw, name + height, gap, name, said.message.n)
    style, (across, above, _) = _style(said, scene.size), _padding(scene)
    lines, whole = count(said.text, style, measure, scene.room - 2 * across)
    height = min(lines, scene.most) * style.leading + 2 * above
    draw = partial(_drawn, said, scene, measure, name)
    held = whole and lines <= scene.most
    return Item(draw, name + height, gap, name, said.message.n, held, broken=not whole)


def _drawn(said: Said, scene: Scene, measure: Measure, top: int) -> Iterator[Shape]:
    yield from _name(said, scene, measure, top)
    across, above, radius = _padding(scene)
    style = _style(said, scene.size)
    block = typeset(said.text, style, measure, scene.room - 2 * across, scene.most)
    width = max(block.width + 2 * across, 3 * radius)
    height = block.height + 2 * above
    x = scene.right - width if said.role == "customer" else scene.left
    fill = {"customer": "customer", "robot": "robot"}.get(said.role, "agent")
    radii, dashed = _radii(said, radius), said.role == "robot"
    yield Rect(x, top, width, height, fill, "paper", radii, dashed)
    yield from shapes(block, x + (width - block.width) // 2, top + above, measure)


def _padding(scene: Scene) -> tuple[int, int, int]:
    """Return the padding of a bubble, across and above, and the radius of its corners."""
    across, above, radius = (round(scene.size * one) for one in (PADDING_X, PADDING_Y, ROUND))
    return across, above, radius


def _alone(said: Said) -> int:
    """Return how many emoji a message is, if it is nothing but a few of them, else 0."""
    if said.role == "robot" or "deleted" in said.message.state:
        return 0
    pieces = [is_emoji for piece, is_emoji in emoji.split(said.text) if piece.strip()]
    return len(pieces) if len(pieces) <= FEW_EMOJI and all(pieces) else 0


def _style_alone(said: Said, scene: Scene) -> Style:
    most = int(scene.room / _alone(said) / WIDEST_ALONE)
    size = max(scene.size, min(LARGEST_ALONE, round(scene.size * ALONE), most))
    return Style("text", size, round(size * LEADING_ALONE), "ink", "paper")


def _drawn_alone(said: Said, scene: Scene, measure: Measure, top: int) -> Iterator[Shape]:
    """Yield emoji without a bubble, as chats show them."""
    yield from _name(said, scene, measure, top)
    style = _style_alone(said, scene)
    block = typeset(said.text, style, measure, scene.room, 1)
    beside = round(style.size * (EMOJI_ADVANCE - EMOJI_SIZE) / 2)
    x = scene.right - block.width + beside if said.role == "customer" else scene.left - beside
    yield from shapes(block, x, top + (scene.scaled(GAP_RUN) if said.same else 0), measure)


def _style(said: Said, size: int) -> Style:
    face: Face = "mono" if said.role == "robot" else "text"
    size = max(SMALLEST, round(size * ROBOT)) if said.role == "robot" else size
    fills = ("ink", "paper" if said.role == "robot" else "agent", "ink", "paper")
    if said.role == "customer":
        fills = ("on customer", "customer", "on customer", "in mask")
    elif "deleted" in said.message.state:
        fills = ("muted", *fills[1:])
    style = Style(face, size, round(size * LEADING), *fills, max(SMALLEST, round(size * MASK)))
    if any(is_mask for _, is_mask in masks.split(said.text)):
        return replace(style, leading=max(style.leading, style.in_proportion(MASK_HEIGHT) + 6))
    return style


def _radii(said: Said, radius: int) -> Radii:
    """Return the corners: tight at the speaker's side, below, and above when the run goes on."""
    above = TIGHT if said.same else radius
    if said.role == "customer":
        return radius, above, TIGHT, radius
    return above, radius, radius, TIGHT


def _name(said: Said, scene: Scene, measure: Measure, height: int) -> Iterator[Shape]:
    if not height:
        return
    sender = said.message.sender
    block = typeset(sender, scene.aside, measure, scene.room, 1)
    if not block.complete and block.width < scene.room * NEXT_TO_NOTHING:
        block = typeset(sender.replace(" ", NO_BREAK), scene.aside, measure, scene.room, 1)
    x = scene.right - block.width if said.role == "customer" else scene.left
    yield from shapes(block, x, 0, measure)
