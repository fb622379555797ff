"""Which messages a card shows: those that the author names, or the beginning of the excerpt. Pure.

The excerpt of a card keeps, in its thread, only the messages that must be read whole (none: as many
as fit); its parts also hold a few neighbours, which run off the edges.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from plugins.bubbles import quote
from plugins.model import Cut, Day, Excerpt, Message, Note, Part

BEFORE, AFTER, BEGINNING = 2, 4, 8
"""How many messages are kept around the quoted ones, or from the beginning when none is quoted."""


def beginning(excerpt: Excerpt) -> Excerpt:
    """Return the first messages of an excerpt, none of which has to be read whole."""
    parts = _seen(excerpt.parts)
    places = _places(parts)
    end = places[BEGINNING] if len(places) > BEGINNING else len(parts)
    return Excerpt(replace(excerpt.thread, items=()), parts[places[0] : end] if places else ())


def quoted(excerpt: Excerpt, ranges: str, silence: timedelta) -> Excerpt:
    """Return the messages numbered in `ranges` (`4-6, 9`) of an excerpt's thread, with neighbours.

    Neighbours are messages of the excerpt: a card shows nothing that neither the article nor its
    author's ranges show. Raises ValueError, in French, when the thread has no such message.
    """
    named = quote(excerpt.thread, ranges, silence)
    wanted = named.messages
    if not wanted:
        raise ValueError(f"trouvé « {ranges} », qui ne désigne aucun message.")
    parts = _seen(excerpt.parts)
    places = _places(parts)
    shown = [parts[place] for place in places]
    first = shown.index(wanted[0]) if wanted[0] in shown else None
    if first is None or tuple(shown[first : first + len(wanted)]) != wanted:
        kept = _seen(named.parts)
    else:
        begin = places[max(0, first - BEFORE)]
        after = first + len(wanted) + AFTER
        kept = parts[begin : places[after] if after < len(places) else len(parts)]
    return Excerpt(replace(excerpt.thread, items=wanted), kept)


def _seen(parts: Sequence[Part]) -> tuple[Part, ...]:
    """Leave out what a card does not draw, and whatever is not between or after messages."""
    drawn = [part for part in parts if not isinstance(part, Day | Note)]
    while drawn and isinstance(drawn[0], Cut):
        drawn.pop(0)
    return tuple(drawn)


def _places(parts: Sequence[Part]) -> list[int]:
    return [place for place, part in enumerate(parts) if isinstance(part, Message)]
