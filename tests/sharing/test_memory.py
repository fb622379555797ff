"""`memory`: whether the Post Inspector is needed now."""

from datetime import date, timedelta

import pytest

from plugins.sharing.memory import (
    Memory,
    Need,
    advice,
    card_hash,
    decode,
    encode,
    remembered,
)
from tests.golden import plain

TODAY = date(2021, 3, 10)
BEFORE = TODAY - timedelta(days=3)
LONG_AGO = TODAY - timedelta(days=7)


@pytest.mark.parametrize(
    ("former", "expected"),
    [
        (None, (Memory("new", TODAY), "first")),
        (Memory("old", BEFORE), (Memory("new", TODAY, TODAY), "changed")),
        (Memory("new", BEFORE), (Memory("new", TODAY), "same")),
        (Memory("new", BEFORE, BEFORE), (Memory("new", TODAY, BEFORE), "recent")),
        (Memory("new", BEFORE, LONG_AGO), (Memory("new", TODAY, LONG_AGO), "same")),
    ],
)
def test_a_card_that_changed_within_seven_days_is_remembered(
    former: Memory | None, expected: tuple[Memory, Need]
) -> None:
    """A new kit of the same card does not make the change forgotten."""
    assert expected == remembered(former, "new", TODAY)


@pytest.mark.parametrize("former", [None, Memory("old", BEFORE)])
def test_a_page_that_is_not_online_changes_nothing(former: Memory | None) -> None:
    """LinkedIn never read it: the first kit after it is published is the first one."""
    assert (former, "first") == remembered(former, "new", TODAY, is_online=False)


@pytest.mark.parametrize(
    ("need", "begins"),
    [
        ("first", "Non, sauf si vous avez déjà partagé"),
        ("changed", "Oui, si le lien a déjà servi : la carte a changé depuis la trousse du 7 mars"),
        ("recent", "Oui, si ce n’est déjà fait : la carte a changé le 7 mars 2021"),
        ("same", "Non : la carte n’a pas changé"),
    ],
)
def test_the_answer_is_said_first(need: Need, begins: str) -> None:
    """Then the reason, with its day."""
    assert plain(advice(need, Memory("old", BEFORE, BEFORE))).startswith(begins)


def test_the_title_the_description_and_the_picture_make_the_card() -> None:
    """LinkedIn keeps all three."""
    cards = {card_hash(*said) for said in (("a", "b", b"c"), ("ab", "", b"c"), ("a", "b", b"d"))}
    assert len(cards) == 3


@pytest.mark.parametrize("data", [b"", b"{}", b"{", b'{"card":1}'])
def test_a_damaged_memory_is_no_memory(data: bytes) -> None:
    """It is read back as it was written, or not at all."""
    assert decode(data) is None
    kept = Memory("c", BEFORE, LONG_AGO)
    assert kept == decode(encode(kept))
