"""Emoji in a text."""

import pytest

from plugins.cards import pictures
from plugins.cards.emoji import split

ONE_PICTURE = ["🙏", "👍🏽", "👨‍👩‍👧‍👦", "🇫🇷", "1️⃣", "❤️", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "☀️", "🤦🏻‍♀️", "⏰", "☝🏽"]
TEXT = ["©", "→", "12", "é", "☎", "✓", "…"]


@pytest.mark.parametrize("emoji", ONE_PICTURE)
def test_a_sequence_is_one_picture(emoji: str) -> None:
    """Joined sequences, tones, flags and keycaps are one emoji, and have a picture."""
    assert list(split(f"a{emoji}b")) == [("a", False), (emoji, True), ("b", False)]
    assert pictures.path(emoji) is not None


@pytest.mark.parametrize("sign", TEXT)
def test_a_sign_is_text(sign: str) -> None:
    """Signs that are text by default stay in the text."""
    assert list(split(sign)) == [(sign, False)]


def test_two_emoji_are_two_pictures() -> None:
    """Nothing joins two emoji that merely touch, nor two flags."""
    assert list(split("🙏🙏🇫🇷🇧🇪")) == [("🙏", True), ("🙏", True), ("🇫🇷", True), ("🇧🇪", True)]


def test_an_unknown_sequence_shows_its_first_part() -> None:
    """A sequence newer than the pictures shows the emoji that it begins with."""
    assert pictures.path("🙏\u200d🚀") == pictures.path("🙏")


def test_no_picture() -> None:
    """A flag of no country has no picture."""
    assert pictures.path("🇦🇦") is None
