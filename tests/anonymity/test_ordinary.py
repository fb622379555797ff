"""Confirmed names whose words are everyday words too: masked, doubtful or plainly words."""

import pytest

from plugins.anonymity import Roster, redact
from plugins.anonymity.doubts import WORD
from tests.anonymity.samples import said

NAMES = (
    "Marie Petit",
    "Claire Fontaine",
    "Jean Petit",
    "Pierre Petit",
    "Rose Marin",
    "Marie Box",
)


def clean(text: str, name: str) -> str:
    """Return a text as it is cleaned when an agent has that name."""
    roster = Roster.of({"Léa Martin": "customer", name: "agent"})
    return redact(said(text), roster).thread.items[0].text


def doubted(text: str, name: str) -> list[str]:
    """Return what is doubtful in a text because it stands in that name."""
    roster = Roster.of({"Léa Martin": "customer", name: "agent"})
    found = redact(said(text), roster).doubts
    return [text[it.span.start : it.span.end] for it in found if it.why is WORD]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    "frame",
    [
        "c'est {} qui m'a dit ça",
        "{} a raccroché",
        "hier {} n'a rien fait",
        "j'ai parlé à {} hier",
        "dixit {}",
        "moi {} je l'ai eu deux fois",
        "la {} du support",
    ],
)
def test_a_whole_name_is_masked_whatever_its_case(name: str, frame: str) -> None:
    """Even where each of its words is an everyday word."""
    assert frame.format("Agent A") == clean(frame.format(name.lower()), name)


@pytest.mark.parametrize("name", NAMES)
def test_a_surname_may_come_first_in_lower_case(name: str) -> None:
    """As in forms."""
    turned = " ".join(reversed(name.lower().split()))
    assert "vu avec Agent A" == clean(f"vu avec {turned}", name)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    "frame",
    [
        "ok {}",
        "ok {} ?",
        "au revoir {}",
        "vous êtes {} ?",
        "{}, vous êtes là ?",
        "selon {}",
        "vu avec {}",
        "{} a raccroché",
        "hier {} n'a rien fait",
        "j'ai parlé à {} hier",
    ],
)
def test_a_first_name_in_lower_case_is_masked_where_a_person_stands(name: str, frame: str) -> None:
    """The words around tell."""
    assert frame.format("Agent A") == clean(frame.format(name.split(maxsplit=1)[0].lower()), name)


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("France me l'a dit", "France Blanc", "Agent A me l'a dit"),
        ("france me l'a dit", "France Blanc", "Agent A me l'a dit"),
        ("Noël me l'a dit", "Noël Marchand", "Agent A me l'a dit"),
        ("Hier Noël a raccroché.", "Noël Marchand", "Hier Agent A a raccroché."),
    ],
)
def test_a_country_or_a_feast_that_speaks_is_someone(text: str, name: str, expected: str) -> None:
    """Even at the head of a sentence, where a capital says nothing."""
    assert expected == clean(text, name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("la box est rose et la prise rose aussi", "Rose Marin"),
        ("une réponse claire et nette", "Claire Fontaine"),
        ("c'est claire comme réponse", "Claire Fontaine"),
        ("un rose pâle et un petit souci", "Rose Petit"),
        ("j'ai un jean neuf et la pierre est là", "Jean Pierre"),
        ("en France, la France entière", "France Blanc"),
        ("petit souci, petite panne", "Marie Petit"),
    ],
)
def test_a_word_that_is_plainly_a_word_stays(text: str, name: str) -> None:
    """Nor is it doubtful."""
    assert (text, []) == (clean(text, name), doubted(text, name))


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("moi claire je dis", "Claire Fontaine", ["claire"]),
        ("pierre ?", "Pierre Petit", ["pierre"]),
        ("j'ai vu ça avec fontaine", "Claire Fontaine", ["fontaine"]),
        ("Noël approche", "Noël Marchand", ["Noël"]),
    ],
)
def test_where_nothing_tells_it_is_doubtful(text: str, name: str, expected: list[str]) -> None:
    """A person decides."""
    assert (text, expected) == (clean(text, name), doubted(text, name))
