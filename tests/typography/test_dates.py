"""Days, hours and waits in French words."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from plugins.typography import dates

PARIS = ZoneInfo("Europe/Paris")


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2021, 3, 1), "1er mars 2021"),
        (date(2021, 3, 11), "11 mars 2021"),
        (date(2021, 8, 31), "31 août 2021"),
    ],
)
def test_only_the_first_of_the_month_is_premier(day: date, words: str) -> None:
    """The first day is « 1er », the others are plain numbers."""
    assert words == dates.day(day)


@pytest.mark.parametrize(
    ("at", "words"),
    [(time(9, 12), "9 h 12"), (time(9, 5), "9 h 05"), (time(8), "8 h"), (time(0, 0), "0 h")],
)
def test_hours_are_read_aloud(at: time, words: str) -> None:
    """Hours take no leading zero, minutes keep theirs."""
    assert words == dates.hour(at)


@pytest.mark.parametrize(
    ("wait", "words", "stamp"),
    [
        (timedelta(minutes=49), "49 min", "PT49M"),
        (timedelta(hours=1), "1 h", "PT1H"),
        (timedelta(hours=4, minutes=49), "4 h 49", "PT4H49M"),
        (timedelta(hours=28, minutes=49), "28 h 49", "PT28H49M"),
        (timedelta(hours=48), "2 jours", "PT48H"),
        (timedelta(days=5, hours=4, minutes=3), "5 jours et 4 h", "PT124H3M"),
    ],
)
def test_waits_grow_from_minutes_to_days(wait: timedelta, words: str, stamp: str) -> None:
    """A wait is told in the unit that one feels, and stamped for machines."""
    assert (words, stamp) == (dates.duration(wait), dates.iso_duration(wait))


def test_machine_dates_keep_their_offset() -> None:
    """A `datetime` attribute goes to the minute, with the offset of the day."""
    summer = datetime(2021, 7, 1, 9, 12, 30, tzinfo=PARIS)
    assert "2021-07-01T09:12+02:00" == dates.iso(summer)
    assert "2021-07-01" == dates.iso(date(2021, 7, 1))
    assert "09:12" == dates.iso(time(9, 12))
