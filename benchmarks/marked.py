"""Texts with what must be hidden marked in them: `Mon {{12|code}}, pas le {{3900|reste}}`.

The kind is a word of `plugins.masks.MASKS`; « reste » marks what must stay. `⏎` stands for a line
break, so that a message is one line of the file.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from plugins.model import Span

STAYS = "reste"
_MARK = re.compile(r"\{\{(.+?)\|([^{}|]+)\}\}", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Marked:
    """A text without its marks, what must be hidden in it, and what must stay (both in order)."""

    text: str
    hidden: tuple[Span, ...]
    staying: tuple[Span, ...]


def read(line: str) -> Marked:
    """Return a marked text, read.

    >>> read("Le {{3900|reste}} !")
    Marked(text='Le 3900 !', hidden=(), staying=(Span(start=3, end=7, kind='reste'),))
    """
    pieces: list[str] = []
    spans: list[Span] = []
    size = last = 0
    for mark in _MARK.finditer(line := line.replace("⏎", "\n")):
        before = line[last : mark.start()]
        start = size + len(before)
        spans.append(Span(start, start + len(mark[1]), mark[2]))
        pieces += [before, mark[1]]
        size, last = spans[-1].end, mark.end()
    text = "".join([*pieces, line[last:]])
    hidden = tuple(span for span in spans if span.kind != STAYS)
    return Marked(text, hidden, tuple(span for span in spans if span.kind == STAYS))


def write(text: str, spans: Sequence[Span]) -> str:
    """Return a text with spans marked in it: the inverse of `read`.

    >>> write("Le 3900 !", [Span(3, 7, "reste")])
    'Le {{3900|reste}} !'
    """
    pieces: list[str] = []
    last = 0
    for span in spans:
        found = text[span.start : span.end]
        pieces += [text[last : span.start], "{{", found, "|", span.kind, "}}"]
        last = span.end
    return "".join([*pieces, text[last:]]).replace("\n", "⏎")
