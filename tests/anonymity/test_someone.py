"""First names that are words too, in lower case, where the words around tell a person."""

import pytest

from plugins.anonymity import Roster, redact
from tests.anonymity.samples import said

ROSTER = Roster.of(
    {"Pierre Petit": "agent", "Rose Marin": "agent", "Lou": "customer"}
    | {"Camille Durand": "customer", "Tandrin Roy": "agent", "Max Ferrand": "agent"}
)


def clean(text: str, sender: str = "Camille Durand") -> str:
    """Return a message of someone's, cleaned."""
    return redact(said(f"{sender}| {text}"), ROSTER).thread.items[0].text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("prévenez pierre au 06 39 98 12 34", "prévenez Agent A au [téléphone]"),
        ("Prévenez bien rose au 06 39 98 12 34", "Prévenez bien Agent B au [téléphone]"),
        ("Prévenir bien pierre avant lundi", "Prévenir bien Agent A avant lundi"),
        ("appelez plutôt rose svp", "appelez plutôt Agent B svp"),
        ("contactez pierre directement", "contactez Agent A directement"),
        ("demandez à pierre s'il vient", "demandez à Agent A s'il vient"),
        ("j’ai vu pierre hier", "j’ai vu Agent A hier"),
        ("le bureau c'est pierre au 06 39 98 12 34", "le bureau c'est Agent A au [téléphone]"),
        ("voyez avec rose ou pierre", "voyez avec Agent B ou Agent A"),
        ("demandez Camille et lou demain", "demandez [nom] et [nom] demain"),
        ("Parfait lou, c'est noté", "Parfait [nom], c'est noté"),
        ("Super lou ! C'est noté", "Super [nom] ! C'est noté"),
        ("oui pierre, avec son compte", "oui Agent A, avec son compte"),
        ("Non pierre, hier. Ok", "Non Agent A, hier. Ok"),
    ],
)
def test_a_first_name_is_masked(text: str, expected: str) -> None:
    """Someone is sought, called, or named beside someone else."""
    assert expected == clean(text)


@pytest.mark.parametrize(
    "text",
    [
        "prévenez max 2 jours avant, appelez max 3 fois",
        "un mur de pierre, la pierre au 12",
        "appelez la pierre qui roule",
        "une lumière rose, ou rose pâle",
        "j'ai vu une rose hier, vous avez vu la rose",
        "un parfait lou blanc, super rose, un rose pâle",
        "le voyant est blanc ou rose, c'est la pierre",
    ],
)
def test_a_word_stays(text: str) -> None:
    """Where it is one."""
    assert text == clean(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bonne soirée Camille, T.R.", "Bonne soirée [nom], Agent C"),
        ("Bonne journée Madame Durand, TR", "Bonne journée [nom], Agent C"),
        (
            "C'est fait. Belle fin de journée Camille, T. R.",
            "C'est fait. Belle fin de journée [nom], Agent C",
        ),
        ("Cordialement Camille, rose", "Cordialement [nom], Agent B"),
    ],
)
def test_a_signature_may_follow_whom_the_letter_is_for(text: str, expected: str) -> None:
    """A closing formula, a name, a comma."""
    assert expected == clean(text, "Tandrin Roy").rstrip(".")


@pytest.mark.parametrize(
    "text",
    [
        "La journée est belle, rose",
        "Bonne journée à Camille, TR ou pas",
    ],
)
def test_a_sentence_is_no_closing(text: str) -> None:
    """Nothing but a signature ends a letter."""
    assert text.replace("Camille", "[nom]") == clean(text, "Tandrin Roy")
