"""What is replaced in one text, told in places of its original, however many times it is read."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from operator import attrgetter
from typing import NamedTuple

from plugins.anonymity.zones import Zone, Zones

_start = attrgetter("start")


class Edit(NamedTuple):
    """A stretch of a text (code points), its kind (a mask's word), what is shown instead.

    A tuple, as thousands are made: a frozen dataclass takes four times as long to make.
    """

    start: int
    end: int
    kind: str
    shown: str


def apply(text: str, edits: Iterable[Edit]) -> str:
    """Return the text with its edits, which are in order and apart from each other.

    >>> apply("Ici Camille, 06", [Edit(4, 11, "nom", "Agent A")])
    'Ici Agent A, 06'
    """
    pieces = []
    place = 0
    for edit in edits:
        pieces += [text[place : edit.start], edit.shown]
        place = edit.end
    return "".join([*pieces, text[place:]])


def merge(edits: Iterable[Edit]) -> list[Edit]:
    """Return edits in order, those that overlap as one that hides all of them.

    The longest gives its kind; of two as long, the first given.
    """
    merged: list[Edit] = []
    length = 0
    for edit in sorted(edits, key=_start):
        own = edit.end - edit.start
        if merged and edit.start < merged[-1].end:
            last = merged[-1]
            chief = edit if own > length else last
            merged[-1] = Edit(last.start, max(last.end, edit.end), chief.kind, chief.shown)
            length = max(length, own)
        else:
            merged.append(edit)
            length = own
    return merged


def beside(text: str, edits: Iterable[Edit], zones: Sequence[Zone]) -> Iterator[Edit]:
    """Yield the edits that hide something besides `zones` (masks and aliases that stand there).

    One that only touches a zone is left out; one that hides more takes the whole zone in.
    """
    there = Zones(zones) if zones else None
    for edit in edits:
        touched = there.touching(edit.start, edit.end) if there else []
        if any(map(str.isalnum, _without(text, edit, touched))):
            start = min([edit.start, *(zone[0] for zone in touched)])
            end = max([edit.end, *(zone[1] for zone in touched)])
            yield Edit(start, end, edit.kind, edit.shown) if touched else edit


def originals(edits: Sequence[Edit], places: Iterable[Edit]) -> list[Edit]:
    """Return, in places of the original, edits found in a text to which `edits` were applied.

    One that begins or ends inside what is shown hides the whole of it.
    """
    if not edits:
        return list(places)
    origins = _Origins(edits)
    return [Edit(origins.first(e.start), origins.last(e.end), e.kind, e.shown) for e in places]


class _Origins:
    """Leads from a text to which edits were applied back to its original."""

    def __init__(self, edits: Sequence[Edit]) -> None:
        self._edits = edits
        grown = accumulate(len(e.shown) - (e.end - e.start) for e in edits)
        self._ends = [e.end + shift for e, shift in zip(edits, grown, strict=True)]
        self._starts = [end - len(e.shown) for e, end in zip(edits, self._ends, strict=True)]

    def first(self, place: int) -> int:
        """Return where a first character comes from; inside what is shown, the start of it."""
        rank = bisect_right(self._starts, place) - 1
        inside = rank >= 0 and place < self._ends[rank]
        return self._edits[rank].start if inside else self._outside(place, rank)

    def last(self, place: int) -> int:
        """Return where an end comes from; inside what is shown, the end of it."""
        rank = bisect_left(self._starts, place) - 1
        inside = rank >= 0 and place <= self._ends[rank]
        return self._edits[rank].end if inside else self._outside(place, rank)

    def _outside(self, place: int, rank: int) -> int:
        """Return the origin of a place after the edit of that rank, before the next one."""
        return place if rank < 0 else place - self._ends[rank] + self._edits[rank].end


def _without(text: str, edit: Edit, zones: Iterable[Zone]) -> str:
    place, left = edit.start, ""
    for start, end in zones:
        left += text[place : max(start, place)]
        place = max(place, end)
    return left + text[place : edit.end]
