"""Widths and masks of text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops

from plugins.cards import lettering
from plugins.cards.lettering import Mask, em_width, is_plain, shaped_width, word_mask
from plugins.cards.shapes import Face

LETTERS = "AVTWYLaefgijltvwyzàâçéèêîôœŒÉ’,.!?…"
WORDS = st.one_of(
    st.text(LETTERS, min_size=1, max_size=9), st.from_regex("[0-9]{1,5}[.,!?…]?", fullmatch=True)
)
TEXTS = st.lists(WORDS, min_size=1, max_size=4).map(" ".join)
FACES = st.sampled_from(("text", "title", "brand", "mono"))

pytestmark = pytest.mark.skipif(not lettering.SHAPED, reason="FriBiDi is not installed here")


def drawn(mask: Mask) -> Image.Image:
    """Return a mask on a canvas, its left end on the baseline."""
    canvas = Image.new("L", (900, 120))
    canvas.paste(Image.frombytes("L", mask.size, mask.coverage), (40 + mask.x, 70 + mask.y))
    return canvas


@settings(max_examples=150, deadline=None)
@given(text=TEXTS, face=FACES)
def test_pairs_are_as_wide_as_the_shaped_text(text: str, face: Face) -> None:
    """Adding up pairs of letters loses nothing of what shaping a whole text gives."""
    assert is_plain(text, face) or face == "mono"
    assert em_width(text, face) == pytest.approx(shaped_width(text, face, False), abs=1e-9)


@pytest.mark.parametrize("face", ["text", "title", "mono"])
@pytest.mark.parametrize("word", ["affiche", "Tôt", "Œuvre", "j’attends…", "12345", "fibre"])
def test_letters_stand_where_shaping_puts_them(word: str, face: Face) -> None:
    """Drawn one by one, they are within a pixel of the word drawn as a whole."""
    composed, whole = word_mask(word, face, 34, False), lettering._picture(word, face, 34, False)
    assert composed is not None
    assert whole is not None
    picture, x, y = whole
    shaped = drawn(Mask(x, y, picture.size, picture.tobytes()))
    nearest = min(
        sum(ImageChops.difference(ImageChops.offset(drawn(composed), by, 0), shaped).tobytes())
        for by in (-1, 0, 1)
    )
    assert nearest < sum(shaped.tobytes()) / 4


@pytest.mark.parametrize("text", ["10x4", "12:30", "a->b", "(A)", "שלום", "あ", "👍"])
def test_what_changes_with_its_neighbours_is_shaped_as_a_whole(text: str) -> None:
    """Digits among letters, signs, and every other script."""
    assert not is_plain(text, "text")


def test_what_is_not_seen_has_no_mask() -> None:
    """A no-break space alone covers nothing."""
    assert word_mask("\u00a0", "text", 34, False) is None


def test_a_mask_is_cut_close() -> None:
    """Its first and last rows and columns all hold something."""
    mask = word_mask("Allô", "title", 80, False)
    assert mask is not None
    assert Image.frombytes("L", mask.size, mask.coverage).getbbox() == (0, 0, *mask.size)


@pytest.mark.parametrize("word", ["بِسْمِٱللَّٰهِ", "إِنَّهُۚۗ", "Ṩ\u0307\u0301", "ប្រ្តី", "ကြီး", "ปั๊ฏุ"])
@pytest.mark.parametrize("face", ["text", "title"])
def test_no_script_is_cut(word: str, face: Face) -> None:
    """Marks above marks and signs below letters are drawn whole."""
    rtl = word[0] in "بإ"
    mask = word_mask(word, face, 100, rtl)
    ((_, piece, font),) = lettering._pieces(word, face, 100, rtl)
    _, top, _, bottom = font.getbbox(piece, anchor="ls", direction="rtl" if rtl else "ltr")
    assert mask is not None
    assert mask.y == pytest.approx(top, abs=1)
    assert mask.y + mask.size[1] == bottom


def test_letters_stay_in_order_without_fribidi(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pillow's basic engine turns nothing round: Hebrew is handed to it from left to right."""
    monkeypatch.setattr(lettering, "SHAPED", False)
    pieces = list(lettering._pieces("(שָׁלוֹם)", "title", 7, True))
    assert [piece for _, piece, _ in pieces] == ["(", "םוֹלשָׁ", ")"]


@pytest.mark.parametrize("sign", ["?", "!", "»", ":"])
def test_signs_of_a_text_from_right_to_left_go_its_way(sign: str) -> None:
    """A no-break space before a sign is at its right: the sign is at the left end."""
    mask, alone = (word_mask(one, "text", 100, True) for one in (f"\u00a0{sign}", sign))
    assert mask is not None
    assert alone is not None
    assert mask.x == alone.x


def test_two_signs_of_a_text_from_right_to_left_are_in_its_order() -> None:
    """« ?! » is read from its right end."""
    mask, turned = word_mask("?!", "text", 100, True), word_mask("!?", "text", 100, False)
    assert mask is not None
    assert turned is not None
    assert mask.coverage == turned.coverage
