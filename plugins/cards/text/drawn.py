"""Lines of text -> positioned runs, masks and emoji. Pure."""

from collections.abc import Iterator
from itertools import groupby

from plugins.cards.measure import Measure
from plugins.cards.shapes import Glyph, Rect, Run, Shape
from plugins.cards.text.segments import Line, ordered
from plugins.cards.text.style import (
    CAPITALS,
    EMOJI_SIZE,
    MASK_HEIGHT,
    MASK_MARGIN,
    MASK_PADDING,
    MASK_RADIUS,
    Style,
    segment_width,
)
from plugins.cards.text.typeset import Block


def shapes(block: Block, x: int, y: int, measure: Measure) -> Iterator[Shape]:
    """Yield the block's shapes from its top left corner; a right-to-left text stands right."""
    style = block.style
    for index, (line, width) in enumerate(zip(_ordered(block), block.widths, strict=True)):
        top = y + index * style.leading
        baseline = top + round((style.leading + style.size * CAPITALS[style.face]) / 2)
        left = x + (block.width - width if block.rtl else 0)
        yield from _line_shapes(line, left, baseline, style, measure)


def _ordered(block: Block) -> Iterator[Line]:
    numbered = zip(block.paragraphs, block.lines, strict=True)
    for _, paragraph in groupby(numbered, lambda one: one[0]):
        yield from ordered((words for _, words in paragraph), block.rtl)


def _line_shapes(
    line: Line, x: float, baseline: int, style: Style, measure: Measure
) -> Iterator[Shape]:
    middle = baseline - round(style.size * CAPITALS[style.face] / 2)
    for segment in line:
        left = round(x)
        width = (
            segment_width(segment, style, measure) if len(line) > 1 or segment.kind != "text" else 0
        )
        if segment.kind == "mask":
            yield from _mask(segment.text, left, round(width), middle, style)
        elif segment.kind == "emoji":
            size = round(style.size * EMOJI_SIZE)
            gap = round((width - size) / 2)
            yield Glyph(left + gap, middle - size // 2, size, segment.text, style.on)
        else:
            yield Run(
                left, baseline, segment.text, style.face, style.size, style.fill, style.on,
                segment.rtl,
            )  # fmt: skip
        x += width


def _mask(text: str, x: int, width: int, middle: int, style: Style) -> Iterator[Shape]:
    size, height = style.mask_size, style.in_proportion(MASK_HEIGHT)
    left, bar = x + MASK_MARGIN, width - 2 * MASK_MARGIN
    radius = style.in_proportion(MASK_RADIUS)
    yield Rect(left, middle - height // 2, bar, height, style.mask, style.on, (radius,) * 4)
    baseline = middle + round(size * CAPITALS["text"] / 2) - 1
    text_x = left + style.in_proportion(MASK_PADDING)
    yield Run(text_x, baseline, text, "text", size, style.in_mask, style.mask)
