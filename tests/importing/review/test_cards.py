"""Cards bring together what may be answered together."""

import pytest

from plugins.importing.review.cards import (
    Book,
    Card,
    Place,
    context,
    doubts,
    masks,
    printable,
)
from tests.importing.review.sample import PROPOSED, THREAD, redact

BOOK = Book(THREAD)


def test_a_text_replaced_twice_is_one_card() -> None:
    """Cards of one mask come together."""
    found = masks(BOOK, redact(PROPOSED))
    assert Card("Camille", "Agent A", "", (Place(1, 8, 15), Place(4, 44, 51)), 2) == found[0]
    assert ["Agent A", "[téléphone]", "[téléphone]", "[nom]"] == [card.shown for card in found]


def test_a_doubt_says_why_and_proposes_a_mask() -> None:
    """By reason."""
    first, second = doubts(BOOK, redact(PROPOSED))
    assert Card("4521", "[référence]", "quatre chiffres de suite", (Place(3, 28, 32),), 1) == first
    assert ("Brioude", "[lieu]", 2) == (second.text, second.shown, second.count)


def test_words_are_found_whatever_their_case() -> None:
    """One place a message."""
    assert [Place(1, 8, 15), Place(4, 44, 51)] == list(BOOK.search(["CAMILLE", ""]))
    assert [Place(1, 8, 15)] == list(BOOK.search(["Camille"], limit=1))


@pytest.mark.parametrize(
    ("room", "expected"),
    [
        (80, ("un deux trois quatre ", "CINQ", " six sept huit neuf")),
        (24, ("… quatre ", "CINQ", " six sept …")),
        (1, ("… quatre ", "CINQ", " six …")),
    ],
)
def test_a_place_is_shown_with_what_is_around(room: int, expected: tuple[str, str, str]) -> None:
    """Cut at words, as far as there is room."""
    text = "un deux trois quatre CINQ six sept huit neuf"
    assert expected == context(text, 21, 25, room)


def test_nothing_in_a_message_drives_the_terminal() -> None:
    """No escape sequence, no change of direction; a family of emoji stays together."""
    assert "·[31m·x\n👨\u200d👩\u200d👧" == printable("\x1b[31m\u202ex\n👨\u200d👩\u200d👧")
    assert ("a ⏎ b", "c", "") == context("a\r\nbc", 4, 5, 40)
