"""The document post of LinkedIn: a PDF of pages to swipe, at most ten, whose text can be read.

`pages` says what each page holds, `drawn` draws them, `bound` binds them.
"""

from collections.abc import Iterable
from dataclasses import replace

from plugins.cards.draw import draw
from plugins.cards.formats import PORTRAIT
from plugins.cards.measure import Measure
from plugins.model import Card, Excerpt, Message, Theme
from plugins.sharing.carousel.cover import cover
from plugins.sharing.carousel.pages import (
    Page,
    column,
    figures_page,
    link_page,
    numbered,
    punchline_page,
    talk_page,
)
from plugins.sharing.carousel.runs import bounds
from plugins.sharing.carousel.talk import Sheet, sheets
from plugins.sharing.pdf.document import PdfPage, document

__all__ = ["Page", "bound", "drawn", "pages"]

MOST_PAGES = 10
LANGS = {"fr": "fr-FR"}


def pages(  # noqa: PLR0913 - all of it is said in the pages
    card: Card,
    conversation: Excerpt | None,
    link: str,
    punchline: str,
    measure: Measure,
    *,
    counted: Excerpt | None = None,
) -> tuple[Page, ...]:
    """Return the pages of an article's carousel: its cover, the conversation, what was counted, one
    sentence, and where to read the rest.

    There are `MOST_PAGES` at most; a page that would have nothing to say is left out. `counted` is
    what the card's figures were counted from, where it is not the conversation: their page says of
    what origin that is.
    """
    card = replace(card, size=PORTRAIT)
    last: list[Page] = []
    if card.figures:
        last.append(figures_page(card, counted or conversation or card.excerpt, measure))
    if punchline.strip():
        last.append(punchline_page(card, punchline, measure))
    talk: list[Page] = []
    held: Excerpt | None = None
    if conversation and conversation.messages:
        room = MOST_PAGES - 2 - len(last)
        found = sheets(conversation, column(card), room, measure)
        talk = [talk_page(card, one, conversation, measure) for one in found]
        held = _held(conversation, found)
    inside = [*talk, *last]
    total = len(inside) + 2
    shown = (numbered(page, card, number, total) for number, page in enumerate(inside, 2))
    return (cover(card, held, measure), *shown, link_page(card, link, measure))


def _held(conversation: Excerpt, found: Iterable[Sheet]) -> Excerpt:
    """Return the part of a conversation that its pages hold: a cover announces nothing else."""
    parts = (part for sheet in found for part in sheet.parts)
    first, after = bounds(conversation, {part.n for part in parts if isinstance(part, Message)})
    return replace(conversation, parts=conversation.parts[first:after])


def drawn(made: Iterable[Page], theme: Theme) -> list[bytes]:
    """Return the pictures of pages, as PNG."""
    return [draw(one.shapes, PORTRAIT, theme) for one in made]


def bound(made: Iterable[Page], pictures: Iterable[bytes], card: Card) -> bytes:
    """Return the PDF of pages, as they were drawn. The same pictures give the same bytes."""
    bundle = [PdfPage(png, one.said) for one, png in zip(made, pictures, strict=True)]
    return document(bundle, card.title, LANGS.get(card.lang, card.lang))
