"""What was read, turned into boxes; the golden cases are in proposals.txt."""

from pathlib import Path

import pytest

from plugins.screenshots.boxes import Box
from plugins.screenshots.proposals import proposals, words
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
