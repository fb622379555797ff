"""Whom WhatsApp names when it tells what goes on in a group."""

import pytest

from plugins.importers.whatsapp_groups import people


@pytest.mark.parametrize(
    ("notice", "expected"),
    [
        ("Sacha a ajouté Noa Petit", ("Sacha", "Noa Petit")),
        ("Vous avez ajouté Noa et ~ Camille", ("Noa", "Camille")),
        ("Sacha added Noa, Camille and Lou", ("Sacha", "Noa", "Camille", "Lou")),
        ("+33 6 39 98 12 34 a quitté", ("+33 6 39 98 12 34",)),
        ("Sacha left", ("Sacha",)),
        ("Sacha a rejoint en utilisant le lien d’invitation de ce groupe", ("Sacha",)),
        ("Votre code de sécurité avec Sacha a changé. Appuyez ici.", ("Sacha",)),
        ("Your security code with Sacha changed.", ("Sacha",)),
        ("Noa a été retirée", ("Noa",)),
        ("Noa a changé l’icône du groupe", ("Noa",)),
        ("Sacha changed to +33 6 39 98 12 34", ("Sacha",)),
        ("Vous avez quitté le groupe", ()),
        ("Les messages et les appels sont chiffrés de bout en bout.", ()),
    ],
)
def test_whoever_is_named_is_known(notice: str, expected: tuple[str, ...]) -> None:
    """None of them may escape the roster; « vous » is nobody."""
    assert people(notice) == expected
