"""The highlighter's stroke: under the end of a sentence, by hand."""

from plugins.cards.shapes import Rect, Run
from plugins.sharing.carousel.marker import emphasis, stroke
from tests.cards.samples import HalfEms


def line(text: str, baseline: int = 200) -> Run:
    """Return a line of text set at 100 pixels."""
    return Run(60, baseline, text, "title", 100, "ink", "paper")


def under(*lines: Run) -> dict[int, tuple[int, int]]:
    """Return from where to where each line is stroked, by its baseline."""
    found: dict[int, list[Rect]] = {}
    for rect in emphasis(lines, HalfEms()):
        found.setdefault(200 if rect.y < 200 else 400, []).append(rect)
    return {
        baseline: (rects[0].x, rects[-1].x + rects[-1].width) for baseline, rects in found.items()
    }


def test_what_comes_after_the_last_pause_is_stroked() -> None:
    """The rest of the sentence leads to it."""
    (one,) = under(line("Un prélèvement, garanti.")).values()
    start = 60 + len("Un prélèvement, ") * 50
    assert start - 12 <= one[0] <= start
    assert one[1] > start + len("garanti.") * 50


def test_a_stroke_goes_on_over_the_next_line() -> None:
    """A pen stops at the end of a line and begins again."""
    found = under(line("Rien. Je vous"), line("l’écris.", 400))
    assert [200, 400] == sorted(found)
    assert found[200][0] > 60 > found[400][0]


def test_a_sentence_without_a_pause_is_stroked_whole() -> None:
    """It is the sentence that matters, after all."""
    (one,) = under(line("Tu captes")).values()
    assert one[0] <= 60
    assert one[1] >= 60 + 9 * 50


def test_a_stroke_is_never_a_flat_rectangle() -> None:
    """Its edges wander, its ends are slanted, and the same words have the same stroke."""
    drawn = list(stroke(60, 400, 200, 100, "garanti"))
    assert len({rect.height for rect in drawn}) > 8
    assert len({rect.y for rect in drawn}) > 8
    assert drawn == list(stroke(60, 400, 200, 100, "garanti"))
    assert drawn != list(stroke(60, 400, 200, 100, "coupé"))


def test_columns_touch() -> None:
    """No paper shows between them."""
    drawn = list(stroke(60, 400, 200, 100, "garanti"))
    assert [rect.x + rect.width for rect in drawn[:-1]] == [rect.x for rect in drawn[1:]]
