"""A figure's value in French, with its own unit where it has one: « 38 % », « 3 semaines ». Pure.

A duration is told in one unit, as people remember it, and rounded down: a wait is never overstated.
"""

from dataclasses import dataclass
from datetime import timedelta

from plugins.model import Figure
from plugins.typography import dates
from plugins.typography.numbers import in_words, number, plural

HOUR, DAY, WEEK = 60, 24 * 60, 7 * 24 * 60
PRECISE = 10 * HOUR
"""Below, minutes matter: « 4 h 49 »."""
IN_HOURS = 100 * HOUR
"""Below, what does not last whole days is told in hours: they have two digits."""
IN_WEEKS = 2 * WEEK
"""From there on, whole weeks are told as such."""
FEMININE = frozenset({"minute", "heure", "semaine"})


@dataclass(frozen=True, slots=True)
class Amount:
    """A value in words: its number, and the unit that goes with it, if any (« % », « jours »)."""

    number: str
    unit: str = ""

    def __str__(self) -> str:
        """Return both, joined by a no-break space."""
        return f"{self.number}\u00a0{self.unit}" if self.unit else self.number


def amount(figure: Figure) -> Amount:
    """Return a figure's value in digits.

    >>> [str(amount(Figure("x", value, ("", ""), "", "minutes"))) for value in (289, 1175, 30240)]
    ['4\\xa0h\\xa049', '19\\xa0heures', '3\\xa0semaines']
    """
    if figure.form == "percent":
        return Amount(number(figure.value), "%")
    if figure.form == "count":
        return Amount(number(figure.value))
    if precise := _precise(figure.value):
        return Amount(precise)
    value, unit = _rounded(figure.value)
    return Amount(number(value), _agreed(unit, value))


def in_prose(figure: Figure, *, feminine: bool) -> str:
    """Return a figure's value as a sentence says it: in letters up to sixteen, « trois semaines ».

    `feminine` is the gender of what a count counts. Percents are in digits.
    """
    if figure.form == "count":
        return in_words(figure.value, feminine=feminine)
    if figure.form == "percent":
        return str(amount(figure))
    if precise := _precise(figure.value):
        return precise
    value, unit = _rounded(figure.value)
    return f"{in_words(value, feminine=unit in FEMININE)}\u00a0{_agreed(unit, value)}"


def _precise(minutes: int) -> str:
    """Return hours and minutes where both matter, or an empty text."""
    if not HOUR < minutes < PRECISE or not minutes % HOUR:
        return ""
    return dates.duration(timedelta(minutes=minutes)).replace(" ", "\u00a0")


def _rounded(minutes: int) -> tuple[int, str]:
    """Return a duration in the one unit that tells it best."""
    if minutes < HOUR:
        return minutes, "minute"
    if minutes >= IN_WEEKS and minutes // DAY % 7 == 0:
        return minutes // WEEK, "semaine"
    if minutes >= IN_HOURS or minutes % DAY == 0:
        return minutes // DAY, "jour"
    return minutes // HOUR, "heure"


def _agreed(unit: str, value: int) -> str:
    return unit + "s" * plural(value)
