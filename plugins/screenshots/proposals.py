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
    """Return a box for each private thing that `find` sees in a line, in the order of reading."""
    lines = groupby(words(tsv), key=lambda word: word.line)
    found = (proposal for _, line in lines for proposal in _in_line(tuple(line), find))
    return tuple(dict.fromkeys(found))


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


def _in_line(line: tuple[Word, ...], find: Find) -> Iterator[Proposal]:
    places: list[tuple[int, int]] = []
    text = ""
    for word in line:
        text += " " if text else ""
        places.append((len(text), len(text) + len(word.text)))
        text += word.text
    for span in find(text):
        boxes = [
            word.box
            for word, (start, end) in zip(line, places, strict=True)
            if start < span.end and span.start < end
        ]
        if boxes:
            yield Proposal(_around(boxes), span.kind)


def _around(boxes: list[Box]) -> Box:
    left, top = min(box.x for box in boxes), min(box.y for box in boxes)
    right, bottom = max(box.x + box.w for box in boxes), max(box.y + box.h for box in boxes)
    return Box(left, top, right - left, bottom - top)
