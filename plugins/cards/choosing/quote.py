"""Which part of a conversation goes into a card: what the author names, or a window on what tells
the most. Pure.

The excerpt of a card keeps, in its thread, only the messages that must be read whole; where it
holds none, the layout chooses, by what its size holds. Its parts also hold a few neighbours, which
run off the edges. It stays small: a card is drawn anew whenever any of it changes.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import timedelta

from plugins.bubbles import quote
from plugins.bubbles.quote import spans
from plugins.cards.choosing.choice import Run, best_run, telling
from plugins.cards.choosing.worth import is_wordless
from plugins.model import Cut, Day, Excerpt, Message, Note, Part, Silence

BEFORE, AFTER = 2, 4
"""How many messages are kept around those that the author names."""
FEW, CHARACTERS, LONGEST = 4, 320, 160
"""Roughly what the smallest card holds: messages, and characters, of which so many of a message."""
WIDE_BEFORE, WIDE_AFTER = 4, 8
"""How many messages are kept around the best run: the highest card holds more, and chooses."""
MOST = WIDE_BEFORE + FEW + WIDE_AFTER


def most_telling(excerpts: Sequence[Excerpt]) -> Excerpt:
    """Return the excerpt with the run of messages that tells the most; the first of equals."""
    return max(excerpts, key=lambda one: _best(one).worth) if len(excerpts) > 1 else excerpts[0]


def holding(excerpts: Sequence[Excerpt], ranges: str) -> Excerpt:
    """Return the excerpt that shows the messages named in `ranges`, else one whose thread has them.

    The first one when none does: what the author names is then wrong, which `quoted` says.
    """
    try:
        ends = {n for span in spans(ranges) for n in span}
    except ValueError:
        return excerpts[0]
    shown = (one for one in excerpts if ends <= {message.n for message in one.messages})
    known = (one for one in excerpts if ends <= {item.n for item in one.thread.items})
    return next(shown, None) or next(known, excerpts[0])


def window(excerpt: Excerpt) -> Excerpt:
    """Return the messages among which a layout chooses: around the run that tells the most.

    None of them has to be read whole.
    """
    parts = _seen(excerpt.parts)
    places = _places(parts)
    if len(places) > MOST:
        numbers = _best(excerpt).numbers
        run = [rank for rank, place in enumerate(places) if _number(parts[place]) in numbers]
        parts = _around(parts, places, run[0] - WIDE_BEFORE, run[-1] + 1 + WIDE_AFTER)
    return Excerpt(replace(excerpt.thread, items=()), parts)


def quoted(excerpt: Excerpt, ranges: str, silence: timedelta) -> Excerpt:
    """Return the messages numbered in `ranges` (`4-6, 9`) of an excerpt's thread, with neighbours.

    Neighbours are messages of the excerpt: a card shows nothing that neither the article nor its
    author's ranges show; and nothing is left of it that begins or ends with a neighbour without
    words. Raises ValueError, in French, when the thread has no such message.
    """
    named = quote(excerpt.thread, ranges, silence)
    wanted = named.messages
    if not wanted:
        raise ValueError(f"trouvé « {ranges} », qui ne désigne aucun message.")
    parts = _seen(excerpt.parts)
    places = _places(parts)
    shown = excerpt.messages
    first = shown.index(wanted[0]) if wanted[0] in shown else None
    if first is None or shown[first : first + len(wanted)] != wanted:
        kept = _seen(named.parts)
    else:
        after = first + len(wanted)
        before = first - _worded(reversed(shown[max(0, first - BEFORE) : first]))
        kept = _around(parts, places, before, after + _worded(shown[after : after + AFTER]))
    return Excerpt(replace(excerpt.thread, items=wanted), kept)


def alone(excerpt: Excerpt) -> Excerpt:
    """Return the message that tells the most by itself, and the silence before it.

    Among those that must be read whole, where there are any.
    """
    message = telling(excerpt, [item.n for item in excerpt.thread.items])
    before = _silence_before(excerpt.parts, message)
    return Excerpt(replace(excerpt.thread, items=(message,)), (*before, message))


def _best(excerpt: Excerpt) -> Run:
    lengths = {message.n: min(len(message.text), LONGEST) for message in excerpt.messages}

    def holds(numbers: frozenset[int]) -> bool:
        return len(numbers) <= FEW and sum(lengths[n] for n in numbers) <= CHARACTERS

    return best_run(excerpt, holds)


def _silence_before(parts: Sequence[Part], message: Message) -> tuple[Silence, ...]:
    for part in reversed(parts[: parts.index(message)]):
        if isinstance(part, Silence):
            return (part,)
        if isinstance(part, Message | Cut):
            break
    return ()


def _around(
    parts: Sequence[Part], places: Sequence[int], first: int, after: int
) -> tuple[Part, ...]:
    """Return the parts from the message of rank `first` to before that of rank `after`."""
    begin = places[max(0, first)]
    return tuple(parts[begin : places[after] if after < len(places) else len(parts)])


def _worded(neighbours: Iterable[Message]) -> int:
    """Return how many neighbours to keep, from the nearest one on: the last of them has words."""
    worded = [n for n, one in enumerate(neighbours, 1) if not is_wordless(one)]
    return worded[-1] if worded else 0


def _seen(parts: Sequence[Part]) -> tuple[Part, ...]:
    """Leave out what a card does not draw, and whatever is not between or after messages."""
    drawn = [part for part in parts if not isinstance(part, Day | Note)]
    while drawn and isinstance(drawn[0], Cut):
        drawn.pop(0)
    return tuple(drawn)


def _places(parts: Sequence[Part]) -> list[int]:
    return [place for place, part in enumerate(parts) if isinstance(part, Message)]


def _number(part: Part) -> int | None:
    return part.n if isinstance(part, Message) else None
