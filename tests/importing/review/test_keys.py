"""Each key does what the help says of it."""

from dataclasses import replace

import pytest

from plugins.importing.review import desk as desks
from plugins.importing.review.desk import say
from plugins.importing.review.keys import KEYS
from plugins.importing.review.state import Event
from plugins.importing.review.typed import mask_of, suggestions
from plugins.importing.review.view import Ask, View
from plugins.masks import MASKS
from tests.importing.review.sample import CAMILLE, LEA, ROBOT, THREAD, after, begun

NAMES = (LEA, CAMILLE, ROBOT)
PEOPLE = ("enter", "enter", "enter")
FINAL = (*PEOPLE, "t", "t", "t", "G", "g")


def events(*keys: str) -> tuple[Event, ...]:
    """Return what keys answer."""
    return after(*keys).desk.events


@pytest.mark.parametrize("step", KEYS)
def test_no_key_does_two_things(step: desks.Step) -> None:
    """In one step."""
    names = [key.name for key in KEYS[step]]
    assert len(set(names)) == len(names)


def test_people_are_settled_by_keys() -> None:
    """Accepted, renamed, kept, merged; a role is seen before it is accepted."""
    assert (Event("meet", (LEA,)),) == events("enter")
    assert (Event("rename", (LEA,), "Le client"),) == events("n", ":Le  client")
    assert (Event("spare", (LEA,)),) == events("g")
    assert (Event("merge", (LEA,), CAMILLE),) == events("f", ":2")
    assert (Event("role", (CAMILLE,), "robot", "Robot 2"),) == events("right", "r")


def test_texts_are_settled_by_keys() -> None:
    """Accepted, kept, masked otherwise."""
    assert Event("accept", ("Camille",)) == events(*PEOPLE, "enter")[-1]
    assert Event("keep", ("Camille",)) == events(*PEOPLE, "g")[-1]
    assert Event("mask", ("Camille",), "lieu") == events(*PEOPLE, "m", ":lieu")[-1]
    numbers = ("06 39 98 12 34", "06 39 98 56 78")
    assert Event("accept", numbers) == events(*PEOPLE, "enter", "t")[-1]


def test_doubts_are_settled_by_keys() -> None:
    """Masked as proposed or otherwise, kept this once or for ever, a whole reason at once."""
    start = (*PEOPLE, "t", "t", "t")
    assert Event("mask", ("4521",), "référence") == events(*start, "enter")[-1]
    assert Event("mask", ("4521",), "code") == events(*start, "m", ":code")[-1]
    assert Event("leave", ("4521",)) == events(*start, "g")[-1]
    assert Event("keep", ("4521",)) == events(*start, "G")[-1]
    assert Event("mask", ("4521",), "référence") == events(*start, "t")[-1]
    assert Event("leave", ("4521",)) == events(*start, "L", ":o")[-1]


def test_leaving_many_doubts_is_asked_again() -> None:
    """And « no » is what silence says."""
    towns = replace(THREAD.items[0], text="De Brioude à Billom")
    view = View(say(begun(thread=replace(THREAD, items=(towns,))), Event("meet", NAMES)))
    asking = after("L", view=view)
    assert Ask("leave-all", ("Brioude", "Billom")) == asking.ask
    assert view.desk.events == after(":", view=asking).desk.events
    assert view.desk.events == after(":n", view=asking).desk.events
    assert Event("leave", ("Brioude", "Billom")) == after(":oui", view=asking).desk.events[-1]


def test_a_missed_word_is_typed_then_masked() -> None:
    """Wherever it stands, in every step."""
    for start in ((), PEOPLE, FINAL):
        view = after(*start, "a", ":ligne", ":lieu")
        assert Event("mark", ("ligne",), "lieu") == view.desk.events[-1]
        assert "« ligne » devient [lieu] partout." == view.told


def test_a_missed_word_that_is_nowhere_is_told() -> None:
    """Nothing is answered."""
    view = after("a", ":absent")
    assert (None, ()) == (view.ask, view.desk.events)
    assert "Ce texte n’est pas dans l’échange, écrit ainsi." == view.told


def test_a_word_of_the_final_text_is_chosen_then_masked() -> None:
    """Words are taken one by one, or several together; what is around them is not."""
    fifth = ("right",) * 4
    assert Event("mark", ("ligne",), "lieu") == events(*FINAL, *fifth, "right", "m", ":lieu")[-1]
    pair = (*FINAL, *fifth, "+", "m", ":lieu")
    assert Event("mark", ("ma ligne",), "lieu") == events(*pair)[-1]
    assert Event("mark", ("ma",), "lieu") == events(*FINAL, *fifth, "+", "-", "m", ":lieu")[-1]
    assert Event("mark", ("Brioude",), "lieu") == events(*FINAL, *["right"] * 24, "m", ":lieu")[-1]


@pytest.mark.parametrize(
    ("keys", "told"),
    [
        (("u",), "Rien à annuler."),
        (("n", ":Agent A"), "« Agent A » est déjà quelqu’un ; « f » dit que c’est le même."),
        (("n", ":" + "x" * 41), "Un alias a 40 caractères au plus."),
        (("n", ":Camille"), "Cet alias est un vrai nom."),
        (("f", ":9"), "Attendu un numéro de 1 à 3."),
        (("f", ":Camille"), "Attendu un numéro de 1 à 3."),
        (("f", ":1"), "C’est déjà cette personne : donnez-en une autre."),
        ((*PEOPLE, "m", ":c"), "Attendu un numéro de la liste, ou le début d’un seul mot."),
        ((*FINAL, "m"), "Choisissez d’abord un mot, avec → ou ←."),
        ((*FINAL, "right", "right", "m"), "Ce mot n’est pas dans l’échange d’origine."),
        ((*FINAL, *["right"] * 6, "m"), "Ce mot est déjà un masque, ou n’a ni lettre ni chiffre."),
        ((*FINAL, "d"), "Rien n’était écrit avant."),
    ],
)
def test_what_cannot_be_done_is_told(keys: tuple[str, ...], told: str) -> None:
    """In a sentence that says what can."""
    assert told == after(*keys).told


def test_an_empty_line_gives_up() -> None:
    """Nothing is answered, nothing is asked."""
    view = after("n", ":")
    assert ((), None) == (view.desk.events, view.ask)


def test_the_end_is_told_by_one_key() -> None:
    """« o » alone writes; Enter does not."""
    assert ["write", "refuse", "refuse", "quit"] == [
        after(*FINAL, key).outcome for key in ("o", "n", "enter", "q")
    ]
    assert [None, "quit"] == [after(key).outcome for key in ("o", "q")]


def test_help_stays_until_the_next_key() -> None:
    """Which does nothing else."""
    assert after("?").helped
    assert (False, ()) == ((view := after("?", "enter")).helped, view.desk.events)


def test_the_final_text_scrolls_between_its_ends() -> None:
    """By rows and by pages."""
    view = View(after(*FINAL).desk, height=8)
    assert [0, 1, 3, 6, 6, 3] == [
        after(*keys, view=view).scroll
        for keys in (
            ("up",),
            ("down",),
            ("pagedown",),
            (" ",) * 9,
            ("pagedown",) * 9,
            ("pagedown",) * 9 + ("pageup",),
        )
    ]


@pytest.mark.parametrize(
    ("line", "mask"),
    [("1", MASKS[0]), ("0", None), ("99", None), ("MOT", "mot de passe"), ("[nom]", "nom")],
)
def test_a_mask_is_named_by_its_number_or_its_beginning(line: str, mask: str | None) -> None:
    """Whatever its case and its accents."""
    assert mask == mask_of(line)


def test_tab_completes_what_is_on_the_screen() -> None:
    """Masks where a mask is asked, words where a word is."""
    assert list(MASKS) == suggestions(after(*PEOPLE, "m"))
    assert {"Camille", "ligne", "06"} <= set(suggestions(after(*PEOPLE, "a")))
    assert {"dossier", "Brioude"} <= set(suggestions(after(*FINAL, "a")))
    assert [] == suggestions(after("n"))
    assert [] == suggestions(after())


def test_a_robot_is_accepted_like_anyone() -> None:
    """The last of three."""
    assert Event("meet", (ROBOT,)) == events(*PEOPLE)[-1]
