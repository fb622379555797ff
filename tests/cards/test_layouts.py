"""Cards as lists of shapes, with a measure that anyone can compute: half an em a character."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from plugins.cards import layouts
from plugins.cards.formats import FORMATS
from plugins.cards.layouts import LAYOUTS
from plugins.cards.measure import SMALLEST
from plugins.cards.palette import PALETTES, TEXTS
from plugins.cards.shapes import Rect, Run, Shape
from plugins.cards.text.headline import LARGE
from tests.cards.samples import HalfEms, card, excerpt, told
from tests.golden import cases

LONG = "Je vous écris pour la quatrième fois, puisque la quatrième est la bonne. " * 14
MANY = "\n".join(
    f"{name}: Message {n}, dit {name} {'encore ' * n}?"
    for n, name in enumerate(["Moi", "Robot", "Agent A", "Moi", "Moi"] * 8)
)
EXTREMES = [
    "layout: title\ntitle: Allô\u202f?",
    f"layout: title\ntitle: {'Pourquoi mon voisin de palier ' * 6}\npart: 7/12",
    f"layout: title\ntitle: Un\nkicker: {'Les tribulations d’un abonné ' * 3}\npart: 1/8",
    f"layout: conversation\ntitle: {'Mon voisin ' * 18}\npart: 1/2\n\nMoi: {LONG}\nRobot: Oui",
    f"layout: conversation\ntitle: {'a' * 200}\n\nMoi: {'b' * 80}\nAgent A: (supprimé)",
    "layout: conversation\ntitle: Trop\nquote: 1-9\n\n" + "\n".join([f"Moi: {LONG}"] * 9),
    "layout: conversation\ntitle: شكرا 🙏\n\nMoi: مرحبا Orange 3 🙏 [code]\n... 4\nAgent A: 🙏",
    f"layout: conversation\ntitle: Un\nkicker: {'site ' * 9}\n\nMoi: 👍🏽👍🏽👍🏽\nMoi: 🙏 🙏 🙏",
    f"layout: conversation\ntitle: Seul\n\nAgent {'d’accueil ' * 9}: {LONG}",
    f"layout: conversation\ntitle: Quarante\npart: 3/5\n\n{MANY}",
]


def drawn(source: str, size: str = "lien") -> tuple[Shape, ...]:
    """Return the shapes of the card that a text describes."""
    one = replace(card(source), size=FORMATS[size])
    return LAYOUTS[one.layout](one, HalfEms())


def runs(shapes: Iterable[Shape]) -> list[Run]:
    """Return the texts among shapes."""
    return [shape for shape in shapes if isinstance(shape, Run)]


def bubbles(shapes: Iterable[Shape], *fills: str) -> list[Rect]:
    """Return the bubbles of these colours among shapes."""
    return [shape for shape in shapes if isinstance(shape, Rect) and shape.fill in fills]


@pytest.mark.parametrize(("given", "expected"), cases(Path(__file__).with_name("layouts.txt")))
def test_golden_cases(given: str, expected: str) -> None:
    """Each case of layouts.txt gives the shapes that it shows."""
    one = card(given)
    assert expected == "\n".join(map(told, LAYOUTS[one.layout](one, HalfEms())))


@pytest.mark.parametrize("size", FORMATS)
@pytest.mark.parametrize("source", EXTREMES)
def test_no_text_is_small_or_runs_off_sideways(source: str, size: str) -> None:
    """Whatever the author wrote, text is 28 px at least and stays between left and right."""
    found = runs(drawn(source, size))
    assert min(run.size for run in found) >= SMALLEST
    assert min(run.x for run in found) > 0
    assert max(run.x + len(run.text) * run.size / 2 for run in found) <= FORMATS[size][0] - 40


@pytest.mark.parametrize("size", FORMATS)
@pytest.mark.parametrize("source", EXTREMES)
def test_the_title_takes_five_lines_at_most(source: str, size: str) -> None:
    """Six when it has many words and would be small; it never fills the card, and stands on it."""
    set_large = [run for run in runs(drawn(source, size)) if run.face == "title"]
    lines = {run.baseline for run in set_large}
    assert 1 <= len(lines) <= (6 if set_large[0].size < LARGE else 5)
    assert 0 < min(lines) <= max(lines) < FORMATS[size][1]


@pytest.mark.parametrize("size", FORMATS)
@pytest.mark.parametrize("source", EXTREMES)
def test_colours_are_names_of_the_palette(source: str, size: str) -> None:
    """Layouts know no raw colour, and set no text on a ground whose contrast is not tested."""
    for shape in drawn(source, size):
        assert shape.on in PALETTES["light"]
        assert not isinstance(shape, Rect) or shape.fill in PALETTES["light"]
        assert not isinstance(shape, Run) or (shape.fill, shape.on) in TEXTS


@pytest.mark.parametrize("size", FORMATS)
@pytest.mark.parametrize("source", EXTREMES)
def test_nothing_is_drawn_that_cannot_be_seen(source: str, size: str) -> None:
    """Every bubble shows on the card: of forty messages, those outside are never typeset."""
    found = bubbles(drawn(source, size), "customer", "agent", "robot")
    height = FORMATS[size][1]
    assert [one for one in found if one.y >= height or one.y + one.height <= 0] == []


@pytest.mark.parametrize("size", ["carré", "portrait"])
@pytest.mark.parametrize("source", EXTREMES)
def test_bubbles_stand_below_the_title(source: str, size: str) -> None:
    """Where a title stands on top, no bubble touches it."""
    shapes = drawn(source, size)
    title = max(run.baseline for run in runs(shapes) if run.face == "title")
    assert [one for one in bubbles(shapes, "customer", "agent", "robot") if one.y <= title] == []


@pytest.mark.parametrize("size", FORMATS)
def test_quoted_messages_are_whole(size: str) -> None:
    """The messages that the author names stand within the card, their neighbours run off it."""
    said = "\n".join(f"Moi: Message {'long ' * 12}{n}." for n in range(1, 9))
    shapes = drawn(f"layout: conversation\ntitle: Deux\nquote: 4-5\n\n{said}", size)
    found, height = bubbles(shapes, "customer"), FORMATS[size][1]
    whole = [one for one in found if one.y > 0 and one.y + one.height < height]
    assert len(whole) >= 2
    assert len(found) > len(whole)
    ends = [run.text for run in runs(shapes) if run.text.endswith(("4.", "5."))]
    assert len(ends) == 2


@pytest.mark.parametrize("size", FORMATS)
def test_the_run_that_tells_most_is_shown(size: str) -> None:
    """Where the author names no message, a late question without an answer is preferred."""
    polite = "\n".join(f"Agent A: Bonjour, je fais le point, dossier {n}." for n in range(12))
    late = "Moi 08:00: Quand ?\nMoi 18:00: Quand passez-vous ?\nRobot 18:01 (auto): Bien reçu !"
    block = f"origin: imported\n\n== 2021-03-01\n{polite}\n{late}"
    texts = " ".join(
        run.text for run in runs(drawn(f"layout: conversation\ntitle: Non\n\n{block}", size))
    )
    assert "passez-vous" in texts
    assert "dossier 0" not in texts


@pytest.mark.parametrize("size", ["carré", "portrait"])
def test_the_first_bubble_under_a_title_has_a_name(size: str) -> None:
    """Who speaks is said again, though a message of the same run stands before it, unseen."""
    said = "\n".join(f"Agent B: Message {'long ' * 20}{n}." for n in range(1, 9))
    shapes = drawn(f"layout: conversation\ntitle: Qui\nquote: 4-5\n\n{said}", size)
    assert [run.text for run in runs(shapes)].count("Agent B") == 1


def test_a_long_site_name_leaves_room_for_the_episode() -> None:
    """At the top of a square card, the two never touch."""
    source = f"layout: title\ntitle: Un\nkicker: {'site ' * 40}\npart: 2/5\nsize: carré"
    found = runs(drawn(source, "carré"))
    name = next(run for run in found if run.face == "brand")
    episode = next(run for run in found if run.text.startswith("épisode"))
    assert name.text.endswith("…")
    assert name.x + len(name.text) * name.size / 2 < episode.x


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
    for size in FORMATS:
        texts = [run.text for run in runs(drawn(source, size))]
        assert [text for text in texts if text.startswith("échange")] == words


def test_a_long_word_is_set_smaller_rather_than_broken() -> None:
    """As far as the smallest size holds it; a longer one is broken, at a size that reads well."""
    said = "layout: conversation\ntitle: Un\n\nMoi: Une lettre, deux mots : {}, oui.\nAgent A: {}"
    for word, is_whole in (("anticonstitutionnellement", True), ("a" * 40, False)):
        texts = runs(drawn(said.format(word, "Je comprends. " * 16)))
        assert any(word in run.text for run in texts) == is_whole


def test_a_short_text_stands_in_the_middle_of_its_bubble() -> None:
    """A bubble is as wide as its corners need; a digit is narrower."""
    shapes = drawn("layout: conversation\ntitle: Un\n\nMoi: 1\nAgent A: Deux")
    (bubble,) = bubbles(shapes, "customer")
    (digit,) = (run for run in runs(shapes) if run.text == "1")
    before, after = digit.x - bubble.x, bubble.x + bubble.width - digit.x - digit.size // 2
    assert abs(before - after) <= 1


@pytest.mark.parametrize("size", FORMATS)
def test_without_a_message_the_card_says_nothing_of_an_exchange(size: str) -> None:
    """It is the card of the title alone."""
    one = replace(card("layout: title\ntitle: Un\npart: 2/5"), size=FORMATS[size])
    empty = excerpt("Moi: Allô ?")
    bare = replace(one, layout="conversation", excerpt=replace(empty, parts=()))
    assert LAYOUTS["conversation"](bare, HalfEms()) == LAYOUTS["title"](one, HalfEms())


def test_every_layout_is_listed() -> None:
    """A file of the folder is a line of LAYOUTS, and the other way round."""
    folder = Path(layouts.__file__).parent
    assert {file.stem for file in folder.glob("[!_]*.py")} == set(LAYOUTS)
