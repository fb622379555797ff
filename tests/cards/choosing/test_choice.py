"""Which messages tell the most."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.cards.choosing.choice import best, best_run, telling
from plugins.model import Excerpt, Message, Notice, Thread
from tests.cards.samples import excerpt

OPENING = """== 2021-03-01
Moi 09:00: Bonjour.
Agent A 09:01: Bonjour.
Moi 09:02: Voici mon adresse.
Agent A 09:03: C'est noté.
Moi 09:04: Le colis est jaune.
Agent A 09:05: Bien.
"""
LATE = """== 2021-03-04
Moi 09:00: Tu captes ?
Robot 09:01 (auto): Votre demande a bien été prise en compte.
Moi 18:00: Je répète ma question. Tu captes ?
"""
Holds = Callable[[frozenset[int]], bool]


def few(most: int) -> Holds:
    """Return what holds when a card has room for so many messages."""
    return lambda numbers: len(numbers) <= most


def texts(found: Excerpt, numbers: frozenset[int]) -> list[str]:
    """Return the words of the messages chosen."""
    return [message.text for message in found.messages if message.n in numbers]


def test_a_late_telling_exchange_is_preferred_to_the_opening() -> None:
    """A question, a robot, a silence of nine hours, and the question again."""
    found = excerpt(OPENING + LATE + "Agent A 18:01: Oui.\nMoi 18:02: Ah.")
    assert texts(found, best(found, few(3))) == [
        "Tu captes ?",
        "Votre demande a bien été prise en compte.",
        "Je répète ma question. Tu captes ?",
    ]


def test_an_equal_run_does_not_take_the_place_of_an_earlier_one() -> None:
    """When nothing tells more than the rest, a card shows how it began."""
    found = excerpt("\n".join(f"Moi: mot {n}" for n in "abcdef"))
    assert best(found, few(2)) == {1, 2}


def test_both_sides_are_shown_rather_than_one() -> None:
    """Nobody stops for a monologue."""
    found = excerpt("Moi: un\nMoi: deux\nMoi: trois\nAgent A: quatre")
    assert best(found, few(2)) == {3, 4}


def test_a_question_and_a_robot_are_shown_together() -> None:
    """That is the heart of the matter."""
    found = excerpt(
        "Moi: un\nAgent A: deux\nMoi: trois ?\nRobot: Bien reçu.\nMoi: Ah.\nAgent A: Oui."
    )
    assert best(found, few(2)) == {3, 4}


def test_what_tells_nothing_is_left_to_run_off_the_edges() -> None:
    """A deleted message does not take the place of words."""
    found = excerpt("Agent A: (supprimé)\nMoi: Tu captes ?\nRobot: Bien reçu.\nAgent A: (supprimé)")
    assert best(found, few(4)) == {2, 3}


def test_when_nothing_holds_one_message_is_shown_all_the_same() -> None:
    """The one that tells the most: the layout shortens it."""
    found = excerpt("Moi: un\nMoi: Tu captes ?\nAgent A: trois")
    assert best(found, lambda _: False) == {2}


def test_messages_that_never_hold_are_passed_over() -> None:
    """A long one in the middle does not prevent a choice."""
    found = excerpt("Moi: un\nAgent A: deux\nMoi: trois ?\nRobot: quatre\nMoi: cinq")
    assert best(found, lambda numbers: 3 not in numbers and len(numbers) < 3) == {4, 5}


@pytest.mark.parametrize("items", [(), (Notice(1, None, "Agent A arrive"),)])
def test_without_a_message_there_is_nothing_to_choose(items: tuple[Notice, ...]) -> None:
    """Neither numbers nor a quotation."""
    found = Excerpt(Thread("", "imagined", "", "", (), items), items)
    assert best(found, few(3)) == frozenset()
    with pytest.raises(ValueError, match="empty"):
        telling(found)


def test_a_single_message() -> None:
    """Is the best, and the most telling, even when nothing of it is left."""
    found = excerpt("Moi: (supprimé)")
    assert best(found, few(3)) == {1}
    assert telling(found).n == 1


def test_the_message_that_tells_the_most_by_itself() -> None:
    """The question that comes after three days of silence."""
    assert telling(excerpt(OPENING + LATE)).text == "Tu captes ?"


def test_a_quotation_is_short() -> None:
    """What is set large must be read from far."""
    long = "Tu captes ? " + "Et puis, il y a ceci. " * 20
    found = excerpt(f"Moi: {long}\nAgent A: Bien.\nMoi: Tu captes ?")
    assert telling(found).n == 3


def test_a_quotation_among_some() -> None:
    """Those that the author names; all, when the excerpt shows none of them."""
    found = excerpt("Moi: un\nAgent A: Je comprends.\nMoi: Tu captes ?")
    assert [telling(found, among).n for among in ([1, 2], [99], [])] == [2, 3, 3]


def test_two_thousand_messages_are_asked_about_twice_at_most() -> None:
    """Measuring is what costs: it is done a number of times that grows as the messages do."""
    found = excerpt("\n".join(f"{'Moi' if n % 2 else 'Agent A'}: mot {n}" for n in range(2_000)))
    asked: list[int] = []

    def holds(numbers: frozenset[int]) -> bool:
        asked.append(len(numbers))
        return len(numbers) <= 4

    assert len(best(found, holds)) == 4
    assert len(asked) <= 4_000
    assert max(asked) == 5


@given(st.lists(st.sampled_from(["un", "Tu captes ?", "", "[oublié]", "MERCI POUR RIEN !!"])))
def test_whatever_is_said_a_run_is_found(said: list[str]) -> None:
    """Its messages follow each other, it holds, and no run of the same length is worth more."""
    senders = ("Moi", "Robot", "Agent A")
    items = tuple(Message(n, None, senders[n % 3], text) for n, text in enumerate(said, 1))
    thread = replace(excerpt("Moi: a\nRobot: b").thread, items=items)
    found = Excerpt(thread, items)
    run = best_run(found, few(3))
    assert sorted(run.numbers) == list(
        range(min(run.numbers, default=1), max(run.numbers, default=0) + 1)
    )
    assert bool(run.numbers) == bool(items)
    for first in range(1, len(items) - 1):
        wanted = frozenset(range(first, first + 3))
        assert best_run(found, wanted.issuperset).worth <= run.worth
