"""Pelican article -> Card. Pure: an article is read by attribute, for Pelican does not type it."""

from datetime import timedelta
from typing import Any

from plugins.cards.choosing import counted
from plugins.cards.choosing.quote import alone, holding, most_telling, quoted, window
from plugins.cards.layouts import LAYOUTS
from plugins.documents.mistakes import Mistake, Mistakes
from plugins.model import Card, Excerpt, Figure

WITH_MESSAGES = ("conversation", "quote")
"""The layouts that show messages."""


def card_of(article: Any, site: str, silence: timedelta) -> Card:
    """Return the card of an article of `site`, whose name stands beside the signal.

    Raises `Mistakes` when the front matter asks for what the article does not have.
    """
    options = getattr(article, "card_options", None)
    conversation = conversation_of(article)
    layout = getattr(options, "layout", None) or ("conversation" if conversation else "title")
    _check(article, layout, conversation)
    excerpt, figures = _shown(article, layout, conversation, silence)
    numbered = getattr(article, "series", None) is not None
    return Card(
        slug=article.slug,
        layout=layout,
        title=article.title,
        kicker=site,
        part=getattr(article, "part", None) if numbered else None,
        total=getattr(article, "total", None) if numbered else None,
        excerpt=excerpt,
        figures=figures,
        theme=getattr(options, "theme", "light"),
        lang=getattr(article, "lang", None) or "fr",
    )


def conversation_of(article: Any) -> Excerpt | None:
    """Return the excerpt that the card of an article is about, whole: the one that holds what the
    author names, else the one that tells the most. None when the article quotes no message.
    """
    excerpts = [one for one in getattr(article, "excerpts", None) or () if one.messages]
    if not excerpts:
        return None
    ranges = _ranges(article)
    return holding(excerpts, ranges) if ranges else most_telling(excerpts)


def site_card(site: str) -> Card:
    """Return the card of the pages that are no article."""
    return Card(slug="site", layout="title", title=site)


def _ranges(article: Any) -> str | None:
    ranges: str | None = getattr(getattr(article, "card_options", None), "quote", None)
    return ranges


def _shown(
    article: Any, layout: str, conversation: Excerpt | None, silence: timedelta
) -> tuple[Excerpt | None, tuple[Figure, ...]]:
    """Return the excerpt and the figures of a card. Raises `Mistakes`."""
    if layout == "figures":
        try:
            threads = counted.threads_of(article, conversation)
        except ValueError as error:
            raise Mistakes(_mistake(article, "card.layout", str(error))) from None
        return counted.source(threads), counted.told(threads)
    if layout not in WITH_MESSAGES or conversation is None:
        return None, ()
    ranges = _ranges(article)
    try:
        shown = quoted(conversation, ranges, silence) if ranges else window(conversation)
    except ValueError as error:
        raise Mistakes(_mistake(article, "card.quote", str(error))) from None
    return (alone(shown) if layout == "quote" else shown), ()


def _check(article: Any, layout: str, conversation: Excerpt | None) -> None:
    mistakes = []
    if layout not in LAYOUTS:
        known = " ou ".join(sorted(LAYOUTS))
        mistakes.append(_mistake(article, "card.layout", f"trouvé « {layout} », attendu {known}."))
    if conversation is None:
        missing = "ce texte ne cite aucun message ; ajoutez un bloc dm, ou retirez la clé."
        asked = {"card.quote": _ranges(article), "card.layout": layout in WITH_MESSAGES}
        mistakes += [_mistake(article, key, missing) for key, value in asked.items() if value]
    if mistakes:
        raise Mistakes(*mistakes)


def _mistake(article: Any, key: str, message: str) -> Mistake:
    path = getattr(article, "relative_source_path", None) or article.slug
    return Mistake(path, None, f"clé « {key} » : {message}")
