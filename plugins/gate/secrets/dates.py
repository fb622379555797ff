"""A date of birth -> its usual spellings: 07/11/1984, 7 novembre 1984, 1984-11-07, 071184."""

import re
from collections.abc import Iterator
from itertools import accumulate

from plugins.gate.secrets.needle import Needle
from plugins.gate.secrets.skeleton import ascii_of

KIND = "date de naissance"
_MONTHS = (
    ("janvier", "janv", "jan", "january"),
    ("fevrier", "fevr", "fev", "feb", "february"),
    ("mars", "mar", "march"),
    ("avril", "avr", "apr", "april"),
    ("mai", "may"),
    ("juin", "jun", "june"),
    ("juillet", "juil", "jul", "july"),
    ("aout", "aou", "aug", "august"),
    ("septembre", "sept", "sep", "september"),
    ("octobre", "oct", "october"),
    ("novembre", "nov", "november"),
    ("decembre", "dec", "december"),
)
_BY_NAME = {name: rank for rank, names in enumerate(_MONTHS, 1) for name in names}
_WORDS = re.compile(r"(\d{1,2})(?:er)?[\s.\-]*([a-z]{3,9})\.?[\s.\-]*(\d{4}|\d{2})(?!\d)")
_FIGURES = re.compile(r"(\d{1,2})\s?[/.\-, ]\s?(\d{1,2})\s?[/.\-, ]\s?(\d{4}|\d{2})(?!\d)")
_YEAR_FIRST = re.compile(r"(\d{4})[/.\- ]?(\d{2})[/.\- ]?(\d{2})(?!\d)")
_GLUED = re.compile(r"(\d{2})(\d{2})(\d{4}|\d{2})(?!\d)")


def needles(text: str) -> Iterator[Needle]:
    """Yield the spellings of a date; nothing for a day without a year, which is nobody's alone."""
    for day, month, year in _read(ascii_of(text).decode().lower()):
        years = {f"{year:04d}", f"{year % 100:02d}"}
        days, months = {str(day), f"{day:02d}"}, {str(month), f"{month:02d}"}
        for y in sorted(years):
            for d in sorted(days):
                for m in sorted(months):
                    yield _needle(d, m, y)
                for name in _MONTHS[month - 1]:
                    yield _needle(d, name, y)
                    yield _needle(name, d, y)
                    yield _needle(name, f"{d}th", y)
            if day == 1:
                yield from (_needle("1er", name, y) for name in _MONTHS[month - 1])
            for m in sorted(months) if len(y) == 4 else ():
                yield from (_needle(y, m, d) for d in sorted(days))


def _read(text: str) -> Iterator[tuple[int, int, int]]:
    if found := _WORDS.search(text):
        day, month, year = found[1], str(_BY_NAME.get(found[2], 0)), found[3]
    elif (found := _YEAR_FIRST.search(text)) and int(found[2]) <= 12 and int(found[1]) > 1850:
        year, month, day = found[1], found[2], found[3]
    elif found := _FIGURES.search(text) or _GLUED.search(text):
        day, month, year = found[1], found[2], found[3]
    else:
        return
    if 1 <= int(month) <= 12 and 1 <= int(day) <= 31:
        centuries = ("",) if len(year) == 4 else ("19", "20")
        yield from ((int(day), int(month), int(century + year)) for century in centuries)


def _needle(*parts: str) -> Needle:
    letters = "".join(parts)
    glued = len(letters) >= 8 and all(len(part) in (2, 4) for part in parts)
    joints = frozenset(accumulate(map(len, parts[:-1])))
    return Needle(letters, KIND, "joined", joints, loose=glued or not letters.isdigit())
