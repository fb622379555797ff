"""Rectangles: read, clamped, given a margin."""

import pytest

from plugins.screenshots.boxes import Box, clamped, grown, parse
from plugins.screenshots.errors import Refusal

SIZE = (100, 60)


@pytest.mark.parametrize("text", ["10,20,30,40", " 10, 20 ,30,40 ", "+10,20,30,40"])
def test_four_numbers_are_a_box(text: str) -> None:
    """Spaces may stand beside the commas."""
    assert Box(10, 20, 30, 40) == parse(text)


def test_a_box_is_written_as_it_is_read() -> None:
    """So that a warning can be pasted."""
    assert parse("1,2,3,4") == parse(str(parse("1,2,3,4")))


@pytest.mark.parametrize(
    "text",
    ["", "1,2,3", "1,2,3,4,5", "1.5,2,3,4", "a,b,c,d", "1,2,3,nan", "9999999,0,1,1", "١,2,3,4"],
)
def test_anything_else_is_refused(text: str) -> None:
    """With what was found and an example."""
    with pytest.raises(Refusal, match=r"attendu quatre nombres entiers.*--box 120,40,300,28"):
        parse(text)


@pytest.mark.parametrize(
    ("box", "inside"),
    [
        (Box(10, 10, 5, 5), Box(10, 10, 5, 5)),
        (Box(-10, -10, 15, 15), Box(0, 0, 5, 5)),
        (Box(90, 50, 500, 500), Box(90, 50, 10, 10)),
        (Box(-1, -1, 999, 999), Box(0, 0, 100, 60)),
    ],
)
def test_a_box_is_cut_at_the_edges(box: Box, inside: Box) -> None:
    """What is in the image is kept."""
    assert inside == clamped(box, SIZE)


@pytest.mark.parametrize("box", [Box(10, 10, 0, 5), Box(10, 10, 5, 0), Box(10, 10, -5, 5)])
def test_an_empty_box_is_refused(box: Box) -> None:
    """It would hide nothing, and its author thinks that it does."""
    with pytest.raises(Refusal, match="vide"):
        clamped(box, SIZE)


@pytest.mark.parametrize("box", [Box(100, 0, 5, 5), Box(0, 60, 5, 5), Box(-5, 0, 5, 5)])
def test_a_box_outside_is_refused(box: Box) -> None:
    """With the size of the image."""
    with pytest.raises(Refusal, match="hors de l’image, qui mesure 100 × 60 pixels"):
        clamped(box, SIZE)


@pytest.mark.parametrize(
    ("box", "lossy", "solid"),
    [
        (Box(200, 200, 50, 20), False, Box(194, 194, 62, 32)),
        (Box(200, 200, 50, 20), True, Box(184, 184, 82, 52)),
        (Box(200, 200, 50, 401), False, Box(191, 191, 68, 419)),
        (Box(0, 0, 50, 20), False, Box(0, 0, 56, 26)),
        (Box(990, 990, 10, 10), False, Box(984, 984, 16, 16)),
    ],
)
def test_a_box_grows_by_its_margin(box: Box, lossy: bool, solid: Box) -> None:
    """Six pixels, sixteen where the format spreads, two hundredths of a high box; never outside."""
    assert solid == grown(box, (1000, 1000), lossy=lossy)
