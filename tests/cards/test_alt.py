"""What a card says to those who do not see it."""

from hypothesis import given
from hypothesis import strategies as st

from plugins.cards.alt import LONGEST, alt
from plugins.model import Card
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
