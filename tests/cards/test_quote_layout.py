"""The quote card, with a measure that anyone can compute: half an em a character."""

from dataclasses import replace
from pathlib import Path

import pytest

from plugins.cards.formats import FORMATS, LINK, PORTRAIT, SQUARE
from plugins.cards.layouts import LAYOUTS
from plugins.cards.layouts.quote import FLOOR, aside, message_of
from plugins.cards.shapes import Glyph, Rect, Run, Shape
from plugins.model import Card
from tests.cards.checks import faults
from tests.cards.samples import HalfEms, card, told
from tests.golden import cases, plain

LONG = "Je vous écris pour la quatrième fois, puisque la quatrième est la bonne. " * 14
EXTREMES = [
    "layout: quote\ntitle: Un\n\nMoi: Oui",
    f"layout: quote\ntitle: {'Mon voisin ' * 18}\nkicker: Tu captes ?\npart: 1/2\n\nMoi: {LONG}",
    f"layout: quote\ntitle: {'a' * 200}\npart: 7/12\n\nRobot: {LONG}",
    f"layout: quote\ntitle: Un\nkicker: {'Le journal ' * 9}\n\nRobot: {'b' * 90} [mot de passe]",
    "layout: quote\ntitle: شكرا 🙏\n\nMoi: مرحبا Orange 3 🙏 [code]",
    f"layout: quote\ntitle: Un\n\n== 2021-03-01\nMoi 09:12: Un\n{'Agent ' * 20}19:12: 🙏",
    "layout: quote\ntitle: Un\n\nAgent A: (supprimé)",
    "layout: quote\ntitle: Un\n\nMoi: " + "[téléphone] " * 40,
]


def drawn(source: str, size: tuple[int, int] = LINK) -> tuple[Shape, ...]:
    """Return the shapes of a card in a size."""
    return LAYOUTS["quote"](replace(card(source), size=size), HalfEms())


def runs(source: str, size: tuple[int, int] = LINK) -> list[Run]:
    """Return the pieces of text of a card, in drawing order: the message's come last."""
    return [shape for shape in drawn(source, size) if isinstance(shape, Run)]


@pytest.mark.parametrize(("given", "expected"), cases(Path(__file__).with_name("quote_layout.txt")))
def test_golden_cases(given: str, expected: str) -> None:
    """Each case of quote_layout.txt gives the shapes that it shows, in the size that it names."""
    size = next(line for line in given.split("\n") if line.startswith("size: "))
    assert expected == "\n".join(map(told, drawn(given, FORMATS[size.removeprefix("size: ")])))


@pytest.mark.parametrize("size", FORMATS.values())
@pytest.mark.parametrize("source", EXTREMES)
def test_everything_holds(source: str, size: tuple[int, int]) -> None:
    """Whatever is said, nothing runs off the card, is small, or has an unknown colour."""
    assert faults(drawn(source, size), size) == []


def test_one_word_is_enormous() -> None:
    """In a square, three letters are taller than a quarter of the card."""
    assert runs("layout: quote\ntitle: Un\n\nMoi: Oui", SQUARE)[-1].size > 1080 / 4


@pytest.mark.parametrize("said", ["Ah bon ?", "Tu captes ?"])
@pytest.mark.parametrize("size", FORMATS.values())
def test_a_short_word_does_not_stand_alone_on_the_first_of_two_lines(
    said: str, size: tuple[int, int]
) -> None:
    """One line, be it much smaller, reads better."""
    lines = [r for r in runs(f"layout: quote\ntitle: Un\n\nMoi: {said}", size)
             if r.on == "customer"]  # fmt: skip
    assert [plain(run.text) for run in lines] == [said]


def test_emoji_do_not_grow_until_they_blur() -> None:
    """They stay near the size where their picture is sharp, and are larger alone than in words."""
    alone, among = (
        next(
            s
            for s in drawn(f"layout: quote\ntitle: Un\n\nMoi: {said}", SQUARE)
            if isinstance(s, Glyph)
        )
        for said in ("🙏", "Oui 🙏")
    )
    assert (alone.size, among.size) == (228, 171)


@pytest.mark.parametrize("size", FORMATS.values())
def test_a_long_message_ends_after_a_word(size: tuple[int, int]) -> None:
    """A thousand characters are set at the smallest size, up to an ellipsis after a whole word."""
    lines = [run for run in runs(f"layout: quote\ntitle: Un\n\nMoi: {LONG}", size)
             if run.on == "customer"]  # fmt: skip
    said = " ".join(run.text for run in lines)
    assert {run.size for run in lines} == {FLOOR}
    assert said.endswith("…")
    assert LONG.startswith(said.removesuffix("…"))
    assert LONG[len(said) - 1] in " ,."


def test_an_address_is_broken_rather_than_set_small() -> None:
    """It is shown whole, larger than the smallest size, each line ending with one of its signs."""
    said = "https://www.example.org/assistance/fibre/formulaire-de-declaration/panne?ref=123456"
    lines = [r for r in runs(f"layout: quote\ntitle: Un\n\nMoi: {said}", PORTRAIT)
             if r.on == "customer"]  # fmt: skip
    assert "".join(run.text for run in lines) == said
    assert lines[0].size > FLOOR
    assert {run.text[-1] for run in lines[:-1]} <= set("/-?=.")


def test_a_text_from_right_to_left() -> None:
    """Arabic stands at the right of its bubble."""
    shapes = drawn("layout: quote\ntitle: Un\n\nAgent A: شكرا جزيلا لكم على صبركم معنا")
    (bubble,) = (s for s in shapes if isinstance(s, Rect) and s.fill == "agent")
    lines = [s for s in shapes if isinstance(s, Run) and s.on == "agent"]
    ends = {bubble.x + bubble.width - round(s.x + len(s.text) * s.size / 2) for s in lines}
    assert [line.rtl for line in lines] == [True] * len(lines)
    assert len(lines) > 1
    assert len(ends) == 1


def test_the_message_that_the_author_names() -> None:
    """It is the one shown, however dull."""
    source = "layout: quote\ntitle: Un\nquote: 2\n\nMoi: Tu captes ?\nAgent A: Oui.\nMoi: QUOI ?!"
    found = message_of(card(source))
    assert found is not None
    assert found.text == "Oui."


def test_the_message_that_tells_the_most() -> None:
    """Without a wish, a question asked again is preferred to a greeting."""
    source = "layout: quote\ntitle: Un\n\nMoi: Bonjour.\nMoi: Tu captes ?\nAgent A: Bonjour."
    found = message_of(card(source))
    assert found is not None
    assert found.text == "Tu captes ?"


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        ("== 2021-03-01\nMoi 09:12: Un\nAgent A 14:01: Deux", "après 4 h 49 de silence"),
        ("== 2021-03-01\nMoi 09:12: Un\nAgent A 09:20: Deux", "1er mars 2021"),
        ("Moi: Un\nRobot (auto): Deux", "message automatique"),
        ("Moi: Un\nAgent A: Deux", ""),
        ("== 2021-03-01\nMoi 09:12: Un\nMoi 14:01: Deux\n... 3\nAgent A: Trois", "1er mars 2021"),
    ],
)
def test_what_is_told_beside_the_name(block: str, expected: str) -> None:
    """The silence just before the message, else that a machine speaks, else the day if known."""
    shown = card(f"layout: quote\ntitle: Un\n\n{block}").excerpt
    assert shown is not None
    assert aside(shown.messages[-1], shown) == expected


@pytest.mark.parametrize(
    ("kicker", "said", "size", "is_beside"),
    [
        ("Tu captes ?", "Moi 09:12: Oui", LINK, True),
        ("Tu captes ?", "Agent A 09:12: Oui", LINK, True),
        ("Tu captes ?", f"Agent {'B' * 24} 09:12: Oui", LINK, False),
        ("Tu captes ?", f"Agent A 09:12: {'Patientez, je reviens. ' * 9}", LINK, True),
        ("Tu captes ?", "Moi 09:12: Anticonstitutionnellement", LINK, False),
        ("Le journal d’un abonné qui attend", "Abonné 09:12: Oui", LINK, False),
        ("Tu captes ?", "Moi 09:12: Oui", PORTRAIT, False),
    ],
)
def test_where_the_name_stands(
    kicker: str, said: str, size: tuple[int, int], is_beside: bool
) -> None:
    """Over the bubble; beside the wordmark of a wide card, above the bubble, where it is full."""
    source = f"layout: quote\ntitle: Un\nkicker: {kicker}\n\n== 2021-03-01\n{said}"
    name = next(run for run in runs(source, size) if said.startswith(run.text))
    assert (name.baseline < 120) == is_beside


@pytest.mark.parametrize("said", ["Agent A 09:12: Oui", "Robot 09:12: Patientez, je reviens."])
def test_a_name_stands_on_the_side_of_who_speaks(said: str) -> None:
    """Beside the wordmark too: an agent’s is over the left end of its bubble, not at the right."""
    source = f"layout: quote\ntitle: Un\nkicker: Tu captes ?\n\n== 2021-03-01\n{said}"
    found = runs(source)
    mark, name = (next(r for r in found if r.text.startswith(one)) for one in ("Tu", said[:5]))
    assert (name.baseline < 120, mark.x) == (True, 60)
    assert name.x < 600


@pytest.mark.parametrize(
    ("origin", "words"),
    [
        ("transcribed", ["échange retranscrit"]),
        ("reconstructed", ["échange reconstitué"]),
        ("imagined", ["échange imaginé"]),
        ("imported", []),
    ],
)
@pytest.mark.parametrize("size", FORMATS.values())
def test_a_quotation_never_pretends(origin: str, words: list[str], size: tuple[int, int]) -> None:
    """What was not imported says so, in every size."""
    source = f"layout: quote\ntitle: Un\n\norigin: {origin}\n\nMoi: Allô ?"
    texts = [run.text for run in runs(source, size)]
    assert [text for text in texts if text.startswith("échange")] == words


def test_without_a_message() -> None:
    """There is nothing to quote: the card is the title's."""
    bare = Card("a", "quote", "Allô ?")
    assert LAYOUTS["quote"](bare, HalfEms()) == LAYOUTS["title"](
        replace(bare, layout="title"), HalfEms()
    )
