"""GPS positions: decimal degrees, degrees and minutes (ISO 6709), plus codes, three words.

>>> from plugins.detect.reading.overlaps import texts
>>> text = "48.85661, 2.35222 soit 48°51'24\\"N 2°21'08\\"E"
>>> texts(text, find(text))
['48.85661, 2.35222', '48°51\\'24"N 2°21\\'08"E']
"""

import re
from collections.abc import Iterator

from plugins.detect.reading.needs import Needs
from plugins.detect.reading.text import Reading, read, spans
from plugins.detect.reading.vocabulary import lexicon
from plugins.model import Span

KIND = "position"
POINT = r"(?:lat(?:itude)?\.?|lon(?:g(?:itude)?)?\.?|lng)"
DECIMAL = re.compile(
    rf"(?<![\d.,])-?\d{{1,2}}[.,]\d{{3,}}+ ?°? ?[ns]?(?:[ ,;/|\n]{{1,3}}|"
    rf"(?: ?[,;/]? ?(?:et )?(?:{POINT}) ?[:=]? ?))"
    r"(?<=[ ,;/|\n:=a-z])-?\d{1,3}[.,]\d{3,}+(?: ?°)?(?: ?[eow](?![a-z]))?"
)
DEGREES = (
    r"\d{1,3} ?(?:°|deg) ?\d{1,2}(?:[.,]\d+)? ?(?:'|min)?"
    r" ?(?:\d{1,2}(?:[.,]\d+)? ?(?:''|\"|'|s(?:ec)?)?)? ?[nseow](?![a-z])"
)
SEXAGESIMAL = re.compile(rf"(?<![\d.,]){DEGREES}(?:[ ,;/\n]{{1,3}}(?:et )?{DEGREES})?")
HEMISPHERE = re.compile(
    r"(?<![\w.,])[ns] ?\d{1,2} ?° ?\d{1,2}[.,]\d+'?[ ,;]{1,3}"
    r"[eow] ?\d{1,3} ?° ?\d{1,2}[.,]\d+'?"
)
DECIMAL_HEMISPHERE = re.compile(
    r"[ns](?= ?\d{1,2}[.,]\d{3})(?<![\w.,].) ?\d{1,2}[.,]\d{3,}+ ?°?[ ,;/]{1,3}[eow] "
    r"?\d{1,3}[.,]\d{3,}+"
)
PLUS_CODE = re.compile(
    r"(?<![a-z\d])(?=[a-z]*\d)[23456789cfghjmpqrvwx]{4,8}\+[23456789cfghjmpqrvwx]{2,3}(?![a-z\d])"
)
THREE_WORDS = re.compile(r"///[^\W\d]+\.[^\W\d]+\.[^\W\d]+")
ANNOUNCING = lexicon("lat latitude lon long longitude lng gps coordonnees")
PAIR = re.compile(
    rf"[a-z]+\.?[ :=a-z(]{{0,16}}?(-?\d{{1,2}}[.,]\d{{2,}}+ ?°? ?[ns]?(?: ?[,;/|] ?| et | "
    rf"|[ ,;/]{{1,3}}{POINT} ?[:=]? ?)"
    r"-?\d{1,3}[.,]\d{2,}+(?: ?° ?[eow]?)?)(?![\w%€]| ?(?:€|euros?|[gm]o|[gm]b))"
)
"""Announced, two numbers of two decimals are enough: a place to within a kilometre."""
FIGURES = 8
FINE = re.compile(r"[.,]\d{4}")
"""Two amounts may have three decimals; a position has more, unless it is announced."""
ANNOUNCED = re.compile(r"[a-z]+\.?[ :=a-z]{0,12}?(-?\d{1,3}[.,]\d{3,}+(?: ?° ?[nseow]?)?)(?![a-z])")

NEEDS = Needs(
    words=frozenset({"deg"}),
    beside_figures=ANNOUNCING,
    signs={"///": 1, "°": 2, "+": 1},
    figures=FIGURES,
)


def find(text: str) -> Iterator[Span]:
    """Yield the positions of a text."""
    reading = read(text)
    if "///" in reading.plain:
        yield from spans(THREE_WORDS.finditer(reading.plain), KIND)
    if reading.digits:
        yield from _decimal(reading)
        yield from spans(reading.matches(ANNOUNCING, ANNOUNCED, PAIR), KIND, 1)
    if reading.plain.count("°") > 1 or "deg" in reading.words:
        yield from spans(SEXAGESIMAL.finditer(reading.plain), KIND)
        yield from spans(HEMISPHERE.finditer(reading.plain), KIND)
    if "+" in reading.plain:
        yield from spans(PLUS_CODE.finditer(reading.plain), KIND)


def _decimal(reading: Reading) -> Iterator[Span]:
    signs = reading.plain.count(".") + reading.plain.count(",")
    if signs < 2 or reading.digits < FIGURES:
        return
    yield from spans(DECIMAL_HEMISPHERE.finditer(reading.plain), KIND)
    announced = not ANNOUNCING.isdisjoint(reading.words)
    for match in DECIMAL.finditer(reading.plain):
        if announced or FINE.search(match[0]):
            yield Span(*match.span(), KIND)
