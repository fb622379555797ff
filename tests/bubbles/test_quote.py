"""Messages of a thread, quoted by their numbers."""

import re
from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from plugins.bubbles import quote
from plugins.bubbles.quote import spans
from plugins.model import Cut, Message, Notice, Part, Participant, Thread

HOUR = timedelta(hours=1)
PARIS = ZoneInfo("Europe/Paris")


def items() -> tuple[Message | Notice, ...]:
    """Return messages 1 to 9, but 4 is a notice and 7 was never used."""
    return tuple(
        Notice(4, None, "Agent A arrive") if n == 4 else Message(n, None, "Moi", f"message {n}")
        for n in (1, 2, 3, 4, 5, 6, 8, 9)
    )


THREAD = Thread("fibre", "imagined", "SMS", "", (Participant("Moi", "customer"),), items())


def shown(parts: tuple[Part, ...]) -> list[str]:
    """Say what is shown: numbers, and cuts with their counts."""
    return [
        f"coupe {part.count}" if isinstance(part, Cut) else str(part.n)
        for part in parts
        if isinstance(part, Cut | Message | Notice)
    ]


@pytest.mark.parametrize(
    ("ranges", "expected"),
    [
        ("", ["1", "2", "3", "4", "5", "6", "8", "9"]),
        ("2", ["2"]),
        ("1-2, 9", ["1", "2", "coupe 4", "9"]),
        ("3, 5", ["3", "5"]),
        ("5-8", ["5", "6", "8"]),
        (" 1 – 2 ,3 ", ["1", "2", "3"]),
    ],
)
def test_ranges_show_messages_and_the_cuts_between(ranges: str, expected: list[str]) -> None:
    """A cut counts the messages left out; a notice left out, or a number never used, is none."""
    assert expected == shown(quote(THREAD, ranges, HOUR).parts)


@pytest.mark.parametrize(
    ("ranges", "problem"),
    [
        ("12", "aucun message ne porte le numéro 12 dans « fibre » ; les numéros y vont de 1 à 9."),
        ("5-7", "aucun message ne porte le numéro 7"),
        ("9, 1", "attendu des numéros qui montent"),
        ("6-5", "attendu des numéros qui montent"),
        ("1-3, 3", "attendu des numéros qui montent"),
        ("quatre", "trouvé « quatre », attendu des numéros comme 4-9, 12."),
        ("1,", "trouvé «  », attendu des numéros"),
    ],
)
def test_a_wrong_range_is_explained(ranges: str, problem: str) -> None:
    """Unknown numbers and ranges that go back are refused."""
    with pytest.raises(ValueError, match=re.escape(problem)):
        quote(THREAD, ranges, HOUR)


def test_a_thread_without_a_name_is_this_exchange() -> None:
    """A block written by hand has none."""
    with pytest.raises(ValueError, match="aucun message ne porte le numéro 12 dans cet échange ;"):
        quote(replace(THREAD, slug=""), "12", HOUR)


def test_spans_are_first_and_last() -> None:
    """`4-9, 12` is two ranges."""
    assert [(4, 9), (12, 12)] == spans("4-9, 12")


def test_a_silence_is_stated_between_quoted_neighbours_alone() -> None:
    """Two timed messages that follow each other in the thread, not two that the quote joins."""
    hours = [datetime(2021, 3, day, 9, tzinfo=PARIS) for day in (1, 2, 5)]
    timed = tuple(Message(n, at, "Moi", "?") for n, at in enumerate(hours, 1))
    thread = Thread("x", "imagined", "SMS", "", (), timed)
    kinds = [type(p).__name__ for p in quote(thread, "1-2", HOUR).parts]
    assert ["Day", "Message", "Silence", "Day", "Message"] == kinds
    kinds = [type(p).__name__ for p in quote(thread, "1, 3", HOUR).parts]
    assert ["Day", "Message", "Cut", "Day", "Message"] == kinds
