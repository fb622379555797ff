"""Names as forms, tickets and registers write them, where capitals and « née le » tell them."""

import re
from collections.abc import Iterator

from plugins.anonymity.common import COMMON
from plugins.anonymity.fold import fold, listed
from plugins.anonymity.words import ALLOWED, BRANDS, GENERIC, PLACES, SPEECH, TITLES
from plugins.detect.reading.text import Reading

BIRTH = listed("ne nee")
NOT_NAMES = ALLOWED | BRANDS | GENERIC | PLACES | SPEECH | COMMON | TITLES
"""Words that are no evident names."""
_BORN = re.compile(r"nee?(?: ?\(?e\))? (?:le|en|a|un) ?\w")
_BEARER = re.compile(r"(?<![^\W_])((?:[A-ZÀ-Þ][\w'’-]+ ){1,3}|[A-ZÀ-Þ][\w'’-]+)[ ,(]{0,3}$")
"""Who was born: « Awa, née le 9 août », « Marc Trévidic né à Brest »."""
BOARDERS = listed("mr mrs ms miss mstr chd inf mme mlle m")
_BOARDER = re.compile("(?:" + "|".join(BOARDERS) + r")\b")
_BOARDING = re.compile(
    r"(?<![\w/])[A-ZÀ-Þ][A-ZÀ-Þ'-]+(?: [A-ZÀ-Þ'-]{2,}){0,2}/[A-ZÀ-Þ][A-ZÀ-Þ -]*[A-ZÀ-Þ] ?$"
)
"""A passenger, as airlines write names (IATA, resolution 722): `BAUDRY/THOMAS MR`."""
_SURNAME_FIRST = re.compile(r"(?<![\w/.'’-])[A-ZÀ-Þ][A-ZÀ-Þ'’-]{2,}(?: [A-ZÀ-Þ][A-ZÀ-Þ'’-]{2,})? $")
"""Surname in capitals, then first name, as forms ask for: « BREHAUT Léa »."""
_ANSWER = re.compile(r"\W*([A-ZÀ-Þ][A-ZÀ-Þ'’-]{3,} [A-ZÀ-Þ][a-zà-ÿ][\w'’-]*)\W*(?:\d[\d\W]*)?")
"""« KONE Aminata 19-04-2004 »."""


def passengers(reading: Reading) -> Iterator[str]:
    """Yield the passengers whose names end where titles begin."""
    for match in reading.matches(BOARDERS, _BOARDER) if "/" in reading.plain else ():
        yield passenger(reading, match.start())


def passenger(reading: Reading, title: int) -> str:
    """Return the passenger whose name ends where a title begins, or nothing."""
    found = _BOARDING.search(reading.text, max(0, title - 60), title)
    return found[0].rstrip() if found else ""


def answer(reading: Reading) -> Iterator[str]:
    """Yield the surname and first name that a message begins with, figures at most behind them."""
    found = _ANSWER.fullmatch(reading.text)
    if found and not any(piece in NOT_NAMES for piece in fold(found[1]).text.split()):
        yield found[1]


def surname_before(reading: Reading, start: int) -> str:
    """Return the surname in capitals before a first name, and a space; or nothing."""
    surname = _SURNAME_FIRST.search(reading.text, max(0, start - 40), start)
    if surname is None or any(piece in NOT_NAMES for piece in fold(surname[0]).text.split()):
        return ""
    return surname[0]


def born(reading: Reading) -> Iterator[str]:
    """Yield who is said to be born, with a capital."""
    for match in reading.matches(BIRTH, _BORN):
        bearer = _BEARER.search(reading.text, max(0, match.start() - 50), match.start())
        if bearer is None or reading.shouts:
            continue
        words = bearer[1].split()
        while words and fold(words[0]).text in NOT_NAMES - COMMON:
            words = words[1:]
        if words:
            yield " ".join(words)
