"""What of a conversation goes into a document: what is drawn, a run of it, long messages. Pure."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import replace

from plugins.cards.talk.stack import text_of
from plugins.masks import MASKS
from plugins.model import Cut, Day, Excerpt, Message, Note, Notice, Part, Participant, Thread
from plugins.sharing.cutting import clause, length, whole_sentences

CONTINUED = " (suite)"
SLACK = 40
"""Characters: how uneven the parts of a long message may be, so that they end with sentences."""
LEAST = 200
"""Characters: about as many as the smallest part of a message has."""
LEFT_OUT = " […]"
_JOINT = "\ue000"  # stands for the spaces of a mask, which is not cut


def readable(
    excerpt: Excerpt, holds: Callable[[Message, Thread, int], bool], sizes: tuple[int, int]
) -> Excerpt:
    """Return what pages show of an excerpt, each message that a page does not hold in parts.

    `sizes` are the least for a message that is whole, and for a part. Parts are messages of the
    same number; from the second on, the speaker's name says so.
    """
    least, parted = sizes
    shown = [part for part in excerpt.parts if _is_drawn(part)]
    messages = (part for part in shown if isinstance(part, Message))
    long = {one.n for one in messages if not holds(one, excerpt.thread, least)}
    if not long:
        return replace(excerpt, parts=tuple(shown))
    thread = _with_continued(excerpt.thread)
    parts: list[Part] = []
    for part in shown:
        if isinstance(part, Message) and part.n in long:
            parts += _split(part, lambda one: holds(one, thread, parted))
        else:
            parts.append(part)
    return Excerpt(thread, tuple(parts))


def bounds(excerpt: Excerpt, numbers: Collection[int]) -> tuple[int, int]:
    """Return the places of the first message of these numbers, and after the last."""
    places = [
        place
        for place, part in enumerate(excerpt.parts)
        if isinstance(part, Message) and part.n in numbers
    ]
    return places[0], places[-1] + 1


def part_of(excerpt: Excerpt, numbers: Collection[int]) -> Excerpt:
    """Return the messages of these numbers and what lies between; cuts stand for the others."""
    first, after = bounds(excerpt, numbers)
    before, rest = excerpt.parts[:first], excerpt.parts[after:]
    return replace(excerpt, parts=(*_cut(before), *excerpt.parts[first:after], *_cut(rest)))


def cut_short(excerpt: Excerpt, most: int) -> Excerpt:
    """Return the first `most` messages, the last of which says that it went on."""
    places = [place for place, part in enumerate(excerpt.parts) if isinstance(part, Message)]
    if len(places) <= most:
        return excerpt
    kept = excerpt.parts[: places[most - 1]]
    last = excerpt.parts[places[most - 1]]
    ended = replace(last, text=text_of(last) + LEFT_OUT) if isinstance(last, Message) else last
    return replace(excerpt, parts=(*kept, ended))


def _is_drawn(part: Part) -> bool:
    """Tell whether a part is more than a day, the author's note or an empty notice."""
    return not isinstance(part, Day | Note) and (
        not isinstance(part, Notice) or bool(part.text.strip())
    )


def _cut(parts: tuple[Part, ...]) -> Iterator[Cut]:
    counts = [part.count for part in parts if isinstance(part, Cut)]
    numbers = {part.n for part in parts if isinstance(part, Message)}
    if numbers:
        known = [count for count in counts if count is not None]
        yield Cut(sum(known) + len(numbers) if len(known) == len(counts) else None)


def _with_continued(thread: Thread) -> Thread:
    others = (Participant(one.alias + CONTINUED, one.role) for one in thread.participants)
    return replace(thread, participants=(*thread.participants, *others))


def _split(message: Message, holds: Callable[[Message], bool]) -> list[Message]:
    """Return a message as the fewest parts each of which holds."""
    text = text_of(message)
    for count in range(2, 3 + length(text) // LEAST):
        texts = list(_texts(text, count))
        parts = [
            replace(message, text=text, sender=message.sender + (CONTINUED if place else ""))
            for place, text in enumerate(texts)
        ]
        if all(map(holds, parts)):
            break
    return parts


def _texts(text: str, count: int) -> Iterator[str]:
    for mask in MASKS:
        text = text.replace(f"[{mask}]", f"[{mask.replace(' ', _JOINT)}]")
    for left in range(count, 0, -1):
        most = length(text) // left + SLACK if left > 1 else length(text)
        kept, rest = whole_sentences(text, most)
        kept, text = (kept, rest) if kept else clause(text, most)
        if kept:
            yield kept.replace(_JOINT, " ")
