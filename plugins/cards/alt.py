"""What a card says to those who do not see it. Pure."""

from collections.abc import Iterator
from itertools import islice

from plugins.cards.marks import captions
from plugins.cards.stack import text_of
from plugins.cards.words import plain
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
    sentences = [_sentence(caption) for caption in (plain(card.title), *captions(card))]
    if card.excerpt and card.layout == "conversation":
        sentences += _told(card.excerpt)
    return _shortened(" ".join(sentences))


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:] + ("" if words.endswith(ENDS) else ".")


def _told(excerpt: Excerpt) -> Iterator[str]:
    for part in _shown(excerpt):
        if isinstance(part, Message):
            yield f"{part.sender}\u00a0: «\u202f{plain(text_of(part))}\u202f»"
        elif isinstance(part, Silence):
            yield f"Silence de {duration(part.duration)}."


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
