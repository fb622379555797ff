"""What Tesseract read in an image -> where something private seems to stand. Pure.

The form is Tesseract's TSV (`tessedit_create_tsv`; TessBaseAPI::GetTSVText): twelve columns, a row
a word at level 5, its box in pixels from the upper left corner.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from plugins.model import Span
from plugins.screenshots.boxes import Box

WORD = 5
COLUMNS = 12

LARGER = 8
"""Times: Tesseract may take a drawing for a word, whose box must not swallow those of real ones."""

Find = Callable[[str], Iterable[Span]]


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it was read. `line` is its page, block, paragraph and line."""

    line: tuple[int, ...]
    text: str
    box: Box


@dataclass(frozen=True, slots=True, order=True)
class Proposal:
    """A place to hide, and the kind of what seems to stand there. It never holds the text."""

    box: Box
    kind: str


def proposals(tsv: str, find: Find) -> tuple[Proposal, ...]:
    """Return a box for each private thing that `find` sees, in the order of reading.

    Lines are looked at one by one, then all those of a block together: a bubble is narrow, and cuts
    a number or an address in two. What goes over several lines gives a box on each.
    """
    read = tuple(words(tsv))
    pieces = (tuple(piece) for part in (_line, _block) for _, piece in groupby(read, part))
    return merged(proposal for piece in pieces for proposal in _in(piece, find))


def merged(found: Iterable[Proposal]) -> tuple[Proposal, ...]:
    """Return proposals from top to bottom, those that are about one place made one."""
    kept: list[Proposal] = []
    for proposal in found:
        whole = proposal
        while same := [other for other in kept if _same(whole.box, other.box)]:
            kept = [other for other in kept if other not in same]
            named = max((*same, whole), key=lambda one: _area(one.box))
            whole = Proposal(_around([whole.box, *(other.box for other in same)]), named.kind)
        kept.append(whole)
    return tuple(sorted(kept, key=lambda one: (one.box.y, one.box.x)))


def reduced(proposal: Proposal, scale: int) -> Proposal:
    """Return what was found in a view `scale` times as large, in pixels of the image."""
    box = proposal.box
    left, top = box.x // scale, box.y // scale
    right, bottom = -(-(box.x + box.w) // scale), -(-(box.y + box.h) // scale)
    return Proposal(Box(left, top, right - left, bottom - top), proposal.kind)


def words(tsv: str) -> Iterator[Word]:
    """Yield the words of a TSV; a row of another form is left aside."""
    for row in tsv.split("\n"):
        cells = row.rstrip("\r").split("\t", COLUMNS - 1)
        if len(cells) == COLUMNS and cells[0] == str(WORD) and cells[-1].strip():
            try:
                numbers = [int(cell) for cell in cells[: COLUMNS - 2]]
            except ValueError:
                continue
            yield Word(tuple(numbers[1:5]), cells[-1].strip(), Box(*numbers[6:10]))


def _line(word: Word) -> tuple[int, ...]:
    return word.line


def _block(word: Word) -> tuple[int, ...]:
    return word.line[:2]


def _in(piece: tuple[Word, ...], find: Find) -> Iterator[Proposal]:
    places: list[tuple[int, int]] = []
    text = ""
    for word in piece:
        text += " " if text else ""
        places.append((len(text), len(text) + len(word.text)))
        text += word.text
    for span in find(text):
        seen = (
            word
            for word, (start, end) in zip(piece, places, strict=True)
            if start < span.end and span.start < end
        )
        for _, line in groupby(seen, _line):
            yield Proposal(_around([word.box for word in line]), span.kind)


def _same(one: Box, other: Box) -> bool:
    """Whether two boxes are about one place; not when one is so large that it hides mistakes."""
    width = min(one.x + one.w, other.x + other.w) - max(one.x, other.x)
    height = min(one.y + one.h, other.y + other.h) - max(one.y, other.y)
    least, most = sorted((_area(one), _area(other)))
    return width > 0 and height > 0 and 2 * width * height >= least and most <= LARGER * least


def _area(box: Box) -> int:
    return box.w * box.h


def _around(boxes: list[Box]) -> Box:
    left, top = min(box.x for box in boxes), min(box.y for box in boxes)
    right, bottom = max(box.x + box.w for box in boxes), max(box.y + box.h for box in boxes)
    return Box(left, top, right - left, bottom - top)
