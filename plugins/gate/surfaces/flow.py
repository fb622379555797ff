"""A text that is joined from pieces, and where each stands: what is read straight on, and around.

Some of what stands in a text interrupts it: a figure, a note call, what is not shown. A number may
be cut in two by it, so the text is also read as if it were not there.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from plugins.gate.passages import Passage, Surface

SHOWN, ASIDE, UNSEEN = range(3)
"""What a piece is to the text: a part of it, something that stands apart in it, nothing at all."""
AROUND = 64
"""Characters that are read again on both sides of what interrupts: no secret is much longer."""


class Flow:
    """A text being joined; `line` is that on which a piece begins."""

    def __init__(self) -> None:
        self._pieces: list[tuple[str, int, int]] = []

    def add(self, text: str | None, line: int, standing: int = SHOWN) -> None:
        """Add a piece at the end."""
        if text:
            self._pieces.append((text, line, standing))

    def passages(self, path: str, surface: Surface) -> Iterator[Passage]:
        """Yield the whole text, then what is read across each thing that interrupts it."""
        text, marks, _ = self._joined(UNSEEN)
        if text.strip():
            yield Passage(path, marks[0][1], surface, text, marks)
        yield from self.across(path, surface)

    def across(self, path: str, surface: Surface) -> Iterator[Passage]:
        """Yield what is read across each thing that interrupts the text, and no more."""
        standings = {standing for _, _, standing in self._pieces}
        for most in (SHOWN, ASIDE):
            if any(standing > most for standing in standings):
                yield from self._windows(most, path, surface)

    def _joined(self, most: int) -> tuple[str, tuple[tuple[int, int], ...], list[int]]:
        """Join the pieces of that standing at most: the text, its marks, where it is cut."""
        kept: list[str] = []
        marks: list[tuple[int, int]] = []
        cuts: list[int] = []
        size, skipped = 0, False
        for text, line, standing in self._pieces:
            if standing > most:
                skipped = True
                continue
            if skipped and text.strip():
                cuts.append(size)
                skipped = False
            marks.append((size, line))
            kept.append(text)
            size += len(text)
        return "".join(kept), tuple(marks), cuts

    def _windows(self, most: int, path: str, surface: Surface) -> Iterator[Passage]:
        text, marks, cuts = self._joined(most)
        blank = len(text) - len(text.lstrip())
        windows = [(max(cut - AROUND, 0), cut + AROUND) for cut in cuts if cut > blank]
        places = [at for at, _ in marks]
        for start, end in _merged(windows):
            near = marks[max(bisect_right(places, start) - 1, 0) : bisect_left(places, end)]
            placed = tuple((max(at - start, 0), line) for at, line in near)
            yield Passage(path, placed[0][1], surface, text[start:end], placed)


def _merged(windows: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Join the windows that overlap, given in order.

    >>> list(_merged([(0, 5), (3, 8), (9, 12)]))
    [(0, 8), (9, 12)]
    """
    last: tuple[int, int] | None = None
    for start, end in windows:
        if last and start <= last[1]:
            last = (last[0], end)
            continue
        if last:
            yield last
        last = (start, end)
    if last:
        yield last
