"""Where the names of streets and towns, and whole addresses, end."""

import pytest

from plugins.detect.reading.addresses import address_end
from plugins.detect.reading.streets import street_end
from plugins.detect.reading.text import read
from plugins.detect.reading.towns import town_end


@pytest.mark.parametrize(
    ("name", "rest"),
    [
        (" des Lilas", " depuis lundi"),
        (" du Général de Gaulle", " est coupée"),
        (" du 8 Mai 1945", " depuis 3 jours"),
        (" victor hugo", " merci"),
        (" des lilas", " depuis lundi"),
        (" de l’Abbé-Grégoire", ", merci"),
        (" de la 2e DB", " est"),
        (" du Dr. Roux", ". Merci"),
        (" des Lilas", ". Ajoutez"),
    ],
)
def test_a_street_ends_before_the_sentence_goes_on(name: str, rest: str) -> None:
    """Its capitals tell, or the first name that calls for a second."""
    end = street_end(read(f"rue{name}{rest}"), len("rue"))
    assert end is not None
    assert name == f"rue{name}{rest}"[3 : end[0]]


@pytest.mark.parametrize("text", ["rue est barrée", "rue", "rue et", "rue de 2 km"])
def test_a_street_has_a_name(text: str) -> None:
    """Or is only a word."""
    assert street_end(read(text), 3) is None


@pytest.mark.parametrize(
    ("town", "rest"),
    [
        (" Issy-les-Moulineaux", " depuis lundi"),
        (" Issy les Moulineaux", " le technicien"),
        (" Paris 15e", " est"),
        (" Rennes Cedex 9", ", merci"),
        (" L’Haÿ-les-Roses", " en panne"),
        (" Aix en Provence", " en panne"),
        (" le pellerin", ""),
        (" issy", " depuis lundi"),
    ],
)
def test_a_town_ends_before_the_sentence_goes_on(town: str, rest: str) -> None:
    """With its Cedex and its arrondissement."""
    text = f"92130{town}{rest}"
    assert town == text[5 : town_end(read(text), 5)]


def test_a_sentence_is_no_town() -> None:
    """A postcode may end a sentence, or go before another piece of the address."""
    assert [None, None] == [
        town_end(read(f"92130{it}"), 5) for it in (" est en panne", " rue des Lilas")
    ]


@pytest.mark.parametrize(
    ("kept", "rest"),
    [
        (", bât B, 3e étage, 92130 Issy", " depuis lundi"),
        ("\nBâtiment C\n92130 Issy", "\nMerci"),
        (" (92130 Issy)", ", merci"),
        (" à Issy", " est coupé"),
        ("", " est coupé. Dossier 92130 Issy"),
        ("", ", dossier 92130"),
        ("", " à droite"),
    ],
)
def test_an_address_goes_as_far_as_its_town(kept: str, rest: str) -> None:
    """Over what an address holds, never over a sentence."""
    text = f"12 rue des Lilas{kept}{rest}"
    start = len("12 rue des Lilas")
    assert kept == text[start : address_end(read(text), start)]
