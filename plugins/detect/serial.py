"""Serial numbers of boxes and telephones, when announced: « S/N », « numéro de série », « SN ».

>>> from plugins.detect.reading.overlaps import texts
>>> text = "n° de série de la box : LK12345 DP 67890"
>>> texts(text, find(text))
['LK12345 DP 67890']
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from plugins.detect.reading.announcing import Value, value_after
from plugins.detect.reading.needs import Needs
from plugins.detect.reading.text import Reading, read
from plugins.detect.reading.vocabulary import lexicon
from plugins.model import Span

KIND = "numéro de série"
TRIGGERS = lexicon("s sn n serie serial series seriel ont")
ANNOUNCER = re.compile(
    r"s ?[/.-] ?n(?![a-z])|n/s(?![a-z])|sn(?![a-z])|serial(?: number| no)?|ont (?:sn|id|serial)|"
    r"(?:(?<=numero de )|(?<=num de )|(?<=n° de )|(?<=n°)|(?<=n° )|(?<=no de )|"
    r"(?<=n de )|(?<=numeros de )|"
    r"(?<=numero )|(?<=num )|(?<=de ))series?|serie(?= ?(?::|n ?°))|(?P<bare>serie)|seriel"
)
GROUP = re.compile(r"[ -](?:[a-z]{1,4}[ -]?\d{3,}|\d{1,4}[a-z]{1,3}(?:[ -]\d{4,})?)(?![a-z\d])")
STRONG = re.compile(r"\d{7}|[a-z]\d{4}|\d{4}[a-z]")
SHORTEST = 5

NEEDS = Needs(beside_figures=TRIGGERS)


def find(text: str) -> Iterator[Span]:
    """Yield the serial numbers that a text announces."""
    reading = read(text)
    if not reading.digits:
        return
    for match in reading.matches(TRIGGERS, ANNOUNCER):
        value = _with_n(reading, value_after(reading, match.end()))
        end = _further(reading, value.end) if value else 0
        if value and match["bare"] and not STRONG.search(reading.plain[value.start : end]):
            continue
        if value and sum(map(str.isalnum, reading.plain[value.start : end])) >= SHORTEST:
            yield Span(value.start, end, KIND)


def _with_n(reading: Reading, value: Value | None) -> Value | None:
    """Give back to a number the N that was taken for « n° »: « sn N7Q 0034 »."""
    if value is None or reading.text[value.start - 1 : value.start] not in ("N", "n"):
        return value
    if reading.plain[value.start - 2 : value.start - 1] not in ("", " ", ":", "=", "/"):
        return value
    return replace(value, start=value.start - 1)


def _further(reading: Reading, end: int) -> int:
    """Return where a number ends with its further groups in capitals: « LK 12345 DP 123456 »."""
    while (group := GROUP.match(reading.plain, end)) and reading.text[end : group.end()].isupper():
        end = group.end()
    return end
