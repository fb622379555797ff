"""IMEI of telephones: fifteen figures (3GPP TS 23.003, 6.2), announced, or bare with a good key.

>>> from plugins.detect.reading.overlaps import texts
>>> text = "l’imei est 35 998877 001234 5"
>>> texts(text, find(text))
['35 998877 001234 5']
"""

import re
from collections.abc import Iterator

from stdnum import luhn

from plugins.detect.reading.needs import Needs
from plugins.detect.reading.text import read, spans
from plugins.detect.reading.vocabulary import lexicon
from plugins.model import Span

KIND = "IMEI"
ANNOUNCING = lexicon("imei imeisv emei meid imeis")
ANNOUNCED = re.compile(
    r"[a-z]+[^\n!?;]{0,34}?(?<![\da-z.,])(\d(?:[ .\-/]{0,2}\d){7,16})(?!\d)(?![/.]\d)"
)
ENDING = re.compile(
    r"[a-z]+[^\d\n!?;]{0,34}?(?:fini|termin|commen|debut)[a-z]{1,7} par (\d[\d ]{1,8}\d)(?!\d)"
)
FIGURES = 15
BARE = re.compile(
    r"(?<![a-z\d.,])(?:\d{15}|\d\d[ -]\d{6}[ -]\d{6}[ -]\d|"
    r"\d{6}[ -]\d\d[ -]\d{6}[ -]\d)(?![a-z\d])"
)

NEEDS = Needs(beside_figures=ANNOUNCING, figures=FIGURES)


def find(text: str) -> Iterator[Span]:
    """Yield the IMEI numbers of a text."""
    reading = read(text)
    if not reading.digits:
        return
    yield from spans(reading.matches(ANNOUNCING, ANNOUNCED, ENDING), KIND, 1)
    for match in BARE.finditer(reading.plain) if reading.digits >= FIGURES else ():
        if " " in match[0] or "-" in match[0] or luhn.is_valid(match[0]):
            yield Span(*match.span(), KIND)
