"""A name -> what to look for: its parts, its parts in both orders, with initials.

Names are read as at the entrance (`plugins.anonymity.naming`), and counted where the entrance
counts them (`plugins.anonymity.spellings.when`).
"""

import re
import unicodedata
from collections.abc import Iterator
from itertools import accumulate, pairwise

from plugins.anonymity.first_names import FIRST_NAMES
from plugins.anonymity.naming import LIGATURES, Unit, read
from plugins.anonymity.spellings import when
from plugins.anonymity.words import PARTICLES
from plugins.gate.secrets.needle import SHORTEST, Needle, Short, When
from plugins.gate.secrets.ordinary import ORDINARY, WORDS

KIND = "nom"
_LOOSE = 10
"""Letters of a whole name that is known even glued to others: `camilledurandphoto.fr`."""
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"})
_WHEN: dict[str, When] = {"anywhere": "anywhere", "capital": "capital", "inside": "inside"}


def needles(name: str, kind: str = KIND) -> Iterator[Needle | Short]:
    """Yield what makes a name known.

    >>> sorted({it.letters for it in needles("Camille Durand")})
    ['camille', 'camilledurand', 'cd', 'cdurand', 'dc', 'durand', 'durandc', 'durandcamille']
    """
    for written in dict.fromkeys((name.translate(LIGATURES), name.translate(_UMLAUTS))):
        units = read(written).units
        typed = read(written).typed
        if len(units) == 1 and _are_initials(units[0], typed):
            letters = "".join(units[0])
            yield Short(letters, kind, exact=True, word=letters not in WORDS)
            return
        for rank, unit in enumerate(units):
            yield from _alone(unit, rank > 0 or read(written).titled, kind)
        yield from _together(units, kind)
        yield from _lost(written, kind)


def _are_initials(unit: Unit, typed: str) -> bool:
    letters = re.sub(r"[\W_]", "", typed)
    short = len(letters) < SHORTEST and letters.isupper() and len("".join(unit)) == len(letters)
    return short and (len(letters) < 4 or "." in typed) and letters.lower() not in FIRST_NAMES


def _alone(unit: Unit, surname: bool, kind: str) -> Iterator[Needle | Short]:
    yield from _one(unit, kind)
    if len(unit) > 1 and (surname or unit[0] in PARTICLES):
        for piece in unit:
            if len(piece) > 3 and piece not in PARTICLES:
                yield from _one((piece,), kind)


def _one(unit: Unit, kind: str) -> Iterator[Needle | Short]:
    letters, counts = "".join(unit), _when(unit)
    if len(letters) >= SHORTEST:
        yield Needle(letters, kind, "name", _joints(unit), counts)
    elif len(letters) > 1:
        yield Short(letters, kind, counts, word=letters not in WORDS)


def _when(unit: Unit) -> When:
    """Tell where a unit counts: more widely than at the entrance for a rare name of three letters.

    There, « ana » may be a mistyped word; here, it is refused where it is none of ours.
    """
    counts = _WHEN.get(when(unit), "position")
    rare = unit[-1] not in ORDINARY and unit[-1] not in WORDS and len(unit[-1]) > 2
    return "anywhere" if counts == "capital" and rare else counts


def _together(units: tuple[Unit, ...], kind: str) -> Iterator[Needle | Short]:
    units = tuple(unit for unit in units if unit)
    if len(units) < 2:
        return
    given, surname = units[0], units[-1]
    orders = {units, (surname, *units[:-1]), (given, surname), (surname, given), *pairwise(units)}
    for order in sorted(orders):
        yield from _full(order, kind, order[0] is given)
    for initials in sorted({given[0][0], "".join(piece[0] for piece in given)}):
        yield from _initialled(initials, surname, kind)
    first, last = given[0][0], surname[0][0]
    full = "".join(piece[0] for unit in units for piece in unit)
    for letters in sorted({first + last, last + first, full}):
        if len(letters) < SHORTEST:
            yield Short(letters, kind, word=False)


def _full(units: tuple[Unit, ...], kind: str, in_order: bool) -> Iterator[Needle]:
    pieces = [piece for unit in units for piece in unit]
    letters = "".join(pieces)
    known = any(len("".join(unit)) > 1 and _when(unit) == "anywhere" for unit in units)
    counts: When = "anywhere" if known else "full" if in_order else "turned"
    loose = len(letters) >= _LOOSE and all(len("".join(unit)) > 3 for unit in units)
    if len(letters) >= SHORTEST:
        yield Needle(letters, kind, "name", _joints(tuple(pieces)), counts, loose=loose)


def _initialled(initials: str, surname: Unit, kind: str) -> Iterator[Needle]:
    letters = "".join(surname)
    if len(letters) < 4 or letters in WORDS:
        return
    free = _when(surname) == "anywhere" and len(letters) > 4
    counts: When = "anywhere" if free else "initial"
    places = [len(initials) + place for place in _joints(surname) | {0}]
    before = frozenset(range(1, len(initials))) | frozenset(places)
    yield Needle(initials + letters, kind, "name", before, counts)
    if free:
        yield Needle(letters + initials, kind, "name", _joints(surname) | {len(letters)}, counts)


def _lost(name: str, kind: str) -> Iterator[Needle]:
    """Yield each word of a name whose accents could not be read: « L?onie »."""
    for word in re.findall(r"[^\W\d_]+", unicodedata.normalize("NFC", name)):
        left = "".join(letter for letter in word if letter.isascii())
        if len(word) > len(left) >= SHORTEST - 1:
            before = [len(word[:at].encode("ascii", "ignore")) for at in range(len(word))]
            lost = {place for place, it in zip(before, word, strict=True) if not it.isascii()}
            yield Needle(left.lower(), kind, "name", lost=frozenset(lost))


def _joints(pieces: Unit) -> frozenset[int]:
    return frozenset(accumulate(map(len, pieces[:-1])))


def is_ordinary(text: str) -> bool:
    """Tell whether folded words are all everyday ones.

    >>> is_ordinary("soleil"), is_ordinary("cam_d")
    (True, False)
    """
    return all(word in ORDINARY for word in re.findall(r"[a-z]+|\d+|_", text))
