"""Shapes -> the words that they draw, with their places: what can be selected and read aloud. Pure.

Shapes stand from left to right. Words come out in reading order, which is another one where a line
reads from right to left.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Literal

from plugins.cards.measure import Measure
from plugins.cards.shapes import Glyph, Rect, Run, Shape
from plugins.masks import MASKS

Tag = Literal["H1", "H2", "P", "Figure"]

APART = 0.05
"""Ems: two texts this far from each other on a line are two words."""
EMOJI_BASELINE = 0.8
"""Of an emoji's height: how far below its top the text's baseline passes."""


@dataclass(frozen=True, slots=True)
class Word:
    """What is read at a place, in pixels from the page's top left corner.

    `text` may end with the space that follows it, which is `space` pixels wide; `width` does not
    count it. Of a right-to-left word, `x` is the left end nonetheless.
    """

    text: str
    x: float
    baseline: int
    width: float
    size: int
    rtl: bool = False
    line: int = 0
    space: float = 0.0


@dataclass(frozen=True, slots=True)
class Said:
    """What is read at once: a title, a message…

    `alt` describes a figure, `link` is the address that the words lead to.
    """

    tag: Tag
    words: tuple[Word, ...]
    alt: str = ""
    link: str = ""
    lang: str = ""

    @property
    def text(self) -> str:
        """What is read."""
        return "".join(word.text for word in self.words).strip()


@dataclass(frozen=True, slots=True)
class _Stretch:
    """The words of one shape, and where its line is: the middle of its letters."""

    words: tuple[Word, ...]
    middle: float
    rtl: bool | None  # None for what has no direction of its own


def words(shapes: Iterable[Shape], measure: Measure, *, rtl: bool = False) -> tuple[Word, ...]:
    """Return the words that `shapes` draw, in reading order; `rtl` is that of their paragraph.

    A mask is read between brackets, as its author wrote it. Each line ends with a space: the words
    of two lines are two words.
    """
    found: list[Word] = []
    for number, line in enumerate(_lines(_stretches(shapes, measure))):
        read = [word for stretch in _logical(_apart(line), rtl) for word in stretch.words]
        joined = list(_joined(read)) if not any(word.rtl for word in read) else read
        if not joined[-1].text.endswith(" "):
            joined = [*joined[:-1], *_ended(joined[-1])]
        found += (replace(word, line=number) for word in joined)
    return tuple(found)


def _stretches(shapes: Iterable[Shape], measure: Measure) -> Iterator[_Stretch]:
    before: Shape | None = None
    for shape in shapes:
        if isinstance(shape, Run):
            if isinstance(before, Rect) and _is_mask(shape, before):
                yield _mask(shape, before)
            else:
                middle = shape.baseline - shape.size * 0.36
                yield _Stretch(tuple(_run_words(shape, measure)), middle, shape.rtl)
        elif isinstance(shape, Glyph):
            baseline = shape.y + round(shape.size * EMOJI_BASELINE)
            word = Word(shape.emoji, shape.x, baseline, shape.size, shape.size)
            yield _Stretch((word,), shape.y + shape.size / 2, None)
        before = shape


def _is_mask(run: Run, bar: Rect) -> bool:
    """Tell whether a text stands in a bar of ink: it is then the kind of thing masked."""
    return run.text in MASKS and run.on == bar.fill and bar.x < run.x < bar.x + bar.width


def _mask(run: Run, bar: Rect) -> _Stretch:
    word = Word(f"[{run.text}]", bar.x, run.baseline, bar.width, run.size)
    return _Stretch((word,), bar.y + bar.height / 2, None)


def _run_words(run: Run, measure: Measure) -> Iterator[Word]:
    """Yield the words of a run in reading order; a space of its own has no text before it."""
    space = measure.width(" ", run.face, run.size)
    pieces = run.text.split(" ")
    widths = [measure.width(one, run.face, run.size, run.rtl) if one else 0.0 for one in pieces]
    x = run.x + (sum(widths) + space * (len(pieces) - 1) if run.rtl else 0)
    for index, (piece, width) in enumerate(zip(pieces, widths, strict=True)):
        is_last = index == len(pieces) - 1
        if run.rtl:
            x -= width
        if piece:
            yield Word(piece, x, run.baseline, width, run.size, run.rtl)
        x += 0 if run.rtl else width
        if not is_last:
            x -= space if run.rtl else 0
            yield Word(" ", x, run.baseline, space, run.size)
            x += 0 if run.rtl else space


def _lines(stretches: Iterable[_Stretch]) -> Iterator[list[_Stretch]]:
    """Group what stands side by side."""
    line: list[_Stretch] = []
    for stretch in stretches:
        if line and not _same_line(line[-1], stretch):
            yield line
            line = []
        line.append(stretch)
    if line:
        yield line


def _same_line(one: _Stretch, other: _Stretch) -> bool:
    height = max(word.size for stretch in (one, other) for word in stretch.words)
    end = max(word.x + word.width for word in one.words)
    start = min(word.x for word in other.words)
    return abs(one.middle - other.middle) < height / 2 and start > end - height / 2


def _apart(line: Sequence[_Stretch]) -> list[_Stretch]:
    """Return the stretches of a line with a space between texts that stand apart."""
    found = [line[0]]
    for stretch in line[1:]:
        before, after = found[-1].words[-1], stretch.words[0]
        end = before.x + before.width
        texts = found[-1].rtl is False and stretch.rtl is False
        if texts and after.x - end > APART * max(before.size, after.size):
            space = Word(" ", end, before.baseline, after.x - end, before.size)
            found.append(_Stretch((space,), stretch.middle, None))
        found.append(stretch)
    return found


def _logical(line: Sequence[_Stretch], rtl: bool) -> list[_Stretch]:
    """Return the stretches of a line in reading order: Unicode's rule L2, undone."""
    if not rtl and not any(stretch.rtl for stretch in line):
        return list(line)
    leveled = list(zip(_levels(line, rtl), line, strict=True))
    for level in (1, 2):
        turned: list[tuple[int, _Stretch]] = []
        for is_high, run in groupby(leveled, lambda one: one[0] >= level):  # noqa: B023 - used now
            stretches = list(run)
            turned += reversed(stretches) if is_high else stretches
        leveled = turned
    return [stretch for _, stretch in leveled]


def _levels(line: Sequence[_Stretch], rtl: bool) -> list[int]:
    base = int(rtl)
    own = [None if one.rtl is None else 1 if one.rtl else 2 * base for one in line]
    sides = [base, *(base if level is None else level for level in own), base]
    return [
        level if level is not None else before if before == after else base
        for level, before, after in zip(own, sides, sides[2:], strict=False)
    ]


def _joined(line: Sequence[Word]) -> Iterator[Word]:
    """Yield the words of a line that reads rightwards, whole, each with the space after it."""
    held = line[0]
    for word in line[1:]:
        if held.text.endswith(" "):
            yield held
            held = word
        elif word.text == " ":
            held = replace(held, text=held.text + " ", space=word.width)
        else:
            larger = max(held, word, key=_size)
            width = word.x + word.width - held.x
            held = replace(larger, text=held.text + word.text, x=held.x, width=width)
    yield held


def _size(word: Word) -> int:
    return word.size


def _ended(word: Word) -> Iterator[Word]:
    """Yield the last word of a line and the space that it has in memory only."""
    space = word.size / 4
    if not word.rtl:
        yield replace(word, text=word.text + " ", space=space)
        return
    yield word
    yield Word(" ", word.x - space, word.baseline, space, word.size)
