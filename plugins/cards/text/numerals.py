"""A figure's value as French writes it, in large digits and smaller units. Pure."""

import re
from collections.abc import Iterator, Sequence

from plugins.cards.measure import SMALLEST, Measure, largest
from plugins.cards.shapes import Run
from plugins.cards.text.style import CAPITALS
from plugins.cases.amounts import DAY, Amount, amount
from plugins.model import Figure
from plugins.typography.numbers import number

UNIT, GAP, SPACE = 0.54, 0.08, 4
"""The size of a unit and the space around it, in ems of the digits; and as many pixels more."""
BEARINGS = (0.019, 0.010, 0.016, 0.009, 0.009, 0.017, 0.018, 0.007, 0.013, 0.015)
"""The side bearing of each digit from 0 to 9, in ems (the title face, measured)."""
CAPITAL = CAPITALS["title"]
SHORT = {"minute": "min", "heure": "h", "jour": "j"}

_PARTS = re.compile(r"\d(?:[\d\u202f]*\d)?|[^\d\s]+")


def numeral(figure: Figure) -> str:
    """Return a figure's value with its unit shortened: `1 234`, `38 %`, `4 h 49`, `19 h`, `21 j`.

    >>> numeral(Figure("", 21 * 24 * 60, ("", ""), "", "minutes"))
    '21\\xa0j'
    """
    told = amount(figure)
    unit = told.unit.removesuffix("s")
    if unit == "semaine":
        told, unit = Amount(number(figure.value // DAY)), "jour"
    return str(Amount(told.number, SHORT.get(unit, unit)))


def width(figure: Figure, size: int, measure: Measure) -> int:
    """Return how wide a numeral is, its digits set at `size` pixels."""
    runs = list(_runs(figure, size, measure))
    last = runs[-1]
    return last.x + round(measure.width(last.text, "title", last.size))


def set_at(figure: Figure, x: int, baseline: int, size: int, measure: Measure) -> Iterator[Run]:
    """Yield a numeral on a baseline; its first digit's own side bearing is taken off."""
    bearing = round(size * BEARINGS[int(numeral(figure)[0])])
    for run in _runs(figure, size, measure):
        left = x + run.x - bearing
        yield Run(left, baseline, run.text, run.face, run.size, run.fill, run.on)


def size_of(figures: Sequence[Figure], size: int, room: int, measure: Measure) -> int:
    """Return `size`, or the largest below it at which each of the numerals holds in `room`."""
    sizes = range(SMALLEST, max(size, SMALLEST) + 1)
    found = largest(
        sizes, lambda one: one, lambda one: all(width(f, one, measure) <= room for f in figures)
    )
    return found or SMALLEST


def _runs(figure: Figure, size: int, measure: Measure) -> Iterator[Run]:
    x = 0.0
    for part in _PARTS.findall(numeral(figure)):
        one = size if part[0].isdigit() else max(SMALLEST, round(size * UNIT))
        yield Run(round(x), 0, part, "title", one, "ink", "paper")
        x += measure.width(part, "title", one) + size * GAP + SPACE
