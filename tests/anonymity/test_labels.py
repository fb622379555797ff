"""Labels that exports give to those who have no name: they get an alias, and are no name."""

import doctest
from dataclasses import replace

import pytest

from plugins.anonymity import Roster, naming, propose_roster, redact
from plugins.model import Participant, Thread
from tests.anonymity.samples import said


def thread(label: str, text: str) -> Thread:
    """Return a thread where someone of that label is an agent, and the customer says a text."""
    raw = said(f"{label}| Bonjour", f"Odile Lambert| {text}")
    people = (Participant(label, "agent"), Participant("Odile Lambert", "customer"))
    return replace(raw, participants=people)


@pytest.mark.parametrize(
    ("label", "text"),
    [
        ("Compte supprimé user3", "votre compte a été supprimé"),
        ("Compte supprimé user3", "le user 3 du forfait"),
        ("Compte 222", "le Compte 2222"),
        ("Compte 222", "mon compte est bloqué"),
        ("Deleted Account", "your account was deleted"),
        ("Utilisateur 12", "chaque utilisateur 12 fois"),
        ("Compte supprimé", "compte supprimé hier"),
    ],
)
@pytest.mark.parametrize("is_listed", [True, False])
def test_a_label_is_looked_for_nowhere(label: str, text: str, is_listed: bool) -> None:
    """Its words are everyone's, whether or not a person confirmed it; its bearer has an alias."""
    names = {"Odile Lambert": "customer"} | ({label: "agent"} if is_listed else {})
    clean = redact(thread(label, text), Roster.of(names)).thread
    assert ("Agent A", text) == (clean.participants[0].alias, clean.items[1].text)


def test_a_proposed_roster_propagates_no_label() -> None:
    """An author who confirms everything that is proposed spoils nothing."""
    raw = thread("Compte supprimé user3", "votre compte a été supprimé")
    clean = redact(raw, replace(propose_roster(raw), confirmed=True)).thread
    assert "votre compte a été supprimé" == clean.items[1].text


@pytest.mark.parametrize(
    ("label", "text", "expected"),
    [
        ("zuzu75", "ok zuzu75, et zuzu752 ?", "ok Agent A, et zuzu752 ?"),
    ],
)
def test_a_pseudonym_is_a_name(label: str, text: str, expected: str) -> None:
    """Whole, and never before a figure that would go on with it."""
    assert expected == redact(thread(label, text), Roster.of({})).thread.items[1].text


def test_what_the_docstrings_show_is_true() -> None:
    """Each example gives what it says."""
    assert 0 == doctest.testmod(naming).failed
