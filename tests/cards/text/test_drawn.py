"""Lines of text become shapes."""

from plugins.cards.shapes import Glyph, Rect, Run
from plugins.cards.text.drawn import shapes
from plugins.cards.text.style import Style
from plugins.cards.text.typeset import typeset
from tests.cards.samples import HalfEms

STYLE = Style("text", 40, 50, "ink", "agent")


def test_a_mask_is_a_bar_with_its_kind_inside() -> None:
    """Bar and word stand between the text before and the text after."""
    block = typeset("Le [code].", STYLE, HalfEms(), 400)
    before, bar, kind, after = shapes(block, 0, 0, HalfEms())
    assert isinstance(bar, Rect)
    assert isinstance(before, Run)
    assert isinstance(kind, Run)
    assert isinstance(after, Run)
    assert (before.text, bar.fill, kind.text, kind.fill, kind.size) == (
        "Le ",
        "ink",
        "code",
        "paper",
        28,
    )
    assert before.x < bar.x < kind.x < bar.x + bar.width < after.x


def test_an_emoji_is_a_glyph() -> None:
    """It stands where its characters stood."""
    block = typeset("Oui 🙏 !", STYLE, HalfEms(), 400)
    before, glyph, after = shapes(block, 0, 0, HalfEms())
    assert isinstance(glyph, Glyph)
    assert (glyph.emoji, before.x < glyph.x < after.x) == ("🙏", True)


def test_a_text_from_right_to_left() -> None:
    """Its first words stand at the right, and its short lines too."""
    block = typeset("שלום Orange תודה רבה", STYLE, HalfEms(), 250)
    drawn = [shape for shape in shapes(block, 0, 0, HalfEms()) if isinstance(shape, Run)]
    assert [(run.text, run.rtl) for run in drawn] == [
        ("Orange", False),
        ("שלום ", True),
        ("תודה רבה", True),
    ]
    assert max(run.x + len(run.text) * 20 for run in drawn[1:]) == block.width


def test_a_line_has_the_order_of_its_paragraph() -> None:
    """What opens a line inside an Arabic quotation goes its way, as the line before says."""
    block = typeset("Non שלום (שלום) a", STYLE, HalfEms(), 200)
    assert len(block.lines) == 2
    drawn = [shape for shape in shapes(block, 0, 0, HalfEms()) if isinstance(shape, Run)]
    assert [(run.text, run.rtl) for run in drawn] == [
        ("Non ", False),
        ("שלום", True),
        ("(שלום)", True),
        (" a", False),
    ]


def test_a_new_paragraph_begins_anew() -> None:
    """After a line break of the author's, a bracket goes the way of its own line."""
    first, second = (
        typeset("a ש\n(", STYLE, HalfEms(), 400),
        typeset("a ש\u2028(ש", STYLE, HalfEms(), 400),
    )
    drawn = [[*shapes(block, 0, 0, HalfEms())][-1] for block in (first, second)]
    assert [(run.text, run.rtl) for run in drawn if isinstance(run, Run)] == [
        ("(", False),
        ("(ש", True),
    ]
