"""What Pelican knows of an article, without a site being written: the only part that runs it.

The texts are read as `inv publish` would read them; one that is not published is then looked for as
`inv serve` would. Pelican's signals are of the whole process: a kit is made in one of its own.
"""

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from difflib import get_close_matches
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from pelican import Pelican, signals
from pelican.settings import read_settings

from plugins import cards, feeds, fonts
from plugins.documents.mistakes import Mistake, Mistakes, quote
from plugins.sharing.refusal import Refusal
from plugins.typography import apply as typographic

FILE = "publishconf.py"
_WRITERS = (cards, feeds, fonts)
"""Plugins that draw or write: a kit needs neither all the cards nor the site."""
_SEEN = ("articles",)
_UNSEEN = ("drafts", "hidden_articles")


@dataclass(frozen=True, slots=True)
class Site:
    """What the settings say: `address` is SITEURL, absolute; `now` is on the site's clock."""

    address: str
    name: str
    content: Path
    cache: Path
    silence: timedelta
    zone: tzinfo
    now: datetime


@dataclass(frozen=True, slots=True)
class Found:
    """An article, Pelican's own, and the site that it is of."""

    article: Any
    site: Site
    is_draft: bool


def article_of(root: Path, slug: str) -> Found:
    """Return the article of this slug among the texts of `root`.

    Raises `Refusal` when there is none, or when the settings cannot be used, and SystemExit, with
    what a build says, when there are mistakes in the texts.
    """
    slugs: set[str] = set()
    for is_published in (True, False):
        settings = _settings(root, is_published)
        _check_address(settings)
        context = _context(settings)
        for article in _articles(context, () if is_published else _UNSEEN):
            slugs.add(article.slug)
            if article.slug == slug:
                return Found(article, _site(settings), not is_published)
    raise Refusal(_unknown(slug, slugs))


def all_of(root: Path) -> tuple[list[Any], Site]:
    """Return every article of `root`, drafts and hidden ones too, and the site.

    Raises as `article_of` does.
    """
    settings = _settings(root, is_published=False)
    return _articles(_context(settings), _UNSEEN), _site(settings)


def _unknown(slug: str, slugs: set[str]) -> str:
    close = get_close_matches(slug, slugs, n=3, cutoff=0.5)
    if close:
        advice = f"Les plus proches : {', '.join(map(quote, close))}."
    elif slugs:
        advice = f"Ceux qui existent : {', '.join(sorted(slugs))}."
    else:
        advice = "Il n’y a encore aucun article dans content/."
    if not slug:
        return f"dites quel article, comme : inv share le-colis. {advice}"
    return f"aucun article n’a le slug {quote(slug)}. {advice}"


def _settings(root: Path, is_published: bool) -> dict[str, Any]:
    logging.getLogger("pelican").setLevel(logging.ERROR)  # its warnings are of a site, in English
    try:
        settings: dict[str, Any] = read_settings(str(root / FILE))
        settings["PLUGINS"] = [it for it in settings["PLUGINS"] if it not in _WRITERS]
        settings["PUBLISHED_ONLY"] = is_published
        ZoneInfo(settings["TIMEZONE"])
    except (Exception, SystemExit) as error:  # the file is a program: anything may come out of it
        why = f"{type(error).__name__} : {error}"
        raise Refusal(f"{FILE} est illisible ({why}). Corrigez-le, puis relancez.") from None
    return settings


def _check_address(settings: Mapping[str, Any]) -> None:
    try:
        parts = urlsplit(settings["SITEURL"])
        is_whole = parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:  # brackets that do not match
        is_whole = False
    if not is_whole:
        raise Refusal(
            f"{FILE} : SITEURL vaut {quote(settings['SITEURL'])}, attendu une adresse complète, "
            "comme « https://vous.github.io/depot » : sans elle, le message n’a pas de lien."
        )


def _site(settings: Mapping[str, Any]) -> Site:
    zone = ZoneInfo(settings["TIMEZONE"])
    return Site(
        address=settings["SITEURL"].rstrip("/"),
        name=typographic(settings["SITENAME"]),
        content=Path(settings["PATH"]),
        cache=Path(settings["CACHE_PATH"]),
        silence=timedelta(minutes=settings.get("SILENCE_MINUTES", 60)),
        zone=zone,
        now=datetime.now(zone),
    )


def _context(settings: dict[str, Any]) -> dict[str, Any]:
    """Read every text, as the first half of `Pelican.run` does (Pelican 4.12)."""
    pelican = Pelican(settings)
    context: dict[str, Any] = settings.copy()
    context.update(
        generated_content={},
        static_links=set(),
        static_content={},
        localsiteurl=settings["SITEURL"],
    )
    options = {
        "context": context,
        "settings": settings,
        "path": settings["PATH"],
        "theme": settings["THEME"],
        "output_path": settings["OUTPUT_PATH"],
    }
    generators = [made(**options) for made in pelican._get_generator_classes()]
    for generator in generators:
        if hasattr(generator, "generate_context"):
            generator.generate_context()
    signals.all_generators_finalized.send(generators)
    for generator in generators:
        if hasattr(generator, "refresh_metadata_intersite_links"):
            generator.refresh_metadata_intersite_links()
    return context


def _articles(context: Mapping[str, Any], more: tuple[str, ...]) -> list[Any]:
    return [article for name in (*_SEEN, *more) for article in context.get(name, ())]


def problem(article: Any, message: str) -> Mistakes:
    """Return a mistake about an article, to be raised."""
    return Mistakes(Mistake(article.relative_source_path, None, message))
