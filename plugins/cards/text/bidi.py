"""Reading order on a line that mixes scripts: Unicode Standard Annex 9, without explicit marks.

`words.py` leaves out the marks that embed or isolate. Inside a run of one direction the shaping
library does the rest, mirrored brackets included.
"""

# Our own code: `python-bidi`, kept and light, returns reordered text, never the levels that shapes
# are cut by. It is what the tests compare with.

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TypeVar
from unicodedata import bidirectional

from plugins import masks

T = TypeVar("T")

_RIGHT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
"""The blocks whose letters have the classes R and AL."""
_IN_NUMBER = re.compile(r"(?<=\d) (?=\d)")
_CLOSING = {"(": ")", "[": "]", "{": "}"}
_STRONG = {"L": "L", "R": "R", "EN": "R", "AN": "R"}
"""What a class counts as beside neutral signs: numbers stand there for a leftward letter (N1)."""
_LEVELS = ({"R": 1, "AN": 2, "EN": 2}, {"L": 2, "AN": 2, "EN": 2})


def is_rtl(text: str) -> bool:
    """Tell whether a paragraph reads from right to left, as its first strong letter does (P2).

    Masks, in the site's own language, do not count.
    """
    if not holds_rtl(text):
        return False
    said = (character for piece, is_mask in masks.split(text) if not is_mask for character in piece)
    return next((_is_right(c) for c in map(bidirectional, said) if c == "L" or _is_right(c)), False)


def holds_rtl(text: str) -> bool:
    """Tell whether any letter of `text` reads from right to left."""
    return bool(_RIGHT.search(text))


def levels(text: str, rtl: bool) -> list[int]:
    """Return the level of each character of a paragraph: even reads rightwards, odd leftwards."""
    side = "R" if rtl else "L"
    kinds = [bidirectional(character) or "L" for character in _IN_NUMBER.sub("\u00a0", text)]
    _weigh(kinds, side)
    _pair(kinds, text, side)
    _lean(kinds, side)
    return [_LEVELS[rtl].get(kind, int(rtl)) for kind in kinds]


def visual(pieces: Sequence[tuple[T, int]]) -> list[tuple[T, int]]:
    """Return pieces and their levels from left to right (L2)."""
    ordered = list(pieces)
    for level in range(max((one for _, one in ordered), default=0), 0, -1):
        ordered = list(_reversed_from(ordered, level))
    return ordered


def _reversed_from(pieces: list[tuple[T, int]], level: int) -> Iterator[tuple[T, int]]:
    """Yield the pieces, every run of those at `level` or above it reversed."""
    for is_high, run in groupby(pieces, lambda piece: piece[1] >= level):
        ordered = list(run)
        yield from reversed(ordered) if is_high else ordered


def _is_right(kind: str) -> bool:
    return kind in {"R", "AL"}


def _weigh(kinds: list[str], side: str) -> None:
    """Give marks, digits and the signs of numbers their class in place (W1 to W7).

    A space between two digits belongs to the number: `06 39 98` is one, as with no-break spaces.
    """
    strong = before = side
    for place, kind in enumerate(kinds):
        if kind in {"NSM", "BN"}:
            kinds[place] = before
        elif kind == "EN" and strong == "AL":
            kinds[place] = "AN"
        elif kind in {"L", "R", "AL"}:
            strong = kind
        before = kinds[place]
    for place in range(1, len(kinds) - 1):
        before, kind, after = kinds[place - 1 : place + 2]
        if before == after and (before, kind) in {("EN", "ES"), ("EN", "CS"), ("AN", "CS")}:
            kinds[place] = before
    _attach_terminators(kinds)
    strong = side
    for place, kind in enumerate(kinds):
        if kind in {"L", "R", "AL"}:
            strong = kinds[place] = "R" if kind == "AL" else kind
        elif kind == "EN" and strong == "L":
            kinds[place] = "L"


def _attach_terminators(kinds: list[str]) -> None:
    """Give % and € the class of the European number that they touch (W5)."""
    start = 0
    for is_sign, run in groupby(kinds[:], lambda kind: kind == "ET"):
        end = start + len(list(run))
        if is_sign and "EN" in kinds[max(0, start - 1) : start] + kinds[end : end + 1]:
            kinds[start:end] = ["EN"] * (end - start)
        start = end


def _pair(kinds: list[str], text: str, side: str) -> None:
    """Give both brackets of a pair one direction, that of what they hold (N0)."""
    for first, last in sorted(_pairs(kinds, text)):
        inside = {_STRONG[kind] for kind in kinds[first:last] if kind in _STRONG}
        if side in inside:
            kinds[first] = kinds[last] = side
        elif inside:
            before = (_STRONG[kind] for kind in reversed(kinds[:first]) if kind in _STRONG)
            kinds[first] = kinds[last] = next(before, side)


def _pairs(kinds: Sequence[str], text: str) -> Iterator[tuple[int, int]]:
    """Yield the places of brackets that open and close one another (BD16)."""
    opened: list[tuple[str, int]] = []
    for place, character in enumerate(text):
        if kinds[place] not in _STRONG and character in _CLOSING:
            opened.append((_CLOSING[character], place))
        elif character in [closing for closing, _ in opened]:
            while opened:
                closing, first = opened.pop()
                if closing == character:
                    yield first, place
                    break


def _lean(kinds: list[str], side: str) -> None:
    """Give neutral signs the direction of their neighbours when these agree, else the line's."""
    start, before = 0, side
    for known, run in groupby(kinds[:], _STRONG.get):
        end = start + len(list(run))
        if known is None:
            after = _STRONG[kinds[end]] if end < len(kinds) else side
            kinds[start:end] = [before if before == after else side] * (end - start)
        else:
            before = known
        start = end
