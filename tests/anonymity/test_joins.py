"""What goes on from a message to the next, over « oui ? » and spelled out."""

import pytest

from plugins.anonymity import Roster, redact
from tests.anonymity.samples import said

ROSTER = Roster.of({"Odile Lambert": "customer", "Karim": "agent"})


def clean(*texts: str) -> list[str]:
    """Return the customer's messages as they are cleaned; the agent's begin with « > »."""
    lines = [f"Karim| {it[2:]}" if it.startswith("> ") else f"Odile Lambert| {it}" for it in texts]
    items = redact(said(*lines), ROSTER).thread.items
    return [item.text for item, it in zip(items, texts, strict=True) if not it.startswith("> ")]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (
            (
                "mon numéro c'est le zéro six trente neuf",
                "quatre vingt dix huit douze trente quatre",
            ),
            ["mon numéro c'est le [téléphone]", "[téléphone]"],
        ),
        (("zéro six", "trente neuf 98 douze 34"), ["[téléphone]", "[téléphone]"]),
        (
            ("zéro six, trente neuf, quatre-vingt-dix-huit…", "puis douze, trente quatre"),
            ["[téléphone]…", "puis [téléphone]"],
        ),
        (
            ("> Votre numéro de mobile ?", "zéro six", "trente neuf 98 douze 34"),
            ["[téléphone]", "[téléphone]"],
        ),
        (("06 39", "quatre-vingt-dix-huit 12 34"), ["[téléphone]", "[téléphone]"]),
        (("06 39 98", "> oui ?", "12 34"), ["[téléphone]", "[téléphone]"]),
        (("06 39 98", "> 06 39 98, oui ?", "12 34"), ["[téléphone]", "[téléphone]"]),
        (
            ("06 39", "> oui ?", "98", "> oui", "12 34"),
            ["[téléphone]", "[téléphone]", "[téléphone]"],
        ),
        (("Mon code client :", "> oui ?", "778812"), ["Mon code client :", "[référence]"]),
    ],
)
def test_a_number_told_in_several_messages_is_hidden_whole(
    texts: tuple[str, ...], expected: list[str]
) -> None:
    """Spelled out or not, whatever the other side says to go on."""
    assert expected == clean(*texts)


@pytest.mark.parametrize(
    "texts",
    [
        ("j'en ai deux", "trois jours sans fibre", "> ok", "quatre appels"),
        ("de 8h à 12", "> oui", "30 minutes d'attente"),
        ("il en reste un", "deux", "trois"),
        ("un", "> oui ?", "seul technicien sur deux"),
    ],
)
def test_numbers_of_other_things_stay(texts: tuple[str, ...]) -> None:
    """Counted things, hours."""
    assert [it for it in texts if not it.startswith("> ")] == clean(*texts)
