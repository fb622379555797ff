"""Where a name that is also a common word is a name: « Rose », not « la rose »."""

import re

from plugins.anonymity.words import TITLES
from plugins.gate.passages import Surface
from plugins.gate.secrets.needle import Needle, When
from plugins.gate.secrets.occurrence import RAW, Occurrence

_TITLE = re.compile(rf"(?<![a-z])(?:{'|'.join(sorted(TITLES))})\b\.?[ \n]*$", re.IGNORECASE)
_SIGNED = re.compile(r"(?:^|[\s\"'>.])(?:-{1,2} ?|\^ ?)$")
_SIGNED_AFTER = re.compile(r"\s*(?:$|[\r\n\"'<\\.])")
_START = re.compile(r"(?:^|[.!?:\"\n>*#-])[\s\"'(]*$")
_INITIAL = re.compile(r"(?<![A-Za-z])[A-Z]\.[ -]?$")
_TIGHT = re.compile(r"[-_.+/]?")


def counts(when: When, needle: Needle, met: Occurrence, surface: Surface) -> bool:
    """Tell whether a name that is also a common word is a name there."""
    if when == "anywhere":
        return True
    if when in ("full", "turned", "initial"):
        return _is_whole(when, needle, met)
    if surface == "code":
        return False
    signed = _SIGNED.search(met.before) and _SIGNED_AFTER.match(met.after)
    if signed or _TITLE.search(met.before) or met.before.endswith("@"):
        return True
    return when != "position" and _has_capital(met, surface) and _says_much(when, met)


def _says_much(when: When, met: Occurrence) -> bool:
    """Tell whether a capital there is one of a name: not where it opens a sentence."""
    inside = _INITIAL.search(met.before) or not _START.search(met.before)
    return when == "capital" or bool(inside)


def _has_capital(met: Occurrence, surface: Surface) -> bool:
    """Tell whether a capital opens the letters, in a text that is not all in capitals.

    Sources have constants: a common word in capitals is one of those there.
    """
    if met.letters[1:].isupper():
        if surface in RAW:
            return False
        around = [it for it in met.before + met.after if it.isalpha()]
        return not around or any(it.islower() for it in around)
    return met.letters[0].isupper()


def _is_whole(when: When, needle: Needle, met: Occurrence) -> bool:
    """Tell « Pierre Petit », `pierre-petit` and `p.petit` from « la pierre, petit à petit »."""
    parts = met.pieces(sorted(needle.joints))
    seen = [met.gaps.get(rank, "") for rank in sorted(needle.joints)]
    capitals = all(part[0].isupper() for part in parts)
    if capitals or all(_TIGHT.fullmatch(gap) for gap in seen):
        return when != "initial" or all(seen)
    return when == "full" and all(_TIGHT.fullmatch(gap) or gap.isspace() for gap in seen)
