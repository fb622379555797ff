"""`apercu.html`: how a post and its card will look, with buttons to copy them. Pure but for the
template, which stands beside this file.

The page loads nothing: style, script and fonts are in it, pictures beside it. What networks show is
drawn after them, not copied. LinkedIn shows the picture of a link as a thumbnail since 2024, but in
sponsored posts (Social Media Today, « LinkedIn Updates Link Previews in Organic Posts »).
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup, escape

from plugins.sharing.cutting import length
from plugins.sharing.links import host, inspector_link, share_link
from plugins.sharing.memory import Need
from plugins.sharing.pictures import FORMAT_TITLES, SHADES, TITLES, CardFile, by_alt
from plugins.sharing.post import DESKTOP, HOOK, LONGEST, PHONE, Facts, Post, fold
from plugins.typography.numbers import number

FOLDER = Path(__file__).with_name("preview")
TEMPLATE = "apercu.html"


@dataclass(frozen=True, slots=True)
class Page:
    """What the page shows: `shared` is the card that goes with the link, `pages` the carousel's,
    alt texts by names of files, `fonts` web fonts in base64 by their names.
    """

    facts: Facts
    post: Post
    cards: tuple[CardFile, ...]
    shared: CardFile
    pages: Mapping[str, str]
    need: Need
    inspection: str
    fonts: Mapping[str, str]


def page(shown: Page) -> str:
    """Return the HTML of the page."""
    facts, post = shown.facts, shown.post
    portrait = next(file for file in shown.cards if _is_beside(file, shown.shared))
    return template(TEMPLATE).render(
        facts=facts,
        post=post,
        host=host(facts.link),
        folds=[
            ("telephone", "Sur un téléphone", _folded(post, PHONE)),
            ("ordinateur", "Sur un ordinateur", _folded(post, DESKTOP)),
        ],
        counts=[
            ("l’accroche", number(length(post.hook)), number(HOOK), 100 * length(post.hook) / HOOK),
            (
                "le message",
                number(length(post.text)),
                number(LONGEST),
                100 * length(post.text) / LONGEST,
            ),
        ],
        hook=linked(post.hook, post),
        share=share_link(facts.link),
        inspector=inspector_link(facts.link),
        inspection=shown.inspection,
        is_needed=shown.need in ("changed", "recent"),
        sets=[
            (name, TITLES[name], files, by_alt(files))
            for name, group in groupby(shown.cards, key=lambda file: file.set)
            for files in [list(group)]
        ],
        formats=FORMAT_TITLES,
        shades=SHADES,
        shared=shown.shared,
        portrait=portrait,
        pages=list(shown.pages.items()),
        fonts=shown.fonts,
    )


def linked(text: str, post: Post) -> Markup:
    """Return a text of the post as HTML, its hashtags and its link in the colour of links."""
    special = sorted((*post.hashtags, post.link), key=len, reverse=True)
    pattern = "|".join(re.escape(one) for one in special)
    pieces = re.split(f"({pattern})", text)
    marked = (
        Markup("<b>{}</b>").format(piece) if place % 2 else escape(piece)
        for place, piece in enumerate(pieces)
    )
    return Markup("").join(marked)


def _folded(post: Post, most: int) -> tuple[Markup, Markup, int]:
    shown, rest = fold(post.text, most)
    return linked(shown, post), linked(rest, post), length(shown)


def _is_beside(file: CardFile, shared: CardFile) -> bool:
    """Tell the portrait that goes with the card of the link."""
    return (file.set, file.format, file.card.theme) == (shared.set, "portrait", shared.card.theme)


@lru_cache(maxsize=2)
def template(name: str) -> Template:
    """Return a template of the folder, which inserts nothing that is not escaped."""
    environment = Environment(
        loader=FileSystemLoader(FOLDER),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    return environment.get_template(name)
