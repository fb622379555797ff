"""What is replaced in one text, told in places of its original, however many times it is read."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

Zone = tuple[int, int]


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """A stretch of a text (code points), its kind (a mask's word), what is shown instead."""

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
    for edit in sorted(edits, key=lambda e: e.start):
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
    for edit in edits:
        touched = [zone for zone in zones if zone[0] < edit.end and edit.start < zone[1]]
        if any(map(str.isalnum, _without(text, edit, touched))):
            start = min([edit.start, *(zone[0] for zone in touched)])
            end = max([edit.end, *(zone[1] for zone in touched)])
            yield Edit(start, end, edit.kind, edit.shown)


def originals(edits: Sequence[Edit], places: Iterable[Edit]) -> list[Edit]:
    """Return, in places of the original, edits found in a text to which `edits` were applied.

    One that begins or ends inside what is shown hides the whole of it.
    """
    return [
        Edit(_origin(edits, e.start), _origin(edits, e.end, last=True), e.kind, e.shown)
        for e in places
    ]


def _without(text: str, edit: Edit, zones: Iterable[Zone]) -> str:
    place, left = edit.start, ""
    for start, end in zones:
        left += text[place : max(start, place)]
        place = max(place, end)
    return left + text[place : edit.end]


def _origin(edits: Sequence[Edit], place: int, *, last: bool = False) -> int:
    """Return where a place comes from; inside what is shown, the start or the `last` of it."""
    shift = 0
    for edit in edits:
        start = edit.start + shift
        end = start + len(edit.shown)
        if place < start or (last and place == start):
            break
        if place < end or (last and place == end):
            return edit.end if last else edit.start
        shift += len(edit.shown) - (edit.end - edit.start)
    return place - shift
