"""Numbers in prose."""

import pytest

from plugins.typography.numbers import in_words, number, plural


@pytest.mark.parametrize(("value", "words"), [(0, "zéro"), (5, "cinq"), (16, "seize"), (17, "17")])
def test_small_numbers_are_in_letters(value: int, words: str) -> None:
    """Up to sixteen a number is a word."""
    assert words == in_words(value)


def test_one_agrees_with_its_noun() -> None:
    """« une signature », « un message »."""
    assert ("un", "une") == (in_words(1), in_words(1, feminine=True))


def test_thousands_are_set_apart() -> None:
    """A narrow no-break space separates thousands."""
    assert "1\u202f234" == number(1234)


def test_the_plural_begins_at_two() -> None:
    """« 0 jour », « 1 jour », « 2 jours »."""
    assert [False, False, True] == [plural(0), plural(1), plural(2)]
