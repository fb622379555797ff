"""A raw thread and its roster -> the thread that readers may see. Pure: nothing is written.

Names become aliases or `[nom]`, what the detectors find becomes its mask, and the result is read
again until nothing more is found in it: cleaning a clean thread changes nothing.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise

from plugins.anonymity import answers, joins
from plugins.anonymity.cast import Cast
from plugins.anonymity.cleaner import Cleaner, Text
from plugins.anonymity.doubts import Left, doubts
from plugins.anonymity.files import file_name
from plugins.anonymity.roster import Roster
from plugins.anonymity.zones import Zone
from plugins.model import (
    Attachment,
    Doubt,
    Message,
    Notice,
    Reaction,
    Redaction,
    Replacement,
    Span,
    Thread,
)

ANSWERING = 2
"""Messages in a row that may answer the question before them."""
NODDING = 30
"""Characters of a message that only says to go on, at most."""


def redact(thread: Thread, roster: Roster, *, public: Collection[str] = ()) -> Redaction:
    """Return the thread without anything private, what was replaced, and what is doubtful.

    `public` are texts that stay (the brand's own handles, its numbers). Participants that the
    roster does not name get an alias too. Spans count code points of the original texts; what is
    replaced in names of senders and of files is not listed. Raises PrivacyError when an alias holds
    a name of the roster.
    """
    cleaner = Cleaner(Cast(thread, roster), roster, public)
    cells = [_Cell(item, cleaner.cast.role(item), Text(item.text)) for item in thread.items]
    _clean(cells, cleaner)
    return Redaction(
        thread=replace(
            thread,
            slug=cleaner.cast.slug(thread.slug),
            channel=cleaner.alone(thread.channel),
            brand=cleaner.alone(thread.brand),
            participants=cleaner.cast.participants,
            items=tuple(_item(cell, cleaner) for cell in cells),
        ),
        replacements=tuple(_replacements(cells)),
        doubts=tuple(_doubts(cells, cleaner)),
    )


@dataclass(frozen=True, slots=True)
class _Cell:
    """An item of the thread, the raw role of whoever wrote it, and its text being cleaned."""

    item: Message | Notice
    role: str
    text: Text


def _item(cell: _Cell, cleaner: Cleaner) -> Message | Notice:
    if isinstance(cell.item, Notice):
        return replace(cell.item, text=cell.text.now)
    alias = cleaner.cast.alias
    return replace(
        cell.item,
        text=cell.text.now,
        sender=alias(cell.item.sender),
        reactions=tuple(
            Reaction(cleaner.alone(r.emoji), alias(r.sender)) for r in cell.item.reactions
        ),
        attachments=tuple(
            Attachment(file_name(a.path, cleaner.alone), cleaner.alone(a.description))
            for a in cell.item.attachments
        ),
    )


def _replacements(cells: Sequence[_Cell]) -> Iterator[Replacement]:
    for cell in cells:
        for edit in cell.text.edits:
            yield Replacement(cell.item.n, Span(edit.start, edit.end, edit.kind), edit.shown)


def _doubts(cells: Sequence[_Cell], cleaner: Cleaner) -> Iterator[Doubt]:
    left = [Left(cell.text.original, partial(_covered, cell.text, cleaner)) for cell in cells]
    for rank, span, why in doubts(left, cleaner.cast.brand, cleaner.cast.ordinary):
        yield Doubt(cells[rank].item.n, span, why)


def _covered(text: Text, cleaner: Cleaner) -> list[Zone]:
    """Return what is replaced in a text, what was hidden in it already, what a person keeps."""
    edited = [(edit.start, edit.end) for edit in text.edits]
    return [*edited, *cleaner.kept(text.original), *cleaner.hidden(text.original)]


def _clean(cells: Sequence[_Cell], cleaner: Cleaner) -> None:
    """Clean the cells, and read again what changed until nothing more is found."""
    runs = list(_runs(cells))
    around = _around(cells, runs)
    dirty: Collection[int] = range(len(cells))
    while dirty:
        changed: set[int] = set()
        for rank in dirty:
            cell = cells[rank]
            cleaner.meet(cell.text.now)
            found = cleaner.edits(cell.text, cell.role, around.get(rank, ()))
            if found:
                cell.text.add(found)
                changed.add(rank)
        if cleaner.cast.introduce():
            changed.update(rank for rank, cell in enumerate(cells) if cleaner.names(cell.text.now))
        around = _around(cells, runs, changed) if changed else {}
        dirty = sorted(changed | around.keys())


def _around(
    cells: Sequence[_Cell], runs: Sequence[Sequence[int]], touched: AbstractSet[int] | None = None
) -> dict[int, list[Span]]:
    """Return what is found in each cell by reading it with those around it.

    `runs` is the whole thread; only what holds a `touched` cell, or follows it, is read.
    """
    found: dict[int, list[Span]] = defaultdict(list)
    for talk, watched in _talks(cells, runs):
        if len(talk) < 2 or (touched is not None and touched.isdisjoint(watched)):
            continue
        texts = [cells[rank].text.now for rank in talk]
        for place, span in joins.over_messages(texts):
            found[talk[place]].append(span)
        for place in range(1, len(talk)):
            if touched is not None and touched.isdisjoint(talk[place - 1 : place + 1]):
                continue
            found[talk[place]] += answers.announced(texts[place - 1], texts[place])
    for before, run in pairwise(runs):
        if touched is not None and touched.isdisjoint((before[-1], *run)):
            continue
        question = cells[before[-1]].text.now
        for rank in run[:ANSWERING]:
            found[rank] += answers.answered(question, cells[rank].text.now)
    return {rank: spans for rank, spans in found.items() if spans}


def _talks(
    cells: Sequence[_Cell], runs: Sequence[Sequence[int]]
) -> Iterator[tuple[list[int], AbstractSet[int]]]:
    """Yield the runs, those joined that only « oui ? » from the other side parts.

    Each comes with the ranks of all the messages on which that depends. A talk is let go as soon as
    nothing more can join it: a long thread has as many of them as it has runs.
    """
    open_talks: list[tuple[list[int], set[int]]] = []  # those of the last two runs, at most
    for place, run in enumerate(runs):
        if place > 1 and _goes_on(cells, runs[place - 2 : place + 1]):
            talk = open_talks.pop(0)
            talk[0].extend(run)
            talk[1].update(run, runs[place - 1])
        else:
            if place > 1:
                yield open_talks.pop(0)
            talk = [*run], {*run}
        open_talks.append(talk)
    yield from open_talks


def _goes_on(cells: Sequence[_Cell], runs: Sequence[Sequence[int]]) -> bool:
    """Tell whether the third of three runs goes on with the first, as if the second were none."""
    first, between, last = runs
    return _sender(cells[first[0]]) == _sender(cells[last[0]]) and _nods(cells, first, between)


def _sender(cell: _Cell) -> str:
    return cell.item.sender if isinstance(cell.item, Message) else ""


def _nods(cells: Sequence[_Cell], before: Sequence[int], run: Sequence[int]) -> bool:
    """Tell whether messages only say to go on, or repeat figures: « oui ? », « 06 39, je note »."""
    texts = [cells[rank].text.now for rank in run]
    if any(len(text) > NODDING for text in texts):
        return False
    figures = ["".join(filter(str.isdigit, text)) for text in texts]
    if not any(figures):
        return True
    told = "".join(filter(str.isdigit, cells[before[-1]].text.now))
    return all(it in told for it in figures)


def _runs(cells: Sequence[_Cell]) -> Iterator[list[int]]:
    """Yield the ranks of messages that follow each other from one sender; notices do not count."""
    run: list[int] = []
    sender = None
    for rank, cell in enumerate(cells):
        if isinstance(cell.item, Notice):
            continue
        if run and cell.item.sender != sender:
            yield run
            run = []
        sender = cell.item.sender
        run.append(rank)
    if run:
        yield run
