"""The stamps of a transcript, one after the other."""

from datetime import date, time
from zoneinfo import ZoneInfo

from plugins.importers.stamps import Stamp
from plugins.importers.transcript_clock import Clock

PARIS = ZoneInfo("Europe/Paris")


def test_a_clock_that_goes_back_has_passed_midnight() -> None:
    """A little back is a late line; far back is the next day."""
    clock = Clock(PARIS)
    stamps = [
        Stamp(date(2021, 2, 15), time(23, 50)),
        Stamp(None, time(23, 49)),
        Stamp(None, time(0, 5)),
    ]
    days = [str(clock.at(each))[:16] for each in stamps]
    assert days == ["2021-02-15 23:50", "2021-02-15 23:49", "2021-02-16 00:05"]


def test_the_hour_that_comes_twice_goes_forward() -> None:
    """At the end of summer time, 2:10 after 2:50 is an instant later."""
    clock = Clock(PARIS)
    first = clock.at(Stamp(date(2021, 10, 31), time(2, 50)))
    second = clock.at(Stamp(None, time(2, 10)))
    assert str(first)[-6:] + str(second)[-6:] == "+02:00+01:00"
