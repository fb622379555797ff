"""What is read on a page: the words that its shapes draw, in reading order. Pure."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from plugins.cards.measure import Measure
from plugins.cards.shapes import Run, Shape
from plugins.cards.talk.stack import text_of
from plugins.cards.text import bidi
from plugins.model import Message, Notice, Part
from plugins.sharing.pdf.layer import Said, Tag, Word, words

_UNSEEN = 8  # pixels: the size of a name that is read though it is not drawn


OURS = "fr"
"""The language of what the tool says itself, whatever that of the document."""


def said(
    text: str, shapes: Iterable[Shape], measure: Measure, tag: Tag = "P", lang: str = ""
) -> Said:
    """Return what `shapes` draw of a text, whose first letter says how it reads."""
    return Said(tag, words(shapes, measure, rtl=bidi.is_rtl(text)), lang=lang)


def part_said(part: Part, shapes: Sequence[Shape], top: int, measure: Measure) -> Said:
    """Return what is read of a part of a conversation; of a message, always who says it.

    Its name, where it is drawn, stands above `top`.
    """
    if not isinstance(part, Message):
        return said("", shapes, measure, lang="" if isinstance(part, Notice) else OURS)
    spoken = said(text_of(part), (one for one in shapes if _place(one) >= top), measure)
    rtl = bidi.is_rtl(part.sender)
    name = words((one for one in shapes if _place(one) < top), measure, rtl=rtl)
    name = tuple(_announced(name or _unseen(part.sender, spoken.words), rtl))
    after = 1 + max((word.line for word in name), default=-1)
    moved = (replace(word, line=word.line + after) for word in spoken.words)
    return replace(spoken, words=(*name, *moved), lang=part.lang or "")


def lines_said(shapes: Iterable[Shape], measure: Measure) -> Iterator[Said]:
    """Yield each line that shapes draw, from the top of the page to its bottom."""
    found = words(shapes, measure)
    lines = [tuple(line) for _, line in groupby(found, lambda word: word.line)]
    for line in sorted(lines, key=lambda line: (line[0].baseline, line[0].x)):
        yield Said("P", line, lang=OURS)


def _place(shape: Shape) -> int:
    return shape.baseline if isinstance(shape, Run) else shape.y


def _announced(name: Sequence[Word], rtl: bool) -> Iterator[Word]:
    """Yield a name, if there is one, then a colon that is not drawn, where the name ends."""
    held = [*name]
    while held and not held[-1].text.strip():
        held.pop()
    if not held:
        return
    *others, last = held
    width = last.size / 2
    end = min(one.x for one in held) - width if rtl else max(one.x + one.width for one in held)
    yield from others
    yield replace(last, text=last.text.rstrip(), space=0.0)
    yield Word("\u00a0: ", end, last.baseline, width, last.size, line=last.line)


def _unseen(name: str, spoken: Sequence[Word]) -> tuple[Word, ...]:
    """Return a name to be read before words that go on a run, where it is not drawn again."""
    if not name or not spoken:
        return ()
    first = spoken[0]
    width = len(name) * _UNSEEN / 2
    return (Word(name, first.x, first.baseline - first.size, width, _UNSEEN),)
