"""What a person sees, as plain text: golden screens of 80 columns."""

from dataclasses import replace
from pathlib import Path

import pytest
from rich.cells import cell_len

from plugins.importing.review.desk import sit
from plugins.importing.review.screen import label, plain, screen
from plugins.importing.review.state import start
from plugins.importing.review.view import View
from plugins.importing.review.work import Work
from tests.golden import cases
from tests.importing.review.sample import (
    CAMILLE,
    LEA,
    PROPOSED,
    ROBOT,
    THREAD,
    after,
    begun,
    matter,
)

KNOWN = (
    LEA,
    CAMILLE,
    ROBOT,
    "Camille",
    "06 39 98 12 34",
    "06 39 98 56 78",
    "Mme Martin",
    "4521",
    "Brioude",
)
"""Everything that the sample asks about."""


@pytest.mark.parametrize(("keys", "expected"), cases(Path(__file__).with_name("screens.txt")))
def test_a_screen_shows_what_is_asked(keys: str, expected: str) -> None:
    """After the keys, one a word; blank rows are left out."""
    view = replace(after(*keys.split()), height=24)
    rows = [row for row in plain(screen(view)).split("\n") if row]
    asked = [label(view.ask)] if view.ask else []
    assert expected == "\n".join([*rows, *asked]).replace("\u202f", "_").replace("\u00a0", "·")


@pytest.mark.parametrize("width", [20, 50, 80, 200])
@pytest.mark.parametrize("height", [6, 24, 60])
@pytest.mark.parametrize("keys", ["", "enter enter enter", "enter enter enter t t t", "? ", "a"])
def test_a_screen_fills_the_terminal_and_no_more(width: int, height: int, keys: str) -> None:
    """Whatever its size."""
    view = replace(after(*keys.split()), width=width, height=height)
    lines = screen(view)
    assert height == len(lines)
    assert max(cell_len("".join(text for _, text in line)) for line in lines) <= width


def test_the_final_text_fits_any_terminal() -> None:
    """Its rows are cut again when the width changes."""
    view = after("enter", "enter", "enter", "t", "t", "t", "g", "g")
    narrow = replace(view, width=30, height=40)
    assert "Bonjour Agent A, ma ligne" in plain(screen(narrow))
    assert all(cell_len(row) <= 30 for row in plain(screen(narrow)).split("\n"))


def test_an_escape_sequence_of_a_sender_reaches_no_terminal() -> None:
    """Neither on the cards nor in the final text."""
    evil = replace(THREAD.items[0], text="Camille \x1b]0;titre\x07 \x9b31m 06 39 98 12 34")
    view = View(begun(thread=replace(THREAD, items=(evil,))))
    for keys in ((), ("enter",) * 3, ("enter",) * 5):
        assert not {"\x1b", "\x07", "\x9b"} & set(plain(screen(after(*keys, view=view))))


def test_the_question_keeps_its_answers_however_long_the_name_is() -> None:
    """Of the file that it would write."""
    question = f"Écrire ce texte dans content/conversations/{'tres-' * 12}long.yaml ?"
    desk = sit(Work(replace(matter(), question=question)), start(PROPOSED, KNOWN[:3], KNOWN))
    assert "… [o/N]" in plain(screen(View(desk)))


def test_the_final_text_says_that_it_goes_on() -> None:
    """Until its end is on the screen."""
    desk = sit(Work(matter()), start(PROPOSED, KNOWN[:3], KNOWN))
    view = View(desk, height=10)
    assert "Espace\u00a0: la suite (4 lignes)." in plain(screen(view))
    assert "la suite" not in plain(screen(after(" ", view=view)))
    told = replace(view, told="Voici le texte final : lisez-le en entier.", height=10)
    assert "entier. Espace\u00a0: la suite (4 lignes). ─" in plain(screen(told))
    assert "── Voici le texte final\u00a0: lisez-le en entier. ─" in plain(
        screen(replace(told, width=60))
    )


def test_someone_who_says_nothing_is_told_so() -> None:
    """And a message without a word is no example of what one says."""
    silent = replace(THREAD.items[1], text="")
    thread = replace(THREAD, items=(THREAD.items[0], silent, *THREAD.items[2:]))
    view = View(begun(thread=thread))
    shown = plain(screen(after("enter", "enter", view=view)))
    assert "Ne dit rien, et n’est nommé dans aucun message." in shown


def test_blank_lines_take_no_room_on_a_card() -> None:
    """One sign tells a break, however many there are."""
    spaced = replace(THREAD.items[2], text="Bonjour Mme Martin,\n \n\n dossier 4521.")
    thread = replace(THREAD, items=(*THREAD.items[:2], spaced, THREAD.items[3]))
    assert "‹Mme Martin›, ⏎ dossier 4521." in plain(screen(View(begun(thread=thread))))
