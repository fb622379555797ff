"""Social security number (NIR): sex, year, month, department, commune, order, and a key.

Structure: décret n° 82-103, art. 4; Corsica is 2A or 2B. Its key
only tells it among bare figures: announced or grouped, it is never checked.

>>> from plugins.detect.reading.overlaps import texts
>>> text = "ma carte vitale : 1 80 03 2A 130 045 12"
>>> texts(text, find(text))
['1 80 03 2A 130 045 12']
"""

import re
from collections.abc import Iterator

from stdnum.fr import nir

from plugins.detect.reading.needs import Needs
from plugins.detect.reading.text import Reading, read, spans
from plugins.detect.reading.vocabulary import COUNTED, FILES, lexicon
from plugins.model import Span

KIND = "sécurité sociale"
WHOLE = 15
"""Figures of a number with its key."""
GAP = r"[ .\-/|]{0,3}"
NIR = re.compile(
    rf"(?<![\da-z.,+])[1-478]{GAP}\d\d{GAP}(?:0[1-9]|1[0-2]|20|3\d|4[0-2]|[5-9]\d){GAP}"
    rf"(?:\d\d|2[ab]){GAP}\d{{3}}{GAP}\d{{3}}"
    r"(?:[ .\-/(|]{0,3}(?:cle ?:? ?)?\d\d(?![/.-]\d))?(?![\da-z])"
)
ABROAD = re.compile(
    r"(?<![\d.,/-])(?:756([. ])\d{4}\1\d{4}\1\d\d|"
    r"\d\d\.\d\d\.\d\d[ -]\d{3}[.-]\d\d)(?![\w/]|[.,-]\d)"
)
"""Swiss AVS number (13 figures behind 756), Belgian national register (birth, order, key)."""
LEAST = 11
"""Figures of a foreign one."""
SHORTEST = 12
"""Figures: Corsica has a letter, the key may be left out."""
ANNOUNCING = lexicon("secu securite nir vitale insee sociale ss nss")
ANNOUNCED = re.compile(
    r"[a-z]+[^\d\n!?;]{0,30}?(?<![\d.,])([1-478](?:[ .\-/(|]{0,3}(?:cle ?:? ?)?(?:\d|"
    r"(?<=2)[ab])){9,15})(?![\da-z])"
)

NEEDS = Needs(beside_figures=ANNOUNCING, figures=LEAST)


def find(text: str) -> Iterator[Span]:
    """Yield the social security numbers of a text."""
    reading = read(text)
    if not reading.digits:
        return
    for match in NIR.finditer(reading.plain) if reading.digits >= SHORTEST else ():
        if not match[0].isdigit() or nir.is_valid(match[0]) or _is_bare(reading, match[0]):
            yield Span(*match.span(), KIND)
    if reading.digits >= LEAST:
        yield from spans(ABROAD.finditer(reading.plain), KIND)
    yield from spans(reading.matches(ANNOUNCING, ANNOUNCED), KIND, 1)


def _is_bare(reading: Reading, found: str) -> bool:
    """Tell whether figures of that shape, their key mistyped, are nothing that words announce."""
    return len(found) == WHOLE and (FILES | COUNTED).isdisjoint(reading.words)
