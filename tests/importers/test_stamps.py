"""Days and hours as people write them."""

from datetime import UTC, date, time, timedelta, timezone

import pytest

from plugins.importers.stamps import Stamp, search, stamp

DAY = date(2021, 2, 3)


@pytest.mark.parametrize(
    "written",
    [
        "03/02/2021",
        "3/2/21",
        "3.2.2021",
        "03-02-2021",
        "2021-02-03",
        "3 février 2021",
        "3 FÉVR. 2021",
        "mer. 3 févr. 2021",
        "le mercredi 3 février 2021",
        "February 3, 2021",
        "Feb 3rd 2021",
        "Wednesday, 3 Feb 2021",
    ],
)
def test_a_day_is_read_in_french_and_in_english(written: str) -> None:
    """Numbers are day, month, year; words say the month themselves."""
    assert stamp(written) == Stamp(DAY)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("09:12", time(9, 12)),
        ("9:12:33", time(9, 12, 33)),
        ("9 h 12", time(9, 12)),
        ("9h12", time(9, 12)),
        ("9\u202fh\u202f12", time(9, 12)),
        ("9 h", time(9)),
        ("à 9h", time(9)),
        ("2:07:14 PM", time(14, 7, 14)),
        ("2:07\u202fp.m.", time(14, 7)),
        ("12:05 AM", time(0, 5)),
        ("3 PM", time(15)),
        ("09:12:33.250", time(9, 12, 33)),
    ],
)
def test_an_hour_is_read(written: str, expected: time) -> None:
    """With a colon or an h, of twelve or of twenty-four."""
    assert stamp(written) == Stamp(None, expected)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("03/02/2021, 09:12", Stamp(DAY, time(9, 12))),
        ("3 février 2021 à 9 h 12", Stamp(DAY, time(9, 12))),
        ("2/3/2021 9:12 AM", Stamp(DAY, time(9, 12))),
        ("13/02/2021 9:12 AM", Stamp(date(2021, 2, 13), time(9, 12))),
        ("02/13/2021 09:12", Stamp(date(2021, 2, 13), time(9, 12))),
        ("2021-02-03T09:12:33Z", Stamp(DAY, time(9, 12, 33), UTC)),
        ("2021-02-03 09:12 +01:00", Stamp(DAY, time(9, 12), timezone(timedelta(hours=1)))),
        ("2021-02-03 09:12 GMT-5", Stamp(DAY, time(9, 12), timezone(timedelta(hours=-5)))),
        ("Wednesday, February 3, 2021 at 9:12:00 AM UTC", Stamp(DAY, time(9, 12), UTC)),
    ],
)
def test_both_are_read_with_their_zone(written: str, expected: Stamp) -> None:
    """Americans put the month first, and say so by their hours of twelve."""
    assert stamp(written) == expected


@pytest.mark.parametrize(
    "written",
    [
        "",
        "12",
        "2021",
        "31/02/2021",
        "25:99",
        "10:75",
        "Camille",
        "à 9 h 12 chez moi",
        "le",
        "9:123",
    ],
)
def test_what_is_not_only_a_stamp_is_not_one(written: str) -> None:
    """Dates that no calendar has, numbers alone, words."""
    assert stamp(written) is None


def test_the_first_day_of_a_sentence_is_found() -> None:
    """With its hour and its zone; the rest comes back."""
    found, rest = search("Chat started: 2021-02-03 09:12 PM UTC")
    assert (found, rest.split()) == (Stamp(DAY, time(21, 12), UTC), ["Chat", "started:"])
