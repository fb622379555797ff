"""The layouts of cards: one file and one line each, `layout(card, measure) -> shapes`. Pure."""

from collections.abc import Callable

from plugins.cards.layouts import conversation, figures, quote, title
from plugins.cards.measure import Measure
from plugins.cards.shapes import Shape
from plugins.model import Card

Layout = Callable[[Card, Measure], tuple[Shape, ...]]

LAYOUTS: dict[str, Layout] = {
    "title": title.layout,
    "conversation": conversation.layout,
    "quote": quote.layout,
    "figures": figures.layout,
}
