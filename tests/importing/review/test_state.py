"""Answers make states, and states make a roster."""

from plugins.anonymity.roster import Person, Roster
from plugins.importing.review.state import Entry, Event, State, replay, roster, start, step
from tests.importing.review.sample import CAMILLE, LEA, PROPOSED, ROBOT


def people(*events: Event) -> dict[str, Person]:
    """Return the people after events, by name."""
    state = replay(start(PROPOSED), events)
    return {entry.key: entry.person for entry in state.people}


def test_an_accepted_person_stays_as_proposed() -> None:
    """And is settled."""
    state = step(start(PROPOSED), Event("meet", (LEA,)))
    entries = tuple(Entry(person.name, person) for person in PROPOSED.people)
    assert State(entries, frozenset({LEA})) == state


def test_a_new_role_brings_its_alias_and_waits_to_be_accepted() -> None:
    """The person sees both before going on."""
    state = step(start(PROPOSED), Event("role", (CAMILLE,), "robot", "Robot 2"))
    assert ("robot", "Robot 2") == ((who := state.people[1].person).role, who.alias)
    assert not state.met


def test_an_alias_is_changed() -> None:
    """Nothing else of the person is."""
    renamed = people(Event("rename", (CAMILLE,), "Agent Z"))[CAMILLE]
    assert Person(CAMILLE, "agent", "Agent Z", ("Camille",), "appelée dans 2 messages") == renamed


def test_a_name_kept_as_it_is_stays_in_clear_in_all_its_forms() -> None:
    """A shop's name, say."""
    state = step(start(PROPOSED), Event("spare", (CAMILLE,)))
    assert {CAMILLE, "Camille"} <= roster(state, PROPOSED).kept
    assert CAMILLE == state.people[1].person.alias


def test_two_names_of_one_person_become_forms() -> None:
    """Under the alias of the one who stays."""
    found = people(Event("meet", (ROBOT,)), Event("merge", (ROBOT,), CAMILLE))
    assert {LEA, CAMILLE} == set(found)
    assert ("Camille", ROBOT) == found[CAMILLE].forms


def test_nobody_is_merged_with_himself_or_with_a_stranger() -> None:
    """Nothing changes."""
    assert start(PROPOSED) == step(start(PROPOSED), Event("merge", (LEA,), LEA))
    assert start(PROPOSED) == step(start(PROPOSED), Event("merge", (LEA,), "Inconnu"))


def test_answers_about_texts_make_the_roster() -> None:
    """What is accepted or left once needs no word there."""
    events = (
        Event("accept", ("06 39 98 12 34",)),
        Event("keep", ("Brioude",)),
        Event("leave", ("4521",)),
        Event("mask", ("Camille",), "lieu"),
        Event("mark", ("box", "fibre"), "code"),
    )
    found = roster(replay(start(PROPOSED), events), PROPOSED)
    marked = (("Camille", "lieu"), ("box", "code"), ("fibre", "code"))
    assert Roster(PROPOSED.people, True, frozenset({"Brioude"}), marked) == found


def test_the_last_answer_counts() -> None:
    """Also against what an earlier import had confirmed."""
    proposed = Roster((), True, frozenset({"Brioude"}), (("4521", "référence"),))
    events = (
        Event("mask", ("Brioude",), "lieu"),
        Event("mask", ("4521",), "code"),
        Event("keep", ("4521",)),
    )
    found = roster(replay(start(proposed), events), proposed)
    assert Roster((), True, frozenset({"4521"}), (("Brioude", "lieu"),)) == found


def test_what_was_confirmed_once_is_not_asked_again() -> None:
    """Neither names nor texts; a name that is no longer there is forgotten."""
    state = start(PROPOSED, (LEA, "Parti"), ("06 39 98 12 34",))
    assert frozenset({LEA}) == state.met
    assert {"06 39 98 12 34": ("accept", "")} == state.answers


def test_an_event_about_nobody_changes_nothing() -> None:
    """As when the export has changed since the review was left."""
    assert start(PROPOSED) == step(start(PROPOSED), Event("rename", ("Parti",), "Agent Z"))


def test_two_people_of_the_same_name_are_two() -> None:
    """The customer's first name may be an agent's."""
    twice = Roster((Person("Camille", "agent", "Agent A"), Person("Camille", "customer", "Moi")))
    state = step(start(twice), Event("rename", ("Camille (2)",), "Le client"))
    assert ["Agent A", "Le client"] == [entry.person.alias for entry in state.people]
