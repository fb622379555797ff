"""Values that words announce."""

import pytest

from plugins.detect.reading.announcing import Value, value_after
from plugins.detect.reading.text import read


def announced(text: str, word: str) -> Value | None:
    """Return the value that a word of a text announces."""
    reading = read(text)
    return value_after(reading, reading.plain.index(word) + len(word))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("ref 45123", "45123"),
        ("ref. : n°45123-merci", "45123"),
        ("ref INC 45123 ouverte", "INC 45123"),
        ("ref ab 45123", "ab 45123"),
        ("ref SIM 45123", "45123"),
        ("ref 12 345 678 le 12", "12 345 678"),
        ("ref 12 345 mois", "12"),
        ("ref du 12/03 : 45123", "45123"),
        ("ref #45123", "#45123"),
        ("ref 1 : 45123", "45123"),
        ("ref 1A 204 778 1123 5", "1A 204 778 1123 5"),
    ],
)
def test_a_value_has_its_groups_and_its_letters(text: str, shown: str) -> None:
    """Without what announces it, nor the dates and quantities around it."""
    value = announced(text, "ref")
    assert value is not None
    assert shown == text[value.start : value.end]


@pytest.mark.parametrize(
    "text", ["ref", "ref. Rien. 45123", "ref ? 45123", "ref le 12/03", "ref" + " a" * 40 + " 45123"]
)
def test_nothing_is_announced_beyond_the_sentence(text: str) -> None:
    """Nor too far, nor by a date."""
    assert announced(text, "ref") is None


@pytest.mark.parametrize(
    ("text", "linked", "explicit"),
    [
        ("ref 45123", True, False),
        ("ref : 45123", True, True),
        ("ref client n° 45123", True, True),
        ("ref que j'attends : 45123", False, True),
        ("ref que j'attends 45123", False, False),
    ],
)
def test_the_words_between_say_how_plainly(text: str, linked: bool, explicit: bool) -> None:
    """Only linking words, and whether a colon, « n° » or « est » stands right before."""
    value = announced(text, "ref")
    assert value is not None
    assert (linked, explicit) == (value.is_linked, value.is_explicit)
