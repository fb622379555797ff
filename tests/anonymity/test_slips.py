"""First names cut short or mistyped, and identifiers that names are part of."""

import doctest
from dataclasses import replace

import pytest

from plugins.anonymity import Roster, redact, tokens
from plugins.model import Participant
from tests.anonymity.samples import said

ROSTER = Roster.of(
    {"Frédéric": "agent", "Samuel": "agent", "Axelle": "agent", "Pauline": "customer"}
    | {"Lou": "customer", "Camille Durand": "other"}
)


def clean(text: str, sender: str) -> str:
    """Return a message of someone's, cleaned."""
    people = (Participant("Frédéric", "agent"), Participant("Pauline", "customer"))
    thread = replace(said(f"{sender}| {text}"), participants=people)
    return redact(thread, ROSTER).thread.items[0].text


@pytest.mark.parametrize(
    ("sender", "text", "expected"),
    [
        ("Frédéric", "C'est fait. - Fred", "C'est fait. - Agent A"),
        ("Frédéric", "Cordialement, Fred", "Cordialement, Agent A"),
        ("Frédéric", "C'est fait ;) Fred", "C'est fait ;) Agent A"),
        ("Frédéric", "C'est fait ^Fred", "C'est fait ^Agent A"),
        ("Pauline", "merci fred, à bientôt", "merci Agent A, à bientôt"),
        ("Pauline", "Merci Fred pour tout", "Merci Agent A pour tout"),
        ("Pauline", "merci axele !", "merci Agent C !"),
        ("Pauline", "bonjour samul, ça va", "bonjour Agent B, ça va"),
    ],
)
def test_a_short_or_mistyped_name_is_masked(sender: str, text: str, expected: str) -> None:
    """In a signature of the very side, behind a greeting of the other."""
    assert expected == clean(text, sender)


@pytest.mark.parametrize(
    ("sender", "text"),
    [
        ("Pauline", "merci sam 12 au soir"),
        ("Pauline", "fred n'est pas là"),
        ("Frédéric", "voir avec sam"),
        ("Pauline", "merci paulne qui"),
        ("Frédéric", "bonjour paule, merci"),
        ("Frédéric", "merci seul, merci ami"),
    ],
)
def test_a_word_stays(sender: str, text: str) -> None:
    """Elsewhere, or where it is another name."""
    assert text == clean(text, sender)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("mon compte lou.atelier_59 svp", "mon compte [identifiant] svp"),
        ("c'est atelier_camille_59.", "c'est [identifiant]."),
        ("c'est camille.vrac75, merci", "c'est [identifiant], merci"),
        ("Merci Camille.Bonne journée", "Merci [nom].Bonne journée"),
        ("camille_durand", "[nom]"),
        ("la facture_camille_2021.pdf", "la facture_[nom]_2021.pdf"),
        ("#merci_camille", "#merci_[nom]"),
    ],
)
def test_an_identifier_goes_as_a_whole(text: str, expected: str) -> None:
    """What is left of it would tell who it is; files, hashtags and sentences are none."""
    assert expected == clean(text, "Pauline")


def test_what_the_docstrings_show_is_true() -> None:
    """Each example gives what it says."""
    assert 0 == doctest.testmod(tokens).failed
