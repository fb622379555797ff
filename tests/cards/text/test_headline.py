"""Titles: how large, and where they break."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.cards.shapes import Glyph
from plugins.cards.text.headline import FLOOR, MOST_LINES, MOST_OF_MANY, headline, placed
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
    """At the floor, what does not hold in six lines is left out, from a whole word on."""
    block = headline("Pourquoi mon voisin " * 20, HalfEms(), 600, 400, 160)
    assert (len(block.lines), block.style.size, block.whole) == (MOST_OF_MANY, FLOOR, False)
    assert lines(block)[-1].endswith(("mon…", "voisin…", "Pourquoi…"))


def test_a_title_may_be_empty() -> None:
    """Nothing to set is no error."""
    assert headline(" ", HalfEms(), 600, 400, 160).lines == ()


@given(st.text(max_size=120), st.integers(300, 900), st.integers(200, 500))
def test_a_title_holds_in_its_box(title: str, width: int, height: int) -> None:
    """Whatever it is, it overflows neither the width nor the height, nor its lines."""
    block = headline(title, HalfEms(), width, height, 160)
    assert len(block.lines) <= (MOST_OF_MANY if len(title.split()) > 18 else MOST_LINES)
    assert block.width <= width
    assert block.height <= height


@pytest.mark.parametrize("height", [250, 400, 700])
@pytest.mark.parametrize(
    "title", ["Une panne 😤 à la ligne 🇫🇷 !", "Zut 😤 et 🇫🇷 puis 🙏 et encore 😤"]
)
def test_emoji_of_neighbouring_lines_do_not_touch(title: str, height: int) -> None:
    """They are higher than letters: lines that hold one stand further apart."""
    block = headline(title, HalfEms(), 420, height, 160)
    glyphs = [s for s in placed(block, 0, 420, 0, HalfEms()) if isinstance(s, Glyph)]
    tops = sorted({glyph.y for glyph in glyphs})
    assert len(tops) > 1
    assert min(b - a for a, b in pairwise(tops)) > glyphs[0].size


def test_a_title_of_many_words_is_set_at_the_largest_size() -> None:
    """Even lines matter less than to be read: it takes all the height, in six lines."""
    title = "Comment, en trois semaines et dix-sept messages, un opérateur m’a expliqué que ma "
    title += "panne n’existait pas, puisque personne ne la voyait sur aucun de ses écrans"
    block = headline(title, HalfEms(), 764, 343, 160)
    assert (len(block.lines), block.style.size, block.whole) == (6, 52, True)


def test_an_address_is_larger_than_the_floor() -> None:
    """A word that no size holds on a line is broken, at the largest size that shows all of it."""
    block = headline("https://example.org/fibre/panne?ref=123456", HalfEms(), 420, 300, 160)
    assert block.complete
    assert block.style.size > FLOOR
    assert lines(block)[0].endswith("/")
