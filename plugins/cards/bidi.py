"""Reading order on a line that mixes scripts: a small part of Unicode Standard Annex 9.

Inside a run of one direction the shaping library does the rest.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TypeVar
from unicodedata import bidirectional

T = TypeVar("T")

_RIGHT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
"""The blocks whose letters have the classes R and AL."""


def is_rtl(text: str) -> bool:
    """Tell whether a paragraph reads from right to left, as its first strong letter does (P2)."""
    if not holds_rtl(text):
        return False
    return next((_is_right(c) for c in map(bidirectional, text) if c == "L" or _is_right(c)), False)


def holds_rtl(text: str) -> bool:
    """Tell whether any letter of `text` reads from right to left."""
    return bool(_RIGHT.search(text))


def levels(text: str, rtl: bool) -> list[int]:
    """Return the level of each character: even reads rightwards, odd leftwards (N1, N2, I1, I2).

    Numbers stand in a right-to-left text as a left-to-right island.
    """
    base = int(rtl)
    found: list[int | None] = []
    last = base
    for kind in map(bidirectional, text):
        if kind == "L":
            last = 2 if rtl else 0
        elif _is_right(kind):
            last = 1
        elif kind in {"EN", "AN"}:
            found.append(2 if last or rtl else 0)
            continue
        found.append(last if kind == "L" or _is_right(kind) else None)
    return _with_neutrals(found, base)


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


def _with_neutrals(found: list[int | None], base: int) -> list[int]:
    """Give spaces and marks the level of their neighbours when these agree, else the line's."""
    resolved: list[int] = []
    start = 0
    for level, run in groupby(found):
        count = len(list(run))
        before = resolved[-1] if resolved else base
        after = found[start + count] if start + count < len(found) else base
        neutral = before if before == after else base
        resolved += [neutral if level is None else level] * count
        start += count
    return resolved
