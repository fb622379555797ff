"""PO boxes: BP, CS, TSA, CIDEX and a number, with the town behind it (La Poste, AFNOR NF Z10-011).

>>> from plugins.detect.reading.overlaps import texts
>>> text = "écrivez à BP 123, 35000 Rennes Cedex, ou CS 40001"
>>> texts(text, find(text))
['BP 123, 35000 Rennes Cedex', 'CS 40001']
"""

import re
from collections.abc import Iterator

from plugins.detect.reading.addresses import address_end
from plugins.detect.reading.needs import Needs
from plugins.detect.reading.public import counts, is_of_company
from plugins.detect.reading.text import read
from plugins.detect.reading.vocabulary import lexicon
from plugins.model import Span

KIND = "adresse"
ANNOUNCING = lexicon("bp b cs tsa boite case cidex")
BOX = re.compile(
    r"(?:(?P<post>bp|b\.p\.?|boite postale|case postale|cidex)|cs|tsa)\s?(?:n ?° ?)?"
    r"(?P<number>\d{2,6}(?:[ .]\d{3}(?!\d))?|\d)(?![\da-z/]|[.,:]\d)"
)
SHORTEST = 3
"""Figures behind CS and TSA; a BP may have one."""

NEEDS = Needs(beside_figures=ANNOUNCING)


def find(text: str) -> Iterator[Span]:
    """Yield the PO boxes of a text."""
    reading = read(text)
    for match in reading.matches(ANNOUNCING, BOX) if reading.digits else ():
        is_whole = match["post"] is not None or len(match["number"]) >= SHORTEST
        if is_whole and not counts(reading.plain, match.end()):
            end = address_end(reading, match.end())
            if not is_of_company(reading, match.start(), end):
                yield Span(match.start(), end, KIND)
