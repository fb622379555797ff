"""How long a customer waited, in minutes, counted from the hours that conversations give. Pure.

No hour is invented: a message whose hour is unknown bounds no wait, and what cannot be counted is
None. A wait is never overstated.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from plugins.bubbles.html import role
from plugins.bubbles.waits import wait
from plugins.model import Message, Moment, Thread


def longest(threads: Sequence[Thread]) -> int | None:
    """Return the longest time that the customer spent without an answer from a human.

    It runs from the first of his messages that nobody answered to the answer or, where its hour is
    unknown, to the last of his messages before it.
    """
    found = [_minutes(one) for thread in threads for one in _waits(thread)]
    return max((minutes for minutes in found if minutes is not None), default=None)


def first_answer(threads: Sequence[Thread]) -> int | None:
    """Return the time from the customer's first message to the first answer of a human.

    Over several conversations, those are the first message and the first answer of all. None when
    nobody answered, or when an hour is unknown that could be the one: a later one would overstate.
    """
    pairs = [_first_pair(thread) for thread in threads]
    asked = _earliest([pair[0] for pair in pairs if pair])
    answered = _earliest([pair[1] for pair in pairs if pair and pair[1]])
    return _minutes(wait(asked, answered))


def whole(threads: Sequence[Thread]) -> int | None:
    """Return the time from the first to the last message whose day and hour are known."""
    moments = [one.at for thread in threads for one in messages(thread)]
    known = [at for at in moments if isinstance(at, datetime)]
    return _minutes(wait(min(known), max(known))) if len(known) > 1 else None


def messages(thread: Thread) -> tuple[Message, ...]:
    """Return the messages of a thread, notices apart."""
    return tuple(item for item in thread.items if isinstance(item, Message))


def _waits(thread: Thread) -> Iterator[timedelta | None]:
    """Yield how long the customer had waited at each of his messages, and at each answer."""
    since: Moment | None = None
    for message in messages(thread):
        speaker = role(message, thread)
        if speaker in {"customer", "agent"}:
            yield wait(since, message.at)
        if speaker == "agent":
            since = None
        elif speaker == "customer":
            since = since or message.at


def _first_pair(thread: Thread) -> tuple[Message, Message | None] | None:
    """Return the customer's first message and the first human answer, if there are any."""
    spoken = iter(messages(thread))
    asked = next((one for one in spoken if role(one, thread) == "customer"), None)
    answered = (one for one in spoken if role(one, thread) == "agent")
    return (asked, next(answered, None)) if asked else None


def _earliest(found: Sequence[Message]) -> Moment | None:
    """Return when the first of all was sent; None when several are not of known day and hour."""
    if len(found) == 1:
        return found[0].at
    known = [one.at for one in found if isinstance(one.at, datetime)]
    return min(known) if known and len(known) == len(found) else None


def _minutes(lasted: timedelta | None) -> int | None:
    """Return whole minutes; None when hours of an unknown day go backwards."""
    if lasted is None or lasted < timedelta():
        return None
    return lasted // timedelta(minutes=1)
