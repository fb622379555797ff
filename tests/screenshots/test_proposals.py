"""What was read, turned into boxes; the golden cases are in proposals.txt."""

from pathlib import Path

import pytest

from plugins.screenshots.boxes import Box
from plugins.screenshots.proposals import Proposal, merged, proposals, reduced, words
from tests.golden import cases
from tests.screenshots.finders import find, tsv


@pytest.mark.parametrize(("given", "expected"), cases(Path(__file__).with_name("proposals.txt")))
def test_private_things_become_boxes(given: str, expected: str) -> None:
    """One for each thing in a line."""
    found = proposals(tsv(*given.split("\n")), find)
    assert expected == "\n".join(f"{seen.box} {seen.kind}" for seen in found)


def test_only_words_are_read() -> None:
    """Not pages, blocks and lines, blank words, or rows of another form."""
    text = tsv("1 1 2 3 4 mot") + "5\t1\t1\t1\t1\t2\t1\t2\t3\t4\t0\t \n5\t1\n5\ta" + "\tb" * 10
    assert [("mot", Box(1, 2, 3, 4))] == [(word.text, word.box) for word in words(text)]


def test_windows_ends_of_lines_are_no_part_of_a_word() -> None:
    """Tesseract for Windows writes them."""
    assert ["mot"] == [word.text for word in words(tsv("1 1 2 3 4 mot").replace("\n", "\r\n"))]


def phone(*sides: int) -> Proposal:
    """Propose to hide a number."""
    return Proposal(Box(*sides), "téléphone")


def test_what_two_readings_see_in_one_place_is_proposed_once() -> None:
    """The box covers both, under the name of the larger."""
    name = Proposal(Box(12, 12, 40, 18), "nom")
    assert (phone(10, 10, 100, 22),) == merged(
        [phone(10, 10, 100, 20), name, phone(60, 12, 40, 20)]
    )


def test_two_lines_stay_two_proposals() -> None:
    """Though letters that hang touch those below."""
    lines = (phone(10, 10, 100, 20), phone(10, 28, 100, 20))
    assert lines == merged(reversed(lines))


def test_a_drawing_taken_for_a_word_swallows_nothing() -> None:
    """Its refusal would take the right box away."""
    found = (phone(0, 0, 500, 500), phone(10, 10, 100, 20))
    assert found == merged(found)


def test_a_view_twice_as_large_is_brought_back_to_the_image() -> None:
    """No pixel that was seen is left out."""
    assert phone(5, 10, 11, 6) == reduced(phone(11, 20, 20, 11), 2)
    assert phone(11, 20, 20, 11) == reduced(phone(11, 20, 20, 11), 1)
