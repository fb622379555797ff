"""What is left, and that a person must look at."""

import doctest

import pytest

from plugins.anonymity import Roster, french, redact
from tests.anonymity.samples import said

NOBODY = Roster.of({})


def doubtful(*texts: str) -> list[str]:
    """Return the doubtful stretches of messages that hold no known name."""
    raw = said(*texts)
    by_number = {item.n: item.text for item in raw.items}
    found = redact(raw, NOBODY).doubts
    return [by_number[d.n][d.span.start : d.span.end] for d in found]


def test_four_figures_in_a_row_are_doubtful() -> None:
    """By groups too."""
    assert ["8452", "12 34 5"] == doubtful("Voir 8452 au dos et 12 34 5 dessous.")


def test_years_dates_amounts_and_public_numbers_are_not() -> None:
    """They say nothing of anyone."""
    assert [] == doubtful("En 2021, le 4 mars 2021, 1234,50 €, 1500 Go, au 3900, au 10 14, 14:30.")


def test_an_unknown_capital_inside_a_sentence_is_doubtful() -> None:
    """Elided articles aside; a word that begins a sentence, a day, a brand, an acronym are not."""
    texts = ("Hier, à Trifouilly. Ensuite lundi, avec Netflix, la CNIL et l'Arcep, en Mars.",)
    assert ["Trifouilly"] == doubtful(*texts)
    assert ["Escartefigue"] == doubtful("C'est l'avis d'Escartefigue")


def test_a_word_seen_in_lower_case_is_not_doubtful() -> None:
    """It is a word, capitalised for once."""
    assert [] == doubtful("Le Répéteur clignote.", "un répéteur neuf")


def test_a_first_name_that_begins_a_sentence_is_doubtful() -> None:
    """There the capital says nothing, but the word does."""
    assert ["Karim"] == doubtful("Karim ne répond pas. Personne ne répond.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Zuleikha vous rappellera.", ["Zuleikha"]),
        ("Zorglub est passé ?", ["Zorglub"]),
        ("Vandenbroucke a dit non", ["Vandenbroucke"]),
        ("OPTION : Zuleikha (1 vote)", ["Zuleikha"]),
        ("Moreau a dit non", ["Moreau"]),
        ("Moreau m'a rappelé", ["Moreau"]),
    ],
)
def test_a_strange_first_word_is_doubtful(text: str, expected: list[str]) -> None:
    """It looks like no French word, or it acts as someone."""
    assert expected == doubtful(text)


@pytest.mark.parametrize(
    "text",
    [
        "Rebranchez la box. Constatant cela, j'attends. Effectivement !",
        "Intervention prévue. Déménagement aussi. Reconnectez-vous.",
        "Message a été envoyé. Connexion va revenir.",
        "Bizarre. Étrange. Incompréhensible, vraiment.",
    ],
)
def test_a_french_first_word_is_not(text: str) -> None:
    """Any word has a capital there."""
    assert [] == doubtful(text)


def test_a_word_doubtful_once_is_doubtful_everywhere() -> None:
    """At the head of a sentence too, in every message."""
    texts = ("Bernier. Oui, Bernier", "Bernier !", "Répéteur neuf", "Bernière")
    assert ["Bernier", "Bernier", "Bernier"] == doubtful(*texts)


def test_what_the_docstrings_show_is_true() -> None:
    """Each example gives what it says."""
    assert 0 == doctest.testmod(french).failed


def test_what_is_kept_or_hidden_is_not_doubtful() -> None:
    """A person has answered already."""
    raw = said("Voir 8452 à Trifouilly avec Camille")
    roster = Roster.of({"8452": "keep", "Trifouilly": "keep", "Camille": "agent"})
    assert () == redact(raw, roster).doubts


def test_a_doubt_says_why_in_french() -> None:
    """So that one can answer."""
    raw = said("Voir 8452 à Trifouilly. Karim ?")
    assert [
        "mot inconnu avec une majuscule\u202f: peut-être un nom",
        "prénom courant, que la liste des noms ne contient pas",
        "quatre chiffres d’affilée\u202f: peut-être un numéro ou une référence",
    ] == [doubt.why for doubt in redact(raw, NOBODY).doubts]
