"""Given texts, found wherever they stand whatever their case and accents: kept, marked, public."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from plugins.anonymity.fold import fold, listed
from plugins.anonymity.words import BRANDS, GENERIC, PLACES

_SPACES = re.compile(r"\s+")
_HOUSE_WORDS = listed(
    "fr en la le les by connect voyageurs energie tv fibre box live news ask hey ici mon ma mes"
)
_WORDS = "|".join(sorted(BRANDS | GENERIC | PLACES | _HOUSE_WORDS, key=len, reverse=True))
_HOUSE = re.compile(rf"@?(?:(?:{_WORDS})_?)+\d?")
_BRAND = min(BRANDS)
"""Stands for any brand: a thread's own may be known to no list."""


class Texts:
    """Finds whole texts, a handle with or without its `@`: no letter or figure goes on there."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._givens = {_squeezed(text): text for text in texts if _squeezed(text)}
        escaped = [re.escape(key).replace(r"\ ", r"\s+") for key in self._givens]
        longest_first = "|".join(sorted(escaped, key=len, reverse=True))
        pattern = rf"(?<![^\W_])@?(?:{longest_first})(?![^\W_])"
        self._pattern = re.compile(pattern) if escaped else None

    def find(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Yield where they stand, in code points, each with the text as it was given."""
        if self._pattern is None:
            return
        view = fold(text)
        for match in self._pattern.finditer(view.text):
            yield *view.original(*match.span()), self._givens[_squeezed(match[0])]


@lru_cache(maxsize=256)
def is_house_handle(handle: str, brand: str) -> bool:
    """Tell whether a handle is made of brands and functions only: nobody's name.

    >>> is_house_handle("@Orange_conseil", ""), is_house_handle("@camille_orange", "")
    (True, False)
    """
    folded = re.sub(r"[-.]", "_", fold(handle).text)
    own = re.sub(r"\W", "", fold(brand).text)
    if own:
        folded = folded.replace(own, _BRAND)
    return any(known in folded for known in BRANDS) and _HOUSE.fullmatch(folded) is not None


def _squeezed(text: str) -> str:
    return _SPACES.sub(" ", fold(text).text.strip()).removeprefix("@")
