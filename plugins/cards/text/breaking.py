"""Where the lines of a title break: evenly, on a pause where there is one. Pure.

Widths grow in proportion with the size, so that words are measured once, in ems.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import inf

from plugins.cards.measure import Measure
from plugins.cards.text.style import Style
from plugins.cards.text.typeset import typeset
from plugins.cards.text.words import Word, paragraphs

STOP, PAUSE, DANGLING, SHORT = -0.28, -0.15, 0.12, 0.34
"""What a line's end costs, beside the square of what its width lacks: less where a sentence ends,
or on a pause; more just after one (« … un robot. Et »), and on a short word (« À qui la »).
"""
STOPS, PAUSES = tuple(".!?…"), tuple(",;:»)")
_MEASURED = 1000  # pixels: the size at which words are measured


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a title, their widths and that of a space in ems, and what it costs to end a
    line on each.
    """

    texts: tuple[str, ...]
    widths: tuple[float, ...]
    space: float
    ends: tuple[float, ...]


@lru_cache(maxsize=64)
def measured(title: str, measure: Measure) -> Words:
    """Return the words of a title."""
    style = Style("title", _MEASURED, _MEASURED, "ink", "paper")
    texts = tuple(_text(word) for line in paragraphs(title) for word in line)
    widths = (typeset(text, style, measure, 100 * _MEASURED).width / _MEASURED for text in texts)
    space = measure.width(" ", "title", _MEASURED) / _MEASURED
    return Words(texts, tuple(widths), space, tuple(_ends(texts)))


def _text(word: Word) -> str:
    return "".join(f"[{one.text}]" if one.kind == "mask" else one.text for one in word)


def narrowest(words: Words, lines: int) -> float:
    """Return the width in ems of the narrowest box that holds the words in so many lines."""
    low, high = max(words.widths, default=0.0), sum(words.widths) + words.space * len(words.widths)
    while high - low > 0.01:
        middle = (low + high) / 2
        if _count(words, middle) <= lines:
            high = middle
        else:
            low = middle
    return max(high, 0.01)


def _count(words: Words, room: float) -> int:
    count, left = 0, -1.0
    for width in words.widths:
        left -= words.space + width
        if left < 0:
            count, left = count + 1, room - width
    return count


def broken(words: Words, count: int, room: float) -> tuple[float, list[str]]:
    """Return the words in `count` lines or fewer, each within `room` ems, that read best.

    And what they cost: even lines cost least.
    """
    total = len(words.texts)
    best: list[dict[int, tuple[float, int]]] = [{} for _ in range(total)] + [{0: (0.0, total)}]
    for first in range(total - 1, -1, -1):
        width = -words.space
        for after in range(first + 1, total + 1):
            width += words.space + words.widths[after - 1]
            if width > room and after > first + 1:
                break
            cost = (1 - width / room) ** 2 + words.ends[after - 1]
            for lines, (rest, _) in best[after].items():
                option = cost + rest, after
                if lines < count and option < best[first].get(lines + 1, (inf, 0)):
                    best[first][lines + 1] = option
    if not best[0]:
        return inf, [" ".join(words.texts)]
    lines = max(best[0])
    cost = best[0][lines][0]
    found = []
    first = 0
    while first < total:
        after = best[first][lines][1]
        found.append(" ".join(words.texts[first:after]))
        first, lines = after, lines - 1
    return cost, found


def _ends(texts: Sequence[str]) -> Iterator[float]:
    """Yield what it costs to end a line on each word."""
    paused = False
    for index, text in enumerate(texts, 1):
        pauses = text.endswith((*STOPS, *PAUSES))
        if index == len(texts):
            yield 0.0
        elif pauses:
            yield STOP if text.endswith(STOPS) else PAUSE
        else:
            yield (DANGLING if paused else 0.0) + (SHORT if len(text) <= 2 else 0.0)
        paused = pauses
