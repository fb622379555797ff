"""How long a customer waited."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from plugins.cases import waits
from plugins.model import Message, Moment, Thread
from tests.cases.test_figures import at, thread

NEW_YORK = ZoneInfo("America/New_York")
Said = tuple[str, Moment | None]


def said(*messages: Said) -> Thread:
    """Return a conversation of who speaks, and when."""
    return thread(*(Message(n, at, who, "mot") for n, (who, at) in enumerate(messages, 1)))


@pytest.mark.parametrize(
    ("messages", "minutes"),
    [
        ((("Moi", at(1, 9)), ("Agent A", at(1, 10, 30))), 90),
        ((("Moi", at(1, 9)), ("Robot", at(1, 9, 1)), ("Agent A", at(1, 10))), 60),
        ((("Moi", at(1, 9)), ("Moi", at(1, 12)), ("Agent A", at(1, 13))), 240),
        ((("Moi", at(1, 9)), ("Moi", at(3, 9)), ("Agent A", None), ("Moi", at(9, 9))), 2880),
        ((("Moi", at(1, 9)), ("Moi", at(3, 9))), 2880),
        ((("Moi", None), ("Moi", at(1, 9)), ("Agent A", at(1, 10))), 60),
        ((("Moi", time(9)), ("Agent A", time(13, 49))), 289),
        ((("Moi", at(28, 1)), ("Agent A", at(28, 4))), 120),
        ((("Moi", at(1, 9)), ("Agent A", datetime(2021, 3, 1, 4, tzinfo=NEW_YORK))), 60),
        ((("Moi", at(1, 9)), ("Robot", at(1, 9, 1))), None),
        ((("Moi", at(1, 9)), ("Agent A", None), ("Agent A", at(2, 9))), None),
        ((("Moi", date(2021, 3, 1)), ("Agent A", at(2, 9))), None),
        ((("Moi", time(13)), ("Agent A", time(9))), None),
        ((("Agent A", at(1, 9)), ("Agent A", at(2, 9))), None),
        ((), None),
    ],
)
def test_the_longest_wait(messages: tuple[Said, ...], minutes: int | None) -> None:
    """From the first message that nobody answered, across nights when clocks change, to the last
    moment that is known; a robot is nobody.
    """
    assert minutes == waits.longest([said(*messages)])


def test_the_longest_wait_of_several_conversations() -> None:
    """It is of one of them, never from one to another."""
    short = said(("Moi", at(1, 9)), ("Agent A", at(1, 10)))
    longer = said(("Moi", at(2, 9)), ("Agent A", at(2, 12)))
    assert 180 == waits.longest([short, longer, said(("Moi", at(20, 9)))])


@pytest.mark.parametrize(
    ("messages", "minutes"),
    [
        ((("Moi", at(1, 9)), ("Robot", at(1, 9, 1)), ("Agent A", at(3, 9))), 2880),
        (
            (("Agent A", at(1, 8)), ("Moi", at(1, 9)), ("Moi", at(1, 10)), ("Agent A", at(1, 11))),
            120,
        ),
        ((("Moi", time(9)), ("Agent A", time(13, 49))), 289),
        ((("Moi", at(1, 9)), ("Agent A", None), ("Agent B", at(3, 9))), None),
        ((("Moi", None), ("Moi", at(1, 9)), ("Agent A", at(3, 9))), None),
        ((("Moi", at(1, 9)), ("Robot", at(1, 9, 1))), None),
        ((("Agent A", at(1, 9)),), None),
        ((), None),
    ],
)
def test_the_first_human_answer(messages: tuple[Said, ...], minutes: int | None) -> None:
    """From the customer's first message to the first of an agent; both hours must be known."""
    assert minutes == waits.first_answer([said(*messages)])


def test_the_first_answer_of_several_conversations() -> None:
    """The first message of all, the first answer of all, wherever they stand."""
    mute = said(("Moi", at(1, 9)), ("Robot", at(1, 9)))
    answered = said(("Moi", at(2, 9)), ("Agent A", at(4, 9)))
    assert 3 * 24 * 60 == waits.first_answer([answered, mute])
    unknown = said(("Moi", None), ("Agent A", at(5, 9)))
    assert waits.first_answer([answered, unknown]) is None


def test_the_whole_time() -> None:
    """Between messages whose day and hour are known, in all conversations."""
    first = said(("Moi", None), ("Moi", at(2, 9)), ("Agent A", None))
    assert waits.whole([first]) is None
    assert 1440 == waits.whole([said(("Agent A", at(3, 9)), ("Moi", date(2021, 3, 9))), first])
