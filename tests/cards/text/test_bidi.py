"""Reading order on a line of several scripts."""

import re

import pytest
from bidi import get_display
from hypothesis import given
from hypothesis import strategies as st

from plugins.cards.text.bidi import holds_rtl, is_rtl, levels, visual

LETTERS = [*"aéЯγ", *"אשם", *"مرب", "بً", "שָ", "ی\u200cخ", *"0128٤٥"]
OTHERS = [*" \u00a0\u202f", *".,:/-+%€#()[]«»!?؟،…'", "\ufffc", "🙏"]
LINES = st.lists(st.sampled_from(LETTERS + OTHERS), max_size=30).map("".join)
"""Letters, with their marks and joiners, digits, spaces, signs, a mask and an emoji."""


def shown(text: str, rtl: bool) -> str:
    """Return characters from left to right."""
    pieces = list(zip(text, levels(text, rtl), strict=True))
    return "".join(character for character, _ in visual(pieces))


@given(LINES, st.booleans())
def test_the_order_is_that_of_unicode(line: str, rtl: bool) -> None:
    """Any line is ordered as Unicode's whole algorithm does, with no-break spaces in numbers."""
    text = re.sub(r"(?<=\d) (?=\d)", "\u00a0", line.strip())
    assert shown(text, rtl) == get_display(text, base_dir="R" if rtl else "L")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Allô شكرا", False),
        ("« شكرا Orange", True),
        ("3 !", False),
        ("[téléphone] شكرا", True),
        ("[sic] شكرا", False),
    ],
)
def test_the_first_letter_gives_the_direction(text: str, expected: bool) -> None:
    """Signs and numbers before it do not count, nor do masks, which are the site's words."""
    assert is_rtl(text) == expected


def test_which_texts_need_care() -> None:
    """Arabic and Hebrew do; accents, Greek and emoji do not."""
    assert [holds_rtl(text) for text in ("مرحبا", "שלום", "été Γειά 🙏")] == [True, True, False]


@pytest.mark.parametrize(
    ("text", "rtl", "expected"),
    [
        ("a אב גד b", False, "a דג בא b"),
        ("אב 12", True, "12 בא"),
        ("אב 06 39 98 12 34 גד", True, "דג 06 39 98 12 34 בא"),
        ("مر 06 39 98 12 34", True, "06 39 98 12 34 رم"),
        ("אב 12/03/2024.", True, ".12/03/2024 בא"),
        ("אב 50%!", True, "!50% בא"),
        ("אב (Orange) גד", True, "דג )Orange( בא"),
        ("Il dit (אב גד).", False, "Il dit (דג בא)."),
        ("אב Orange…", True, "…Orange בא"),
        ("Merci אב…", False, "Merci בא…"),
        ("\ufffc, אב", True, "בא ,\ufffc"),
    ],
)
def test_mixed_lines(text: str, rtl: bool, expected: str) -> None:
    """Numbers, dates, brackets, brands and ellipses stand where a reader looks for them.

    Brackets are as they were typed: the fonts mirror them.
    """
    assert shown(text, rtl) == expected
