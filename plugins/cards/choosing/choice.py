"""Which messages of a conversation a card shows: those that tell the most. Pure.

What tells, and how much, is said in `worth.WEIGHTS`.
"""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from plugins.cards.choosing.worth import WEIGHTS, Worth, weighed
from plugins.model import Excerpt, Message

LONG = ((480, 6), (320, 4), (200, 2))
"""What a message loses as a quotation, from how many characters on: it is to be set large."""

Holds = Callable[[frozenset[int]], bool]


@dataclass(frozen=True, slots=True)
class Run:
    """Consecutive messages of an excerpt, by their numbers, and what they are worth together."""

    numbers: frozenset[int]
    worth: int


def best(excerpt: Excerpt, holds: Holds) -> frozenset[int]:
    """Return the numbers of the run that `best_run` finds."""
    return best_run(excerpt, holds).numbers


def best_run(excerpt: Excerpt, holds: Holds) -> Run:
    """Return the run of consecutive messages that tells the most among those for whose numbers
    `holds(numbers)` is true; the earliest of equals.

    `holds` must be true of a part of whatever it is true of; it is asked at most twice a message.
    When it holds nothing, the message that tells the most is returned; for an excerpt without
    messages, an empty run.
    """
    messages = weighed(excerpt)
    if not messages:
        return Run(frozenset(), 0)
    sums = _Sums(messages)
    runs = list(_longest(messages, holds)) or [(place, place) for place in range(len(messages))]
    first, last = max(runs, key=lambda run: sums.worth(*run))
    return Run(_numbers(messages, *sums.trimmed(first, last)), sums.worth(first, last))


def telling(excerpt: Excerpt, among: Collection[int] = ()) -> Message:
    """Return the message that tells the most by itself; short ones are worth more, set large.

    It is one of those numbered in `among`, where the excerpt shows any of these. Raises ValueError
    when the excerpt has no message.
    """
    messages = weighed(excerpt)
    candidates = [one for one in messages if one.message.n in among]
    return max(candidates or messages, key=_as_quotation).message


def _as_quotation(one: Worth) -> tuple[bool, int]:
    loss = next((loss for least, loss in LONG if len(one.message.text) >= least), 0)
    return not one.is_wordless, one.alone - loss


class _Sums:
    """Tells what any run is worth, by sums made once. A run is its first and its last place."""

    def __init__(self, messages: Sequence[Worth]) -> None:
        self._alone = [0, *accumulate(one.alone for one in messages)]
        self._after = [0, *accumulate(one.after for one in messages)]
        self._customer = [0, *accumulate(one.is_customer for one in messages)]

    def worth(self, first: int, last: int) -> int:
        """Return what the run is worth."""
        asked = self._customer[last + 1] - self._customer[first]
        total = self._alone[last + 1] - self._alone[first]
        total += self._after[last + 1] - self._after[first + 1]
        return total + (WEIGHTS["two sides"] if 0 < asked <= last - first else 0)

    def trimmed(self, first: int, last: int) -> tuple[int, int]:
        """Return the run without what adds nothing at its ends; one message at least."""
        total = self.worth(first, last)
        while first < last and self.worth(first + 1, last) == total:
            first += 1
        while first < last and self.worth(first, last - 1) == total:
            last -= 1
        return first, last


def _longest(messages: Sequence[Worth], holds: Holds) -> Iterator[tuple[int, int]]:
    """Yield the runs that hold and that no message can be added to.

    Their ends only ever move forward: a run that begins later ends no earlier.
    """
    after = 0
    for first in range(len(messages)):
        before = after = max(after, first)
        while after < len(messages) and holds(_numbers(messages, first, after)):
            after += 1
        if after > before:
            yield first, after - 1


def _numbers(messages: Sequence[Worth], first: int, last: int) -> frozenset[int]:
    return frozenset(one.message.n for one in messages[first : last + 1])
