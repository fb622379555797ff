"""What a gallery shows: for each text, each layout that it can fill, in every size and theme."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

import msgspec

from plugins.cards.compose import card_of
from plugins.cards.formats import FORMATS, THEMES
from plugins.cards.layouts import LAYOUTS
from plugins.documents.mistakes import Mistakes
from plugins.markdown.front_matter import CardOptions
from plugins.model import Card
from plugins.sharing.facts import Asking
from plugins.sharing.gallery.samples import Sample
from plugins.sharing.pictures import SHADES, alt_of
from plugins.slugs import slug_of

SAMPLE, TEXT = "essai", "texte"
"""What the names of files begin with: a text of the site may be named as a sample is."""


@dataclass(frozen=True, slots=True)
class Shot:
    """One card, the file that shows it, and what it says to those who do not see it; `format` is
    one of `FORMATS`.
    """

    file: str
    format: str
    card: Card
    alt: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """The cards of one text in one layout."""

    layout: str
    shots: tuple[Shot, ...]


@dataclass(frozen=True, slots=True)
class Shelf:
    """The sheets of one text; `kind` is `essai` or `texte`, `name` says which text it is."""

    slug: str
    kind: str
    name: str
    title: str
    sheets: tuple[Sheet, ...]


def shelves(
    samples: Iterable[Sample], articles: Iterable[Any], site: str, silence: timedelta
) -> tuple[Shelf, ...]:
    """Return the shelves of the samples, then those of the articles of a site."""
    tried = (_shelf(SAMPLE, one, one.name, site, silence) for one in samples)
    own = (_shelf(TEXT, one, one.title, site, silence) for one in articles)
    return (*tried, *own)


def shots(shown: Iterable[Shelf]) -> list[Shot]:
    """Return every card of the shelves, in order."""
    return [shot for shelf in shown for sheet in shelf.sheets for shot in sheet.shots]


def _shelf(kind: str, article: Any, name: str, site: str, silence: timedelta) -> Shelf:
    slug = f"{kind}-{article.slug}"
    made = every_layout(article, site, silence)
    sheets = tuple(Sheet(one.layout, tuple(_shots(slug, one))) for one in made)
    return Shelf(slug, kind, name, article.title, sheets)


def every_layout(article: Any, site: str, silence: timedelta) -> Iterator[Card]:
    """Yield the cards of an article, one for each layout for which it has something to show."""
    options = getattr(article, "card_options", None) or CardOptions()
    for layout in LAYOUTS:
        asked = msgspec.structs.replace(options, layout=layout)
        if layout == "title":  # which quotes nothing, whatever the article asks
            asked = msgspec.structs.replace(asked, quote=None)
        try:
            card = card_of(Asking(article, asked), site, silence)
        except Mistakes:  # it quotes no message, or counts nothing
            continue
        if card.figures or layout != "figures":
            yield card


def _shots(slug: str, card: Card) -> Iterator[Shot]:
    for form, size in FORMATS.items():
        said = alt_of(replace(card, size=size))
        for theme in THEMES:
            file = f"{slug}-{card.layout}-{slug_of(form)}-{SHADES[theme]}.png"
            yield Shot(file, form, replace(card, size=size, theme=theme), said)
