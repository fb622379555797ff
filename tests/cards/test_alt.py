"""What a card says to those who do not see it."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.cards.alt import LONGEST, alt
from plugins.model import Card, Figure
from tests.cards.samples import card
from tests.golden import visible


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
    assert visible(alt(card(source))) == (
        "Le robot, lui, répond toujours. Épisode 2 sur 5. Échange reconstitué. "
        "Moi·: «_Mon numéro : [téléphone]_» Silence de 4 h 49. "
        "Robot·: «_Bien reçu._» Agent A·: «_message supprimé_»"
    )


def test_only_the_messages_shown() -> None:
    """Neighbours that run off the edge are not told."""
    source = "layout: conversation\ntitle: Un\nquote: 2\n\nMoi: un\nMoi: deux\nMoi: trois"
    assert visible(alt(card(source))) == "Un. Échange reconstitué. Moi·: «_deux_»"


def test_a_quotation() -> None:
    """Who speaks, after what silence, and the one message, though the excerpt has others."""
    source = """layout: quote
title: Le robot, lui, répond toujours
quote: 2

== 2021-03-01
Moi 09:12: Un
Agent A 14:01: Votre [référence] est bien notée.
Moi 14:02: Trois"""
    assert visible(alt(card(source))) == (
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
    assert visible(alt(replace(card(source), figures=figures))) == (
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
    assert alt(bare) == "Encore."


def test_a_title() -> None:
    """A title that ends with a mark gets no full stop."""
    assert alt(card("layout: title\ntitle: Allô ?\npart: 1/2")) == "Allô ? Épisode 1 sur 2."


def test_it_ends_after_a_word() -> None:
    """What is too long is cut between two words."""
    assert alt(Card("a", "title", "Quatre " * 60)) == "Quatre " * 41 + "Quatre…"


@given(st.text(min_size=1))
def test_it_is_never_long(title: str) -> None:
    """Whatever the title, a screen reader is not kept for long."""
    assert len(alt(Card("a", "title", title * 40))) < LONGEST
