"""The cards of a build: one for each article, and one for all other pages."""

import logging
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import timedelta
from functools import lru_cache
from pathlib import Path
from typing import Any

from plugins.cards.alt import alt
from plugins.cards.batch import draw_all
from plugins.cards.compose import card_of, site_card
from plugins.cards.lacking import warnings
from plugins.cards.lettering import SHAPED
from plugins.cards.store import FOLDER, Drawn, publish
from plugins.cards.sweeping import sweep
from plugins.documents.mistakes import Mistakes
from plugins.documents.refused import refusal
from plugins.model import Card, Picture
from plugins.typography import apply as typographic

logger = logging.getLogger(__name__)

UNSHAPED = typographic(
    "FriBiDi est introuvable : sans elle, les cartes perdent leur crénage et l’arabe ses liaisons. "
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
    articles = list(_articles(context, bool(settings.get("PUBLISHED_ONLY"))))
    cards = [card_of(article, site, silence) for article in articles]
    *pictures, context["site_card"] = _pictures([*cards, site_card(site)], settings)
    for article, picture in zip(articles, pictures, strict=True):
        article.card_picture = picture


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


def _pictures(cards: Sequence[Card], settings: Mapping[str, Any]) -> list[Picture]:
    cache, output = Path(settings["CACHE_PATH"]) / FOLDER, Path(settings["OUTPUT_PATH"])
    sweep(output / FOLDER)
    with _told("Les cartes n’ont pas pu être dessinées"):
        drawings = draw_all(cards, cache)
    tell = _print if settings.get("PUBLISHED_ONLY") else logger.warning
    return [_picture(*pair, output, tell) for pair in zip(cards, drawings, strict=True)]


def _print(warning: str) -> None:
    """Tell it where warnings are fatal: a sign that no font draws must not forbid publishing."""
    print(warning, file=sys.stderr)


def _picture(card: Card, drawing: Drawn, output: Path, tell: Callable[[str], None]) -> Picture:
    with _told(f"La carte de « {card.slug} » n’a pas pu être écrite"):
        url = publish(drawing, card.slug, output)
    for warning in warnings(card, drawing.uncovered):
        tell(warning)
    return Picture(url, *card.size, alt(card, drawing.seen), len(drawing.png))


@contextmanager
def _told(what: str) -> Iterator[None]:
    """Turn what a disk, or a process that dies, does to a build into a message."""
    try:
        yield
    except (OSError, ValueError) as error:
        advice = "Vérifiez la place et les droits sur le disque, puis relancez."
        if isinstance(error, ChildProcessError):
            advice = "Relancez : ce qui est dessiné est gardé."
        raise SystemExit(typographic(f"{what} ({refusal(error)}). {advice}")) from error
