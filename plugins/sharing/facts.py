"""Pelican's article -> what its post, its cards and its carousel are made of.

An article is read by attribute, for Pelican does not type it.
"""

from typing import Any

import msgspec

from plugins.cards.compose import card_of
from plugins.cases import prose
from plugins.cases import store as cases
from plugins.cases.figures import figures
from plugins.documents.mistakes import Mistakes
from plugins.markdown.front_matter import CardOptions, PostOptions
from plugins.model import Card
from plugins.sharing.absence import absence
from plugins.sharing.opening import opening
from plugins.sharing.pictures import OTHERS
from plugins.sharing.post import Facts
from plugins.sharing.texts import Found, Site, problem
from plugins.typography.dates import day


def facts_of(found: Found) -> Facts:
    """Return what the post says. Raises `Mistakes` when it names a figure that nobody counts."""
    article, site = found.article, found.site
    begun = opening(article.content)
    options = getattr(article, "post_options", None) or PostOptions()
    return Facts(
        slug=article.slug,
        title=article.title,
        link=f"{site.address}/{_url(article)}",
        path=article.relative_source_path,
        standfirst=article.standfirst,
        summary=article.summary,
        paragraphs=begun.paragraphs,
        marked=begun.marked,
        tags=tuple(str(tag) for tag in getattr(article, "tags", ())),
        hook=_counted(options.hook, "post.hook", article, site),
        body=_counted(options.body, "post.body", article, site),
        absence=absence(article, site.now) if found.is_draft else "",
        lang=article.lang,
        author=str(article.author),
        site=site.name,
        day=day(article.date),
        part=article.part if article.series else None,
        total=article.total if article.series else None,
    )


def own_card(found: Found) -> Card:
    """Return the card that the page of the article names. Raises `Mistakes`."""
    return card_of(found.article, found.site.name, found.site.silence)


def other_cards(found: Found, own: Card) -> tuple[Card, ...]:
    """Return the cards of the other layouts for which the article has something to show."""
    options = getattr(found.article, "card_options", None) or CardOptions()
    made = []
    for layout in OTHERS:
        asked = msgspec.structs.replace(options, layout=layout)
        try:
            card = card_of(Asking(found.article, asked), found.site.name, found.site.silence)
        except Mistakes:  # the article has no conversation, or no case
            continue
        shows = card.figures if layout == "figures" else card.excerpt and card.excerpt.messages
        if layout != own.layout and shows:
            made.append(card)
    return tuple(made)


class Asking:
    """An article whose front matter would ask for another card."""

    def __init__(self, article: Any, options: CardOptions) -> None:
        self._article, self.card_options = article, options

    def __getattr__(self, name: str) -> Any:
        return getattr(self._article, name)


def _url(article: Any) -> str:
    """Return the address of an article once it is published, wherever its draft is now."""
    return str(article.settings["ARTICLE_URL"]).format(**article.url_format)


def _counted(text: str | None, key: str, article: Any, site: Site) -> str | None:
    """Put the numbers of the article's case where the text names them."""
    if text is None or not prose.names(text):
        return text
    try:
        case = article.case
        threads = cases.load(site.content, case.slug, str(site.zone))[1] if case else None
        return prose.inline(text, figures(threads) if threads is not None else None)
    except ValueError as error:
        raise problem(article, f"clé « {key} » : {error}") from None
