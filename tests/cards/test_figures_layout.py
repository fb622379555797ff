"""The figures card, with a measure that anyone can compute: half an em a character."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from plugins.cards.formats import FORMATS, LINK
from plugins.cards.layouts import LAYOUTS
from plugins.cards.layouts.figures import MOST, words_of
from plugins.cards.shapes import Rect, Run, Shape
from plugins.cards.text.numerals import CAPITAL
from plugins.model import Card, Figure, Form
from tests.cards.checks import faults
from tests.cards.samples import HalfEms, card, told
from tests.golden import cases, visible

FORMS: dict[str, Form] = {"nombre": "count", "pourcents": "percent", "minutes": "minutes"}
WORDS = "messages que personne n’a jamais lus jusqu’au bout ni même ouverts"


def figure(value: int, unit: str, form: Form = "count") -> Figure:
    """Return a figure whose unit is the same in the plural."""
    return Figure("a", value, (unit, unit), "", form)


def figures(source: str) -> tuple[Figure, ...]:
    """Return the figures that lines such as `38 pourcents: de réponses` describe."""
    said = (line.partition(": ") for line in source.split("\n"))
    heads = ((head.split(" "), unit) for head, _, unit in said)
    return tuple(
        figure(int(head[0]), unit, FORMS[head[1]]) for head, unit in heads if head[-1] in FORMS
    )


def drawn(shown: Iterable[Figure], size: tuple[int, int] = LINK) -> tuple[Shape, ...]:
    """Return the shapes of a card with nothing but figures and a short title."""
    return LAYOUTS["figures"](
        Card("a", "figures", "Un", figures=tuple(shown), size=size), HalfEms()
    )


def numerals(shapes: Iterable[Shape]) -> list[Run]:
    """Return the numbers drawn, their units apart."""
    return [s for s in shapes if isinstance(s, Run) and s.face == "title" and s.text[0].isdigit()]


EXTREMES = [
    [figure(5, "signatures")],
    [figure(1_234_567_890, WORDS), *[figure(987_654_321, WORDS)] * 5],
    [figure(100, WORDS, "percent"), *[figure(1_729, WORDS, "minutes")] * 4],
    [figure(7, "a" * 80, "percent"), figure(289, "b" * 80, "minutes")],
    [figure(30_240, "sans réponse", "minutes"), *[figure(1, "fois « Tu captes ? »")] * 3],
]


@pytest.mark.parametrize(
    ("given", "expected"), cases(Path(__file__).with_name("figures_layout.txt"))
)
def test_golden_cases(given: str, expected: str) -> None:
    """Each case of figures_layout.txt gives the shapes that it shows, in the size that it names."""
    size = next(line for line in given.split("\n") if line.startswith("size: "))
    shapes = drawn(figures(given), FORMATS[size.removeprefix("size: ")])
    assert expected == "\n".join(map(told, shapes))


@pytest.mark.parametrize("size", FORMATS.values())
@pytest.mark.parametrize("shown", EXTREMES)
def test_everything_holds(shown: list[Figure], size: tuple[int, int]) -> None:
    """Whatever is counted, nothing runs off the card, is small, or has an unknown colour."""
    assert faults(drawn(shown, size), size) == []


@pytest.mark.parametrize("size", FORMATS.values())
def test_the_first_is_much_the_largest(size: tuple[int, int]) -> None:
    """It is twice as large as the others at least, which are alike."""
    shown = [figure(38, "de réponses", "percent"), *[figure(n, "fois") for n in (2, 30, 400)]]
    first, *others = sorted({run.size for run in numerals(drawn(shown, size))}, reverse=True)
    assert len(others) == 1
    assert first >= 2 * others[0]


def test_the_others_begin_as_high_as_the_first() -> None:
    """Beside it, on a wide card, where there are enough of them: capitals on one line."""
    shown = [figure(5, "signatures"), *[figure(n, "fois") for n in (15, 2, 4, 6)]]
    first, second, *_ = (run.baseline - run.size * CAPITAL for run in numerals(drawn(shown)))
    assert abs(first - second) <= 4


def test_a_figure_alone_has_large_words() -> None:
    """They fill the width of a wide card; a share has its bars for that."""
    forms: tuple[tuple[Form, int, int], ...] = (("minutes", 60, 90), ("percent", 40, 50))
    for form, least, most in forms:
        (words,) = (
            shape
            for shape in drawn([figure(30, "sans réponse humaine", form)])
            if isinstance(shape, Run) and shape.text.startswith("sans")
        )
        assert least <= words.size <= most


def test_six_at_most() -> None:
    """What comes after the sixth is left out."""
    shown = drawn([figure(n, "fois") for n in range(1, 9)])
    assert sorted(run.text for run in numerals(shown)) == list("123456")[:MOST]


@pytest.mark.parametrize(("percent", "lit"), [(0, 0), (1, 1), (38, 4), (50, 5), (99, 9), (100, 10)])
@pytest.mark.parametrize("size", FORMATS.values())
def test_a_share_as_bars(percent: int, lit: int, size: tuple[int, int]) -> None:
    """Ten bars in proportion; none is lit for nothing alone, and all for everything alone."""
    shapes = drawn([figure(percent, "de réponses", "percent"), figure(5, "fois")], size)
    fills = [shape.fill for shape in shapes if isinstance(shape, Rect)]
    assert fills == ["lit"] * lit + ["unlit"] * (10 - lit)


@pytest.mark.parametrize("size", [FORMATS["carré"], FORMATS["portrait"]])
def test_a_share_alone_fills_what_is_left(size: tuple[int, int]) -> None:
    """Its bars take the width between the margins, above the title."""
    shapes = drawn([figure(38, "de réponses", "percent")], size)
    signal = [shape for shape in shapes if isinstance(shape, Rect)]
    assert (signal[0].x, 10) == (60, len(signal))
    assert size[0] - 70 <= signal[-1].x + signal[-1].width <= size[0] - 50
    assert max(bar.height for bar in signal) > size[1] / 8


def test_words_agree_and_quotations_hold_together() -> None:
    """French plurals begin at two; « Tu captes ? » is never cut by a line's end."""
    one = Figure("a", 1, ("signature", "signatures"), "")
    asked = figure(6, "fois « Tu captes ? »")
    assert [words_of(one), words_of(replace(one, value=2))] == ["signature", "signatures"]
    assert visible(words_of(asked)) == "fois «·Tu·captes·?·»"


@pytest.mark.parametrize("size", FORMATS.values())
def test_figures_never_pretend(size: tuple[int, int]) -> None:
    """The card says of what sort of exchange they were counted from."""
    source = "layout: figures\ntitle: Un\n\norigin: imagined\n\nMoi: Allô ?"
    shapes = LAYOUTS["figures"](
        replace(card(source), figures=(figure(5, "fois"),), size=size), HalfEms()
    )
    assert "échange imaginé" in [shape.text for shape in shapes if isinstance(shape, Run)]


def test_without_a_figure() -> None:
    """Nothing was counted: the card is the title's."""
    bare = Card("a", "title", "Allô ?")
    assert LAYOUTS["figures"](replace(bare, layout="figures"), HalfEms()) == LAYOUTS["title"](
        bare, HalfEms()
    )
