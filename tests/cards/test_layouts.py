"""Cards as lists of shapes, with a measure that anyone can compute: half an em a character."""

from pathlib import Path

import pytest

from plugins.cards import layouts
from plugins.cards.layouts import LAYOUTS
from plugins.cards.measure import SMALLEST
from plugins.cards.palette import PALETTES, TEXTS
from plugins.cards.shapes import Rect, Run
from tests.cards.samples import HalfEms, card, told
from tests.golden import cases

LONG = "Je vous écris pour la quatrième fois, puisque la quatrième est la bonne. " * 14
EXTREMES = [
    "layout: title\ntitle: Allô\u202f?",
    f"layout: title\ntitle: {'Pourquoi mon voisin de palier ' * 6}\npart: 7/12",
    f"layout: conversation\ntitle: {'Mon voisin ' * 18}\npart: 1/2\n\nMoi: {LONG}\nRobot: Oui",
    f"layout: conversation\ntitle: {'a' * 200}\n\nMoi: {'b' * 80}\nAgent A: (supprimé)",
    "layout: conversation\ntitle: Trop\nquote: 1-9\n\n" + "\n".join([f"Moi: {LONG}"] * 9),
    "layout: conversation\ntitle: شكرا 🙏\n\nMoi: مرحبا Orange 3 🙏 [code]\n... 4\nAgent A: 🙏",
]


@pytest.mark.parametrize(("given", "expected"), cases(Path(__file__).with_name("layouts.txt")))
def test_golden_cases(given: str, expected: str) -> None:
    """Each case of layouts.txt gives the shapes that it shows."""
    drawn = LAYOUTS[card(given).layout](card(given), HalfEms())
    assert expected == "\n".join(map(told, drawn))


@pytest.mark.parametrize("source", EXTREMES)
def test_no_text_is_small_or_runs_off_sideways(source: str) -> None:
    """Whatever the author wrote, text is 28 px at least and stays between left and right."""
    drawn = LAYOUTS[card(source).layout](card(source), HalfEms())
    runs = [shape for shape in drawn if isinstance(shape, Run)]
    assert min(run.size for run in runs) >= SMALLEST
    assert min(run.x for run in runs) > 0
    assert max(run.x + len(run.text) * run.size / 2 for run in runs) <= 1200


@pytest.mark.parametrize("source", EXTREMES)
def test_the_title_takes_five_lines_at_most(source: str) -> None:
    """The title never fills the card."""
    drawn = LAYOUTS[card(source).layout](card(source), HalfEms())
    assert len({s.baseline for s in drawn if isinstance(s, Run) and s.face == "title"}) <= 5


@pytest.mark.parametrize("source", EXTREMES)
def test_colours_are_names_of_the_palette(source: str) -> None:
    """Layouts know no raw colour, and set no text on a ground whose contrast is not tested."""
    for shape in LAYOUTS[card(source).layout](card(source), HalfEms()):
        assert shape.on in PALETTES["light"]
        assert not isinstance(shape, Rect) or shape.fill in PALETTES["light"]
        assert not isinstance(shape, Run) or (shape.fill, shape.on) in TEXTS


def test_quoted_messages_are_whole() -> None:
    """The messages that the author names stand within the card, their neighbours run off it."""
    said = "\n".join(f"Moi: Message {'long ' * 12}{n}." for n in range(1, 9))
    source = f"layout: conversation\ntitle: Deux\nquote: 4-5\n\n{said}"
    bubbles = [
        shape
        for shape in LAYOUTS["conversation"](card(source), HalfEms())
        if isinstance(shape, Rect) and shape.fill == "customer"
    ]
    whole = [one for one in bubbles if one.y > 0 and one.y + one.height < 627]
    assert len(whole) >= 2
    assert len(bubbles) > len(whole)


@pytest.mark.parametrize(
    ("origin", "words"),
    [
        ("transcribed", ["échange retranscrit"]),
        ("reconstructed", ["échange reconstitué"]),
        ("imagined", ["échange imaginé"]),
        ("imported", []),
    ],
)
def test_a_conversation_never_pretends(origin: str, words: list[str]) -> None:
    """What was not imported says so."""
    source = f"layout: conversation\ntitle: Un\n\norigin: {origin}\n\nMoi: Allô ?"
    drawn = LAYOUTS["conversation"](card(source), HalfEms())
    texts = [shape.text for shape in drawn if isinstance(shape, Run)]
    assert [text for text in texts if text.startswith("échange")] == words


def test_every_layout_is_listed() -> None:
    """A file of the folder is a line of LAYOUTS, and the other way round."""
    folder = Path(layouts.__file__).parent
    assert {file.stem for file in folder.glob("[!_]*.py")} == set(LAYOUTS)
