"""A figure's value, as a card writes it."""

import pytest

from plugins.cards.text.numerals import numeral, set_at, size_of, width
from plugins.model import Figure, Form
from tests.cards.samples import HalfEms
from tests.golden import visible


def figure(value: int, form: Form = "count") -> Figure:
    """Return a figure that counts nothing in particular."""
    return Figure("a", value, ("", ""), "", form)


@pytest.mark.parametrize(
    ("value", "form", "expected"),
    [
        (0, "count", "0"),
        (12345, "count", "12_345"),
        (38, "percent", "38·%"),
        (49, "minutes", "49·min"),
        (180, "minutes", "3·h"),
        (289, "minutes", "4·h·49"),
        (5 * 1440, "minutes", "5·j"),
        (21 * 1440, "minutes", "21·j"),
        (22 * 1440 + 600, "minutes", "22·j"),
    ],
)
def test_the_french_way(value: int, form: Form, expected: str) -> None:
    """Thousands and units stand apart by no-break spaces; units are short, and weeks are days."""
    assert visible(numeral(figure(value, form))) == expected


def test_units_are_smaller_than_digits() -> None:
    """Digits are at the size asked for, units at about half of it, on the same baseline."""
    runs = [(run.text, run.size) for run in set_at(figure(289, "minutes"), 60, 300, 100, HalfEms())]
    assert runs == [("4", 100), ("h", 54), ("49", 100)]


def test_the_size_that_holds() -> None:
    """Several numerals have one size, at which the widest holds, and no more than asked for."""
    both = [figure(5), figure(12345)]
    size = size_of(both, 200, 400, HalfEms())
    assert width(both[1], size, HalfEms()) <= 400 < width(both[1], size + 1, HalfEms())
    assert size_of(both, 60, 400, HalfEms()) == 60
