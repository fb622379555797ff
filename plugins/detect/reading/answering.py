"""Messages that are nothing but a reference, or begin with one: answers to « votre numéro ? ».

Nothing announces it but its look: figures by groups with a letter at most (« 3409817 M »), figures
with letters glued (« A1B-4512 »), or letters and figures mixed as in no word (« F4K8W2PL »).
Dates, round numbers, amounts and public numbers are no answers of that kind.
"""

import re
from collections.abc import Iterable, Iterator

from plugins.detect.reading import public
from plugins.detect.reading.announcing import NOT_LETTERS
from plugins.detect.reading.text import Reading
from plugins.detect.reading.vocabulary import COUNTED, FILES, STOP, lexicon

_ALONE = re.compile(r"\W*((?=[a-z_-]{0,6}\d)[a-z\d][a-z\d_/+-]{4,30})\W*")
_GROUPS = re.compile(
    r"(?:(?:oui|ok|alors|voila|voici|tenez|c'est|le|la)[ ,:]{1,2}){0,2}"
    r"((?:(?P<letters>[a-z]{1,3})\d{0,2}[ ./-])?\d{1,9}"
    r"(?:[ ./-]\d{1,9}|[ ./-][a-z](?![a-z])){0,18})"
    r"(?P<rest>[ .!]{0,3}$|[.,;] | [/-] |\n| (?=(?:et|ou|puis|pour) ))"
)
_KEY = re.compile(
    r"(?:[^\W\d]{2,6}[ ,:]{1,2}){0,2}((?=[\d -]*[a-f])(?=[a-f -]*\d)[\da-f]{4}(?:([ -])[\da-f]{4})"
    r"(?:\2[\da-f]{4}){2,6})(?![\w-])"
)
"""By fours, in hexadecimal, letters among the figures: a key, as labels of routers print it."""
_BOOKED = re.compile(r"\W*((?=[A-Z]*\d+[A-Z])[A-Z\d]{6})(?=[\s.!]*$|,? (?:pour|et|ou|puis) )")
"""A booking, with a figure among its six characters (IATA, resolution 830d)."""
_WORD = re.compile(
    r"\W*((?=\S*\d\d)(?=\S*[a-z]{2})(?=\S*[A-Z])[^\W_]{2,30}[$#*&+=%§^~_!][^\s@/]{0,30}?)[.\s]*"
)
"""Both cases, figures and a symbol, and nothing else: a password that was asked for."""
_FEWEST = 5
"""Figures that make an answer by groups when they are exceeded; one more when words follow."""
_LONGEST = 48
"""Characters of an answer of one word, with what may stand around it."""
_ROUND = re.compile(r"000$|^\d{1,2}[./-]\d{1,2}[./-]")
"""The end of a round number, the beginning of a date."""
_CHANGES = re.compile(r"(?<=[a-z])(?=\d)|(?<=\d)(?=[a-z])")
_RANDOM = re.compile(r"[a-z\d]{6,14}")
_CHANGING = 4
"""Changes between letters and figures beyond which no word, nor model, is written."""
_GLUED = (
    FILES
    | COUNTED
    | lexicon("n num numero numeros no nr tel le la au du de port mob cp fixe est sn mac imei sim")
)
_LETTERS = re.compile(r"[a-z]+")


def answers(reading: Reading) -> Iterable[tuple[int, int]]:
    """Return the place of the answer that a message is, or begins with.

    >>> from plugins.detect.reading.text import read
    >>> [[*answers(read(it))] for it in ("ok H 208 774 019", "F4K8W2PL", "12 000", "14/03/91")]
    [[(3, 16)], [(0, 8)], [], []]
    >>> [[*answers(read(it))] for it in ("P9XKLD pour le vol", "WM800X", "AX3000")]
    [[(0, 6)], [(0, 6)], []]
    """
    if reading.digits > _FEWEST or len(reading.plain) < _LONGEST:
        return _answers(reading)
    return ()


def _answers(reading: Reading) -> Iterator[tuple[int, int]]:
    plain = reading.plain
    answer = _GROUPS.match(plain) if reading.digits > _FEWEST else None
    if answer:
        whole = answer.end() == len(plain) and not answer["rest"].strip(" .!")
        figures = sum(map(str.isdigit, answer[1]))
        if figures > (_FEWEST if whole else _FEWEST + 1) and not _is_harmless(reading, answer):
            yield answer.span(1)
    if len(plain) >= _LONGEST:
        return
    alone, text = _ALONE.fullmatch(plain), reading.text
    if odd := _BOOKED.match(text) or _KEY.match(plain) or _WORD.fullmatch(text):
        yield odd.span(1)
    if alone and _is_lone(alone[1]) and not public.is_public(reading, *alone.span(1)):
        yield unglued(plain, alone.start(1)), alone.end(1)


def unglued(plain: str, start: int) -> int:
    """Return where a number begins, without the word glued to it: « tel0639981234 »."""
    letters = _LETTERS.match(plain, start)
    return letters.end() if letters and letters[0] in _GLUED else start


def _is_harmless(reading: Reading, answer: re.Match[str]) -> bool:
    found, letters = answer[1], answer["letters"] or ""
    return (
        letters in NOT_LETTERS | STOP
        or (len(letters) > 2 and not reading.is_capital(answer.start("letters")))
        or public.is_public(reading, *answer.span(1))
        or public.is_public_number(found)
        or public.begins_with_date(found)
        or _ROUND.search(found) is not None
    )


def _is_lone(written: str) -> bool:
    """Tell a reference from a lone word."""
    if _RANDOM.fullmatch(written) and len(_CHANGES.findall(written)) >= _CHANGING:
        return True
    figures = sum(map(str.isdigit, written))
    return figures > 4 and not public.is_public_number(written) and not public.is_date(written)
