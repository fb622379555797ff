"""The final text, row by row, as it is read before it is written; a word selected. Pure."""

import re
import string
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time

from rich.cells import cell_len

from plugins.importing.merge import Merge
from plugins.importing.review.cards import printable
from plugins.model import Message, Moment, Notice, State, Thread

MARGIN = "  "
STATES: tuple[tuple[State, str], ...] = (
    ("automated", "message automatique"),
    ("edited", "modifié"),
    ("deleted", "supprimé"),
)

_WORD = re.compile(r"\[[^\[\]]+\]|[^\s\[\]]*\w[^\s\[\]]*")
_AROUND = string.punctuation.replace("@", "").replace("#", "") + "«»…’“”‘\u202f\u00a0"


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the screen; `head` rows say who speaks, the others hold words of the thread."""

    text: str
    head: bool = False


@dataclass(frozen=True, slots=True)
class Selection:
    """Words `first` to `last` of a row, counted from 0."""

    row: int
    first: int
    last: int


def rows(thread: Thread, width: int) -> tuple[Row, ...]:
    """Return the rows of a whole thread, cut at words to `width` cells."""
    return tuple(row for item in thread.items for row in _item(item, width))


def compared(merged: Merge, width: int) -> tuple[Row, ...]:
    """Return the rows of a difference, its notes first; none where nothing was written before."""
    lines = [*merged.notes, *merged.difference.split("\n")] if merged.difference else merged.notes
    return tuple(Row(row, head=True) for line in lines for row in wrap(printable(line), width))


def words(row: Row) -> list[re.Match[str]]:
    """Return the words of a row; a head has none, and a mask is one."""
    return [] if row.head else list(_WORD.finditer(row.text))


def selected(all_rows: tuple[Row, ...], selection: Selection) -> str:
    """Return the text selected, without the punctuation around it; nothing for a mask."""
    found = words(all_rows[selection.row])
    first, last = found[selection.first], found[min(selection.last, len(found) - 1)]
    text = all_rows[selection.row].text[first.start() : last.end()]
    return "" if "[" in text else text.strip(_AROUND)


def moved(
    all_rows: tuple[Row, ...], selection: Selection | None, by: int, top: int
) -> Selection | None:
    """Return the next word (`by` 1) or the one before (-1); the first of the screen to begin."""
    if selection is None:
        ahead = (r for r in range(top, len(all_rows)) if words(all_rows[r]))
        row = next(ahead, None)
        return None if row is None else Selection(row, 0, 0)
    place = (selection.last if by > 0 else selection.first) + by
    if 0 <= place < len(words(all_rows[selection.row])):
        return Selection(selection.row, place, place)
    others = range(selection.row + by, len(all_rows) if by > 0 else -1, by)
    row = next((r for r in others if words(all_rows[r])), None)
    if row is None:
        return selection
    place = 0 if by > 0 else len(words(all_rows[row])) - 1
    return Selection(row, place, place)


def stretched(all_rows: tuple[Row, ...], selection: Selection, by: int) -> Selection:
    """Return the selection with a word more or less, within its row."""
    end = len(words(all_rows[selection.row])) - 1
    last = min(max(selection.last + by, selection.first), end)
    return Selection(selection.row, selection.first, last)


def wrap(text: str, width: int) -> Iterator[str]:
    """Cut a line at spaces so that each row takes `width` cells at most."""
    if _fits(text, width):
        yield text
        return
    row, *words_left = text.split(" ")
    for word in words_left:
        if _fits(f"{row} {word}", width):
            row = f"{row} {word}"
        else:
            yield from _pieces(row, width)
            row = word
    yield from _pieces(row, width)


def _pieces(word: str, width: int) -> Iterator[str]:
    """Cut a word, or a row that ends with one, where it is too long for a row."""
    while not _fits(word, width):
        cut = _cells(word, width)
        yield word[:cut]
        word = word[cut:]
    yield word


def when(at: Moment | None) -> str:
    """Say a moment on few cells.

    >>> when(date(2021, 3, 4)), when(time(9, 12))
    ('04/03/2021', '09:12')
    """
    if isinstance(at, datetime):
        return f"{at:%d/%m/%Y %H:%M}"
    if isinstance(at, time):
        return f"{at:%H:%M}"
    return f"{at:%d/%m/%Y}" if isinstance(at, date) else ""


def _item(item: Message | Notice, width: int) -> Iterator[Row]:
    yield Row(printable(" · ".join(head(item))), head=True)
    for line in _lines(item):
        for row in wrap(printable(line), max(width - len(MARGIN), 8)):
            yield Row(MARGIN + row)


def head(item: Message | Notice) -> Iterable[str]:
    """Return the number of an item, who speaks, when, and what is known of its state."""
    said = [word for state, word in STATES if isinstance(item, Message) and state in item.state]
    who = item.sender if isinstance(item, Message) else "avis"
    return (part for part in (str(item.n), who, when(item.at), *said) if part)


def _lines(item: Message | Notice) -> Iterator[str]:
    if item.text:
        yield from item.text.split("\n")
    if isinstance(item, Message):
        yield from (f"(pièce jointe : {file.description})" for file in item.attachments)
        yield from (f"({reaction.sender} : {reaction.emoji})" for reaction in item.reactions)


def _fits(text: str, width: int) -> bool:
    return len(text) <= width and (text.isascii() or cell_len(text) <= width)


def _cells(text: str, width: int) -> int:
    """Return how many characters take `width` cells, one at least."""
    cut = min(len(text), width)
    while cut > 1 and cell_len(text[:cut]) > width:
        cut -= 1
    return cut
