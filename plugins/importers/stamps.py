"""Days and hours as people and their tools write them, in French and in English.

For transcripts, where no documentation fixes a form: « 15/02/2021 à 9 h 12 », « February 15, 2021,
09:12 AM », « (2:07:14 PM) ». `stamp` reads a text that holds nothing else.
"""

import re
import unicodedata
from dataclasses import dataclass
from datetime import UTC, date, time, timedelta, timezone, tzinfo

_MONTHS = (
    "janvier january janv jan",
    "fevrier february fevr fev feb",
    "mars march mar",
    "avril april avr apr",
    "mai may",
    "juin june jun",
    "juillet july juil jul",
    "aout august aug",
    "septembre september sept sep",
    "octobre october oct",
    "novembre november nov",
    "decembre december dec",
)
MONTHS = {name: n for n, names in enumerate(_MONTHS, 1) for name in names.split()}
_LINKS = (
    "le à a at on the de the et"
    " lundi mardi mercredi jeudi vendredi samedi dimanche lun mar mer jeu ven sam dim"
    " monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri"
    " sat sun"
)
_LINK = frozenset(_LINKS.split())

_GAP = "[ \u00a0\u202f]"
_ISO = r"(?P<y1>\d{4})-(?P<m1>\d{1,2})-(?P<d1>\d{1,2})T?"
_NUMBERS = r"(?P<a>\d{1,2})(?P<sep>[./-])(?P<b>\d{1,2})(?P=sep)(?P<y2>\d{4}|\d{2})(?!\d)"
_WORDS = (
    rf"(?P<d3>\d{{1,2}})(?:er|st|nd|rd|th)?{_GAP}(?P<m3>[^\W\d_]{{3,9}})\.?,?{_GAP}(?P<y3>\d{{4}})"
)
_AMERICAN = (
    rf"(?P<m4>[^\W\d_]{{3,9}})\.?{_GAP}(?P<d4>\d{{1,2}})(?:st|nd|rd|th)?,?{_GAP}(?P<y4>\d{{4}})"
)
_DAY = re.compile(rf"(?<!\d)(?:{_ISO}|{_NUMBERS}|{_WORDS}|{_AMERICAN})", re.IGNORECASE)
_MINUTES = rf"{_GAP}?:{_GAP}?(?P<minute>\d{{2}})(?:{_GAP}?:{_GAP}?(?P<second>\d{{2}})(?:[.,]\d+)?)?"
_FRENCH = rf"{_GAP}?[hH](?:{_GAP}?(?P<after>\d{{2}}))?\b"
_HALF = rf"{_GAP}?(?P<half>[AaPp])\.?[Mm]\b\.?"
_ALONE = rf"(?={_GAP}?[AaPp]\.?[Mm]\b)"
_HOUR = re.compile(
    rf"(?<![\d:])(?P<hour>\d{{1,2}})(?:{_MINUTES}|{_FRENCH}|{_ALONE})(?:{_HALF})?(?![\d:])"
)
_OFFSET = r"(?P<sign>[+\-−])(?P<h>\d{1,2})(?::?(?P<m>\d{2}))?"
_ZONE = re.compile(rf"\(?(?:\b(?:UTC|GMT|Z)\b|(?<=[ ])(?=[+\-−]\d\d))(?:{_OFFSET})?\)?")
_SIGNS = re.compile(r"[\s,;|.()\-–—]+")
YEARS = range(1970, 2100)
LONGEST = 60
"""Characters: a longer text is not a stamp, and is not looked at."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a text tells of an instant: a day, an hour, a zone, each of which may be unknown."""

    day: date | None = None
    hour: time | None = None
    zone: tzinfo | None = None


def stamp(text: str) -> Stamp | None:
    """Read a text that is a day, an hour or both, and nothing else; None for any other text.

    Numbers are day, month, year, unless the middle one cannot be a month, or the hour is in two
    halves (as Americans write it).

    >>> stamp("15/02/2021 à 9 h 12")
    Stamp(day=datetime.date(2021, 2, 15), hour=datetime.time(9, 12), zone=None)
    >>> stamp("February 3, 2021, 02:07:14 PM").hour, stamp("9 h 12, ou plus tard")
    (datetime.time(14, 7, 14), None)
    """
    if len(text) > LONGEST:
        return None
    found, rest = search(text)
    words = _SIGNS.split(rest.casefold())
    if found == Stamp() or any(word and word not in _LINK for word in words):
        return None
    return found if found.day or found.hour else None


def may_begin(text: str) -> bool:
    """Tell, at little cost, whether a stamp may begin here: a digit, a day's or a month's name.

    >>> may_begin("14:03"), may_begin("le 15/02/2021"), may_begin("Exemple) 14:03")
    (True, True, False)
    """
    word = text[:20].split(" ", 1)[0].rstrip(",.").casefold()
    return word[:1].isdigit() or word in _LINK or _folded(word) in MONTHS


def search(text: str) -> tuple[Stamp, str]:
    """Return the first day, hour and zone that stand in a text, and the text without them."""
    american = re.search(r"\d\s?[AaPp]\.?[Mm]\b", text) is not None
    day, text = _first_day(text, american)
    hour, text = _first_hour(text)
    zone, text = _first_zone(text)
    return Stamp(day, hour, zone), text


def _first_day(text: str, american: bool) -> tuple[date | None, str]:
    for found in _DAY.finditer(text):
        day = _day(found, american)
        if day is not None:
            return day, text[: found.start()] + " " + text[found.end() :]
    return None, text


def _day(found: re.Match[str], american: bool) -> date | None:
    part = found.groupdict()
    if part["y1"]:
        numbers = part["y1"], part["m1"], part["d1"]
    elif part["y2"]:
        a, b = part["a"], part["b"]
        swapped = int(b) > 12 or (american and part["sep"] == "/" and int(a) <= 12)
        numbers = (part["y2"], a, b) if swapped else (part["y2"], b, a)
    else:
        month = MONTHS.get(_folded(part["m3"] or part["m4"]))
        numbers = (part["y3"] or part["y4"], str(month or 0), part["d3"] or part["d4"])
    year, month, day = map(int, numbers)
    year += 2000 if year < 100 else 0
    try:
        return date(year, month, day) if year in YEARS else None
    except ValueError:
        return None


def _first_hour(text: str) -> tuple[time | None, str]:
    for found in _HOUR.finditer(text):
        hour, half = int(found["hour"]), found["half"]
        if half and hour <= 12:
            hour = hour % 12 + (12 if half in "pP" else 0)
        minute, second = int(found["minute"] or found["after"] or 0), int(found["second"] or 0)
        if hour < 24 and minute < 60 and second < 60:
            rest = text[: found.start()] + " " + text[found.end() :]
            return time(hour, minute, second), rest
    return None, text


def _first_zone(text: str) -> tuple[tzinfo | None, str]:
    found = _ZONE.search(text)
    if found is None:
        return None, text
    rest = text[: found.start()] + " " + text[found.end() :]
    away = timedelta(hours=int(found["h"] or 0), minutes=int(found["m"] or 0))
    if not away or away >= timedelta(hours=24):
        return UTC, rest
    return timezone(away if found["sign"] == "+" else -away), rest


def _folded(word: str) -> str:
    spelled = unicodedata.normalize("NFD", word.casefold())
    return "".join(letter for letter in spelled if not unicodedata.combining(letter))
