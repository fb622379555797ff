"""`inv cards`: the cards of every text are drawn as a build draws them; `--gallery` shows all that
the layouts can do, in `share/galerie/`.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from plugins.cards.batch import draw_all
from plugins.cards.compose import card_of, site_card
from plugins.cards.lacking import warnings
from plugins.cards.site import require_shaping
from plugins.cards.store import FOLDER, Drawn, entries, kept, key
from plugins.documents.mistakes import Mistake, Mistakes, summary
from plugins.documents.refused import refusal
from plugins.model import Card
from plugins.sealing.speech import complain, tell
from plugins.sharing import store
from plugins.sharing.faces import embedded
from plugins.sharing.gallery.page import Gallery, page
from plugins.sharing.gallery.samples import SAMPLES
from plugins.sharing.gallery.shown import shelves, shots
from plugins.sharing.gallery.summary import Count, told
from plugins.sharing.refusal import Refusal
from plugins.sharing.texts import Site, all_of

PLACE = "galerie"
PAGE = "index.html"
REFUSED, UNSURE, INTERRUPTED = 1, 2, 130
_STATUSES = {Refusal: UNSURE, KeyboardInterrupt: INTERRUPTED}


def cards(root: Path, gallery: bool = False) -> int:
    """Draw the cards of all the texts of `root`, and tell what they are.

    Returns 0; 1 when the texts have mistakes or when the disk refuses, 2 when the settings cannot
    be used, 130 after Ctrl-C: what was drawn until then is kept.
    """
    try:
        require_shaping(production=False)
        articles, site = all_of(root)
        (_gallery if gallery else _cards)(root, articles, site)
    except (Mistakes, SystemExit, Refusal, OSError, ValueError, KeyboardInterrupt) as error:
        complain(_why(error))
        return _STATUSES.get(type(error), REFUSED)
    return 0


def _why(error: BaseException) -> str:
    match error:
        case Mistakes():
            return summary(error.mistakes)
        case SystemExit():  # what the build says, in its own words
            return str(error)
        case KeyboardInterrupt():
            return "\nInterrompu : les cartes déjà dessinées sont gardées."
        case OSError():
            return f"Cartes impossibles : le disque ou le système refuse ({refusal(error)})."
    return f"Cartes impossibles : {error}"


def _cards(root: Path, articles: Sequence[Any], site: Site) -> None:
    """Draw what a build draws: a card for each article, and one for all other pages."""
    own = [*_own(articles, site), site_card(site.name)]
    drawings, count = _drawn(own, site.cache)
    lacking = _complain(_lacking(own, drawings))
    places = (_relative(site.cache / FOLDER, root), "inv build les met dans output/cards/")
    tell(told("cartes, une par texte et une pour les autres pages", count, lacking, places))


def _own(articles: Sequence[Any], site: Site) -> list[Card]:
    """Return the card that each article asks for. Raises `Mistakes`, of all of them together."""
    found: list[Card] = []
    mistakes: list[Mistake] = []
    for article in articles:
        try:
            found.append(card_of(article, site.name, site.silence))
        except Mistakes as wrong:
            mistakes += wrong.mistakes
    if mistakes:
        raise Mistakes(*mistakes)
    return found


def _gallery(root: Path, articles: Sequence[Any], site: Site) -> None:
    """Draw the samples and the texts in every layout, and put the page in place."""
    _own(articles, site)
    shown = shelves(SAMPLES, articles, site.name, site.silence)
    taken = shots(shown)
    drawings, count = _drawn([shot.card for shot in taken], site.cache)
    pngs = {shot.file: one.png for shot, one in zip(taken, drawings, strict=True)}
    lacking = list(_lacking([shot.card for shot in taken], drawings))
    weights = {file: len(png) for file, png in pngs.items()}
    html = page(Gallery(site.name, shown, weights, lacking, embedded(site.cache)))
    with store.written(root, PLACE, pngs | {PAGE: html.encode()}) as aside:
        store.install(aside, root, PLACE)
    place = f"{store.FOLDER}/{PLACE}/{PAGE}"
    what = f"cartes, de {len(articles)} textes et de {len(SAMPLES)} essais"
    tell(told(what, count, _complain(lacking), (f"{place}, à ouvrir dans un navigateur",)))


def _drawn(wanted: Sequence[Card], cache: Path) -> tuple[list[Drawn], Count]:
    """Return the cards drawn, and how many of them were drawn before."""
    known = entries(cache / FOLDER)
    before = sum(kept(key(card), known) is not None for card in wanted)
    drawings = draw_all(wanted, cache / FOLDER)
    return drawings, Count([len(one.png) for one in drawings], before)


def _lacking(wanted: Sequence[Card], drawings: Sequence[Drawn]) -> Iterator[str]:
    """Yield what no font draws, once for each text that has it."""
    found = (
        warning
        for card, drawing in zip(wanted, drawings, strict=True)
        for warning in warnings(card, drawing.uncovered)
    )
    yield from dict.fromkeys(found)


def _complain(lacking: Iterator[str] | list[str]) -> int:
    told_of = list(lacking)
    for warning in told_of:
        complain(warning)
    return len(told_of)


def _relative(path: Path, root: Path) -> str:
    return f"{path.relative_to(root) if path.is_relative_to(root) else path}/"
