"""What surrounds something set large."""

from dataclasses import replace

import pytest

from plugins.cards.formats import FORMATS, LINK, PORTRAIT
from plugins.cards.frame import MOST_LINES, Frame, frame
from plugins.cards.shapes import Run
from plugins.model import Card
from tests.cards.checks import faults
from tests.cards.samples import HalfEms

TITLES = ["Allô\u202f?", "Mon voisin de palier " * 9, "a" * 200, "شكرا 🙏", "Encore [code]"]


def framed(size: tuple[int, int], **changes: object) -> Frame:
    """Return the frame of a card of a series."""
    card = Card("a", "quote", "Encore", "Tu captes ?", 2, 5, size=size)
    return frame(replace(card, **changes), HalfEms())  # type: ignore[arg-type]


@pytest.mark.parametrize("size", FORMATS.values())
@pytest.mark.parametrize("title", TITLES)
def test_the_title_is_a_mention(title: str, size: tuple[int, int]) -> None:
    """Any title holds in two lines, on the card's last baseline, under what is set large."""
    around = framed(size, title=title)
    lines = {s.baseline for s in around.shapes if isinstance(s, Run) and s.baseline > around.bottom}
    captions = {size[1] - 60} if size == LINK else set()
    assert faults(around.shapes, size) == []
    assert 1 <= len(lines - captions | {max(lines)}) <= MOST_LINES
    assert max(lines) == size[1] - 60


def test_a_wide_card_says_where_its_wordmark_ends() -> None:
    """Something may stand beside it there, but not where captions do."""
    assert framed(LINK).beside == 354
    assert framed(LINK, kicker="").beside == 60
    assert framed(PORTRAIT).beside is None


def test_without_captions_the_title_stands_at_the_left() -> None:
    """The corner that they leave is not left empty, and more is left in the middle."""
    bare = framed(LINK, part=None, total=None)
    (title,) = (s for s in bare.shapes if isinstance(s, Run) and s.text == "Encore")
    assert title.x == 60
    assert bare.bottom > framed(LINK).bottom
