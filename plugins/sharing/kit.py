"""Everything that a kit holds, in memory: names of files -> bytes."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from plugins.cards.batch import draw_all
from plugins.cards.compose import conversation_of
from plugins.cards.draw import PillowMeasure
from plugins.cards.store import FOLDER
from plugins.model import Card, Excerpt
from plugins.sharing import alts, memory
from plugins.sharing.carousel.slides import bound, drawn, pages
from plugins.sharing.faces import embedded
from plugins.sharing.facts import facts_of, other_cards, own_card
from plugins.sharing.links import inspector_link, links_text, share_link
from plugins.sharing.memory import Memory
from plugins.sharing.page import Page, page
from plugins.sharing.pictures import CardFile, card_files, link_card
from plugins.sharing.post import Facts, Post, post_of, punchline
from plugins.sharing.texts import Found

CAROUSEL = "carrousel.pdf"
CAROUSEL_PAGE = "carrousel-page-{:02}.png"
PREVIEW = "apercu.html"
MEMORY = ".memoire.json"
"""What a kit remembers for the next one; hidden, for it is nothing to post."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture: its bytes, its alt text, the characters without a font."""

    png: bytes
    alt: str
    uncovered: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Kit:
    """The files by their names; `ours` are what the tool made up (names of files, addresses, a
    hash), `uncovered` the characters without a font.

    `inspection` says whether the Post Inspector is needed now.
    """

    files: dict[str, bytes]
    ours: tuple[str, ...]
    facts: Facts
    post: Post
    inspection: str
    cards: tuple[CardFile, ...]
    slides: tuple[str, ...]
    uncovered: tuple[str, ...]


def kit_of(found: Found, former: Memory | None, today: date) -> Kit:
    """Make the kit of an article. Raises `Mistakes`, and OSError or ValueError from the drawing."""
    facts, own = facts_of(found), own_card(found)
    post, others = post_of(facts), other_cards(found, own)
    cards = card_files(own, others)
    drawings = _cards(cards, found.site.cache)
    counted = next((card for card in (own, *others) if card.figures), own)
    told = (conversation_of(found.article), facts.link, punchline(facts, post))
    slides, document = _carousel(replace(own, figures=counted.figures), counted.excerpt, told)
    shared = link_card(cards, own)
    shown = memory.card_hash(facts.title, facts.summary, drawings[shared.name].png)
    is_online = not facts.absence
    remembered, need = memory.remembered(former, shown, today, is_online=is_online)
    inspection = memory.advice(need, former) if is_online else memory.OFFLINE
    said = {name: slide.alt for name, slide in slides.items()}
    fonts = embedded(found.site.cache)
    pictures = drawings | slides
    files = {name: picture.png for name, picture in pictures.items()} | {
        CAROUSEL: document,
        "post.txt": f"{post.text}\n".encode(),
        "textes-alternatifs.txt": alts.texts(cards, said).encode(),
        "liens.txt": links_text(facts.link, inspection).encode(),
        PREVIEW: page(Page(facts, post, cards, shared, said, need, inspection, fonts)).encode(),
        **({MEMORY: memory.encode(remembered)} if remembered else {}),
    }
    return Kit(
        files,
        (
            *files,
            share_link(facts.link),
            inspector_link(facts.link),
            *({remembered.card} if remembered else ()),
        ),
        facts,
        post,
        inspection,
        cards,
        tuple(slides),
        tuple(sorted({one for drawing in drawings.values() for one in drawing.uncovered})),
    )


def _cards(files: Sequence[CardFile], cache: Path) -> dict[str, Drawing]:
    drawings = draw_all([file.card for file in files], cache / FOLDER)
    return {
        file.name: Drawing(made.png, file.alt, made.uncovered)
        for file, made in zip(files, drawings, strict=True)
    }


def _carousel(
    card: Card, counted: Excerpt | None, told: tuple[Excerpt | None, str, str]
) -> tuple[dict[str, Drawing], bytes]:
    """Return the pages of the carousel as pictures, by their names, and the document.

    `told` is the conversation, the address of the page, and the last word.
    """
    made = pages(card, *told, PillowMeasure(), counted=counted)
    pictures = drawn(made, card.theme)
    slides = {
        CAROUSEL_PAGE.format(place): Drawing(png, one.alt)
        for place, (one, png) in enumerate(zip(made, pictures, strict=True), 1)
    }
    return slides, bound(made, pictures, card)
