"""SIM cards: ICCID (ITU-T E.118: 89, then 16 to 18 figures), IMSI, EID, and what is announced.

>>> from plugins.detect.reading.overlaps import texts
>>> text = "carte SIM n° 8933 0123 4567 8901 234"
>>> texts(text, find(text))
['8933 0123 4567 8901 234']
"""

import re
from collections.abc import Iterator

from plugins.detect.reading.needs import Needs
from plugins.detect.reading.text import read, spans
from plugins.detect.reading.vocabulary import lexicon
from plugins.model import Span

KIND = "SIM"
ICCID = re.compile(r"(?<![a-z\d.,])89(?:[ .\-]?\d){15,18}(?: ?f)?(?![a-z\d])")
SHORTEST = 17
ANNOUNCING = lexicon("iccid sim esim imsi eid msisdn nsce sims")
ANNOUNCED = re.compile(
    r"[a-z]+[^\d\n!?;]{0,34}?(?<![\da-z.,])(\d(?:[ "
    r".\-]{0,2}\d){5,31}(?: ?f)?)(?![a-z\d])(?! ?[€%])(?![.,/]\d)"
)
ENDING = re.compile(
    r"[a-z]+[^\d\n!?;]{0,34}?(?:fini|termin|commen|debut)[a-z]{1,7} (?:par|"
    r"en) (\d[\d ]{1,8}\d)(?!\d)"
)

NEEDS = Needs(beside_figures=ANNOUNCING, figures=SHORTEST)


def find(text: str) -> Iterator[Span]:
    """Yield the SIM card numbers of a text."""
    reading = read(text)
    if not reading.digits:
        return
    yield from spans(ICCID.finditer(reading.plain) if reading.digits >= SHORTEST else (), KIND)
    yield from spans(reading.matches(ANNOUNCING, ANNOUNCED, ENDING), KIND, 1)
