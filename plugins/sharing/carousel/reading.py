"""What is read on a page: the words that its shapes draw, and a description in French. Pure."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from plugins.cards.measure import Measure
from plugins.cards.shapes import Rect, Run, Shape
from plugins.cards.talk.stack import text_of
from plugins.cards.text import bidi
from plugins.cards.text.words import plain
from plugins.model import Cut, Message, Notice, Part, Silence
from plugins.sharing.pdf.layer import Said, Tag, Word, words
from plugins.typography.dates import duration

LONGEST = 500
"""Characters: longer descriptions tire whoever listens to them."""
ENDS = (".", "!", "?", "…")
_UNSEEN = 8  # pixels: the size of a name that is read though it is not drawn


def said(text: str, shapes: Iterable[Shape], measure: Measure, tag: Tag = "P") -> Said:
    """Return what `shapes` draw of a text, whose first letter says how it reads."""
    return Said(tag, words(shapes, measure, rtl=bidi.is_rtl(text)))


def part_said(part: Part, shapes: Sequence[Shape], measure: Measure) -> Said:
    """Return what is read of a part of a conversation; of a message, always who says it."""
    if not isinstance(part, Message):
        return said("", shapes, measure)
    named = [*_until_bubble(shapes)]
    spoken = said(text_of(part), shapes[len(named) :], measure)
    name = words(named, measure) or _unseen(part.sender, spoken.words)
    if name:
        name = tuple(_announced(name))
    after = 1 + max((word.line for word in name), default=-1)
    moved = (replace(word, line=word.line + after) for word in spoken.words)
    return replace(spoken, words=(*name, *moved), lang=part.lang or "")


def lines_said(shapes: Iterable[Shape], measure: Measure) -> Iterator[Said]:
    """Yield each line that shapes draw, from the top of the page to its bottom."""
    found = words(shapes, measure)
    lines = [tuple(line) for _, line in groupby(found, lambda word: word.line)]
    for line in sorted(lines, key=lambda line: (line[0].baseline, line[0].x)):
        yield Said("P", line)


def told(parts: Iterable[Part]) -> Iterator[str]:
    """Yield a sentence for each part: who says what, silences, cuts."""
    for part in parts:
        if isinstance(part, Message):
            yield f"{part.sender}\u00a0: «\u202f{plain(text_of(part))}\u202f»"
        elif isinstance(part, Silence):
            yield f"Silence de {duration(part.duration)}."
        elif isinstance(part, Notice):
            yield sentence(plain(part.text))
        elif isinstance(part, Cut):
            yield "Des messages sont omis."


def sentence(text: str) -> str:
    """Return a text with a capital and a full stop."""
    return text[:1].upper() + text[1:] + ("" if text.endswith(ENDS) else ".")


def described(sentences: Iterable[str]) -> str:
    """Return sentences on one line, under `LONGEST` characters; it ends after a word."""
    text = " ".join(sentences)
    if len(text) < LONGEST:
        return text
    return text[: LONGEST - 1].rpartition(" ")[0].rstrip(" \u00a0\u202f,;:.!?«") + "…"


def _announced(name: Sequence[Word]) -> Iterator[Word]:
    """Yield a name, then a colon that is not drawn."""
    *others, last = name
    yield from others
    yield replace(last, text=last.text.rstrip(), space=0.0)
    end, width = last.x + last.width, last.size / 2
    yield Word("\u00a0: ", end, last.baseline, width, last.size, line=last.line)


def _until_bubble(shapes: Sequence[Shape]) -> Iterator[Shape]:
    """Yield the name above a bubble."""
    rect = next((shape for shape in shapes if isinstance(shape, Rect)), None)
    for shape in shapes:
        if not isinstance(shape, Run) or rect is None or shape.baseline > rect.y:
            return
        yield shape


def _unseen(name: str, spoken: Sequence[Word]) -> tuple[Word, ...]:
    """Return a name to be read before words that go on a run, where it is not drawn again."""
    if not name or not spoken:
        return ()
    first = spoken[0]
    width = len(name) * _UNSEEN / 2
    return (Word(name, first.x, first.baseline - first.size, width, _UNSEEN),)
