"""What no font draws, told to the author with its place: the title, a message, a name. Pure."""

import unicodedata
from collections.abc import Collection, Iterator

from plugins.cards.talk.stack import text_of
from plugins.cards.text.faces import REPLACEMENT
from plugins.model import Card, Message, Notice, Part
from plugins.typography import apply as typographic


def warnings(card: Card, uncovered: Collection[str]) -> Iterator[str]:
    """Yield, in French, what a card lacks, place by place: a sentence for each."""
    left = set(uncovered)
    for place, text in _places(card):
        if found := [one for one in dict.fromkeys(_composed(text)) if one in uncovered]:
            left -= set(found)
            yield _warning(f"Carte de « {card.slug} », {place}", found)
    if left:
        yield _warning(f"Carte de « {card.slug} »", sorted(left))


def named(character: str) -> str:
    """Return a character, its code and its name.

    >>> named("あ")
    '« あ » (U+3042, HIRAGANA LETTER A)'
    """
    name = unicodedata.name(character, "sans nom")
    return f"« {character} » (U+{ord(character):04X}, {name})"


def _warning(where: str, characters: Collection[str]) -> str:
    listed = ", ".join(map(named, characters))
    return typographic(
        f"{where} : aucune police installée ne dessine {listed} ; la carte montre "
        f"« {REPLACEMENT} » à la place."
    )


def _places(card: Card) -> Iterator[tuple[str, str]]:
    """Yield the texts of a card and what the author calls them; each name once."""
    yield "titre", card.title
    yield "nom du site", card.kicker
    names: dict[str, None] = {}
    for part in card.excerpt.parts if card.excerpt else ():
        if isinstance(part, Message):
            names[part.sender] = None
        if text := _text(part):
            yield text
    for name in names:
        yield f"nom « {name} »", name


def _text(part: Part) -> tuple[str, str] | None:
    if isinstance(part, Message):
        return f"message {part.n}", text_of(part)
    return (f"avis {part.n}", part.text) if isinstance(part, Notice) else None


def _composed(text: str) -> str:
    """Return a text as `words.words` hands it to the fonts."""
    return unicodedata.normalize("NFC", text)
