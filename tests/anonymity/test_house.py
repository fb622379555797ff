"""Labels of brands' accounts: their bearers have aliases, their words stay in messages."""

import doctest
from dataclasses import replace

import pytest

from plugins.anonymity import Roster, house, redact
from plugins.model import Participant, Role, Thread
from tests.anonymity.samples import said

PEOPLE = {"Maxence": "agent", "Odile Lambert": "customer"}


def thread(label: str, role: Role, *texts: str, brand: str = "") -> Thread:
    """Return a thread where someone of that label greets, and Maxence says texts."""
    raw = said(f"{label}| Bienvenue", *(f"Maxence| {text}" for text in texts))
    people = (
        Participant(label, role),
        Participant("Maxence", "agent"),
        Participant("Odile Lambert", "customer"),
    )
    return replace(raw, brand=brand, participants=people)


def last(raw: Thread, roster: dict[str, str]) -> str:
    """Return the last message, cleaned."""
    return redact(raw, Roster.of(roster)).thread.items[-1].text


@pytest.mark.parametrize(
    ("label", "role", "text"),
    [
        ("Nébula Mobile", "robot", "bienvenue chez Nébula Mobile, ou chez Nébula"),
        ("Nébula Bot", "robot", "je suis l'assistant virtuel Nébula"),
        ("Nébula Assistance", "agent", "je suis du support Nébula"),
        ("Nébula Assistance", "agent", "votre compte nébula est actif"),
        ("Nébula", "agent", "votre compte Nébula est à envoyer à Nébula"),
        ("NébulaFlex", "agent", "merci d'être client chez NébulaFlex"),
        ("Service Fraude", "agent", "ma collègue du service fraude vous répond"),
        ("Service Colis", "robot", "le service colis est ouvert"),
    ],
)
@pytest.mark.parametrize("is_listed", [True, False])
def test_the_words_of_a_brand_stay(label: str, role: Role, text: str, is_listed: bool) -> None:
    """Whether or not a person listed the account."""
    listed = PEOPLE | ({label: role} if is_listed else {})
    assert text == last(thread(label, role, text), listed)


def test_the_account_has_an_alias() -> None:
    """As any sender."""
    clean = redact(thread("Nébula Bot", "robot", "ok"), Roster.of(PEOPLE)).thread
    assert "Robot" == clean.participants[0].alias


@pytest.mark.parametrize(
    ("label", "texts"),
    [
        ("Kanga SAV", ["Merci Kanga"]),
        ("Kanga SAV", ["votre compte est actif", "voyez avec M. Kanga"]),
        ("Kanga SAV", ["client chez Kanga ? non.", "Bonne journée. - Kanga"]),
        ("Kanga - Support", ["vu avec Kanga"]),
        ("Agent Kanga", ["vu avec Kanga"]),
        ("Kanga", ["vu avec Kanga"]),
        ("Kanga", ["compte Kanga", "julie kanga"]),
        ("Kanga", ["compte Kanga", "ici Kanga", "chez Kanga"]),
        ("Kanga", ["Kanga de Nébula vous répond", "le service Kanga"]),
        ("Bertille Assistance", ["vu avec Bertille"]),
        ("julie Assistance", ["chez julie, du support julie"]),
    ],
)
def test_someone_named_in_a_label_is_masked(label: str, texts: list[str]) -> None:
    """By a first name in use, or where the thread says « M. Kanga », « merci Kanga »."""
    name = label.removeprefix("Agent ").split()[0]
    roster = PEOPLE | ({"Bertille Zed": "agent"} if name == "Bertille" else {})
    assert name not in last(thread(label, "agent", *texts), roster)


@pytest.mark.parametrize(
    ("label", "brand", "text", "expected"),
    [
        ("Nébula Bot", "", "Bonsoir, Maxence de Nébula.", "Bonsoir, Agent A de Nébula."),
        ("Bip", "Nébula Mobile", "Bonsoir, Maxence de Nébula.", "Bonsoir, Agent A de Nébula."),
        ("Nébula Bot", "", "Bonsoir, Julie de Kerval.", "Bonsoir, [nom]."),
        ("Bip", "Leroy Merlin", "Bonsoir Mme Leroy", "Bonsoir [nom]"),
    ],
)
def test_a_brand_behind_a_name_is_no_surname(
    label: str, brand: str, text: str, expected: str
) -> None:
    """The brand of the thread, or of an account."""
    raw = thread(label, "robot", text, brand=brand)
    assert expected == last(raw, {"Maxence": "agent", "Odile Lambert": "customer"})


def test_a_label_that_a_person_keeps_is_looked_for_nowhere() -> None:
    """Not in its words either, unless they are someone's."""
    raw = thread("Vanille Nébula", "agent", "chez Nébula, dit Maxence")
    assert "chez Nébula, dit Agent A" == last(raw, PEOPLE | {"Vanille Nébula": "keep"})


def test_what_the_docstrings_show_is_true() -> None:
    """Each example gives what it says."""
    assert 0 == doctest.testmod(house).failed
