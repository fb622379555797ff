"""The colours of cards."""

import pytest

from plugins.cards.palette import PALETTES, TEXTS, contrast
from plugins.model import Theme


@pytest.mark.parametrize("theme", PALETTES)
@pytest.mark.parametrize(("text", "under"), TEXTS)
def test_text_can_be_read(theme: Theme, text: str, under: str) -> None:
    """Every text is at least 4.5:1 on what lies under it."""
    palette = PALETTES[theme]
    assert contrast(palette[text], palette[under]) >= 4.5


def test_contrast() -> None:
    """Black on white is 21:1, and a colour on itself 1:1."""
    assert round(contrast((0, 0, 0), (255, 255, 255)), 2) == 21
    assert contrast((9, 9, 9), (9, 9, 9)) == 1


def test_both_themes_have_the_same_colours() -> None:
    """A layout may be drawn in either."""
    assert set(PALETTES["light"]) == set(PALETTES["dark"])


@pytest.mark.parametrize("theme", PALETTES)
def test_the_dashes_of_robots_can_be_seen(theme: Theme) -> None:
    """They say who speaks: at least 3:1 (WCAG 2.2, 1.4.11)."""
    assert contrast(PALETTES[theme]["robot"], PALETTES[theme]["paper"]) >= 3
