"""The pictures of a kit: which cards, in which sizes and themes, under which names. Pure, but that
what they say is measured with the fonts.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from plugins.cards.alt import alt
from plugins.cards.draw import PillowMeasure
from plugins.cards.formats import FORMATS, LINK, THEMES
from plugins.cards.layouts.conversation import seen
from plugins.model import Card, Theme
from plugins.slugs import slug_of

OTHERS = ("conversation", "quote", "figures")
"""Layouts that a kit adds to the article's own, where the article has what they show."""
NAMES = {"conversation": "conversation", "quote": "citation", "figures": "chiffres"}
TITLES = {
    "carte": "La carte de l’article",
    "conversation": "La conversation",
    "citation": "La citation",
    "chiffres": "Les chiffres",
}
SHADES: dict[Theme, str] = {"light": "claire", "dark": "sombre"}
FORMAT_TITLES = {"lien": "pour un lien", "carré": "carrée", "portrait": "portrait"}


@dataclass(frozen=True, slots=True)
class CardFile:
    """A card and the file that holds it; `set` is the French name of its layout, or `carte`."""

    name: str
    set: str
    format: str
    card: Card

    @property
    def alt(self) -> str:
        """What the picture says to those who do not see it."""
        return alt_of(self.card)


def alt_of(card: Card) -> str:
    """Return what a card says to those who do not see it: its size decides which messages."""
    return alt(card, seen(card, PillowMeasure()))


def by_alt(files: Iterable[CardFile]) -> dict[str, list[CardFile]]:
    """Return the files that say the same, by what they say, in order."""
    found: dict[str, list[CardFile]] = {}
    for file in files:
        found.setdefault(file.alt, []).append(file)
    return found


def card_files(own: Card, others: Iterable[Card]) -> tuple[CardFile, ...]:
    """Return the files of the article's own card, then of the others, in every size and theme.

    `carte-lien-1200x627-claire.png` is the own card, light, in the size of links.
    """
    named = [("carte", own), *((NAMES[card.layout], card) for card in others)]
    return tuple(file for name, card in named for file in _files(name, card))


def link_card(files: Iterable[CardFile], own: Card) -> CardFile:
    """Return the file of the card that networks show with the link: the page's `og:image`."""
    wanted = replace(own, size=LINK)
    return next(file for file in files if file.set == "carte" and file.card == wanted)


def _files(name: str, card: Card) -> Iterator[CardFile]:
    for form, size in FORMATS.items():
        for theme in THEMES:
            sized = replace(card, size=size, theme=theme)
            width, height = size
            file = f"{name}-{slug_of(form)}-{width}x{height}-{SHADES[theme]}.png"
            yield CardFile(file, name, form, sized)
