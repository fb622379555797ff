"""What a card says to those who do not see it."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.cards.alt import LONGEST, alt, told
from plugins.cards.formats import FORMATS
from plugins.cards.layouts import LAYOUTS
from plugins.cards.layouts.conversation import seen
from plugins.cards.shapes import Rect, Run
from plugins.model import Card, Figure
from tests.cards.samples import HalfEms, card, excerpt
from tests.golden import visible

WORD = re.compile(r"mot\d+")
MANY = "\n".join(f"{'Moi' if n % 3 else 'Agent A'}: mot{n}" for n in range(1, 20))
TALKS = {
    "many": MANY,
    "telling at the end": f"{MANY}\nMoi: Tu captes mot30 ?\nRobot: mot31\nMoi: Tu captes mot32 ?",
    "long ones": "\n".join(f"Agent {n}: mot{n} {'Je comprends. ' * 12}" for n in range(1, 9)),
    "one too long": f"Moi: mot1\nAgent A: mot2 {'Je comprends. ' * 90}\nMoi: mot3",
    "few": "Moi: mot1\nAgent A: mot2",
}


def said(one: Card) -> str:
    """Return what a card says of what its picture shows."""
    return visible(alt(one, seen(one, HalfEms())))


def shown_whole(one: Card) -> list[str]:
    """Return the words `mot…` in the bubbles that no edge of the picture cuts."""
    words: list[str] = []
    whole = False
    for shape in LAYOUTS[one.layout](one, HalfEms()):
        if isinstance(shape, Rect) and shape.fill in {"customer", "agent", "robot"}:
            whole = shape.y >= 0 and shape.y + shape.height <= one.size[1]
        elif isinstance(shape, Run) and whole:
            words += WORD.findall(shape.text)
    return words


@pytest.mark.parametrize("size", FORMATS)
@pytest.mark.parametrize("named", ["", "quote: 2\n", "quote: 1-{count}\n"])
@pytest.mark.parametrize("title", ["Un", "Mon voisin de palier " * 6])
@pytest.mark.parametrize("talk", TALKS)
def test_what_is_told_is_what_the_picture_shows(
    talk: str, title: str, named: str, size: str
) -> None:
    """Whoever names the messages, and whatever the size holds: no other message, and none less."""
    quote = named.format(count=TALKS[talk].count("\n") + 1)
    source = f"layout: conversation\ntitle: {title}\n{quote}size: {size}\n\n{TALKS[talk]}"
    found, shown = WORD.findall(said(card(source))), shown_whole(card(source))
    assert found
    assert found == shown[: len(found)]
    assert len(found) == len(shown) or said(card(source)).endswith("…")


def test_the_size_decides_which_messages_are_told() -> None:
    """A higher picture shows, and tells, more of the same conversation."""
    source = f"layout: conversation\ntitle: Un\n\n{MANY}"
    beside, below = (replace(card(source), size=FORMATS[size]) for size in ("lien", "portrait"))
    assert len(WORD.findall(said(beside))) < len(WORD.findall(said(below)))


def test_a_conversation() -> None:
    """Title, episode, what sort of exchange, who says what; masks and silences as words."""
    source = """layout: conversation
title: Le robot, lui, répond toujours
part: 2/5

== 2021-03-01
Moi 09:12: Mon numéro :
  [téléphone]
Robot 14:01 (auto): Bien reçu.
Agent A: (supprimé)"""
    assert said(card(source)) == (
        "Le robot, lui, répond toujours. Épisode 2 sur 5. Échange reconstitué. "
        "Moi·: «_Mon numéro : [téléphone]_» Silence de 4 h 49. "
        "Robot·: «_Bien reçu._» Agent A·: message supprimé."
    )


def test_only_the_messages_shown() -> None:
    """Neighbours that run off an edge are not told."""
    long = "Je comprends. " * 12
    source = f"layout: conversation\ntitle: Un\nquote: 2\n\nMoi: {long}\nMoi: deux\nMoi: {long}"
    assert said(card(source)) == "Un. Échange reconstitué. Moi·: «_deux_»"


def test_each_part_is_a_sentence() -> None:
    """What the channel says and what is left out too; a day or the author's note is not shown."""
    block = "== 2021-03-01\nMoi: Un ?\n## Note.\n... 3\n-- Agent A s’en va\nAgent A: (supprimé)"
    assert [visible(one) for one in told(excerpt(block).parts)] == [
        "Moi·: «_Un ?_»",
        "Des messages sont omis.",
        "Agent A s’en va.",
        "Agent A·: message supprimé.",
    ]


def test_a_quotation() -> None:
    """Who speaks, after what silence, and the one message, though the excerpt has others."""
    source = """layout: quote
title: Le robot, lui, répond toujours
quote: 2

== 2021-03-01
Moi 09:12: Un
Agent A 14:01: Votre [référence] est bien notée.
Moi 14:02: Trois"""
    assert said(card(source)) == (
        "Le robot, lui, répond toujours. Échange reconstitué. "
        "Agent A, après 4 h 49 de silence·: «_Votre [référence] est bien notée._»"
    )


def test_figures() -> None:
    """Each is a sentence, with its unit in full."""
    figures = (
        Figure("a", 30240, ("sans réponse humaine",) * 2, "", "minutes"),
        Figure("b", 38, ("de réponses automatiques",) * 2, "", "percent"),
        Figure("c", 5, ("signature différente", "signatures différentes"), ""),
    )
    source = "layout: figures\ntitle: Encore\n\nMoi: Allô ?"
    assert said(replace(card(source), figures=figures)) == (
        "Encore. Échange reconstitué. 3·semaines sans réponse humaine. "
        "38·% de réponses automatiques. 5 signatures différentes."
    )


@pytest.mark.parametrize("layout", ["quote", "figures", "conversation"])
def test_a_layout_that_falls_back_on_the_title(layout: str) -> None:
    """Without a message or a figure there is only a title, and nothing to say the origin of."""
    source = "layout: figures\ntitle: Encore\n\nMoi: Allô ?"
    shown = card(source).excerpt
    assert shown is not None
    bare = replace(card(source), layout=layout, excerpt=replace(shown, parts=()))
    assert said(bare) == "Encore."


def test_a_title() -> None:
    """A title that ends with a mark gets no full stop."""
    assert said(card("layout: title\ntitle: Allô ?\npart: 1/2")) == "Allô ? Épisode 1 sur 2."


def test_it_ends_after_a_word() -> None:
    """What is too long is cut between two words."""
    assert alt(Card("a", "title", "Quatre " * 90), ()) == "Quatre " * 84 + "Quatre…"


@given(st.text(min_size=1))
def test_it_is_never_long(title: str) -> None:
    """Whatever the title, a screen reader is not kept for long."""
    assert len(alt(Card("a", "title", title * 40), ())) < LONGEST
