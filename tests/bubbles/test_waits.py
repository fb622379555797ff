"""Days and silences, found from hours."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from plugins.bubbles.waits import with_days, with_silences
from plugins.model import Cut, Day, Message, Moment, Notice, Part, Silence

PARIS = ZoneInfo("Europe/Paris")
HOUR = timedelta(hours=1)


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """Return an instant of March 2021 in Paris."""
    return datetime(2021, 3, day, hour, minute, tzinfo=PARIS)


def message(when: Moment | None) -> Message:
    """Return a message of that moment."""
    return Message(1, when, "Moi", "Allô ?")


def test_a_day_is_shown_where_it_changes() -> None:
    """Once for all the messages of a day, and never for an unknown one."""
    first, second, later, lost = (
        message(at(1, 9)),
        message(at(1, 10)),
        message(at(2, 9)),
        message(None),
    )
    expected = [Day(date(2021, 3, 1)), first, second, lost, Day(date(2021, 3, 2)), later]
    assert expected == with_days([first, second, lost, later])


def test_a_wait_of_an_hour_is_a_silence_and_less_is_not() -> None:
    """The setting is a minimum, met exactly."""
    first, second, third = message(at(1, 9)), message(at(1, 9, 59)), message(at(1, 10, 59))
    assert [first, second, Silence(HOUR), third] == with_silences([first, second, third], HOUR)


def test_a_silence_comes_before_the_day_and_the_notice_that_end_it() -> None:
    """It follows the message that waits, whatever stands before the answer."""
    asked, joined, answered = (
        message(at(1, 9)),
        Notice(2, None, "Agent A arrive"),
        message(at(2, 9)),
    )
    day = Day(date(2021, 3, 2))
    waited = Silence(timedelta(days=1))
    assert [asked, waited, day, joined, answered] == with_silences(
        [asked, day, joined, answered], HOUR
    )


def test_nothing_is_claimed_across_a_cut() -> None:
    """What was left out may have been an answer."""
    parts: list[Part] = [message(at(1, 9)), Cut(2), message(at(3, 9))]
    assert parts == with_silences(parts, HOUR)


def test_nothing_is_claimed_where_an_hour_is_unknown() -> None:
    """A bare day, or nothing, measures no wait."""
    parts: list[Part] = [
        message(at(1, 9)),
        message(date(2021, 3, 2)),
        message(None),
        message(at(3, 9)),
    ]
    assert parts == with_silences(parts, HOUR)


def test_hours_of_an_unknown_day_never_overstate() -> None:
    """From 9:00 to 13:00 is four hours at least; from 18:00 to 9:00 nobody knows."""
    parts = [message(time(9)), message(time(13)), message(time(18)), message(time(9))]
    found = with_silences(parts, timedelta(hours=4))
    assert [timedelta(hours=4), timedelta(hours=5)] == [
        p.duration for p in found if isinstance(p, Silence)
    ]


def test_summer_time_does_not_stretch_a_night() -> None:
    """On 28 March 2021 clocks skip an hour: 23:00 to 7:00 is seven hours."""
    parts = [message(at(27, 23)), message(at(28, 7))]
    assert Silence(timedelta(hours=7)) == with_silences(parts, HOUR)[1]
