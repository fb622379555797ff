"""Where the spellings of names stand in a folded text.

No expression holds all the names: to compile it would take longer than to read a whole thread.
The first letters of each word tell which spellings may begin there; only then is one compiled.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from plugins.anonymity.fold import AFTER, LETTER
from plugins.anonymity.spellings import Spelling

_PIECES = re.compile(r"[^\W_]+")
_DOUBLED = re.compile(r"(.)\1+")
Try = tuple[str, str]
"""The letters of a spelling, doubled ones once, and its pattern."""
Entry = tuple[str, Try]
"""A spelling under the characters with which it begins."""


class Written:
    """Finds spellings, the longest pattern first where several may begin."""

    def __init__(self, listed: Iterable[Entry]) -> None:
        openings: dict[str, set[Try]] = defaultdict(set)
        for opening, one in listed:
            openings[opening].add(one)
        for opening in openings:
            if opening[1:].isdigit():  # a figure goes on with a name, or follows its initial
                openings[opening] |= openings.get(opening[0], set())
        self._openings = {it: sorted(tries, key=_order) for it, tries in openings.items()}
        self._begins = _begins("".join(sorted({it[0] for it in openings}))) if openings else None

    def find(self, text: str, start: int = 0) -> re.Match[str] | None:
        """Return the first spelling at that place or after it."""
        if self._begins is None:
            return None
        for word in self._begins.finditer(text, start):
            tries = self._tries(text, word.start())
            if tries and (found := _first(tries, text, word.start())):
                return found
        return None

    def _tries(self, text: str, start: int) -> list[Try] | None:
        tries = self._openings.get(text[start : start + 2])
        if tries is None and not text[start + 1 : start + 2].isalpha():
            return self._openings.get(text[start])
        return tries


def single(letters: str) -> str:
    """Return letters with those that are doubled once.

    >>> single("emilienne")
    'emiliene'
    """
    return _DOUBLED.sub(r"\1", letters)


def entries(spelling: Spelling) -> Iterator[Entry]:
    """Yield a spelling under each pair of characters with which it may begin.

    Under one alone, where something else than a letter may follow it.
    """
    letters = spelling.letters
    one = (single(letters), spelling.pattern)
    if spelling.spaced:
        yield letters[0], one
    if not spelling.apart:
        yield (letters[:2] if len(letters) > 1 else f"{letters}s"), one
        if letters[0] == letters[1:2] and len(letters) > 2:
            yield letters[1:3], one


def _first(tries: Sequence[Try], text: str, start: int) -> re.Match[str] | None:
    """Return the first of several spellings that stands at a place.

    A pattern is longer than all that it matches: so far are letters read, and no further.
    """
    here = single("".join(_PIECES.findall(text, start, start + len(tries[0][1]))))
    for letters, pattern in tries:
        if here.startswith(letters) and (found := _compiled(pattern).match(text, start)):
            return found
    return None


def _order(one: Try) -> tuple[int, str]:
    return -len(one[1]), one[1]


@lru_cache(maxsize=512)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern + AFTER)


@lru_cache(maxsize=512)
def _begins(letters: str) -> re.Pattern[str]:
    """Return what finds the words that begin with one of these letters."""
    return re.compile(rf"[{re.escape(letters)}](?<!{LETTER}.)", re.DOTALL)
