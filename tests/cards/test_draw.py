"""Shapes as pictures."""

from io import BytesIO

import pytest
from PIL import Image

from plugins.cards.draw import PillowMeasure, draw, uncovered
from plugins.cards.layouts import LAYOUTS
from plugins.cards.lettering import SHAPED
from plugins.cards.palette import PALETTES
from plugins.cards.png import check
from plugins.cards.shapes import Glyph, Rect, Run, Shape
from plugins.model import Theme
from tests.cards.pictures import shapes_of, shown
from tests.cards.samples import card

SIZE = (120, 80)
BUBBLE = Rect(10, 10, 60, 40, "customer", "paper", (16, 16, 4, 16))
CONVERSATION = """layout: conversation
title: Le robot, lui, répond toujours
kicker: Tu captes ?
part: 2/5

Moi: Bonjour 🙏 [téléphone] 👨‍👩‍👧‍👦 🇫🇷 🔥 ☀️
Robot (auto): Votre demande a bien été prise en compte.
Agent A: شكرا (supprimé)
Agent A: (supprimé)"""


def _is_orange(red: int, green: int, blue: int) -> bool:
    return red > 200 and 80 < green < 190 and blue < 80


def opened(*shapes: Shape, theme: Theme = "light") -> Image.Image:
    """Return the picture of shapes, read back in colours."""
    return Image.open(BytesIO(draw(shapes, SIZE, theme))).convert("RGB")


@pytest.mark.parametrize("theme", PALETTES)
def test_a_card_is_a_small_palette_picture(theme: Theme) -> None:
    """A whole card, read back, has its size and its mode, and is under 40 KB."""
    one = card(CONVERSATION)
    png = draw(LAYOUTS[one.layout](one, PillowMeasure()), one.size, theme)
    check(png, one.size)
    picture = Image.open(BytesIO(png))
    assert (picture.size, picture.mode, picture.format) == ((1200, 627), "P", "PNG")
    assert len(png) <= 40_000


@pytest.mark.parametrize("sample", ["mille-signes", "titre-long", "ecritures"])
def test_a_full_portrait_is_light_enough(sample: str) -> None:
    """A thousand signs, a long title or ten scripts on the highest card: under 40 KB too."""
    one = shown(sample, "conversation", "portrait", "dark")
    assert len(draw(shapes_of(one), one.size, one.theme)) <= 40_000


def test_the_same_shapes_give_the_same_bytes() -> None:
    """Nothing in a picture depends on when it is drawn, or on what was drawn before."""
    shapes = LAYOUTS["conversation"](card(CONVERSATION), PillowMeasure())
    first = draw(shapes, (1200, 627), "light")
    opened(Glyph(0, 0, 30, "🔥", "paper"))
    assert draw(shapes, (1200, 627), "light") == first


def test_no_orange() -> None:
    """A card without emoji has no orange pixel: that colour belongs to someone."""
    one = card("layout: title\ntitle: Allô ?\npart: 2/5")
    png = draw(LAYOUTS["title"](one, PillowMeasure()), one.size, "light")
    colours = Image.open(BytesIO(png)).convert("RGB").getcolors(256) or []
    assert [rgb for _, rgb in colours if _is_orange(*rgb)] == []  # type: ignore[misc]


def test_a_bubble_has_soft_corners() -> None:
    """Inside, the fill; outside the corner, the paper; on its edge, a shade between the two."""
    picture, palette = opened(BUBBLE), PALETTES["light"]
    assert picture.getpixel((40, 30)) == palette["customer"]
    assert picture.getpixel((10, 10)) == palette["paper"]
    edge = {picture.getpixel((x, x)) for x in range(12, 18)}
    assert len(edge - {palette["customer"], palette["paper"]}) >= 1


def test_a_robot_has_dashes() -> None:
    """Its outline has ink and gaps, and nothing inside."""
    box = Rect(10, 10, 90, 60, "robot", "paper", (16, 16, 16, 4), dashed=True)
    picture, palette = opened(box), PALETTES["light"]
    top = {picture.getpixel((x, 11)) for x in range(30, 80)}
    assert top == {palette["robot"], palette["paper"]}
    assert picture.getpixel((50, 40)) == palette["paper"]


def test_text_is_drawn_in_its_colour() -> None:
    """A run reaches its own colour, in the theme asked for."""
    picture = opened(Run(10, 60, "HHH", "title", 50, "ink", "paper"), theme="dark")
    colours = {rgb for _, rgb in picture.getcolors(256) or []}
    assert {PALETTES["dark"]["ink"], PALETTES["dark"]["paper"]} < colours


def test_an_emoji_has_its_colours() -> None:
    """A heart is red, on the colour that lies under it."""
    picture = opened(Glyph(20, 10, 60, "❤️", "paper"))
    red, green, blue = picture.getpixel((50, 40))  # type: ignore[misc]
    assert (red > 180, green < 100, blue < 100) == (True, True, True)


def test_widths_grow_with_the_size() -> None:
    """Twice the size is twice the width, so that one measure serves every size."""
    measure = PillowMeasure()
    assert measure.width("Tu captes", "title", 80) == 2 * measure.width("Tu captes", "title", 40)


@pytest.mark.skipif(not SHAPED, reason="FriBiDi is not installed here")
def test_letters_are_kerned_and_joined() -> None:
    """« To » is narrower than its letters, and joined Arabic letters than letters alone."""
    measure = PillowMeasure()
    kerned = measure.width("To", "title", 100)
    assert kerned < measure.width("T", "title", 100) + measure.width("o", "title", 100)
    joined = measure.width("ببب", "text", 100, rtl=True)
    assert joined < 3 * measure.width("ب", "text", 100, rtl=True)


def test_what_nothing_draws_is_told() -> None:
    """A character without a font, and an emoji without a picture or a font, are named."""
    run = Run(0, 50, "Oui あ", "text", 30, "ink", "paper")
    assert uncovered([run, Glyph(0, 0, 30, "🙏", "paper")]) == ["あ"]


def test_words_show_through_the_highlighter() -> None:
    """Neither they nor their edges keep anything of the paper."""
    run = Run(20, 80, "Tu captes", "title", 60, "ink", "paper")
    stroke = Rect(0, 0, 400, 120, "highlighter", "paper")
    plain = _colours(draw((run,), (400, 120), "light"))
    marked = _colours(draw((run, stroke), (400, 120), "light"))
    assert PALETTES["light"]["paper"] in plain
    assert PALETTES["light"]["ink"] in plain & marked
    assert PALETTES["light"]["highlighter"] in marked
    assert {PALETTES["light"]["ink"]} == plain & marked
    assert len(plain) == len(marked)


def _colours(png: bytes) -> set[tuple[int, ...]]:
    picture = Image.open(BytesIO(png)).convert("RGB")
    return {colour for _, colour in picture.getcolors(1000) or ()}  # type: ignore[misc]
