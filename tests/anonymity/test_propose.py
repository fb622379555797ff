"""The names that a thread seems to hold."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.anonymity import Person, propose_roster
from tests.anonymity.samples import said, thread
from tests.golden import cases


def told(person: Person) -> str:
    """Return a person as golden cases write one."""
    forms = f" ({', '.join(person.forms)})" if person.forms else ""
    return f"{person.name}{forms}, {person.role}, {person.alias}: {person.why}"


@pytest.mark.parametrize(("given", "expected"), cases(Path(__file__).with_name("propose.txt")))
def test_each_thread_proposes_its_people(given: str, expected: str) -> None:
    """Each case of propose.txt gives its people, in order of appearance."""
    roster = propose_roster(thread(given))
    assert expected == "\n".join(told(person) for person in roster.people)


def test_what_is_proposed_is_not_confirmed() -> None:
    """Only a person confirms."""
    roster = propose_roster(said("Orange| Bonjour. - Camille"))
    assert (False, frozenset(), ()) == (roster.confirmed, roster.kept, roster.marked)


def test_a_first_name_in_lower_case_is_proposed_after_a_greeting_only() -> None:
    """`Bonjour camille` greets someone; `rose` alone is a colour."""
    names = [p.name for p in propose_roster(said("bonjour camille, la box est rose")).people]
    assert ["camille"] == names


def test_a_letter_and_its_combining_accent_are_one_letter() -> None:
    """A Mac writes names so."""
    names = [p.name for p in propose_roster(said("Orange| Bien à vous, Ine\u0300s")).people]
    assert ["Inès"] == names


@given(st.lists(st.text(max_size=60), max_size=4))
def test_any_text_gives_a_roster(texts: list[str]) -> None:
    """Nothing that is written stops it; aliases of agents are told apart."""
    aliases = [p.alias for p in propose_roster(said(*texts)).people if p.role == "agent"]
    assert len(set(aliases)) == len(aliases)


@pytest.mark.parametrize("seed", ["Paul ", "PAUL ", "x", "\n", "a-", "d'", "Zab "])
def test_no_text_makes_it_stumble(seed: str) -> None:
    """Ten thousand characters made to match nearly everywhere end like any other text."""
    text = (seed * 10_000)[:10_000] + "\nBien à vous, Inès"
    assert "Inès" in {person.name for person in propose_roster(said(f"Orange| {text}")).people}
