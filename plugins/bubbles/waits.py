"""The days and the silences of an excerpt, found from the hours of its messages."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta

from plugins.model import Cut, Day, Message, Moment, Notice, Part, Silence


def with_days(parts: Iterable[Part]) -> list[Part]:
    """Put a `Day` before the first item of each known day."""
    dated: list[Part] = []
    current: date | None = None
    for part in parts:
        day = _day(part.at) if isinstance(part, Message | Notice) else None
        if day is not None and day != current:
            dated.append(Day(day))
            current = day
        dated.append(part)
    return dated


def with_silences(parts: Iterable[Part], minimum: timedelta) -> list[Part]:
    """Put a `Silence` after each message that waited `minimum` or more for the next one.

    Nothing is claimed across a cut, nor where an hour is unknown. Between two hours of an unknown
    day the wait is at least their difference, so it is never overstated.
    """
    stated: list[Part] = []
    asked: Message | None = None
    place = 0
    for part in parts:
        if isinstance(part, Cut):
            asked = None
        elif isinstance(part, Message):
            waited = wait(asked.at, part.at) if asked else None
            if waited is not None and waited >= minimum:
                stated.insert(place, Silence(waited))
            asked, place = part, len(stated) + 1
        stated.append(part)
    return stated


def wait(before: Moment | None, after: Moment | None) -> timedelta | None:
    """Return the time between two moments; None unless both hours are known.

    Between two hours of an unknown day it is their difference, which may be negative.
    """
    if isinstance(before, datetime) and isinstance(after, datetime):
        try:
            return after.astimezone(UTC) - before.astimezone(UTC)  # clocks change at night
        except OverflowError:  # the first or the last day of the calendar
            return None
    if isinstance(before, time) and isinstance(after, time):
        return _since_midnight(after) - _since_midnight(before)
    return None


def _day(at: Moment | None) -> date | None:
    if isinstance(at, datetime):
        return at.date()
    return at if isinstance(at, date) else None


def _since_midnight(at: time) -> timedelta:
    return timedelta(hours=at.hour, minutes=at.minute)
