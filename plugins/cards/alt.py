"""What a card says to those who do not see it: what its layout shows, in the same order. Pure."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import islice

from plugins.cards.layouts.figures import MOST, words_of
from plugins.cards.layouts.quote import aside, message_of
from plugins.cards.marks import captions
from plugins.cards.talk.stack import text_of
from plugins.cards.text.words import plain
from plugins.cases.amounts import amount
from plugins.model import Card, Excerpt, Message, Part, Silence
from plugins.typography.dates import duration

LONGEST = 300
"""Characters: longer texts tire whoever listens to them."""
SHOWN = 3
"""Messages told when none has to be read whole: about as many as a card holds."""
ENDS = (".", "!", "?", "…")


def alt(card: Card) -> str:
    """Return the card in French words: title, episode, what sort of exchange, who says what.

    Masks stand as words between brackets. It is under `LONGEST` characters, and ends after a word.
    """
    told = list(TOLD.get(card.layout, _nothing)(card))
    shown = card if told else replace(card, layout="title")
    sentences = [_sentence(caption) for caption in (plain(card.title), *captions(shown))]
    return _shortened(" ".join([*sentences, *told]))


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:] + ("" if words.endswith(ENDS) else ".")


def _nothing(_card: Card) -> Iterator[str]:
    return iter(())


def _conversation(card: Card) -> Iterator[str]:
    for part in _shown(card.excerpt) if card.excerpt else ():
        if isinstance(part, Message):
            yield _said(part)
        elif isinstance(part, Silence):
            yield f"Silence de {duration(part.duration)}."


def _quote(card: Card) -> Iterator[str]:
    """Yield who speaks, what is told beside the name, and the message."""
    if card.excerpt and (message := message_of(card)):
        yield _said(message, aside(message, card.excerpt))


def _figures(card: Card) -> Iterator[str]:
    """Yield each figure as a sentence: `5 signatures différentes.`"""
    for figure in card.figures[:MOST]:
        yield _sentence(f"{amount(figure)} {words_of(figure)}")


def _said(message: Message, beside: str = "") -> str:
    told = f", {beside}" if beside else ""
    return f"{message.sender}{told}\u00a0: «\u202f{plain(text_of(message))}\u202f»"


def _shown(excerpt: Excerpt) -> Iterator[Part]:
    """Yield the parts from the first message that must be read whole to the last one."""
    messages = excerpt.thread.items or tuple(islice(excerpt.messages, SHOWN))
    places = [place for place, part in enumerate(excerpt.parts) if part in messages]
    return iter(excerpt.parts[places[0] : places[-1] + 1] if places else ())


def _shortened(text: str) -> str:
    if len(text) < LONGEST:
        return text
    kept = text[: LONGEST - 1].rpartition(" ")[0] or text[: LONGEST - 2]
    return kept.rstrip(" \u00a0\u202f,;:.!?«") + "…"


TOLD: dict[str, Callable[[Card], Iterator[str]]] = {
    "conversation": _conversation,
    "quote": _quote,
    "figures": _figures,
}
"""What a layout shows besides the title and the captions; nothing of it is told where the layout
falls back on the title."""
