"""Numbers dictated in words, as over the telephone: « zéro six, trente-neuf, quatre-vingt-dix… ».

Words may mix with figures and be joined by « puis », « et », « tiret ». What matters is how many
figures they make, so the reading is greedy: « quatre vingt deux » is 82.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from plugins.detect.reading.text import read
from plugins.detect.reading.vocabulary import lexicon

_UNITS = {
    **{"zero": 0, "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "quattre": 4, "cinq": 5},
    **{"cinque": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9},
}
_TEENS = {
    **{"dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15},
    **{"seize": 16, "dixsept": 17, "dixhuit": 18, "dixneuf": 19},
}
_TENS = {
    **{"vingt": 20, "vingts": 20, "vingtaine": 20, "trente": 30, "quarante": 40, "cinquante": 50},
    **{"soixante": 60, "septante": 70, "soixantedix": 70, "huitante": 80, "octante": 80},
    **{"quatrevingt": 80, "quatrevingts": 80, "nonante": 90, "quatrevingtdix": 90},
}
_VALUES = {**_UNITS, **_TEENS, **_TENS}
_TIMES = {"double": 2, "triple": 3}
_WORDS = frozenset(_VALUES)
NUMBER = "(?:" + "|".join(sorted((*_VALUES, *_TIMES, "cent"), key=len)[::-1]) + ")"
SPELLS = re.compile(
    r"quatre|cinq|six|sept|huit|neuf|dix|onze|ze\b|vingt|[ae]nte|z[ée]ro|deux|trois|\bune?\b",
    re.IGNORECASE,
)
"""What words of numbers are made of, in a text that is not folded: looked up first, being fast."""
_JOIN = r"[ ,.;:/\-\n]{0,3}(?:(?:puis|et|ensuite|apres|tiret|point|espace|euh|encore|enfin) ){0,2}"
_ITEM = rf"(?:{NUMBER}(?![a-z])|\d{{1,4}}(?![\da-z]))"
_DICTATED = re.compile(rf"(?<![a-z\d]){_ITEM}(?:{_JOIN}{_ITEM}){{2,40}}+")
_TOKEN = re.compile(rf"{NUMBER}(?![a-z])|\d+|puis|,")
_THEN = lexicon("puis")
COUNTING = lexicon("un une")
"""Number words that are also articles: alone, they make no telephone number."""
DICTATING = (_WORDS | _THEN) - COUNTING
_FEWEST = 2
"""Number words without which a text dictates nothing."""


@dataclass(frozen=True, slots=True)
class Dictated:
    """A number dictated in words: its place, and the figures that the words make."""

    start: int
    end: int
    figures: str


@lru_cache(maxsize=2)
def dictated(text: str) -> tuple[Dictated, ...]:
    """Return the numbers dictated, at least partly in words or with « puis », in order.

    >>> [it.figures for it in dictated("C’est le zéro six trente-neuf 98 puis douze")]
    ['06399812']
    """
    reading = read(text)
    if len(reading.starts(_WORDS)) < _FEWEST and not reading.starts(_THEN):
        return ()
    found = _DICTATED.finditer(reading.plain)
    return tuple(Dictated(match.start(), match.end(), figures(match[0])) for match in found)


def figures(words: str) -> str:
    """Return the figures that folded words and figures make.

    >>> figures("zero six soixante et onze quatre-vingt-dix-huit 12")
    '06719812'
    """
    made: list[str] = []
    last = -1  # the value to which the next word may still add
    times = 1
    for word in _TOKEN.findall(words):
        value = _VALUES.get(word)
        if word in _TIMES:
            times = _TIMES[word]
        elif value is None:
            made += [word] if word.isdigit() else []
            last = -1
        elif _adds(last, value):
            last = last * value if value == _TENS["vingt"] else last + value
            made[-1] = str(last)
        else:
            made += [str(value)] * times
            last, times = value, 1
    return "".join(made)


def _adds(last: int, value: int) -> bool:
    """Tell whether a word adds to the one before: 60 and 12, 4 and 20, but not 12 and 4."""
    if last == 4:
        return value == 20
    if last == 10:
        return 7 <= value <= 9
    return last in _TENS.values() and 1 <= value <= (19 if last in (60, 80) else 9)
