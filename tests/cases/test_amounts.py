"""A figure's value in French."""

import pytest

from plugins.cases.amounts import amount, in_prose
from plugins.model import Figure, Form
from tests.golden import visible

HOUR, DAY = 60, 24 * 60


def figure(value: int, form: Form = "minutes") -> Figure:
    """Return a figure of such a value."""
    return Figure("x", value, ("", ""), "", form)


@pytest.mark.parametrize(
    ("minutes", "shown", "told"),
    [
        (0, "0·minute", "zéro·minute"),
        (1, "1·minute", "une·minute"),
        (49, "49·minutes", "49·minutes"),
        (HOUR, "1·heure", "une·heure"),
        (HOUR + 1, "1·h·01", "1·h·01"),
        (4 * HOUR + 49, "4·h·49", "4·h·49"),
        (8 * HOUR, "8·heures", "huit·heures"),
        (19 * HOUR + 59, "19·heures", "19·heures"),
        (DAY, "1·jour", "un·jour"),
        (2 * DAY, "2·jours", "deux·jours"),
        (2 * DAY + 23 * HOUR, "71·heures", "71·heures"),
        (5 * DAY + HOUR, "5·jours", "cinq·jours"),
        (13 * DAY, "13·jours", "treize·jours"),
        (14 * DAY + HOUR, "2·semaines", "deux·semaines"),
        (17 * DAY, "17·jours", "17·jours"),
        (21 * DAY + 5, "3·semaines", "trois·semaines"),
        (1_000 * DAY, "1_000·jours", "1_000·jours"),
    ],
)
def test_a_duration_is_told_in_one_unit(minutes: int, shown: str, told: str) -> None:
    """Rounded down, so that no wait is overstated; in letters up to sixteen in a sentence."""
    assert (shown, told) == (
        visible(str(amount(figure(minutes)))),
        visible(in_prose(figure(minutes), feminine=False)),
    )


def test_a_percentage() -> None:
    """In digits, the sign after a no-break space."""
    found = figure(38, "percent")
    assert ["38·%", "38·%"] == [
        visible(str(amount(found))),
        visible(in_prose(found, feminine=True)),
    ]


def test_a_count() -> None:
    """A number alone, in letters that agree with what it counts."""
    found = figure(1, "count")
    assert ["1", "une"] == [str(amount(found)), in_prose(found, feminine=True)]
