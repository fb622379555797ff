"""`galerie/index.html`: every card of the gallery, with its alt text and its weight. Pure but for
the template, which stands with that of a post's preview, whose style it shares.

The page loads nothing but its pictures, and sorts them without a script.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from plugins.sharing.gallery.shown import SAMPLE, Shelf, shots
from plugins.sharing.page import template
from plugins.sharing.pictures import FORMAT_TITLES, NAMES, SHADES, TITLES
from plugins.typography.numbers import number

TEMPLATE = "galerie.html"
LAYOUTS = {"title": "Le titre", **{layout: TITLES[name] for layout, name in NAMES.items()}}
"""What the layouts are called, in the order of the page."""
KILO = 1000
"""Bytes."""


@dataclass(frozen=True, slots=True)
class Gallery:
    """What the page shows: `weights` in bytes by names of files, `lacking` what no font draws,
    `fonts` web fonts in base64 by their names.
    """

    site: str
    shelves: Sequence[Shelf]
    weights: Mapping[str, int]
    lacking: Sequence[str]
    fonts: Mapping[str, str]


def page(shown: Gallery) -> str:
    """Return the HTML of the page."""
    weights = [shown.weights[shot.file] for shot in shots(shown.shelves)]
    return template(TEMPLATE).render(
        site=shown.site,
        shelves=shown.shelves,
        samples=[one for one in shown.shelves if one.kind == SAMPLE],
        own=[one for one in shown.shelves if one.kind != SAMPLE],
        layouts=LAYOUTS,
        names={"title": "titre"} | NAMES,
        formats=FORMAT_TITLES,
        shades=SHADES,
        lacking=shown.lacking,
        fonts=shown.fonts,
        count=number(len(weights)),
        middle=kilos(median(weights)),
        heaviest=kilos(max(weights)),
        weights={file: kilos(weight) for file, weight in shown.weights.items()},
    )


def kilos(weight: float) -> str:
    """Return a number of bytes in thousands of them, without the unit.

    >>> kilos(23_456)
    '23'
    """
    return number(round(weight / KILO))
