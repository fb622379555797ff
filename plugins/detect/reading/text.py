"""A text, read once for every detector: folded, and with the places of its words."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from string import ascii_lowercase
from typing import NamedTuple

from plugins.detect.reading.folding import fold
from plugins.model import Span

_WORD = re.compile(r"[a-z]+")
_DIGIT = re.compile(r"[0-9]")
_LETTERS = frozenset(ascii_lowercase)
_NOWHERE: list[int] = []
_LOWER = re.compile(r"[a-zà-öø-ÿ]{3}")


class Reading(NamedTuple):
    """A text, its folded form of the same length, its number of figures, its folded words."""

    text: str
    plain: str
    digits: int
    words: frozenset[str]

    def starts(self, words: frozenset[str]) -> list[int]:
        """Return where these words begin, word by word.

        A regular expression with many words, tried at each place, would cost far more.
        """
        if words.isdisjoint(self.words):
            return _NOWHERE
        plain = self.plain
        places = []
        for word in words & self.words:
            start = plain.find(word)
            while start >= 0:
                end = start + len(word)
                if not (plain[end : end + 1] in _LETTERS or plain[start - 1 : start] in _LETTERS):
                    places.append(start)
                start = plain.find(word, end)
        return places

    def matches(self, words: frozenset[str], *patterns: re.Pattern[str]) -> Iterable[re.Match[str]]:
        """Return the matches of patterns that begin with one of these words."""
        starts = self.starts(words)
        if not starts:
            return ()
        return filter(None, (it.match(self.plain, start) for it in patterns for start in starts))

    def is_capital(self, place: int) -> bool:
        """Tell whether a capital letter stands there."""
        return place < len(self.text) and self.text[place].isupper()

    @property
    def shouts(self) -> bool:
        """Tell whether the whole text is in capitals, so that a capital says nothing."""
        return _shouts(self.text)


@lru_cache(maxsize=2)
def _shouts(text: str) -> bool:
    return _LOWER.search(text) is None


def spans(matches: Iterable[re.Match[str]], kind: str, group: int = 0) -> Iterator[Span]:
    """Yield the places of a group of matches, as spans of a kind."""
    for match in matches:
        yield Span(match.start(group), match.end(group), kind)


@lru_cache(maxsize=2)
def read(text: str) -> Reading:
    """Return what every detector needs of a text. In memory only, and of the last texts only."""
    plain = fold(text)
    return Reading(text, plain, len(_DIGIT.findall(plain)), frozenset(_WORD.findall(plain)))
