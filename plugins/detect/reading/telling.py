"""Whether a value is announced plainly enough for what it looks like.

« Dossier n° 451 » is a reference, « un contrat de 451 euros » is none, « ma commande passée hier :
45123 » is one: the closer the announcing word and the clearer the link, the less is asked.
"""

import re

from plugins.detect.reading import public
from plugins.detect.reading.announcing import Value
from plugins.detect.reading.text import Reading

THOUSANDS = re.compile(r"\d{1,3}(?: \d{3}){1,2}")
MILLIONS = 8
"""Characters of thousands written by groups, at most."""
MANY = 5
"""Figures beyond which a value needs no more telling."""
NEEDED = {
    (True, True): ((3, 4), (5, 4)),
    (True, False): ((4, 5), (5, 6)),
    (False, True): ((4, 6), (6, 6)),
    (False, False): ((6, 6), (6, 6)),
}
"""Linked, explicit: the figures needed, and the size of a value with letters; then, for counted
things, the same."""
HOURS = re.compile(r"\d{1,2}h\d{0,2}|\d{1,2}h")
PAGE = re.compile(r"page/\d+/?")
"""Of a list on a site, in its address."""
_LETTER = re.compile(r"[a-z]")


def is_told(reading: Reading, value: Value, *, is_counted: bool) -> bool:
    """Tell whether a value is a reference. `is_counted`: the word goes with quantities too."""
    if _is_something_else(reading, value):
        return False
    found = reading.plain[value.start : value.end]
    figures, size = sum(map(str.isdigit, found)), sum(map(str.isalnum, found))
    if figures > MANY:
        return True
    linked, explicit = value.is_linked, value.is_explicit
    needed, mixed = NEEDED[linked, explicit][is_counted]
    if figures >= needed and not public.is_named(found):
        return True
    if linked or explicit:
        fewest = 2
    else:
        fewest = 3 if _is_in_capitals(reading, value) and not is_counted else 4
    lettered = _LETTER.search(found) is not None and not public.is_named(found)
    return lettered and figures >= fewest and size >= mixed


def _is_something_else(reading: Reading, value: Value) -> bool:
    found = reading.plain[value.start : value.end]
    return (
        public.is_public(reading, value.start, value.end)
        or HOURS.fullmatch(found) is not None
        or PAGE.fullmatch(found) is not None
        or (
            THOUSANDS.fullmatch(found) is not None and not value.is_explicit and not _is_long(value)
        )
    )


def _is_long(value: Value) -> bool:
    """Tell « colis 42 618 774 », right behind its word, from thousands: none counts by millions."""
    return value.is_linked and value.end - value.start > MILLIONS


def _is_in_capitals(reading: Reading, value: Value) -> bool:
    return reading.text[value.start : value.end].isupper() and not reading.shouts
