"""Where a review stands: its answers, what is asked now, what is next. Pure.

Four steps: people, masks, doubts, and the final text. What is replaced depends on who people are;
so the cards of the second and third steps are made again whenever the first changes, and only then.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from plugins.importing.review.cards import Card
from plugins.importing.review.state import ABOUT_PEOPLE, Entry, Event, State, replay, step
from plugins.importing.review.work import Work, refusal

Step = Literal["people", "masks", "doubts", "final"]
STEPS: tuple[Step, ...] = ("people", "masks", "doubts", "final")


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
    """Begin a review, or take it up again where its events left it.

    An answer that has become impossible (an alias that the case has given since) is asked again.
    """
    state, held = first, []
    for event in events:
        if not refusal(work.matter, state, event):
            state = step(state, event)
            held.append(event)
    return settle(Desk(work, first, state, tuple(held)))


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
