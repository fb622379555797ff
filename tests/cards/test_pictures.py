"""A few cards, drawn, beside pictures that someone looked at: a bubble that moves would show."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from plugins.cards.layouts import LAYOUTS
from plugins.cards.lettering import SHAPED
from plugins.cards.shapes import Glyph, Rect, Run, Shape, move
from plugins.model import Theme
from tests.cards.pictures import FAR, FOLDER, SHOWN, distance, file_of, kept, reduced, shapes_of
from tests.cards.pictures import shown as card_of

pytestmark = pytest.mark.skipif(not SHAPED, reason="FriBiDi is not installed here")

Case = tuple[str, str, str, Theme]
BUBBLES = ("customer", "agent", "robot")
HEAVIEST = 15_000
"""Bytes of a reference."""


def far(case: Case, change: Callable[[Shape], Iterator[Shape]] | None = None) -> float:
    """Return how far a card is from its reference, once its shapes are changed."""
    card = card_of(*case)
    shapes = shapes_of(card)
    changed = tuple(new for old in shapes for new in (change(old) if change else (old,)))
    assert change is None or changed != shapes
    return distance(kept(file_of(*case)), reduced(card, changed))


def only(target: Shape, *instead: Shape) -> Callable[[Shape], Iterator[Shape]]:
    """Return a change of one shape into others."""
    return lambda one: iter(instead if one is target or one == target else (one,))


def seen(case: Case, kind: type[Shape]) -> list[Shape]:
    """Return the shapes of a kind that stand whole on a card, largest last."""
    card = card_of(*case)
    height = card.size[1]
    found = [one for one in shapes_of(card) if isinstance(one, kind)]
    return [one for one in found if 0 < _top(one) and _bottom(one) < height]


def _top(shape: Shape) -> int:
    return shape.baseline - shape.size if isinstance(shape, Run) else shape.y


def _bottom(shape: Shape) -> int:
    if isinstance(shape, Run):
        return shape.baseline
    return shape.y + (shape.height if isinstance(shape, Rect) else shape.size)


@pytest.mark.parametrize("case", SHOWN, ids="-".join)
def test_cards_are_as_they_were_looked_at(case: Case) -> None:
    """To what another version of Pillow or of FreeType may change."""
    assert far(case) < FAR / 2


@pytest.mark.parametrize("case", SHOWN, ids="-".join)
def test_a_pixel_is_nothing(case: Case) -> None:
    """Words that stand a pixel lower, of 1,200, are the same card to the eye."""
    assert far(case, lambda one: iter([move(one, y=1) if isinstance(one, Run) else one])) < FAR


@pytest.mark.parametrize("case", SHOWN, ids="-".join)
def test_a_word_that_disappears_is_seen(case: Case) -> None:
    """Any of them that has three letters, be it the smallest caption."""
    runs = [one for one in seen(case, Run) if isinstance(one, Run) and len(one.text) > 2]
    assert [] != runs
    assert [] == [one.text for one in runs if far(case, only(one)) < FAR]


@pytest.mark.parametrize("case", [one for one in SHOWN if one[1] in {"conversation", "quote"}])
def test_a_bubble_that_moves_is_seen(case: Case) -> None:
    """By a hundredth of the width of the card, with what it holds."""
    found = [one for one in seen(case, Rect) if isinstance(one, Rect) and one.fill in BUBBLES]
    assert [] != found
    assert [] == [one for one in found if far(case, moved(one)) < FAR]


def moved(bubble: Rect) -> Callable[[Shape], Iterator[Shape]]:
    """Return the change that moves a bubble and what it holds."""

    def change(one: Shape) -> Iterator[Shape]:
        across = bubble.x <= one.x <= bubble.x + bubble.width
        inside = across and bubble.y <= _bottom(one) <= bubble.y + bubble.height
        yield move(one, 12, 12) if inside else one

    return change


@pytest.mark.parametrize(
    ("case", "former", "new"),
    [
        (SHOWN[0], "unlit", "lit"),
        (SHOWN[2], "customer", "agent"),
        (SHOWN[3], "agent", "paper"),
        (SHOWN[5], "ink", "muted"),
        (SHOWN[6], "agent", "customer"),
        (SHOWN[7], "lit", "unlit"),
    ],
)
def test_a_colour_that_changes_is_seen(case: Case, former: str, new: str) -> None:
    """Be it only from one grey to another."""

    def change(one: Shape) -> Iterator[Shape]:
        if not isinstance(one, Glyph) and one.fill == former:
            yield replace(one, fill=new)
        else:
            yield one

    assert far(case, change) > FAR


def test_references_are_small_and_known() -> None:
    """Each file is one of the cards shown, under 15 KB, and each layout is among them."""
    files = sorted(FOLDER.glob("*.png"))
    assert sorted(file_of(*case) for case in SHOWN) == files
    assert [] == [file.name for file in files if file.stat().st_size > HEAVIEST]
    assert set(LAYOUTS) == {layout for _, layout, _, _ in SHOWN}
