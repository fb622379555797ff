"""The lines of a WhatsApp export: which begin a message, and on what day.

Two forms: Android's `12/03/2024, 14:23 - Camille: …` and iOS's `[12/03/2024, 14:23:11] Camille: …`.
The day is written as the phone's region wants, and nothing says which: `day_first` looks at all
the dates of the file.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

_MARKS = "[\u200b\u200e\u200f\u202a-\u202e\ufeff]*"
_DATE = r"(\d{1,4})[./\-]\s?(\d{1,2})[./\-]\s?(\d{1,4})\.?"
_BETWEEN = r",?\s(?:à|at|um|às|om|alle|alle ore|a las)?\s?"
_HOUR = r"(\d{1,2})\s?[:.h]\s?(\d{2})"
_HALF = r"(?:\s?([AaPp])\.?\s?[Mm]\b\.?)?"
HEADER = re.compile(
    f"{_MARKS}(?:"
    rf"\[{_DATE}{_BETWEEN}{_HOUR}[:.](\d{{2}}){_HALF}\]{_MARKS}\s?"
    rf"|{_DATE}{_BETWEEN}{_HOUR}(?:[:.](\d{{2}}))?{_HALF}\s[-–]\s"
    rf")(.*)\Z",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Stamp:
    """A date as it is written, in three numbers whose order is not yet known, and an hour.

    `american`: the hour says AM or PM in capitals, as only phones of the United States do.
    """

    numbers: tuple[int, int, int]
    clock: tuple[int, int, int]
    year_first: bool
    american: bool = False

    def wall(self, day_first: bool) -> datetime:
        """Return the wall clock's date and hour. Raises `ValueError` when no calendar has it."""
        a, b, c = self.numbers
        year, month, day = (a, b, c) if self.year_first else (c, b, a) if day_first else (c, a, b)
        return datetime(year + 2000 if year < 100 else year, month, day, *self.clock)  # noqa: DTZ001


def header(line: str) -> tuple[Stamp, str] | None:
    """Return the stamp that begins a line and what follows it, or None for any other line."""
    found = HEADER.match(line)
    if found is None:
        return None
    groups = found.groups()
    a, b, c, hour, minute, second, half = groups[:7] if groups[0] else groups[7:14]
    shown = int(hour)
    if half and shown <= 12:
        shown = shown % 12 + (12 if half in "pP" else 0)
    clock = (shown, int(minute), int(second or 0))
    numbers = (int(a), int(b), int(c))
    return Stamp(numbers, clock, len(a) == 4, half in {"A", "P"}), groups[14]


def day_first(stamps: Iterable[Stamp]) -> bool:
    """Tell whether dates are day/month (or month/day), from all those of a file.

    A number beyond 12 is a day. Without any, the order in which time goes back least is kept;
    then the day comes first, as nearly everywhere but in the United States.
    """
    first = second = american = 0
    back = {True: 0, False: 0}
    last: dict[bool, tuple[int, int, int]] = {}
    for stamp in stamps:
        a, b, c = stamp.numbers
        if stamp.year_first:
            continue
        first += a > 12
        second += b > 12
        american += stamp.american
        for order, day in ((True, (c, b, a)), (False, (c, a, b))):
            back[order] += day < last.get(order, day)
            last[order] = day
    if first != second:
        return first > second
    return back[True] < back[False] or (back[True] == back[False] and not american)


def entries(lines: Iterable[str], order: bool) -> Iterator[tuple[datetime | None, str]]:
    """Yield (wall clock, body) for each entry; a body has its continuation lines.

    What stands before the first stamp comes with None. A stamp that no calendar has in this order
    is part of a message that quotes it.
    """
    at: datetime | None = None
    body: list[str] = []
    for line in lines:
        begun = _begun(line, order)
        if begun is None:
            body.append(line)
            continue
        if at is not None or any(body):
            yield at, "\n".join(body)
        at, rest = begun
        body = [rest]
    if at is not None or any(body):
        yield at, "\n".join(body)


def _begun(line: str, order: bool) -> tuple[datetime, str] | None:
    found = header(line)
    if found is None:
        return None
    try:
        return found[0].wall(order), found[1]
    except ValueError:
        return None
