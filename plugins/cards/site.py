"""The cards of a build: one for each article, and one for all other pages."""

import logging
import unicodedata
from collections.abc import Iterator, Mapping
from datetime import timedelta
from functools import lru_cache
from pathlib import Path
from typing import Any

from plugins.cards.alt import alt
from plugins.cards.compose import card_of, site_card
from plugins.cards.draw import SHAPED
from plugins.cards.store import FOLDER, drawn, publish
from plugins.documents.mistakes import Mistakes
from plugins.model import Card, Picture
from plugins.typography import apply as typographic

logger = logging.getLogger(__name__)

UNSHAPED = typographic(
    "FriBiDi est introuvable : sans elle, les cartes perdent leur crénage et l’arabe ses liaisons. "
    "Installez-la (Debian, Ubuntu : apt install libfribidi0 ; macOS : brew install fribidi)."
)


def add_cards(generators: list[Any]) -> None:
    """Give each article its `card_picture`, and the context its `site_card`.

    Nothing is drawn when texts have mistakes: the build is about to fail. Raises SystemExit, with a
    message for the author, for a full disk, or a production build that would set letters badly.
    """
    settings, context = generators[0].settings, generators[0].context
    if settings.get("MISTAKES"):
        return
    require_shaping(bool(settings.get("PUBLISHED_ONLY")))
    site = typographic(settings["SITENAME"])
    silence = timedelta(minutes=settings.get("SILENCE_MINUTES", 60))
    for article in _articles(context, bool(settings.get("PUBLISHED_ONLY"))):
        article.card_picture = _picture(card_of(article, site, silence), settings)
    context["site_card"] = _picture(site_card(site), settings)


def check_options(generator: Any) -> None:
    """Add what is wrong with the articles' `card:` keys to the mistakes of the build."""
    settings = generator.settings
    silence = timedelta(minutes=settings.get("SILENCE_MINUTES", 60))
    for article in [*generator.articles, *generator.drafts, *generator.hidden_articles]:
        try:
            card_of(article, "", silence)
        except Mistakes as found:
            settings["MISTAKES"] += found.mistakes


def require_shaping(production: bool, shaped: bool = SHAPED) -> None:
    """Refuse to go on without FriBiDi in a production build; say it once in any other."""
    if shaped:
        return
    if production:
        raise SystemExit(UNSHAPED)
    _warn_once(UNSHAPED)


@lru_cache(maxsize=8)
def _warn_once(message: str) -> None:
    logger.warning(message)


def _articles(context: Mapping[str, Any], production: bool) -> Iterator[Any]:
    lists = ("articles",) if production else ("articles", "drafts", "hidden_articles")
    for name in lists:
        yield from context.get(name, ())


def _picture(card: Card, settings: Mapping[str, Any]) -> Picture:
    try:
        made = drawn(card, Path(settings["CACHE_PATH"]) / FOLDER)
        url = publish(made.png, card.slug, Path(settings["OUTPUT_PATH"]))
    except (OSError, ValueError) as error:
        message = f"La carte de « {card.slug} » n’a pas pu être écrite ({error})."
        advice = "Vérifiez la place et les droits sur le disque, puis relancez."
        raise SystemExit(typographic(f"{message} {advice}")) from error
    if made.uncovered:
        named = ", ".join(map(_named, made.uncovered))
        warning = f"Carte de « {card.slug} » : aucune police installée ne dessine {named}."
        logger.warning(typographic(warning))
    return Picture(url, *card.size, alt(card), len(made.png))


def _named(character: str) -> str:
    name = unicodedata.name(character, "sans nom")
    return f"« {character} » (U+{ord(character):04X}, {name})"
