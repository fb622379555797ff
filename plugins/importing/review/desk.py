"""Where a review stands: its answers, what is asked now, what is next. Pure.

Four steps: people, masks, doubts, and the final text. What is replaced depends on who people are;
so the cards of the second and third steps are made again whenever the first changes, and only then.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from plugins.anonymity.roster import Roster
from plugins.importing.merge import Merge
from plugins.importing.review import cards
from plugins.importing.review.cards import Book, Card
from plugins.importing.review.final import Row, compared, rows
from plugins.importing.review.state import ABOUT_PEOPLE, Entry, Event, State, replay, roster, step
from plugins.model import Redaction, Thread

Step = Literal["people", "masks", "doubts", "final"]
STEPS: tuple[Step, ...] = ("people", "masks", "doubts", "final")


@dataclass(frozen=True, slots=True)
class Matter:
    """What a review is about.

    `redact` anonymises the original thread after a roster; `preview` returns, of the result, what
    would be written; `refused` says in French why a roster cannot be used (an alias that holds a
    real name), nothing when it can. `taken` are aliases that others have in the case. `title` and
    `question` are French, for the first row of the screen and the last.
    """

    thread: Thread
    proposed: Roster
    redact: Callable[[Roster], Redaction]
    preview: Callable[[Redaction], Merge]
    refused: Callable[[Roster], str]
    taken: frozenset[str]
    title: str
    question: str


class Work:
    """What can be worked out of a matter, each thing once."""

    def __init__(self, matter: Matter) -> None:
        self.matter = matter
        self.book = Book(matter.thread)
        self._redact = lru_cache(maxsize=2)(matter.redact)
        self._decks = lru_cache(maxsize=2)(self._make)
        self._rows = lru_cache(maxsize=2)(self._draw)

    def decks(self, people: tuple[Entry, ...]) -> tuple[tuple[Card, ...], tuple[Card, ...]]:
        """Return the cards of the masks and those of the doubts, when people are these."""
        return self._decks(people)

    def result(self, state: State) -> Redaction:
        """Return the thread as these answers anonymise it."""
        return self._redact(roster(state, self.matter.proposed))

    def rows(self, state: State, width: int) -> tuple[tuple[Row, ...], tuple[Row, ...]]:
        """Return the rows of what would be written, and those of the difference with what was."""
        return self._rows(roster(state, self.matter.proposed), width)

    def _draw(self, final: Roster, width: int) -> tuple[tuple[Row, ...], tuple[Row, ...]]:
        merged = self.matter.preview(self._redact(final))
        return rows(merged.thread, width), compared(merged, width)

    def _make(self, people: tuple[Entry, ...]) -> tuple[tuple[Card, ...], tuple[Card, ...]]:
        found = self.result(State(people))
        return cards.masks(self.book, found), cards.doubts(self.book, found)


@dataclass(frozen=True, slots=True)
class Desk:
    """A review at one moment. `first` is its state before any answer; `at` a rank in the deck."""

    work: Work
    first: State
    state: State
    events: tuple[Event, ...] = ()
    step: Step = "people"
    at: int = 0


def sit(work: Work, first: State, events: tuple[Event, ...] = ()) -> Desk:
    """Begin a review, or take it up again where its events left it."""
    return settle(Desk(work, first, replay(first, events), events))


def deck(desk: Desk) -> Sequence[Entry | Card]:
    """Return what the present step asks, answered or not."""
    if desk.step == "people":
        return desk.state.people
    if desk.step == "final":
        return ()
    masks, doubts = desk.work.decks(desk.state.people)
    return masks if desk.step == "masks" else doubts


def entry(desk: Desk) -> Entry | None:
    """Return the person asked about, in the first step."""
    now = _now(desk)
    return now if isinstance(now, Entry) else None


def card(desk: Desk) -> Card | None:
    """Return the card asked about, in the second and third steps."""
    now = _now(desk)
    return now if isinstance(now, Card) else None


def answered(desk: Desk, what: Entry | Card) -> bool:
    """Tell whether a person or a text is settled, a doubt also by a longer text marked by hand."""
    if isinstance(what, Entry):
        return what.key in desk.state.met
    answers = desk.state.answers
    return what.text in answers or (
        bool(what.why) and any(v == "mark" and what.text in t for t, (v, _) in answers.items())
    )


def rest(desk: Desk) -> tuple[Entry | Card, ...]:
    """Return what the present step still asks."""
    return tuple(what for what in deck(desk) if not answered(desk, what))


def say(desk: Desk, event: Event) -> Desk:
    """Answer, and go to what is next."""
    state = step(desk.state, event)
    return settle(replace(desk, state=state, events=(*desk.events, event)))


def undo(desk: Desk) -> Desk:
    """Take back the last answer, and go back to what it was about."""
    if not desk.events:
        return desk
    *events, last = desk.events
    back = replace(desk, state=replay(desk.first, events), events=tuple(events))
    return _where(back, last)


def settle(desk: Desk) -> Desk:
    """Go to the first thing not answered: from here on, then from the beginning, then later."""
    for place in STEPS[STEPS.index(desk.step) :]:
        here = desk if place == desk.step else replace(desk, step=place, at=0)
        ranks = [rank for rank, what in enumerate(deck(here)) if not answered(here, what)]
        if ranks:
            return replace(here, at=next((r for r in ranks if r >= here.at), ranks[0]))
    return replace(desk, step="final", at=0)


def move(desk: Desk, by: int) -> Desk:
    """Turn to another card without answering; before the first comes the step before."""
    at = desk.at + by
    if 0 <= at < len(deck(desk)):
        return replace(desk, at=at)
    if at < 0:
        return _step_before(desk)
    return settle(desk) if not rest(desk) else desk


def found(desk: Desk, text: str) -> bool:
    """Tell whether a text stands in the original thread, whatever its case."""
    return next(desk.work.book.search([text], limit=1), None) is not None


def _now(desk: Desk) -> Entry | Card | None:
    asked = deck(desk)
    return asked[desk.at] if desk.at < len(asked) else None


def _step_before(desk: Desk) -> Desk:
    for place in reversed(STEPS[: STEPS.index(desk.step)]):
        there = replace(desk, step=place, at=0)
        if deck(there):
            return replace(there, at=len(deck(there)) - 1)
    return desk


def _where(desk: Desk, event: Event) -> Desk:
    """Return to the first card that an event named; a word marked by hand has none."""
    about: tuple[Step, ...] = ("people",) if event.verb in ABOUT_PEOPLE else ("masks", "doubts")
    for place in about:
        there = replace(desk, step=place, at=0)
        for rank, what in enumerate(deck(there)):
            if (what.key if isinstance(what, Entry) else what.text) in event.targets:
                return replace(there, at=rank)
    return settle(desk)
