"""The highlighter's stroke over a line of text: drawn by hand, never twice the same. Pure.

It is made of thin rectangles side by side, whose ends follow a hand that trembles. The same line
has the same stroke.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from math import sin
from zlib import crc32

from plugins.cards.measure import Measure
from plugins.cards.shapes import Rect, Run, Shape

COLOUR = "highlighter"
"""Drawn after the text, which shows through it (`draw.SEEN_THROUGH`)."""
TOP, BOTTOM = 0.56, -0.16
"""From where to where it goes, in ems above the baseline."""
BEFORE, AFTER = 0.12, 0.16
"""How far it begins before the text, and ends after it, in ems."""
TREMBLE, TILT = 0.022, 0.05
"""How much its edges wander, and how much it climbs from end to end, in ems."""
SHORTEST = 6
"""Characters: less would look like a slip of the pen."""
_PAUSE = re.compile(r"(?<=[,;:.!?…—–]) ")
TIP = 0.2
"""How long its slanted ends are, in ems."""


def emphasis(drawn: Sequence[Shape], measure: Measure) -> Iterator[Rect]:
    """Yield the strokes over the end of a sentence: what comes after its last pause.

    Over all of it when nothing shorter stands out.
    """
    runs = [shape for shape in drawn if isinstance(shape, Run)]
    start = _end_of("".join(f"{run.text} " for run in runs).rstrip())
    for run in runs:
        kept = run.text[max(0, start) :].strip(" ")
        start -= len(run.text) + 1
        if not kept:
            continue
        whole = kept == run.text or run.rtl
        before = 0.0 if whole else measure.width(run.text[: -len(kept)], run.face, run.size)
        width = measure.width(run.text if whole else kept, run.face, run.size, run.rtl)
        yield from stroke(run.x + round(before), round(width), run.baseline, run.size, kept)


def _end_of(text: str) -> int:
    """Return where the last clause of a sentence begins; 0 when nothing shorter stands out."""
    pauses = [match.end() for match in _PAUSE.finditer(text)]
    return next((place for place in reversed(pauses) if len(text) - place >= SHORTEST), 0)


def stroke(x: int, width: int, baseline: int, size: int, text: str) -> Iterator[Rect]:
    """Yield the stroke over a text `width` pixels wide, set at `size` pixels from `x`."""
    hand = crc32(text.encode()) / 2**32 * 6.28
    first, last = x - round(size * BEFORE), x + width + round(size * AFTER)
    columns = ((one, *_edges(one - first, last - first, size, hand)) for one in range(first, last))
    for (top, bottom), group in groupby(columns, lambda column: column[1:]):
        places = [place for place, _, _ in group]
        if bottom > top:
            y = baseline - round(size * TOP) + top
            yield Rect(places[0], y, len(places), bottom - top, COLOUR, "paper")


def _edges(along: int, length: int, size: int, hand: float) -> tuple[int, int]:
    """Return where a column begins and ends, in pixels below the stroke's top."""
    share = along / max(length, 1)
    climb = TILT * (0.5 - share) * size
    wander = TREMBLE * size
    top = climb + wander * (sin(hand + 5.1 * share) + 0.6 * sin(2 * hand + 13.7 * share))
    bottom = climb + wander * (sin(3 * hand + 4.3 * share) + 0.7 * sin(hand + 11.3 * share))
    height = (TOP - BOTTOM) * size
    tip = TIP * size
    from_left, from_right = along / tip, (length - 1 - along) / tip
    top += height * 0.55 * max(0.0, 1 - from_left) ** 3
    bottom -= height * 0.35 * max(0.0, 1 - 1.6 * from_left) ** 2
    top += height * 0.3 * max(0.0, 1 - 1.4 * from_right) ** 2
    bottom -= height * 0.6 * max(0.0, 1 - from_right) ** 3
    return round(top), round(height + bottom)
