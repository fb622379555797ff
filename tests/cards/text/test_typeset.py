"""Text broken into lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.cards.text.style import Style
from plugins.cards.text.typeset import Block, count, typeset
from tests.cards.samples import HalfEms

STYLE = Style("text", 40, 50, "ink", "agent")


def lines(block: Block) -> list[str]:
    """Return the text of each line."""
    return [
        " ".join("".join(piece.text for piece in word) for word in line) for line in block.lines
    ]


def test_an_ellipsis_ends_the_last_line_at_a_word() -> None:
    """What does not hold in the lines allowed is left out, from a whole word on."""
    block = typeset("Je vous écris pour la quatrième fois", STYLE, HalfEms(), 200, most=2)
    assert (lines(block), block.whole) == (["Je vous", "écris…"], False)


def test_a_text_that_holds_is_whole() -> None:
    """Nothing is added to what holds."""
    block = typeset("Je vous écris", STYLE, HalfEms(), 200, most=2)
    assert (lines(block), block.whole) == (["Je vous", "écris"], True)


def test_a_word_wider_than_the_room_is_broken() -> None:
    """Each of its lines is full, and the text does not count as whole."""
    block = typeset("a" * 25, STYLE, HalfEms(), 220)
    assert (lines(block), block.whole) == (["a" * 10, "a" * 10, "a" * 5], False)


def test_an_address_is_broken_after_a_sign() -> None:
    """Where there is one in the second half of a line; its end is not cut off for all that."""
    block = typeset("example.org/fibre/pannes?ref=12345678", STYLE, HalfEms(), 260)
    assert lines(block) == ["example.org/", "fibre/", "pannes?ref=", "12345678"]
    assert (block.whole, block.complete) == (False, True)


def test_a_text_cut_off_is_not_complete() -> None:
    """What is left out is left out."""
    assert not typeset("Je vous écris pour", STYLE, HalfEms(), 200, most=1).complete


@given(st.text(), st.integers(1, 4))
def test_no_line_overflows(text: str, most: int) -> None:
    """Any text holds in its room and in its lines."""
    block = typeset(text, STYLE, HalfEms(), 300, most)
    assert len(block.lines) <= most
    assert block.width <= 300


@given(st.text(alphabet="ab  \n[code]🙏! éش"))
def test_lines_are_counted_without_being_set(text: str) -> None:
    """A text takes as many lines as it was said to, and is as whole."""
    block = typeset(text, STYLE, HalfEms(), 220)
    assert count(text, STYLE, HalfEms(), 220) == (len(block.lines), block.whole)


def test_a_mask_does_not_choose_the_direction() -> None:
    """A message that begins with a mask stands right when its own words do."""
    assert typeset("[téléphone] שלום", STYLE, HalfEms(), 400).rtl


@pytest.mark.parametrize(
    ("text", "face"),
    [("Votre demande 12", "mono"), ("Ваша заявка", "mono"), ("12 345 מספר [code]", "text")],
)
def test_a_robot_writes_in_a_face_that_has_its_letters(text: str, face: str) -> None:
    """Where the monospace face has none of them, its wide spaces would tear words apart."""
    style = Style("mono", 40, 50, "ink", "agent")
    assert typeset(text, style, HalfEms(), 900).style.face == face
