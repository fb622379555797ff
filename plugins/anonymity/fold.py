"""Text as names are compared in: as the detectors fold it, each place leading back to the original.

Invisible characters and combining accents vanish, so a folded text may be shorter.
"""

import re
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from plugins.detect.reading import folding as reading

LETTER = r"[^\W\d_]"
BEFORE, AFTER = rf"(?<!{LETTER})", rf"(?!{LETTER})"
"""The ends of a word. Digits and `_` end one too, as in the handle `camille_75`."""

_JOINTS = re.compile(r"[a-zà-öø-ÿ](?=[A-ZÀ-ÖØ-Þ])")


class Folded(NamedTuple):
    """A folded text; `places[i]` is where its character `i` comes from (None: the same place)."""

    text: str
    source: str
    places: list[int] | None = None

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Return the place, in the original, of a place that is not empty."""
        if self.places is None:
            return start, end
        return reading.original(self.source, self.places, start, end)


@lru_cache(maxsize=4)
def fold(text: str) -> Folded:
    """Return the text folded. The last ones are remembered: each text is asked for several times.

    >>> fold("Inès d’Élan").text
    "ines d'elan"
    """
    seen, places = reading.visible(text)
    return Folded(reading.fold(seen), text, places)


def fold_joints(text: str) -> Folded | None:
    """Return the text folded with `_` where capitals join words, or None where none do.

    >>> fold_joints("#MerciCamille").text
    '#merci_camille'
    """
    if not _JOINTS.search(text):
        return None
    seen, places = reading.visible(text)
    joints = [match.end() for match in _JOINTS.finditer(seen)]
    words = list(pairwise([0, *joints, len(seen)]))
    pieces = [reading.fold(seen)[a:b] for a, b in words]
    own = list(places or range(len(seen)))
    spread = [place for a, b in words for place in (a, *range(a, b))]
    return Folded("_".join(pieces), text, [own[place] for place in spread[1:]])


def listed(text: str) -> frozenset[str]:
    """Return the words of a list, written folded and separated by spaces."""
    return frozenset(text.split())
