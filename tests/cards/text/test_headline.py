"""Titles: how large, and where they break."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.cards.text.headline import FLOOR, MOST_LINES, headline
from plugins.cards.text.typeset import Block
from tests.cards.samples import HalfEms
from tests.golden import plain


def lines(block: Block) -> list[str]:
    """Return the text of each line, with ordinary spaces."""
    joined = (" ".join("".join(one.text for one in word) for word in line) for line in block.lines)
    return [plain(line) for line in joined]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Trois jours, cinq noms. Et rien", ["Trois jours,", "cinq noms.", "Et rien"]),
        ("Voici la fibre", ["Voici", "la fibre"]),
        ("Allô ?", ["Allô ?"]),
        ("« Oui » !", ["« Oui » !"]),
    ],
)
def test_titles_break_where_they_read_best(title: str, expected: list[str]) -> None:
    """A line ends on a pause if it can, not on « la », and « ! » is never left alone."""
    assert lines(headline(title, HalfEms(), 420, 400, 120)) == expected


def test_a_short_title_is_as_large_as_asked() -> None:
    """One word takes one line, at the largest size."""
    block = headline("Allô", HalfEms(), 600, 400, 160)
    assert (lines(block), block.style.size) == (["Allô"], 160)


def test_a_title_too_long_ends_with_an_ellipsis() -> None:
    """At the floor, what does not hold in five lines is left out, from a whole word on."""
    block = headline("Pourquoi mon voisin " * 20, HalfEms(), 600, 400, 160)
    assert (len(block.lines), block.style.size, block.whole) == (MOST_LINES, FLOOR, False)
    assert lines(block)[-1].endswith(("mon…", "voisin…", "Pourquoi…"))


def test_a_title_may_be_empty() -> None:
    """Nothing to set is no error."""
    assert headline(" ", HalfEms(), 600, 400, 160).lines == ()


@given(st.text(max_size=120), st.integers(300, 900), st.integers(200, 500))
def test_a_title_holds_in_its_box(title: str, width: int, height: int) -> None:
    """Whatever it is, it overflows neither the width nor the height, nor five lines."""
    block = headline(title, HalfEms(), width, height, 160)
    assert len(block.lines) <= MOST_LINES
    assert block.width <= width
    assert block.height <= height
