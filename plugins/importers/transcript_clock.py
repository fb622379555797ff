"""The stamps of a transcript, in order -> what each tells of its instant."""

from datetime import date, datetime, time, timedelta, tzinfo

from plugins.importers.moments import local
from plugins.importers.stamps import Stamp
from plugins.model import Moment

PAST_MIDNIGHT = timedelta(hours=6)
"""A clock that goes back further than this has passed midnight; less is a late line."""


class Clock:
    """Follows the stamps of a transcript, in order: a day once told holds for what follows."""

    def __init__(self, zone: tzinfo) -> None:
        self._zone = zone
        self._told: tzinfo | None = None
        self._day: date | None = None
        self._hour: time | None = None
        self._hours_told = False
        self._last: datetime | None = None

    def at(self, when: Stamp) -> Moment | None:
        """Return what is known of an instant; an hour of a known day is placed in the zone.

        Once hours are told, a line without any is of an unknown instant, even on a known day.
        """
        self._told = when.zone or self._told
        if when.day is not None:
            self._day, self._hour = when.day, None
        if when.hour is None:
            return None if self._hours_told else self._day
        self._hours_told = True
        if self._day is None:
            return when.hour
        if self._hour is not None and _back(self._hour, when.hour) > PAST_MIDNIGHT:
            self._day += timedelta(days=1)
        self._hour = when.hour
        self._last = self._placed(datetime.combine(self._day, when.hour))
        return self._last

    def _placed(self, wall: datetime) -> datetime:
        if self._told is not None:
            return wall.replace(tzinfo=self._told).astimezone(self._zone)
        return local(wall, self._zone, self._last)


def _back(before: time, after: time) -> timedelta:
    return datetime.combine(date.min, before) - datetime.combine(date.min, after)
