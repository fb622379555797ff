"""Pelican article -> Card. Pure: an article is read by attribute, for Pelican does not type it."""

from datetime import timedelta
from typing import Any

from plugins.cards.layouts import LAYOUTS
from plugins.cards.quote import beginning, quoted
from plugins.documents.mistakes import Mistake, Mistakes
from plugins.model import Card, Excerpt


def card_of(article: Any, site: str, silence: timedelta) -> Card:
    """Return the card of an article of `site`, whose name stands beside the signal.

    Raises `Mistakes` when the front matter asks for what the article does not have.
    """
    options = getattr(article, "card_options", None)
    excerpts = getattr(article, "excerpts", None) or ()
    excerpt = next((one for one in excerpts if one.messages), None)
    layout = getattr(options, "layout", None) or ("conversation" if excerpt else "title")
    ranges = getattr(options, "quote", None)
    _check(article, layout, ranges, excerpt)
    numbered = getattr(article, "series", None) is not None
    return Card(
        slug=article.slug,
        layout=layout,
        title=article.title,
        kicker=site,
        part=getattr(article, "part", None) if numbered else None,
        total=getattr(article, "total", None) if numbered else None,
        excerpt=_shown(article, excerpt, ranges, silence) if layout != "title" else None,
    )


def site_card(site: str) -> Card:
    """Return the card of the pages that are no article."""
    return Card(slug="site", layout="title", title=site)


def _shown(
    article: Any, excerpt: Excerpt | None, ranges: str | None, silence: timedelta
) -> Excerpt | None:
    if excerpt is None or not ranges:
        return beginning(excerpt) if excerpt else None
    try:
        return quoted(excerpt, ranges, silence)
    except ValueError as error:
        raise Mistakes(_mistake(article, "card.quote", str(error))) from None


def _check(article: Any, layout: str, ranges: str | None, excerpt: Excerpt | None) -> None:
    mistakes = []
    if layout not in LAYOUTS:
        known = " ou ".join(LAYOUTS)
        mistakes.append(_mistake(article, "card.layout", f"trouvé « {layout} », attendu {known}."))
    if excerpt is None:
        missing = "ce texte ne cite aucun message ; ajoutez un bloc dm, ou retirez la clé."
        asked = {"card.quote": ranges, "card.layout": layout == "conversation"}
        mistakes += [_mistake(article, key, missing) for key, value in asked.items() if value]
    if mistakes:
        raise Mistakes(*mistakes)


def _mistake(article: Any, key: str, message: str) -> Mistake:
    path = getattr(article, "relative_source_path", None) or article.slug
    return Mistake(path, None, f"clé « {key} » : {message}")
