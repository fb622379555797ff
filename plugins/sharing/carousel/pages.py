"""The pages of a carousel, 1080 × 1350: a cover, a conversation, figures, a sentence, a link. Pure.

A swipe is a page: each has one thing to say, set large. The signal at the bottom right gains a bar
with every page, and is whole on the last one.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from urllib.parse import unquote, urlsplit

from plugins.cards.alt import sentence, shortened, told
from plugins.cards.layouts import LAYOUTS
from plugins.cards.layouts.figures import words_of
from plugins.cards.marks import HEADER_SIZE, MARGIN, ORIGINS, Bars, bars, captions, small, wordmark
from plugins.cards.measure import Measure, largest
from plugins.cards.shapes import Shape, move
from plugins.cards.text import bidi
from plugins.cards.text.drawn import shapes
from plugins.cards.text.headline import headline, placed
from plugins.cards.text.style import Style
from plugins.cards.text.typeset import Block, typeset
from plugins.cards.text.words import plain
from plugins.cases.amounts import amount
from plugins.model import Card, Excerpt
from plugins.sharing.carousel.marker import emphasis
from plugins.sharing.carousel.reading import OURS, lines_said, part_said, said
from plugins.sharing.carousel.talk import Column, Sheet
from plugins.sharing.pdf.layer import Said

TOP, BOTTOM = 92, 150
"""Pixels: the paper above the bubbles of a page, and below them, where the signal stands."""
SIGNAL = 46
FOOT = Style("text", 32, 44, "muted", "paper")
PUNCHLINES, LINES, TALLEST = range(44, 157, 2), 7, 0.64
"""The sizes of the one sentence; how many lines and what share of the page it may take."""
NAME, ENDING, ADDRESS = 220, 50, (64, 60, 56, 52, 48, 44, 40, 36, 32, 28)
LINK = "La suite est en ligne.\nTemps d’attente estimé\u00a0: aucun."
"""What the last page says above the address: a support service would not."""


@dataclass(frozen=True, slots=True)
class Page:
    """The shapes of a page, what it says in words, and what is read in it, in order."""

    shapes: tuple[Shape, ...]
    alt: str
    said: tuple[Said, ...] = ()


def column(card: Card) -> Column:
    """Return where the bubbles of a page stand."""
    width, height = card.size
    return Column(MARGIN, width - MARGIN, height - TOP - BOTTOM)


def talk_page(card: Card, sheet: Sheet, conversation: Excerpt, measure: Measure) -> Page:
    """Return a page of the conversation: whole bubbles, and what sort of exchange it is."""
    y = TOP + round((column(card).height - sheet.height) * 0.46)
    drawn: list[Shape] = []
    read: list[Said] = []
    for place, (part, item) in enumerate(zip(sheet.parts, sheet.items, strict=True)):
        y += item.gap if place else 0
        moved = [move(one, y=y) for one in item.shapes]
        drawn += moved
        read.append(part_said(part, moved, y + item.name, measure))
        y += item.height
    origin = ORIGINS.get(conversation.thread.origin, "")
    foot = tuple(_foot(origin, card, measure))
    if foot:
        read.append(said(origin, foot, measure, lang=OURS))
    alt = shortened(" ".join((*told(sheet.parts), *([sentence(origin)] if origin else []))))
    return Page((*drawn, *foot), alt, tuple(read))


def figures_page(card: Card, counted: Excerpt | None, measure: Measure) -> Page:
    """Return the page of what was counted, which says in what sort of exchange."""
    source = counted and Excerpt(replace(counted.thread, items=()), ())
    bare = replace(card, layout="figures", title="", part=None, total=None, excerpt=source)
    drawn = LAYOUTS["figures"](bare, measure)
    counts = (sentence(f"{amount(one)} {words_of(one)}") for one in card.figures)
    origins = (sentence(origin) for origin in captions(bare))
    return Page(drawn, shortened(" ".join((*counts, *origins))), tuple(lines_said(drawn, measure)))


def punchline_page(card: Card, punchline: str, measure: Measure) -> Page:
    """Return the page of one sentence, its end under the highlighter."""
    width, height = card.size
    block = _sentence(punchline, width - 2 * MARGIN, round(height * TALLEST), measure)
    y = round((height - block.height) * 0.46)
    x = width - MARGIN - block.width if block.rtl else MARGIN
    text = tuple(shapes(block, x, y, measure))
    drawn = (*wordmark(card.kicker, measure, HEADER_SIZE), *text, *emphasis(text, measure))
    return Page(drawn, sentence(plain(punchline)), (said(punchline, text, measure),))


def link_page(card: Card, link: str, measure: Measure) -> Page:
    """Return the last page: the site's name, where to read the whole, and the whole signal."""
    width, height = card.size
    room = width - 2 * MARGIN
    name = headline(card.kicker or card.title, measure, room, round(height * 0.3), NAME)
    words = typeset(LINK, Style("text", ENDING, round(ENDING * 1.3), "ink", "paper"), measure, room)
    address = _address(link, measure, room)
    y = 110
    title = tuple(placed(name, MARGIN, room, y, measure))
    y += name.height + 34
    told_ = tuple(shapes(words, MARGIN, y, measure))
    y += words.height + 26
    where = tuple(shapes(address, MARGIN, y, measure))
    y += address.height + 110
    signal = whole_signal(room, height - y)
    drawn = (*bars(MARGIN, height + signal.bar // 5, signal, signal.count), *title, *told_, *where)
    read = (
        said(card.kicker, title, measure),
        said(LINK, told_, measure, lang=OURS),
        replace(_unbroken(said("", where, measure)), link=link),
    )
    return Page(drawn, shortened(" ".join(one.text for one in read)), read)


def numbered(page: Page, card: Card, number: int, total: int) -> Page:
    """Return a page with its signal at the bottom right: a bar more on each."""
    width, height = card.size
    size = small(SIGNAL, total)
    signal = bars(width - MARGIN - size.width, height - MARGIN, size, number)
    return replace(page, shapes=(*page.shapes, *signal))


def whole_signal(width: int, height: int) -> Bars:
    """Return four bars across a page, which run off its bottom edge."""
    bar = round(width / 5.8)
    return Bars(4, height, bar, round(bar * 0.6))


def _sentence(text: str, room: int, height: int, measure: Measure) -> Block:
    """Return a sentence as large as it holds, however many lines that takes."""

    def fit(size: int) -> Block:
        leading = round(size * (1.25 if bidi.holds_rtl(text) else 1.02))
        return typeset(text, Style("title", size, leading, "ink", "paper"), measure, room, LINES)

    return largest(PUNCHLINES, fit, lambda one: one.whole and one.height <= height) or fit(44)


def _foot(text: str, card: Card, measure: Measure) -> Iterator[Shape]:
    if text:
        block = typeset(text, FOOT, measure, card.size[0] // 2, 1)
        yield from shapes(block, MARGIN, card.size[1] - MARGIN - 33, measure)


def _address(link: str, measure: Measure, room: int) -> Block:
    """Return an address as people say it, on one line or, after a slash, on two."""
    parts = urlsplit(link)
    host, path = parts.netloc.removeprefix("www."), unquote(parts.path).rstrip("/")
    head, _, last = path.rpartition("/")
    one, two = host + path, f"{host}{head}/\n{last}" if last else host
    tries = [(one, size) for size in ADDRESS[:6]] + [(two, size) for size in ADDRESS]
    for text, size in tries:
        style = Style("brand", size, round(size * 1.25), "lit", "paper")
        block = typeset(text, style, measure, room)
        if block.whole:
            break
    return block


def _unbroken(address: Said) -> Said:
    """Return an address without the spaces between its lines: it is copied as one word."""
    words = (replace(word, text=word.text.strip(), space=0.0) for word in address.words)
    return replace(address, words=tuple(words))
