"""The lines of a transcript: stamps, names, days."""

from datetime import date, time

import pytest

from plugins.importers.stamps import Stamp
from plugins.importers.transcript_turns import aside, stamped, unstamped


@pytest.mark.parametrize(
    "line",
    [
        "[09:12] Camille: a",
        "[09:12] - Camille : a",
        "(9 h 12) Camille: a",
        "09:12 - Camille: a",
        "09:12 Camille : a",
        "09:12 AM | Camille: a",
        "Camille (09:12) : a",
        "Camille [9h12]: a",
        "Camille 09:12: a",
        "Camille, 9 h 12 : a",
        "**Camille** (09:12): a",
    ],
)
def test_a_stamp_stands_before_or_after_the_name(line: str) -> None:
    """In brackets, bare, before a dash, a bar or nothing."""
    turn = stamped(line)
    assert turn is not None
    assert (turn.when.hour, turn.name, turn.text) == (
        time(9, 12),
        "Camille",
        "a",
    )


@pytest.mark.parametrize(
    "line",
    [
        "09:12 le technicien passe",
        "[sic] Camille: a",
        "15/02/2021 : rendez-vous",
        "Camille: à 09:12",
    ],
)
def test_a_line_without_both_begins_no_turn(line: str) -> None:
    """An hour without a name, a bracket without an hour, an hour within the text."""
    assert stamped(line) is None


@pytest.mark.parametrize(
    "name", ["Camille", "M. Durand", "Agent n°3", "- Moi", "**Moi**", "Camille D.", "@camille_p"]
)
def test_a_name_may_begin_a_turn(name: str) -> None:
    """Titles, initials, numbers, list marks and stars."""
    turn = unstamped(f"{name} : a")
    assert turn is not None
    assert turn.text == "a"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("--- 15 février 2021 ---", Stamp(date(2021, 2, 15))),
        ("== 2021-02-15", Stamp(date(2021, 2, 15))),
        ("Lundi 15 février 2021", Stamp(date(2021, 2, 15))),
        ("15/02/2021", Stamp(date(2021, 2, 15))),
    ],
)
def test_a_day_may_stand_alone(line: str, expected: Stamp) -> None:
    """Between dashes or not."""
    found = aside(line)
    assert found is not None
    assert (found.when, found.text) == (expected, "")
