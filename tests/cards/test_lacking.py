"""What no font draws, told with its place."""

from dataclasses import replace

from plugins.cards.lacking import warnings
from tests.cards.samples import card
from tests.golden import visible

CARD = card("""layout: conversation
title: Allô ?
kicker: Tu captes ?

Moi: Bonjour あ
Agent い: Oui あ い.
Moi: Ah.""")


def told(**changes: str) -> list[str]:
    """Return the warnings about a card that lacks two letters."""
    found = warnings(replace(CARD, **changes), ("あ", "い"))  # type: ignore[arg-type]
    return [visible(one) for one in found]


def test_each_place_is_named() -> None:
    """A message by its number, in order, with every character that it lacks, once."""
    lacks, end = "aucune police installée ne dessine", "; la carte montre «_\ufffd_» à la place."
    hiragana = "«_あ_» (U+3042, HIRAGANA LETTER A)", "«_い_» (U+3044, HIRAGANA LETTER I)"
    assert told() == [
        f"Carte de «_a_», message 1·: {lacks} {hiragana[0]}_{end}",
        f"Carte de «_a_», message 2·: {lacks} {', '.join(hiragana)}_{end}",
        f"Carte de «_a_», nom «_Agent い_»·: {lacks} {hiragana[1]}_{end}",
    ]


def test_the_title_and_the_site_are_places() -> None:
    """A title that nothing draws is told as such."""
    places = [one.partition("·:")[0] for one in told(title="あ", kicker="い")][:2]
    assert places == ["Carte de «_a_», titre", "Carte de «_a_», nom du site"]


def test_what_is_nowhere_is_told_all_the_same() -> None:
    """A character that comes from elsewhere has no place, and is not forgotten."""
    (found,) = warnings(replace(CARD, excerpt=None), ("う",))
    assert visible(found).startswith("Carte de «_a_»·: aucune police installée ne dessine «_う_»")


def test_nothing_lacks() -> None:
    """A card that is drawn whole has no warning."""
    assert list(warnings(CARD, ())) == []
