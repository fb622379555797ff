"""Pelican article -> Card. Pure: an article is read by attribute, for Pelican does not type it."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any, TypeVar

from plugins.cards.choosing import counted
from plugins.cards.choosing.quote import alone, holding, most_telling, quoted, window
from plugins.cards.layouts import LAYOUTS
from plugins.documents.mistakes import Mistake, Mistakes
from plugins.model import Card, Excerpt, Figure, Message, Notice, Part

T = TypeVar("T", bound=Part)

WITH_MESSAGES = ("conversation", "quote")
"""The layouts that show messages."""
DRAWN = frozenset({"automated", "deleted"})
"""The states of a message that show on a card."""


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
        excerpt=excerpt and _as_drawn(excerpt),
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
    shown = None
    if conversation and (_ranges(article) or layout in WITH_MESSAGES):
        shown = _messages(article, conversation, silence)
    if layout == "figures":
        try:
            threads = counted.threads_of(article, conversation)
        except ValueError as error:
            raise Mistakes(_mistake(article, "card.layout", str(error))) from None
        return counted.source(threads), counted.told(threads)
    if shown is None or layout not in WITH_MESSAGES:
        return None, ()
    return (alone(shown) if layout == "quote" else shown), ()


def _messages(article: Any, conversation: Excerpt, silence: timedelta) -> Excerpt:
    """Return those that the author names, else those that tell the most. Raises `Mistakes`.

    What is named has to be there whatever the layout: the other pictures of a kit show it.
    """
    ranges = _ranges(article)
    try:
        return quoted(conversation, ranges, silence) if ranges else window(conversation)
    except ValueError as error:
        raise Mistakes(_mistake(article, "card.quote", str(error))) from None


def _as_drawn(excerpt: Excerpt) -> Excerpt:
    """Empty what no layout reads, so that a card is not drawn anew when that alone changes."""
    items = tuple(map(_bare, excerpt.thread.items))
    thread = replace(excerpt.thread, slug="", channel="", brand="", items=items)
    return Excerpt(thread, tuple(map(_bare, excerpt.parts)))


def _bare(part: T) -> T:
    if isinstance(part, Notice):
        return replace(part, at=None)
    if not isinstance(part, Message):
        return part
    day = part.at.date() if isinstance(part.at, datetime) else part.at
    state = part.state & DRAWN
    if (day, state) == (part.at, part.state) and not part.reactions and part.reply_to is None:
        return part  # nothing to empty: copying takes time
    return replace(part, at=day, state=state, reactions=(), reply_to=None)


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
    line = getattr(article, "card_line", None)
    return Mistake(path, line, f"clé « {key} » : {message}")
