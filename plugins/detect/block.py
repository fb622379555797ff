"""Lines of an address above its town: lieux-dits, roads, manors (AFNOR NF Z10-011, lines 2 to 5).

The last line of a French address is its postcode and town, the line before it a way or a place.
Above them, a line that begins with an article or a road's number is where someone lives.

>>> from plugins.detect.reading.overlaps import texts
>>> text = "Mme Ory\\nLe Bois Joli\\n4, chemin des Écoliers\\n86190 Vouillé"
>>> texts(text, find(text))
['Le Bois Joli\\n4, chemin des Écoliers\\n86190 Vouillé']
"""

import re
from collections.abc import Iterator

from plugins.detect.reading.needs import Needs
from plugins.detect.reading.public import counts
from plugins.detect.reading.text import read
from plugins.detect.reading.vocabulary import STOP, lexicon
from plugins.model import Span

KIND = "adresse"
TOWN = re.compile(r"((?:f-)?\d{2} ?\d{3}),? [a-z][a-z' -]{1,37}\W{0,2}")
WAY = re.compile(
    r"\d{1,4}(?: ?(?:bis|ter|quater|[a-d]))?,? (?:rue|r\.|avenue|av\.?|boulevard|bd|allees?|"
    r"impasse|"
    r"chemin|che\.?|route|rte|place|pl\.?|quai|square|cours|crs|voie|sentier|sente|passage) .{1,30}"
)
ROAD = re.compile(r"(?:r\.?[dn]|[dn]|vc|cr)\.? ?\d{1,4}[a-z]?(?: ?[-,] ?.{3,30}|)")
"""A departmental or national road, and the place on it: « D 938 - La Fosse aux Loups »."""
PLACE = re.compile(r"(?:(?:les?|la|aux?) |l')[a-z][a-z' -]{2,30}")
SPEECH = STOP - lexicon(
    "l la le les d de du des a au aux en sur sous entre trois deux grand bon bonne"
)
"""Words of sentences: « Le débit est nul » is no place."""
LONGEST = 38
"""Characters of a line (AFNOR NF Z10-011)."""
ABOVE = 3
"""Lines between a name and a town, at most."""

NEEDS = Needs(signs={"\n": 1})


def find(text: str) -> Iterator[Span]:
    """Yield the lines of addresses that lie above their towns."""
    reading = read(text)
    if reading.digits < 5:
        return
    lines = _lines(reading.plain)
    for rank, (start, end) in enumerate(lines):
        town = rank and TOWN.fullmatch(reading.plain, start, end)
        if town and not counts(reading.plain, town.end(1)):
            for above in reversed(lines[max(0, rank - ABOVE) : rank]):
                if not _is_of_address(reading.plain, *above):
                    break
                yield Span(above[0], end, KIND)


def _lines(plain: str) -> list[tuple[int, int]]:
    """Return where lines stand, without the spaces and commas around them."""
    places = (match.span() for match in re.finditer(r"[^\s,][^\n]*", plain))
    return [(start, start + len(plain[start:end].rstrip(" ,"))) for start, end in places]


def _is_of_address(plain: str, start: int, end: int) -> bool:
    if not 0 < end - start <= LONGEST:
        return False
    if PLACE.fullmatch(plain, start, end):
        return SPEECH.isdisjoint(re.findall("[a-z]+", plain[start:end]))
    return any(it.fullmatch(plain, start, end) for it in (ROAD, WAY))
