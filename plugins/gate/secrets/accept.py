"""Whether letters that a needle met are the secret, or other words that happen to hold them.

Where nobody writes by chance what stands there (another alphabet, letters apart, code), it is the
secret; where French does (« ça mille fois », « la pierre »), it is not. In doubt, it is.
"""

import re
from collections.abc import Callable

from plugins.gate.passages import Surface
from plugins.gate.secrets import numbers
from plugins.gate.secrets.needle import Needle, Rule
from plugins.gate.secrets.occurrence import RAW, Occurrence
from plugins.gate.secrets.ordinary import FUNCTION, ORDINARY
from plugins.gate.secrets.standing import counts

_ALIKE = {"l": "I1", "i": "1", "o": "0", "0": "oO", "1": "lIi"}
_PROSE = re.compile(r"[,;:.!?]{0,3}[ \t\r\n]+|'|[,;:!?]")
_LOST = re.compile(r"[?_]{1,4}")
_SYNTAX = re.compile(r"[()\[\]{}<>;=:?&|*]")
"""What parts two names in a script, and not two halves of a word (`"Cam" + "ille"`)."""
_APART = 3
"""Gaps from which letters were set apart on purpose."""


def accepts(needle: Needle, met: Occurrence, surface: Surface, *, decoded: bool) -> bool:
    """Tell whether a needle's letters, met there, are the secret; `decoded`: they were in code."""
    if met.is_scattered or not _is_alike(needle, met):
        return False
    return _RULES[needle.rule](needle, met, surface, decoded or met.is_disguised)


def _is_alike(needle: Needle, met: Occurrence) -> bool:
    """Compare letter by letter: the view does not tell `l`, `1` and `i` apart, nor `o` and `0`."""
    strange = 0
    for rank, (mine, found) in enumerate(zip(needle.letters, met.letters, strict=False)):
        if found.lower() != mine:
            capital = mine == "i" and found == "l" and (rank == 0 or rank in needle.joints)
            if not (capital or found in _ALIKE.get(mine, "")):
                return False
            strange += 1
    return strange * 2 <= len(needle.letters)


def _name(needle: Needle, met: Occurrence, surface: Surface, odd: bool) -> bool:
    gaps = {rank: gap for rank, gap in met.gaps.items() if rank not in needle.lost}
    if not all(_is_lost(rank, needle, met) for rank in needle.lost):
        return False
    if not _is_bounded(needle, met, gaps):
        return False
    strange = [rank for rank in gaps if rank not in needle.joints]
    if strange and _is_natural(met, strange, surface):
        return False
    apart = len(strange) >= _APART
    return odd or apart or counts(needle.when, needle, met, surface)


def _is_lost(rank: int, needle: Needle, met: Occurrence) -> bool:
    """Tell whether a mark stands in place of letters that could not be read: « L?onie »."""
    if rank == 0:
        return met.before.endswith("?")
    if rank == len(needle.letters):
        return met.after.startswith("?")
    return _LOST.fullmatch(met.gaps.get(rank, "")) is not None


def _is_bounded(needle: Needle, met: Occurrence, gaps: dict[int, str]) -> bool:
    """Tell whether a word begins and ends there; a capital begins one: `merciCamille75`."""
    if needle.loose and not gaps:
        return True
    first, last, second = met.letters[0], met.letters[-1], met.letters[1]
    before, after = met.before[-1:], met.after[:2]
    begins = not before.isalpha() or (first.isupper() and (before.islower() or second.islower()))
    plural = needle.when == "anywhere" and after[:1] in ("s", "S") and not after[1:].isalpha()
    ends = not after[:1].isalpha() or (last.islower() and after[0].isupper()) or plural
    return begins and ends


def _is_natural(met: Occurrence, strange: list[int], surface: Surface) -> bool:
    """Tell whether the letters are those of other words: « ça mille fois », « du pont », `du-pont`.

    A single space (or apostrophe, or comma) between words in lower case is taken for a sentence;
    so are everyday words, however they are joined. What is cut otherwise is cut on purpose.
    """
    seen = [met.gaps[rank] for rank in strange]
    if len(strange) >= _APART:
        return surface == "code" and len(set(seen)) > 2
    if surface == "code" and any(_SYNTAX.search(gap) for gap in seen):
        return True
    pieces = met.pieces(strange)
    words = [piece.lower() for piece in pieces]
    if all(word in ORDINARY for word in words):
        return True
    if not all(_PROSE.fullmatch(gap) for gap in seen):
        return False
    if surface not in RAW and any("\n" in gap for gap in seen):
        return False
    lower = pieces[-1].islower()
    return lower and (pieces[0].islower() or all(word in FUNCTION for word in words[:-1]))


_RULES: dict[Rule, Callable[[Needle, Occurrence, Surface, bool], bool]] = {
    "name": _name,
    "value": numbers.value,
    "figures": numbers.figures,
    "joined": numbers.joined,
}
