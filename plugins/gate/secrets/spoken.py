"""Whether a text may dictate a number: three numbers in a row, in words or figures.

Asked of every text before `plugins.detect.reading.spelling` reads it, which costs far more.
"""

import re
from itertools import groupby

from plugins.detect.reading.vocabulary import lexicon
from plugins.gate.secrets.skeleton import Skeleton

_NUMBERS = sorted(
    lexicon(
        "zero un une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze "
        "quinze seize vingt vingts trente quarante cinquante soixante septante huitante "
        "nonante cent double triple puis"
    )
)


def dictates(read: Skeleton) -> bool:
    """Tell whether a text may dictate a number.

    >>> dictates(Skeleton("C’est le zéro six, 39")), dictates(Skeleton("six jours, dix appels"))
    (True, False)
    """
    words = _SPOKEN.intersection(read.words)
    few = len(words) < _FEWEST and b"puis" not in words
    return not few and _IN_A_ROW.search(read.plain.lower()) is not None


def _in_a_row() -> re.Pattern[bytes]:
    """Return the expression of three numbers. The letters with which words begin come first."""
    starts = "".join(sorted({word[0] for word in _NUMBERS}))
    after = "|".join(
        rf"(?<={letter})(?:{'|'.join(word[1:] for word in words)})"
        for letter, words in groupby(_NUMBERS, key=lambda word: word[0])
    )
    first = rf"[{starts}\d](?<![a-z\d][{starts}\d])(?:{after}|(?<=\d)\d{{0,3}})(?![a-z\d])"
    number = rf"(?:{'|'.join(_NUMBERS)}|\d{{1,4}})(?![a-z\d])"
    return re.compile(rf"{first}(?:[ ,.;:/\n-]{{1,3}}(?:et )?{number}){{2}}".encode())


_SPOKEN = frozenset(word.encode() for word in _NUMBERS if word not in ("un", "une"))
_FEWEST = 2
_IN_A_ROW = _in_a_row()
