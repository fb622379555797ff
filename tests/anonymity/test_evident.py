"""Whoever no roster lists, and who evidently is someone, is masked too."""

import doctest

import pytest

from plugins.anonymity import Roster, evident, redact
from tests.anonymity.samples import said

LISTED = Roster.of({"Camille Durand": "customer", "Nadia": "agent"})


def cleaned(*texts: str, roster: Roster = LISTED) -> list[str]:
    """Return messages cleaned with a roster that holds none of the names in them."""
    return [item.text for item in redact(said(*texts), roster).thread.items]


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        (
            "L’ancien locataire, M. Fabre, avait la fibre",
            "L’ancien locataire, [nom], avait la fibre",
        ),
        ("voyez la gardienne, Mme Pinto", "voyez la gardienne, [nom]"),
        ("M. et Mme Le Goff attendent", "[nom] attendent"),
        ("mon avocat, Me Lambert, écrira", "mon avocat, [nom], écrira"),
        ("Mon voisin Patrick Le Goff aussi", "Mon voisin [nom] aussi"),
        ("ma femme Delphine appellera", "ma femme [nom] appellera"),
        ("mon mari Paulo est là", "mon mari [nom] est là"),
        ("MON FILS ALEXIS ETAIT SEUL", "MON FILS [nom] ETAIT SEUL"),
        ("agent précédent Mehdi", "agent précédent [nom]"),
        ("un certain Kevin m’a promis un rappel", "un certain [nom] m’a promis un rappel"),
        ("je l’ai dit hier à Patrick Lebrun", "je l’ai dit hier à [nom]"),
        ("J’ai vu Patrick hier", "J’ai vu [nom] hier"),
        ("Bonjour Marine, tout va bien", "Bonjour [nom], tout va bien"),
        ("Bonjour Mme Durand, ici Nadia", "Bonjour [nom], ici Agent A"),
    ],
)
def test_an_evident_name_is_masked(text: str, clean: str) -> None:
    """Behind a title, a relation, a trade, a greeting; a first name in use in a sentence."""
    assert [clean] == cleaned(text)


@pytest.mark.parametrize(
    "text",
    [
        "Madame, Monsieur, je souhaite résilier",
        "Monsieur le Directeur, Madame la Présidente, Monsieur le Maire de Gradignan",
        "Bonjour Madame Bonne journée",
        "Bonjour M. Orange",
        "MON FILS HABITE ICI",
        "mon fils Mardi dernier, ma fille Livebox",
        "Le technicien Scopelec n’est pas venu, ni celui de Circet",
        "Je suis à Gradignan, près de Saint-Martin, merci, Gradignan donc.",
        "Au lycée Jean Moulin, à l’hôpital Georges Pompidou, métro Charles Michels",
        "La gare Saint-Charles et Villeneuve-Saint-Georges sont fibrées",
        "Un iPhone Pro Max, Alexa et Siri",
        "Pierre qui roule. Rose est la couleur. Victor ?",
        "au nom de la loi, au nom de Orange",
        "l’offre s’appelle Tempo",
    ],
)
def test_towns_brands_functions_and_places_named_after_people_stay(text: str) -> None:
    """They tell nothing of anyone; what is not sure is left to doubts."""
    assert [text] == cleaned(text)


def test_an_evident_name_is_masked_wherever_it_comes_again() -> None:
    """Before and after, whatever its case, as a name that a person confirmed."""
    assert ["[nom] avait tort", "agent précédent [nom]", "[nom] a bien noté", "vu avec [nom]"] == (
        cleaned("Mehdi avait tort", "agent précédent Mehdi", "Mehdi a bien noté", "vu avec mehdi")
    )


def test_what_a_person_kept_stays() -> None:
    """A person knows better than a rule."""
    roster = Roster.of({"Patrick": "keep", "Mme Pinto": "keep"})
    text = "J’ai vu Patrick et Mme Pinto hier"
    assert [text] == cleaned(text, roster=roster)


def test_an_evident_name_is_replaced_as_a_name() -> None:
    """It is counted with the names, and leaves no doubt."""
    done = redact(said("ma femme Delphine"), LISTED)
    assert (["nom"], ()) == ([one.span.kind for one in done.replacements], done.doubts)


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("Bonjour, Sacha D. du service client", "Bonjour, Agent A du service client"),
        ("je l’ai dit à Sacha D hier", "je l’ai dit à Agent A hier"),
        ("Bonne journée, Sacha D.", "Bonne journée, Agent A"),
        ("Sacha A raison", "Agent A A raison"),
    ],
)
def test_a_first_name_takes_the_letter_of_a_surname(text: str, clean: str) -> None:
    """The surname is in no roster; a letter that is a word stays."""
    assert [clean] == cleaned(text, roster=Roster.of({"Sacha": "agent"}))


def test_what_the_docstrings_show_is_true() -> None:
    """Each example of a docstring gives what it says."""
    assert 0 == doctest.testmod(evident).failed
