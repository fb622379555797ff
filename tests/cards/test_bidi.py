"""Reading order on a line of several scripts."""

import pytest

from plugins.cards.bidi import holds_rtl, is_rtl, levels, visual


@pytest.mark.parametrize(
    ("text", "expected"), [("Allô شكرا", False), ("« شكرا Orange", True), ("3 !", False)]
)
def test_the_first_letter_gives_the_direction(text: str, expected: bool) -> None:
    """Signs and numbers before it do not count."""
    assert is_rtl(text) == expected


def test_which_texts_need_care() -> None:
    """Arabic and Hebrew do; accents, Greek and emoji do not."""
    assert [holds_rtl(text) for text in ("مرحبا", "שלום", "été Γειά 🙏")] == [True, True, False]


def test_an_arabic_island_in_french() -> None:
    """The space between two Arabic words goes their way; those around them do not."""
    assert levels("a ש ש b", rtl=False) == [0, 0, 1, 1, 1, 0, 0]


def test_a_number_in_arabic() -> None:
    """A number reads rightwards inside a text that reads leftwards."""
    assert levels("ש 12", rtl=True) == [1, 1, 2, 2]


def test_visual_order() -> None:
    """A leftward line is reversed, the rightward words in it keep their own order."""
    pieces = [("A", 1), ("b", 2), ("c", 2), ("D", 1)]
    assert "".join(piece for piece, _ in visual(pieces)) == "DbcA"
