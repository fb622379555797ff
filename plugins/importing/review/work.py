"""What a review is about, and what can be worked out of it, each thing once. Pure."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from plugins.anonymity.roster import Roster
from plugins.importing.merge import Merge
from plugins.importing.review import cards
from plugins.importing.review.cards import Book, Card
from plugins.importing.review.final import Row, compared, rows
from plugins.importing.review.state import ABOUT_PEOPLE, Entry, Event, State, roster, step
from plugins.model import Redaction, Thread


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


def refusal(matter: Matter, state: State, event: Event) -> str:
    """Return why an answer makes an impossible roster, in French; nothing where it makes none."""
    if event.verb not in ABOUT_PEOPLE:
        return ""
    problem = matter.refused(roster(step(state, event), matter.proposed))
    return "" if problem and matter.refused(roster(state, matter.proposed)) else problem
