"""How a text opens, and its first level."""

import pytest

from plugins.markdown.events import events
from plugins.markdown.outline import opening, shift


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("Un *mot* et `code`.\n\nAutre.", "Un mot et code."),
        ("> Une citation.\n\nLe début.", "Le début."),
        ("- un\n\n- deux\n\nLe début\nsuit.", "Le début suit."),
        ("# Titre\n\n![alt](a.png)\n\nLe début.", "alt"),
        ("# Titre", ""),
    ],
)
def test_a_text_opens_with_its_first_paragraph(source: str, words: str) -> None:
    """One that stands in nothing else."""
    assert words == opening(list(events(source)))


@pytest.mark.parametrize(("source", "levels"), [("# Un", 1), ("## Un", 0), ("Un", 0)])
def test_a_text_that_uses_the_first_level_moves_down(source: str, levels: int) -> None:
    """That level is the page's title."""
    assert levels == shift(list(events(source)))
