"""How a text is set, and the width that its words take so. Pure."""

from dataclasses import dataclass

from plugins.cards.measure import SMALLEST, Measure
from plugins.cards.shapes import Face
from plugins.cards.text.segments import Segment
from plugins.cards.text.words import Word

CAPITALS: dict[Face, float] = {"title": 0.66, "brand": 0.66, "text": 0.727, "mono": 0.698}
"""Height of the capitals, in ems (each font's OS/2 table): text is centred on them."""

EMOJI_SIZE = 1.14  # ems
EMOJI_ADVANCE = 1.26
MASK_PADDING = 12
MASK_MARGIN = 3
MASK_HEIGHT = 38
MASK_RADIUS = 5


@dataclass(frozen=True, slots=True)
class Style:
    """How a text is set. `leading` is the height of a line; masks are bars of `mask`.

    `mask_size` is the size of the word inside a mask; the bar grows with it.
    """

    face: Face
    size: int
    leading: int
    fill: str
    on: str
    mask: str = "ink"
    in_mask: str = "paper"
    mask_size: int = SMALLEST

    def in_proportion(self, length: int) -> int:
        """Return a length of a mask, given for its smallest size."""
        return round(length * self.mask_size / SMALLEST)


def segment_width(segment: Segment, style: Style, measure: Measure) -> float:
    """Return the width that a segment takes, in pixels, with the blank around a mask."""
    if segment.kind == "mask":
        padding = style.in_proportion(MASK_PADDING) + MASK_MARGIN
        return measure.width(segment.text, "text", style.mask_size) + 2 * padding
    if segment.kind == "emoji":
        return style.size * EMOJI_ADVANCE
    return measure.width(segment.text, style.face, style.size, segment.rtl)


def word_width(word: Word, style: Style, measure: Measure) -> float:
    """Return the width that a word takes, piece by piece."""
    return sum(segment_width(Segment(piece.text, piece.kind), style, measure) for piece in word)
