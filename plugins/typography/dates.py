"""Days, hours and durations in French words (Babel's data; no system locale is needed)."""

from datetime import date, datetime, time, timedelta

from babel.dates import format_date

DAYS_FROM = timedelta(hours=48)


def day(at: date) -> str:
    """Return `1er mars 2021`; Babel says `1 mars`, French says « premier ».

    >>> day(date(2021, 3, 1))
    '1er mars 2021'
    """
    words = format_date(at, "d MMMM y", locale="fr")
    return words.replace("1 ", "1er ", 1) if at.day == 1 else words


def hour(at: time | datetime) -> str:
    """Return `9 h 12`, and `9 h` on the hour.

    >>> hour(time(9, 5))
    '9 h 05'
    """
    return f"{at.hour} h {at.minute:02}" if at.minute else f"{at.hour} h"


def duration(wait: timedelta) -> str:
    """Return `49 min`, `4 h 49`, `28 h 49`, and from 48 hours on `5 jours` or `5 jours et 4 h`.

    >>> duration(timedelta(hours=28, minutes=49))
    '28 h 49'
    """
    minutes = int(wait.total_seconds()) // 60
    if minutes < 60:
        return f"{minutes} min"
    if wait < DAYS_FROM:
        return f"{minutes // 60} h {minutes % 60:02}" if minutes % 60 else f"{minutes // 60} h"
    hours = minutes % (24 * 60) // 60
    return f"{wait.days} jours et {hours} h" if hours else f"{wait.days} jours"


def iso_duration(wait: timedelta) -> str:
    """Return the HTML duration string, in hours and minutes: `PT4H49M` (HTML, 2.3.5.10).

    >>> iso_duration(timedelta(hours=4, minutes=49))
    'PT4H49M'
    """
    minutes = int(wait.total_seconds()) // 60
    hours = f"{minutes // 60}H" if minutes >= 60 else ""
    rest = f"{minutes % 60}M" if minutes % 60 or not hours else ""
    return f"PT{hours}{rest}"


def iso(at: date | time) -> str:
    """Return a `datetime` attribute's value, to the minute: a day, an hour, or both."""
    if isinstance(at, datetime | time):
        return at.isoformat(timespec="minutes")
    return at.isoformat()
