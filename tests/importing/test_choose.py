"""The list of an export's threads, and who « I » am in one."""

import io
from datetime import UTC, datetime

import pytest
from rich.cells import cell_len
from rich.console import Console

from plugins.importers.listing import Listing
from plugins.importing.choose import _table, who_is_me
from plugins.importing.speech import Refusal
from plugins.model import Message, Participant, Thread

DAY = datetime(2021, 3, 1, tzinfo=UTC)
LONG = "Votre facture de février, et ma ligne qui est coupée depuis lundi matin"


def listed(*listings: Listing, width: int = 80) -> list[str]:
    """Return the rows of the list on a screen."""
    screen = io.StringIO()
    Console(file=screen, width=width).print(_table(listings))
    return [row.rstrip() for row in screen.getvalue().split("\n") if row.strip()]


def listing(title: str, *others: str) -> Listing:
    """Return a thread with some people."""
    return Listing("k", title, ("Léa", *others), 12, DAY, DAY, "Léa")


def test_a_thread_is_listed_on_one_row() -> None:
    """However long its title is; its numbers and its days are never cut."""
    rows = listed(listing(LONG, "Noa"), listing("Noa", "Noa"))
    assert 3 == len(rows)
    assert "… " in rows[1]
    assert all(row.endswith("12  01/03/2021  01/03/2021") for row in rows[1:])
    assert all(cell_len(row) <= 80 for row in rows)


def test_a_thread_says_with_whom_it_is() -> None:
    """After its title, unless that is the name."""
    rows = listed(listing("Ma ligne", "Noa"), listing("Noa", "Noa"), listing("", "Noa", "Zoé"))
    assert ["Ma ligne · Noa", "Noa", "Noa, Zoé"] == [row[4:].split("  ")[0] for row in rows[1:]]


def test_i_am_who_the_option_says_then_the_export_then_an_earlier_import() -> None:
    """Nobody is guessed without one of them."""
    people = (Participant("Léa", "agent"), Participant("Noa", "agent"))
    thread = Thread("x", "imported", "SMS", "", people, (Message(1, None, "Léa", "Bonjour"),))
    assert "Noa" == who_is_me(thread, "noa", {"Léa"}, asking=False)
    assert "Noa" == who_is_me(thread, None, {"Noa", "Zoé"}, asking=False)
    assert who_is_me(thread, None, (), asking=False) is None
    with pytest.raises(Refusal, match="un numéro de 1 à 2"):
        who_is_me(thread, "Zoé", (), asking=False)
