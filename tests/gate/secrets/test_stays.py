"""What only looks like a secret is left alone."""

import pytest

from plugins.gate.passages import Surface
from plugins.gate.secrets import Search
from tests.gate.secrets.samples import SECRETS, lines

SEARCH = Search(SECRETS)
CLEAN = tuple(lines("stays.txt"))


@pytest.mark.parametrize(("heading", "surface", "text"), CLEAN)
def test_a_clean_line_is_clean(heading: str, surface: Surface, text: str) -> None:
    """No line of `stays.txt` holds a secret."""
    found = [(hit.kind, text[hit.start : hit.start + 20]) for hit in SEARCH.find(text, surface)]
    assert found == [], heading


def test_there_are_enough_lines() -> None:
    """The golden file has more than eighty lines."""
    assert len(CLEAN) > 80
