"""A name that was read -> the ways in which it may be written, as regular expressions, folded.

Each says where it counts as the name: « rose » is one after « Bonjour », and a colour elsewhere.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from plugins.anonymity.common import COMMON, LEADING
from plugins.anonymity.first_names import FIRST_NAMES
from plugins.anonymity.naming import PIECES, Name, Unit
from plugins.anonymity.words import PARTICLES, PLACES

When = Literal[
    "anywhere", "whole", "turned", "given", "capital", "inside", "position", "exact", "signed"
]
"""Where a spelling counts as the name.

`anywhere`; as a `whole`, where no sentence ends inside it; `turned`, surname first, where besides
no article comes before; as a `given` name, where it has a `capital` or words around tell a person;
where it has a `capital`; where it has one `inside` a sentence; in a `position` that
only names have (after a title or a greeting, in a signature); where its case is `exact`; `signed`,
at the foot of a message. Each includes the following ones that make sense for it.
"""

DIMINUTIVES = (3, 4, 5)
"""Letters that are kept of a first name: Max, Fred, Theod."""
SHORT = 3
"""Letters: no longer, a name that is no first name in use is too easily another word."""

_TWICE = re.compile(r"([^\W\d_])\1")
_GAP, _JOIN, _LETTERS_APART = r"[\s\-_.']{0,3}", r"[\s\-'._]{0,2}", r"[\s.\-_]"


@dataclass(frozen=True, slots=True)
class Spelling:
    """One way to write a name: what finds it, its letters and figures, where it counts.

    It may be written letter by letter, `apart`; where it is `spaced`, its second letter may stand
    away from the first.
    """

    pattern: str
    letters: str
    when: When
    apart: bool = False
    spaced: bool = False

    @property
    def key(self) -> str:
        """What every text that it finds has in common."""
        return apart(self.letters) if self.apart else squeeze(self.letters)


def squeeze(text: str) -> str:
    """Return the letters and digits of a folded text, doubled letters once where it is long.

    >>> squeeze("c. d."), squeeze("emilienne")
    ('cd', 'emiliene')
    """
    letters = "".join(PIECES.findall(text))
    return _TWICE.sub(r"\1", letters) if len(letters) > 5 else letters


def spellings(name: Name) -> Iterator[Spelling]:
    """Yield every way to write a name."""
    units = name.units
    if any(piece.isdigit() for unit in units for piece in unit):
        yield _whole(units, "anywhere")
        return
    for unit in units:
        yield from _alone(unit, name)
    for sequence in _sequences(units):
        yield _whole(sequence, _together(sequence, units))
    if len(units) > 1:
        yield from _with_initial(units[0], units[-1])
        yield from _with_diminutive(units[0], units[-1])
    yield from _initials(units)


def when(unit: Unit) -> When:
    """Tell where a unit counts as a name, by its last piece: the others are particles or parts."""
    last = unit[-1]
    compound = len(unit) > 1
    if len(last) == 1 and not compound:
        return "signed"
    if last in PLACES and not compound:
        return "position"
    if last in LEADING and not compound:
        return "inside"
    particles = all(piece in PARTICLES for piece in unit[:-1])
    short = len(last) <= SHORT and last not in FIRST_NAMES
    short = short or last in COMMON or last in PLACES
    return "capital" if particles and short else "anywhere"


def _alone(unit: Unit, name: Name) -> Iterator[Spelling]:
    sole = len(name.units) == 1 and not name.titled
    if sole and len(unit) == 1 and _is_initials(unit[0], name.typed):
        yield Spelling(re.escape(unit[0]), unit[0], "exact", spaced=len(unit[0]) == 1)
        return
    counts = when(unit)
    given = unit is name.units[0] and not name.titled and len(unit[-1]) > SHORT
    yield _whole((unit,), "given" if given and counts == "capital" else counts)
    letters = "".join(unit)
    if len(letters) > SHORT:
        pattern = _LETTERS_APART.join(map(re.escape, letters))
        yield Spelling(pattern, letters, "anywhere", apart=True, spaced=True)
    particled = unit[0] in PARTICLES
    surname = name.titled or unit is not name.units[0]
    if len(unit) > 1 and (particled or surname):
        for piece in unit:
            if len(piece) > SHORT and piece not in PARTICLES:
                yield _whole(((piece,),), when((piece,)))


def _is_initials(piece: str, typed: str) -> bool:
    return len(piece) <= SHORT and typed.isupper() and piece not in FIRST_NAMES


def apart(letters: str) -> str:
    """Return the key of a name spelled letter by letter."""
    return "-".join(letters)


def _whole(units: tuple[Unit, ...], counts: When) -> Spelling:
    pattern = _GAP.join(_JOIN.join(map(_piece, unit)) for unit in units)
    letters = "".join(piece for unit in units for piece in unit)
    plural = "s?" if counts == "anywhere" and letters[-1] not in "sxz" else ""
    if letters[-1].isdigit():  # « Compte 222 » is not in « le compte 2222 »
        plural = r"(?!\d)"
    return Spelling(pattern + plural, letters, counts, spaced=len(units[0][0]) == 1)


def _piece(piece: str) -> str:
    """A long name may lose one of its doubled letters."""
    escaped = re.escape(piece)
    return _TWICE.sub(r"\1{1,2}", escaped) if len(piece) > 5 else escaped


def _sequences(units: tuple[Unit, ...]) -> Iterator[tuple[Unit, ...]]:
    """Yield the orders in which several units are written: as given, surname first, by pairs."""
    if len(units) < 2:
        return
    yield units
    yield (units[-1], *units[:-1])
    if len(units) > 2:
        yield (units[0], units[-1])
        yield (units[-1], units[0])
        yield from pairwise(units)


def _together(sequence: tuple[Unit, ...], units: tuple[Unit, ...]) -> When:
    """Tell where several units count: those of a whole name anywhere, « marie petit »."""
    written = [unit for unit in sequence if len("".join(unit)) > 1]
    if any(when(unit) == "anywhere" for unit in written):
        return "anywhere"
    if len(written) < 2 or not {units[0], units[-1]} <= set(sequence):
        return "capital"
    return "whole" if sequence[0] is units[0] else "turned"


def _with_initial(given: Unit, surname: Unit) -> Iterator[Spelling]:
    """Yield `c. durand` and `cdurand`, but neither `a durand` (« à Durand ») nor `prose`."""
    counts = when(surname)
    for initials in {given[0][0], "".join(piece[0] for piece in given)}:
        spaced = r"[\s\-_]" if initials not in "aoy" else r"[\-_]"
        free = counts == "anywhere" and len("".join(surname)) > SHORT + 1
        between = rf"(?:\.[\s\-]?|{spaced}|)" if free else rf"(?:\.\s?|{spaced})"
        first = r"[.\s\-]{0,2}".join(initials)
        whole = _whole((surname,), counts)
        pattern, letters = first + between + whole.pattern, initials + whole.letters
        yield Spelling(pattern, letters, "anywhere" if free else "capital", spaced=True)


def _with_diminutive(given: Unit, surname: Unit) -> Iterator[Spelling]:
    """Yield « Max Ferrand » for Maxence, « Fred Roy » for Frédéric: first letters, then surname."""
    for size in DIMINUTIVES:
        if len(given) == 1 and len(given[0]) > size + 1:
            yield _whole(((given[0][:size],), surname), "capital")


def _initials(units: tuple[Unit, ...]) -> Iterator[Spelling]:
    short = [unit[0][0] for unit in units]
    full = [piece[0] for unit in units for piece in unit]
    for letters in {tuple(short), tuple(reversed(short)), tuple(full)}:
        if letters:
            pattern = r"\.?[\s\-]?".join(letters)
            yield Spelling(pattern, "".join(letters), "signed", spaced=True)
