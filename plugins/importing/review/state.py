"""What a person answered: frozen states, events -> states. Pure.

Undoing is forgetting the last event; quitting is keeping the events, resuming is telling them
again. An event names people and texts, never a rank, so that it still means the same when the
export has grown in between.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import reduce
from typing import Literal

from plugins.anonymity.roster import STANDINGS, Person, Roster, Standing

Verb = Literal[
    "meet", "role", "rename", "spare", "merge", "accept", "keep", "leave", "mask", "mark"
]
"""Of a person: accept as proposed, give a role, an alias, keep the name, be another person.
Of texts: accept the replacement, keep them in clear, leave them this once, mask them as a kind;
and mark a word that nothing had found."""

ABOUT_PEOPLE: tuple[Verb, ...] = ("meet", "role", "rename", "spare", "merge")


@dataclass(frozen=True, slots=True)
class Event:
    """One answer. `targets` are keys of people or texts; `value` a role, an alias, a key, a mask.

    `alias` goes with a new role: « Agent B » does not suit a robot.
    """

    verb: Verb
    targets: tuple[str, ...]
    value: str = ""
    alias: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """Someone of the roster. `key` is his name, with a number when others have the same."""

    key: str
    person: Person


@dataclass(frozen=True, slots=True)
class State:
    """Everything answered so far. `met` are the keys settled; `answers` go by text."""

    people: tuple[Entry, ...]
    met: frozenset[str] = frozenset()
    answers: Mapping[str, tuple[Verb, str]] = field(default_factory=dict)


def start(proposed: Roster, met: Iterable[str] = (), known: Iterable[str] = ()) -> State:
    """Return the state before any answer; names and texts confirmed once are not asked again."""
    people = tuple(_entries(proposed.people))
    accepted: dict[str, tuple[Verb, str]] = dict.fromkeys(known, ("accept", ""))
    return State(people, frozenset(entry.key for entry in people).intersection(met), accepted)


def replay(state: State, events: Iterable[Event]) -> State:
    """Tell events again, in order."""
    return reduce(step, events, state)


def step(state: State, event: Event) -> State:
    """Return the state after an event; one that names nobody known changes nothing."""
    if event.verb not in ABOUT_PEOPLE:
        given = dict.fromkeys(event.targets, (event.verb, event.value))
        return replace(state, answers={**state.answers, **given})
    for entry in state.people:
        if entry.key in event.targets:
            state = _person(state, entry, event)
    return state


def roster(state: State, proposed: Roster) -> Roster:
    """Return the roster that these answers make, confirmed."""
    people = tuple(entry.person for entry in state.people)
    kept = {text for text, (verb, _) in state.answers.items() if verb == "keep"}
    spared = {word for p in people if p.alias == p.name for word in (p.name, *p.forms)}
    chosen = {t: kind for t, (verb, kind) in state.answers.items() if verb in ("mask", "mark")}
    marked = {text: kind for text, kind in proposed.marked if text not in kept} | chosen
    return Roster(
        people=people,
        confirmed=True,
        kept=(proposed.kept | kept | spared) - frozenset(chosen),
        marked=tuple(marked.items()),
    )


def _entries(people: Iterable[Person]) -> Iterator[Entry]:
    counts: Counter[str] = Counter()
    for person in people:
        counts[person.name] += 1
        again = counts[person.name]
        yield Entry(person.name if again == 1 else f"{person.name} ({again})", person)


def _person(state: State, entry: Entry, event: Event) -> State:
    if event.verb == "merge":
        return _merged(state, entry, event.value)
    person = entry.person
    became = {
        "role": lambda: replace(person, role=_standing(event.value), alias=event.alias),
        "rename": lambda: replace(person, alias=event.value),
        "spare": lambda: replace(person, alias=person.name),
    }.get(event.verb, lambda: person)()
    people = tuple(Entry(entry.key, became) if e is entry else e for e in state.people)
    # A role alone does not settle a card: its alias is to be seen first.
    met = state.met if event.verb == "role" else state.met | {entry.key}
    return replace(state, people=people, met=met)


def _standing(word: str) -> Standing:
    return next((standing for standing in STANDINGS if standing == word), "other")


def _merged(state: State, entry: Entry, key: str) -> State:
    """Make a person another form of someone else, who keeps his role and his alias."""
    into = next((other for other in state.people if other.key == key), None)
    if into is None or into is entry:
        return state
    forms = dict.fromkeys((*into.person.forms, entry.person.name, *entry.person.forms))
    forms.pop(into.person.name, None)
    fuller = Entry(key, replace(into.person, forms=tuple(forms)))
    people = tuple(fuller if e is into else e for e in state.people if e is not entry)
    return replace(state, people=people, met=state.met - {entry.key})
