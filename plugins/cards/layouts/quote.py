"""One message, set as large as its words allow, in the bubble of whoever says it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import takewhile

from plugins import masks
from plugins.cards.choosing.choice import telling
from plugins.cards.frame import frame
from plugins.cards.layouts.title import layout as title_layout
from plugins.cards.marks import MARGIN, bars, small
from plugins.cards.measure import SMALLEST, Measure, largest
from plugins.cards.shapes import Face, Radii, Rect, Shape, move
from plugins.cards.talk.stack import role_of, text_of
from plugins.cards.text import bidi, emoji
from plugins.cards.text.drawn import shapes
from plugins.cards.text.style import CAPITALS, MASK_HEIGHT, Style
from plugins.cards.text.typeset import Block, typeset
from plugins.model import Card, Cut, Excerpt, Message, Role, Silence
from plugins.typography.dates import day, duration

LARGEST, FLOOR = 400, 40
FEWER_LINES, FEWER_WIDE_LINES, ONE_LINE = 0.75, 0.92, 0.5
LARGE = 72
"""Among large sizes, how much smaller a text may be that takes a line less, in a high box and in a
wide one: stacks of short lines read badly. And one that would begin with a line of so few letters:
"""
SHORT = 3
LARGEST_EMOJI, LARGEST_ALONE = 150, 200
"""Pixels, beside words and alone: pictures of emoji are 72 pixels wide, and blur when they are set
much larger."""
NAME = Style("text", 34, 56, "ink", "paper")
ASIDE = Style("text", 30, 56, "muted", "paper")
GAP, BESIDE, AT_TOP = 18, 64, 51
SPARE = NAME.leading + 24
"""A name goes beside the wordmark where its bubble, below, leaves less than so many pixels: at the
right for the customer, just after the wordmark for who speaks from the left."""


@dataclass(frozen=True, slots=True)
class Bubble:
    """A message set in a size, and the padding and the corners that go with it."""

    block: Block
    across: int
    above: int

    @property
    def width(self) -> int:
        """The width of the bubble: at least what its corners need."""
        return max(self.block.width + 2 * self.across, 3 * self.radius)

    @property
    def height(self) -> int:
        """The height of the bubble."""
        return self.block.height + 2 * self.above

    @property
    def radius(self) -> int:
        """The radius of the corners, save the speaker's."""
        return round(min(72, 26 + self.block.style.size * 0.2))


@dataclass(frozen=True, slots=True)
class Name:
    """Who speaks, drawn from 0, 0."""

    shapes: tuple[Shape, ...]
    width: int


def layout(card: Card, measure: Measure) -> tuple[Shape, ...]:
    """Return the shapes of a quote card; without any message, those of a title card."""
    message = message_of(card)
    if card.excerpt is None or message is None:
        return title_layout(replace(card, layout="title"), measure)
    role = role_of(message, card.excerpt.thread)
    around = frame(card, measure)
    left, right = MARGIN, card.size[0] - MARGIN
    name = _name(message, card.excerpt, measure, right - left)
    name_x = right - name.width if role == "customer" else left
    top, name_y = around.top + NAME.leading, None
    if around.beside is not None and around.beside + BESIDE <= right - name.width:
        beside_x = max(name_x, around.beside + BESIDE)
        bubble = _bubble(message, role, measure, (right - left, around.bottom - around.top))
        is_full = around.bottom - around.top - bubble.height < SPARE
        if is_full and (role == "customer" or left + bubble.width > beside_x + name.width // 2):
            top, name_x, name_y = around.top, beside_x, AT_TOP
    bubble = _bubble(message, role, measure, (right - left, around.bottom - top))
    top += round((around.bottom - top - bubble.height) * 0.45)
    name_y = top - NAME.leading if name_y is None else name_y
    return (
        *around.shapes,
        *(move(shape, name_x, name_y) for shape in name.shapes),
        *_drawn(bubble, role, (left, right, top), measure),
    )


def message_of(card: Card) -> Message | None:
    """Return the message that a card quotes: the one that the author named, or the most telling."""
    if card.excerpt is None or not card.excerpt.messages:
        return None
    named = (item for item in card.excerpt.thread.items if isinstance(item, Message))
    return next(named, None) or telling(card.excerpt)


def silence_before(message: Message, excerpt: Excerpt) -> Silence | None:
    """Return the silence that a message ends, if its excerpt shows one."""
    before = takewhile(lambda part: part != message, excerpt.parts)
    for part in reversed(tuple(before)):
        if isinstance(part, Silence):
            return part
        if isinstance(part, Message | Cut):
            return None
    return None


def aside(message: Message, excerpt: Excerpt) -> str:
    """Return what is told beside a name: the silence, that a machine speaks, or else the day."""
    if silence := silence_before(message, excerpt):
        return f"après {duration(silence.duration)} de silence"
    if role_of(message, excerpt.thread) == "robot":
        return "message automatique"
    return day(message.at) if isinstance(message.at, date) else ""


def _bubble(message: Message, role: Role, measure: Measure, box: tuple[int, int]) -> Bubble:
    """Return the bubble of the largest size that holds in a box: at the least, with an ellipsis.

    A word that no size holds on a line, such as an address, is broken.
    """
    text = text_of(message)
    width, height = box

    def fit(size: int, most: int | None = None) -> Bubble:
        across, above = round(14 + size * 0.38), round(11 + size * 0.25)
        style = _style(message, role, size)
        lines = most or 10_000
        return Bubble(typeset(text, style, measure, width - 2 * across, lines), across, above)

    def best(least: int, lines: int) -> Bubble | None:
        return largest(
            range(least, _largest(text) + 1, 2),
            fit,
            lambda one: one.block.whole and one.height <= height and len(one.block.lines) <= lines,
        )

    if whole := best(FLOOR, 10_000):
        size = whole.block.style.size
        fewer = FEWER_LINES if 2 * height > width else FEWER_WIDE_LINES
        fewer = ONE_LINE if _begins_short(whole.block) else fewer
        enough = round(size * fewer) if size >= LARGE else size
        return best(enough, len(fit(enough).block.lines)) or whole
    if broken := largest(range(FLOOR, LARGE, 2), fit, lambda one: one.height <= height):
        return broken
    least = fit(FLOOR, 1)
    return fit(FLOOR, (height - 2 * least.above) // least.block.style.leading)


def _begins_short(block: Block) -> bool:
    """Tell whether the first of two lines is a short word alone."""
    first = "".join(piece.text for word in block.lines[0] for piece in word) if block.lines else ""
    return len(block.lines) == 2 and len(first) <= SHORT


def _largest(text: str) -> int:
    """Return the largest size of a text."""
    kinds = [is_emoji for piece, is_emoji in emoji.split(text) if piece.strip()]
    if not any(kinds):
        return LARGEST
    return LARGEST_ALONE if all(kinds) else LARGEST_EMOJI


def _style(message: Message, role: Role, size: int) -> Style:
    text = text_of(message)
    leading = round(size * (1.4 if bidi.holds_rtl(text) else 1.1) + 8)
    inside = max(SMALLEST, round(size * 0.62))
    if any(is_mask for _, is_mask in masks.split(text)):
        leading = max(leading, round(MASK_HEIGHT * inside / SMALLEST) + 8)
    face: Face = "mono" if role == "robot" else "text"
    if role == "customer":
        fills = ("on customer", "customer", "on customer", "in mask")
        return Style(face, size, leading, *fills, inside)
    fill = "muted" if "deleted" in message.state else "ink"
    on = "paper" if role == "robot" else "agent"
    return Style(face, size, leading, fill, on, mask_size=inside)


def _drawn(
    bubble: Bubble, role: Role, corner: tuple[int, int, int], measure: Measure
) -> Iterator[Shape]:
    left, right, top = corner
    block, radius = bubble.block, bubble.radius
    tight = max(8, round(radius * 0.22))
    x = right - bubble.width if role == "customer" else left
    radii: Radii = (radius, radius, radius, tight)
    if role == "customer":
        radii = (radius, radius, tight, radius)
    fill = {"customer": "customer", "robot": "robot"}.get(role, "agent")
    yield Rect(x, top, bubble.width, bubble.height, fill, "paper", radii, role == "robot")
    text_x = x + (bubble.width - block.width) // 2
    yield from shapes(block, text_x, top + bubble.above, measure)


def _name(message: Message, excerpt: Excerpt, measure: Measure, room: int) -> Name:
    """Return who speaks and, beside the name, what makes the message tell, from 0, 0."""
    words = aside(message, excerpt)
    beside = typeset(words, ASIDE, measure, round(room * 0.7), 1)
    silent = silence_before(message, excerpt) is not None
    signal = small(34, 4)
    start = GAP + (signal.width + GAP if silent else 0)
    taken = start + beside.width if words else 0
    name = typeset(message.sender, NAME, measure, room - taken, 1)
    drawn = [*shapes(name, 0, 0, measure)]
    if silent:
        baseline = round((NAME.leading + NAME.size * CAPITALS[NAME.face]) / 2)
        drawn += bars(name.width + GAP, baseline, signal, 0, ("empty", "empty"))
    if words:
        drawn += shapes(beside, name.width + start, 0, measure)
    return Name(tuple(drawn), name.width + taken)
