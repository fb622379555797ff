"""Where an address ends: at its town, with the building, floor and flat that stand between."""

import re

from plugins.detect.reading.public import counts
from plugins.detect.reading.text import Reading
from plugins.detect.reading.towns import town_end
from plugins.detect.reading.vocabulary import COUNTED, FILES, STOP, lexicon

POSTCODE = re.compile(r"(?<![\w.,/])(?:f-)?\d{2} ?\d{3}(?!\d)")
_BETWEEN = 90
"""Characters between a street and its postcode, at most: building, floor, flat."""
_WITHIN = lexicon("au la le les de du des et en sur cote")
_BREAK = re.compile(
    r"[!?;]|(?<![a-z]{2})(?<!bat|app|ppt|apt|esc)\. (?![a-z]{1,3}\b)|\.\s+(?=[A-Z])|\n\s*\n"
)
_WORDS = re.compile(r"[a-z']+")
_TOWN = re.compile(r",? (?:a |- )?|, ?|\n")
_TO = re.compile(
    r" a ([a-z-]{3,})(?= ?(?:$|[.,;!?\n)]| (?:est|depuis|et|est|mais|sont|a|n'|on)(?![a-z])))"
)
_NO_TOWN = lexicon(
    "droite gauche partir midi minuit nouveau cause part chaque peine cote fond travers "
    "distance domicile louer vendre proximite pied velo temps jour suivre savoir peu cet cette "
    "mon ma"
)
_ABROAD = re.compile(
    r"(?:,? (?:bte|boite|bus|app|apt|appt)\.? ?[a-z\d]{1,4})?(?:,\s?|\n|(?<=\d) | - )"
    r"(?:(?:b|l|ch)-)?[1-9]\d{3}(?= [a-z])"
)
"""Belgium, Switzerland, Luxembourg: four figures, and a town with a capital."""
_NUMBERED = re.compile(r"[ °]\d{1,4}(?: ?[a-h])?$")
"""A number stands before: what is behind it is a town, even in lower case."""
_CANADIAN = re.compile(
    r"(?:,? ?[a-z][a-z-]{2,24}(?: [a-z-]{2,20})?)?,? "
    r"(?:\((?:qc|on|nb|quebec)\),? |(?:qc|on|nb),? )?"
    r"[abceghj-nprstvxy]\d[a-z] ?\d[a-z]\d(?![a-z\d])"
)
_HYPHENED = re.compile(r", ?[a-z]+-[a-z]+-[a-z-]+")
_ELSEWHERE = (STOP - _WITHIN) | FILES | COUNTED | lexicon("tel telephone code digicode numero num")
"""Words that no address holds: the sentence went on to something else."""


def address_end(reading: Reading, end: int) -> int:
    """Return where an address ends: at its town, if it follows, with what stands between."""
    plain = reading.plain
    postcode = POSTCODE.search(plain, end, end + _BETWEEN)
    if (
        postcode
        and _is_complement(plain, end, postcode.start())
        and not counts(plain, postcode.end())
    ):
        last = town_end(reading, postcode.end()) or postcode.end()
        bracketed = "(" in plain[end : postcode.start()] and plain.startswith(")", last)
        return last + bracketed
    return _town_abroad(reading, end) or _town(reading, end) or end


def _town_abroad(reading: Reading, end: int) -> int | None:
    """Return where a town of a neighbour, or of Canada, ends: « , 4000 Liège »."""
    code = _ABROAD.match(reading.plain, end)
    if code and counts(reading.plain, code.end()):
        return None
    numbered = _NUMBERED.search(reading.plain, max(0, end - 6), end)
    if code and (numbered or reading.is_capital(code.end() + 1)) and not _dates(code[0], numbered):
        return town_end(reading, code.end())
    canadian = _CANADIAN.match(reading.plain, end)
    return canadian.end() if canadian else None


def _town(reading: Reading, end: int) -> int | None:
    """Return where the town without a postcode ends: « à Issy », « , Issy-les-Moulineaux »."""
    plain = reading.plain
    link = _TOWN.match(plain, end)
    if link and link[0].strip(" ") and not reading.shouts and reading.is_capital(link.end()):
        word = _WORDS.match(plain, link.end())
        if word and word[0] not in STOP and len(word[0]) > 2:
            return town_end(reading, link.end() - 1)
    to = _TO.match(plain, end)
    if to and to[1] not in STOP | _NO_TOWN and not reading.text.startswith(" a ", end):
        return to.end()
    hyphened = _HYPHENED.match(plain, end)
    return hyphened.end() if hyphened else None


def _dates(code: str, numbered: re.Match[str] | None) -> bool:
    """Tell « , 2024 Bonne année » from a postcode, which follows a number."""
    return numbered is None and code[-4:-2] in ("19", "20")


def _is_complement(plain: str, start: int, end: int) -> bool:
    """Tell building, floor and flat from a sentence that goes on to something else."""
    if _BREAK.search(plain, start, end):
        return False
    words = _WORDS.findall(plain[start:end])
    return not any(word in _ELSEWHERE and len(word) > 1 for word in words)
