"""Quoting: messages of a thread, taken by their numbers, with the cuts between them shown."""

import re
from collections.abc import Iterator
from datetime import timedelta

from plugins.bubbles.waits import with_days, with_silences
from plugins.model import Cut, Excerpt, Message, Part, Thread

_RANGE = re.compile(r"(?P<first>\d{1,6})(?:\s*[-–]\s*(?P<last>\d{1,6}))?")


def quote(thread: Thread, ranges: str, silence: timedelta) -> Excerpt:
    """Return the items of `thread` numbered in `ranges` (`4-9, 12`; all of them when it is empty).

    Raises ValueError, in French, when a number is unknown or the ranges do not ascend.
    """
    wanted = _within(thread, spans(ranges)) if ranges.strip() else {i.n for i in thread.items}
    return Excerpt(thread, tuple(with_silences(with_days(_cut(thread, wanted)), silence)))


def spans(ranges: str) -> list[tuple[int, int]]:
    """Return the ends of each range of `4-9, 12`. Raises ValueError, in French."""
    found: list[tuple[int, int]] = []
    for piece in ranges.split(","):
        match = _RANGE.fullmatch(piece.strip())
        if not match:
            raise ValueError(f"trouvé « {piece.strip()} », attendu des numéros comme 4-9, 12.")
        first = int(match["first"])
        last = int(match["last"] or first)
        if last < first or (found and first <= found[-1][1]):
            raise ValueError(
                f"trouvé « {ranges.strip()} », attendu des numéros qui montent : "
                "un échange se cite dans son ordre."
            )
        found.append((first, last))
    return found


def _within(thread: Thread, ranges: list[tuple[int, int]]) -> set[int]:
    """Return the numbers of the thread inside the ranges, whose ends must exist."""
    known = {item.n for item in thread.items}
    missing = [str(n) for ends in ranges for n in sorted(set(ends)) if n not in known]
    if missing:
        place = f"« {thread.slug} »" if thread.slug else "cet échange"
        raise ValueError(
            f"aucun message ne porte le numéro {', '.join(missing)} dans {place} ; "
            f"les numéros y vont de {min(known, default=0)} à {max(known, default=0)}."
        )
    return {n for n in known if any(first <= n <= last for first, last in ranges)}


def _cut(thread: Thread, wanted: set[int]) -> Iterator[Part]:
    """Yield what is wanted in thread order, and a cut wherever messages between are left out."""
    left_out = 0
    begun = False
    for item in thread.items:
        if item.n in wanted:
            if begun and left_out:
                yield Cut(left_out)
            yield item
            left_out, begun = 0, True
        elif isinstance(item, Message):
            left_out += 1
