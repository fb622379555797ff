"""What is found in a message, and what is left."""

from pathlib import Path

import pytest

from benchmarks.marked import read
from plugins.detect import find

LINES = [
    line
    for line in Path(__file__).with_name("spellings.txt").read_text(encoding="utf-8").split("\n")
    if line.strip() and not line.startswith("#")
]


@pytest.mark.parametrize("line", LINES)
def test_each_spelling_is_found_and_nothing_else(line: str) -> None:
    """Each line of spellings.txt marks what is hidden in it; the rest stays."""
    marked = read(line)
    found = [(span.start, span.end) for span in find(marked.text)]
    assert [(span.start, span.end) for span in marked.hidden] == found
