"""What a question tells of its answer."""

import doctest

import pytest

from plugins.anonymity import (
    Roster,
    asking,
    forms,
    plain_secrets,
    propose_roster,
    redact,
    rooms,
)
from tests.anonymity.samples import said

ROSTER = Roster.of({"Odile Lambert": "customer", "Karim": "agent"})


def answer(question: str, text: str) -> str:
    """Return the answer as it is cleaned behind its question."""
    thread = said(f"Karim| {question}", f"Odile Lambert| {text}")
    return redact(thread, ROSTER).thread.items[1].text


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("À quel étage êtes-vous ?", "2", "[lieu]"),
        ("À quel étage êtes-vous ?", "au dernier", "au [lieu]"),
        ("Quel étage ?", "Deuxième sans ascenseur", "[lieu] sans ascenseur"),
        ("Bâtiment et escalier ?", "C et 2", "[lieu] et [lieu]"),
        ("Votre interphone et votre porte ?", "n° 14", "n° [lieu]"),
        ("Quelle est votre adresse ?", "12, les Bruyères", "[adresse]"),
        ("Quelle résidence ?", "Les Acacias", "[lieu]"),
        ("Le lieu-dit ?", "Kerbrat", "[lieu]"),
        ("Quand êtes-vous née ?", "03 03 80", "[date de naissance]"),
        ("Votre date et lieu de naissance.", "23/06/19", "[date de naissance]"),
        ("Saisissez le code à 4 chiffres reçu par SMS.", "5820", "[code]"),
        ("Votre PIN ?", "4417", "[code]"),
        ("Les quatre derniers chiffres de votre carte ?", "4471", "[carte]"),
        ("Quelle est la clé de sécurité de la box ?", "poire77verte", "[mot de passe]"),
        ("Pouvez-vous rappeler votre mot de passe ?", "artichaut", "[mot de passe]"),
        ("Quel est votre pseudo ?", "lafibreuse", "[identifiant]"),
        ("Quel est votre pseudo ?", "odile_lmb", "[identifiant]"),
        ("Et le matricule ?", "4B12", "[référence]"),
        ("Votre nom de famille et un numéro ?", "Brun, 01 99 00 82 19", "[nom], [téléphone]"),
        ("À quel nom ?", "Carpentier-Roy", "[nom]"),
        (
            "Date de naissance ?",
            "le douze mars mille neuf cent quatre vingt",
            "le [date de naissance]",
        ),
        ("Votre date de naissance ?", "douze mars quatre-vingt", "[date de naissance]"),
        ("Votre mot de passe ?", "chat noir 43", "[mot de passe]"),
        ("Quel est votre mot de passe ?", "c'est chat noir 43", "c'est [mot de passe]"),
        ("Votre mot de passe wifi actuel ?", "chatnoir", "[mot de passe]"),
        ("Quel est votre code client ?", "KX 77 B 4", "[référence]"),
        ("Quel est votre code client ?", "c'est kx 77 b 4", "c'est [référence]"),
        ("Votre numéro de contrat", "A B 1 2 3", "[référence]"),
        ("Votre numéro de contrat ?", "quatre cinq six sept huit neuf", "[référence]"),
        ("Votre adresse MAC ?", "00 1A 2B 3C 4D 5E", "[MAC]"),
        ("Votre adresse MAC svp", "001a2b3c4d5e", "[MAC]"),
        ("Quel est votre nom ?", "martin", "[nom]"),
        ("prénom ?", "anselmo", "[nom]"),
        ("Comment vous appelez-vous ?", "je m'appelle anselmo pinto", "je m'appelle [nom]"),
        ("votre pseudo ?", "zuzu", "[identifiant]"),
        ("Votre nom d'utilisateur ?", "zorglub", "[identifiant]"),
        ("nom de la résidence ?", "les acacias", "[lieu]"),
        ("étage et porte ?", "2 gauche, 14", "[lieu], [lieu]"),
        ("étage et porte ?", "3e à droite", "[lieu]"),
        ("Quel est votre compte Instagram ?", "odile_mrt", "[identifiant]"),
        ("Votre Insta ?", "compte zuzu_mrt", "compte [identifiant]"),
    ],
)
def test_an_answer_is_what_was_asked(question: str, text: str, expected: str) -> None:
    """Short as it is, the question tells what it is."""
    assert expected == answer(question, text)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Combien d’étages ?", "4"),
        ("À quelle heure passer à l’appartement ?", "14"),
        ("Quel jour, et quelle porte ?", "le 12"),
        ("La porte est-elle ouverte ?", "A bientôt"),
        ("À quel étage êtes-vous ?", "5 minutes"),
        ("Quel est votre numéro de train ?", "6123"),
        ("Quel code d’erreur s’affiche ?", "S0412"),
        ("Depuis quand ?", "12/03/2021"),
        ("Quel est votre débit ?", "12 Mb/s"),
        ("Quelle est la couleur du voyant ?", "Rouge"),
        ("Votre nom s’il vous plaît ?", "Bonjour"),
        ("Votre nom sur la facture ?", "Facture, 12 mars"),
        ("Quelle résidence ?", "Aucune idée"),
        ("Quel est le mot de passe ?", "Impossible"),
        ("Avez-vous changé le mot de passe ?", "hier"),
        ("Quelle est votre adresse ?", "12 jours sans fibre"),
        ("Votre mot de passe fonctionne ?", "nickel"),
        ("Votre mot de passe ?", "j'ai oublié"),
        ("Votre mot de passe ?", "attendez 2 minutes"),
        ("Votre mot de passe ?", "8 caractères"),
        ("Votre pseudo ?", "pas de pseudo"),
        ("Votre nom ?", "pourquoi ?"),
        ("Votre nom ?", "le même qu'avant"),
        ("Votre nom ?", "écran noir"),
        ("nom de la résidence ?", "aucune idée"),
        ("étage et porte ?", "2 minutes, 14 h"),
        ("Votre date de naissance ?", "deux minutes"),
        ("Quel est votre code client ?", "deux secondes"),
        ("Quel est votre code client ?", "le 12 ou 13"),
    ],
)
def test_another_answer_stays(question: str, text: str) -> None:
    """Quantities, days, states: nothing that tells who someone is."""
    assert text == answer(question, text)


@pytest.mark.parametrize(
    "module", [asking, forms, plain_secrets, rooms], ids=lambda it: it.__name__
)
def test_what_the_docstrings_show_is_true(module: object) -> None:
    """Each example of a docstring gives what it says."""
    assert 0 == doctest.testmod(module).failed  # type: ignore[arg-type]


def test_a_name_that_answers_is_proposed() -> None:
    """Even in lower case, so that it is looked for elsewhere once confirmed."""
    thread = said("Karim| Votre prénom ?", "Odile Lambert| anselmo")
    assert "anselmo" in {person.name for person in propose_roster(thread).people}


def test_a_service_is_named_whole() -> None:
    """Its words are everyone's."""
    roster = Roster.of({"Service Suivi": "robot", "Odile Lambert": "customer"})
    thread = said("Service Suivi| Votre numéro de suivi ?", "Odile Lambert| Quel Service Suivi ?")
    texts = [item.text for item in redact(thread, roster).thread.items]
    assert ["Votre numéro de suivi ?", "Quel Robot ?"] == texts
