"""MAC addresses: six pairs of hexadecimal figures (IEEE 802), however they are joined.

>>> from plugins.detect.reading.overlaps import texts
>>> text = "adresse mac 001A2B3C4D5E et 00:1a:2b:3c:4d:5f"
>>> texts(text, find(text))
['001A2B3C4D5E', '00:1a:2b:3c:4d:5f']
"""

import re
from collections.abc import Iterator

from plugins.detect.reading.needs import Needs
from plugins.detect.reading.text import read, spans
from plugins.detect.reading.vocabulary import lexicon
from plugins.model import Span

KIND = "MAC"
HEX = r"[\da-f]"
PAIRS = re.compile(
    rf"(?<![\da-z]){HEX}{{2}}(?: ?[:\-] ?{HEX}{{2}}){{5}}(?![\da-z])(?! ?[:-] ?{HEX}{{2}}\b)"
)
QUADS = re.compile(rf"(?<![\da-z.]){HEX}{{4}}([.\-:]){HEX}{{4}}\1{HEX}{{4}}(?![\da-z.:])")
SPACED = re.compile(
    rf"{HEX}{{2}}(?<![\da-z.,]..)([ .]){HEX}{{2}}(?:\1{HEX}{{2}}){{4}}(?![\da-z]|[.,]\d)"
)
"""Six pairs joined by dots or spaces; without a letter among them, figures may be anything."""
HEXADECIMAL = re.compile(r"[a-f:]")
SHAPES = ((":-", 5, PAIRS), (".-:", 2, QUADS))
"""What joins the figures, how often at least, and the shape."""
ANNOUNCING = lexicon("mac bssid macs")
ANNOUNCED = re.compile(
    rf"[a-z]+[^\d\n!?;]{{0,34}}?(?<![\da-z])({HEX}{{1,2}}(?:[ "
    rf":.\-_]{{0,2}}{HEX}{{1,2}}){{4,6}})(?![\da-z])"
)
SPACED_FIGURES, JOINTS = 5, 5
SHORTEST = 10
"""Figures of an address that is announced: one or two may be lacking."""
PARTIAL = re.compile(
    rf"[a-z]+[^\d\n!?;]{{0,34}}?(?:fini|termin|commen|"
    rf"debut)[a-z]{{1,7}} par ({HEX}{{2}}(?:[ :.\-]?{HEX}{{2}}){{1,4}})(?![\da-z])"
)

NEEDS = Needs(beside_figures=ANNOUNCING, signs={".": 2, "-": 2, ":": 2})


def find(text: str) -> Iterator[Span]:
    """Yield the MAC addresses of a text."""
    reading = read(text)
    if not reading.digits:
        return
    for separators, fewest, pattern in SHAPES:
        if sum(map(reading.plain.count, separators)) >= fewest:
            for match in pattern.finditer(reading.plain):
                if HEXADECIMAL.search(match[0]) and any(map(str.isdigit, match[0])):
                    yield Span(*match.span(), KIND)
    spaced = reading.digits > SPACED_FIGURES and (
        not ANNOUNCING.isdisjoint(reading.words) or max(map(reading.plain.count, ":-.")) >= JOINTS
    )
    for match in SPACED.finditer(reading.plain) if spaced else ():
        if HEXADECIMAL.search(match[0]):
            yield Span(*match.span(), KIND)
    for match in reading.matches(ANNOUNCING, ANNOUNCED):
        if sum(map(str.isalnum, match[1])) >= SHORTEST and any(map(str.isdigit, match[1])):
            yield Span(*match.span(1), KIND)
    yield from spans(reading.matches(ANNOUNCING, PARTIAL), KIND, 1)
