"""What a card says to those who do not see it: what its layout shows, in the same order. Pure."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from plugins.cards.layouts.figures import MOST, words_of
from plugins.cards.layouts.quote import aside, message_of
from plugins.cards.marks import captions
from plugins.cards.talk.stack import text_of
from plugins.cards.text.words import plain
from plugins.cases.amounts import amount
from plugins.model import Card, Cut, Message, Notice, Part, Silence
from plugins.typography.dates import duration

LONGEST = 600
"""Characters: longer texts tire whoever listens to them."""
ENDS = (".", "!", "?", "…", "؟")


def alt(card: Card, seen: Sequence[int]) -> str:
    """Return the card in French words: title, episode, what sort of exchange, who says what.

    `seen` are the numbers of the first and of the last message of a conversation that the picture
    shows whole, which its size decides (`layouts.conversation.seen`, or `Drawn.seen`). Masks stand
    as words between brackets. It is under `LONGEST` characters, and ends after a word.
    """
    said = list(TOLD.get(card.layout, _nothing)(card, seen))
    shown = card if said else replace(card, layout="title")
    sentences = [sentence(caption) for caption in (plain(card.title), *captions(shown))]
    return shortened(" ".join([*sentences, *said]))


def sentence(words: str) -> str:
    """Return words with a capital and a full stop."""
    return words[:1].upper() + words[1:] + ("" if words.endswith(ENDS) else ".")


def told(parts: Iterable[Part]) -> Iterator[str]:
    """Yield a sentence for each part of a conversation: who says what, silences, what is left out.

    Days and the author's notes, which no picture shows, are not told.
    """
    for part in parts:
        if isinstance(part, Message):
            yield _said(part)
        elif isinstance(part, Silence):
            yield f"Silence de {duration(part.duration)}."
        elif isinstance(part, Notice) and part.text.strip():
            yield sentence(plain(part.text))
        elif isinstance(part, Cut):
            yield "Des messages sont omis."


def _nothing(_card: Card, _seen: Sequence[int]) -> Iterator[str]:
    return iter(())


def _conversation(card: Card, seen: Sequence[int]) -> Iterator[str]:
    """Yield what stands from the first message seen to the last one."""
    parts = card.excerpt.parts if card.excerpt else ()
    places = [at for at, part in enumerate(parts) if isinstance(part, Message) and part.n in seen]
    return told(parts[places[0] : places[-1] + 1] if places else ())


def _quote(card: Card, _seen: Sequence[int]) -> Iterator[str]:
    """Yield who speaks, what is told beside the name, and the message."""
    if card.excerpt and (message := message_of(card)):
        yield _said(message, aside(message, card.excerpt))


def _figures(card: Card, _seen: Sequence[int]) -> Iterator[str]:
    """Yield each figure as a sentence: `5 signatures différentes.`"""
    for figure in card.figures[:MOST]:
        yield sentence(f"{amount(figure)} {words_of(figure)}")


def _said(message: Message, beside: str = "") -> str:
    named = ", ".join(filter(None, (message.sender, beside)))
    words = plain(text_of(message))
    if "deleted" in message.state:  # nobody said so
        return f"{named}\u00a0: {words}."
    return f"{named}\u00a0: «\u202f{words}\u202f»"


def shortened(text: str) -> str:
    """Return a text under `LONGEST` characters, which ends after a word."""
    if len(text) < LONGEST:
        return text
    kept = text[: LONGEST - 1].rpartition(" ")[0] or text[: LONGEST - 2]
    return kept.rstrip(" \u00a0\u202f,;:.!?«") + "…"


TOLD: dict[str, Callable[[Card, Sequence[int]], Iterator[str]]] = {
    "conversation": _conversation,
    "quote": _quote,
    "figures": _figures,
}
"""What a layout shows besides the title and the captions; nothing of it is told where the layout
falls back on the title."""
