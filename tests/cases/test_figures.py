"""What is counted in a case."""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from plugins.cases.figures import COUNTS, FEMININE, figures
from plugins.model import Message, Notice, Participant, State, Thread

AUTO: frozenset[State] = frozenset({"automated"})
PARIS = ZoneInfo("Europe/Paris")


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """Return an hour of a day of March 2021, in Paris."""
    return datetime(2021, 3, day, hour, minute, tzinfo=PARIS)


ITEMS = (
    Message(1, at(1, 9, 12), "Moi", "Tu captes ?"),
    Message(2, at(1, 9, 13), "Robot", "Bien reçu.", AUTO),
    Notice(3, None, "Agent A arrive"),
    Message(4, at(1, 10), "Agent A", "Je comprends."),
    Message(5, at(2, 9), "Moi", "Allô ?"),
    Message(6, at(3, 9), "Moi", "Tu captes\u202f? Tu captes ?"),
    Message(7, at(3, 9, 10), "Agent B", "Oui."),
    Message(8, at(4, 10, 10), "Agent A", "Absente.", AUTO),
)
THREAD = Thread(
    "x",
    "reconstructed",
    "SMS",
    "",
    (
        Participant("Moi", "customer"),
        Participant("Robot", "robot"),
        Participant("Agent A", "agent"),
        Participant("Agent B", "agent"),
    ),
    ITEMS,
)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("messages", 7),
        ("customer-messages", 3),
        ("brand-messages", 4),
        ("agent-messages", 2),
        ("automatic-messages", 2),
        ("automatic-share", 50),
        ("signatures", 2),
        ("questions", 2),
        ("unanswered", 1),
        ("longest-wait", 1450),
        ("first-answer", 48),
        ("duration", 4378),
    ],
)
def test_each_figure_is_counted_from_the_messages(name: str, value: int) -> None:
    """Notices are not messages, an automatic answer is not an agent's."""
    assert value == figures([THREAD])[name].value


def test_every_figure_of_the_list_is_tested() -> None:
    """A new figure needs its line above."""
    (mark,) = test_each_figure_is_counted_from_the_messages.pytestmark  # type: ignore[attr-defined]
    assert set(COUNTS) == {name for name, _ in mark.args[1]}
    assert set(COUNTS) >= FEMININE


def thread(*items: Message) -> Thread:
    """Return a conversation of the same people."""
    return replace(THREAD, items=items)


def values(*threads: Thread) -> dict[str, int]:
    """Return every figure that can be counted."""
    return {name: one.value for name, one in figures(threads).items()}


def test_messages_add_up_over_the_threads_of_a_case() -> None:
    """Two conversations count twice."""
    assert 14 == values(THREAD, THREAD)["messages"]


def test_a_person_signs_once_in_a_case() -> None:
    """A case gives each agent one alias, in all its conversations."""
    other = thread(Message(1, None, "Agent B", "Oui."), Message(2, None, "Agent C", "Oui."))
    assert 3 == values(THREAD, other)["signatures"]


def test_a_share_is_not_added_up() -> None:
    """Two answers of four, then none of four: a quarter."""
    other = thread(*(Message(n, None, "Agent A", "Oui.") for n in range(4)))
    assert 25 == values(THREAD, other)["automatic-share"]


@pytest.mark.parametrize(("automatic", "human", "share"), [(1, 400, 1), (400, 1, 99), (3, 0, 100)])
def test_a_share_is_nothing_or_everything_only_when_it_is(
    automatic: int, human: int, share: int
) -> None:
    """One answer in four hundred is not none."""
    senders = [*["Robot"] * automatic, *["Agent A"] * human]
    items = (Message(n, None, sender, "Oui.") for n, sender in enumerate(senders))
    assert share == values(thread(*items))["automatic-share"]


def test_a_robot_is_automatic_without_being_marked() -> None:
    """And a customer's own automatic answer is not an answer."""
    found = values(
        thread(Message(1, None, "Robot", "Oui."), Message(2, None, "Moi", "Absent.", AUTO))
    )
    assert (1, 100) == (found["automatic-messages"], found["automatic-share"])


def test_one_thread_does_not_follow_another() -> None:
    """The last message of a conversation and the first of the next are not a reminder."""
    assert "unanswered" in figures([])
    mine = thread(Message(1, None, "Moi", "un"))
    assert 0 == values(mine, mine)["unanswered"]


def test_what_cannot_be_counted_is_not_there() -> None:
    """No answer, no share; no hour, no wait."""
    found = values(thread(Message(1, None, "Moi", "un"), Message(2, None, "Moi", "deux")))
    assert {"automatic-share", "longest-wait", "first-answer", "duration"}.isdisjoint(found)
    assert 1 == found["unanswered"]
