"""The review on a real terminal."""

import sys

import pytest

from tests.conftest import ROOT
from tests.importing.terminal import Terminal

PROGRAM = """
import json, sys
from plugins.importing.review.run import run
from plugins.importing.review.view import View
from tests.importing.review.sample import begun

saved = []
try:
    view = run(View(begun()), saved.append)
    print("FIN", view.outcome, len(saved))
except KeyboardInterrupt:
    print("INTERROMPU", len(saved))
"""
ENTER, DOWN, RIGHT, ESCAPE, TAB, INTERRUPT = "\r", "\x1b[B", "\x1b[C", "\x1b", "\t", "\x03"


def review(size: tuple[int, int] = (80, 24), **variables: str) -> Terminal:
    """Begin the sample's review on a terminal."""
    command = [sys.executable, "-c", PROGRAM]
    return Terminal(command, ROOT, size, {"PYTHONPATH": str(ROOT), **variables})


def test_a_whole_review_is_held_by_keys() -> None:
    """From the first person to the last « oui »."""
    with review() as terminal:
        terminal.wait_for("1. Les personnes · 1 sur 3")
        terminal.press("n")
        terminal.wait_for("Alias de « Léa Martin » :")
        terminal.press("Le client", ENTER)
        terminal.wait_for("1. Les personnes · 2 sur 3")
        terminal.press(ENTER, ENTER)
        terminal.wait_for("Camille  →  Agent A")
        terminal.press("t", "m")
        terminal.wait_for("Le numéro d’un masque")
        terminal.press("co", TAB, ESCAPE)
        terminal.wait_for("06 39 98 12 34  →  [téléphone]")
        terminal.press("t", "t")
        terminal.wait_for("4521  →  [référence]  ?")
        terminal.press(ENTER, "g")
        shown = terminal.wait_for("Écrire ce texte ? [o/N]")
        assert "1 · Le client · 01/03/2021 09:13" in shown
        assert "Bonjour [nom], dossier [référence]." in shown
        terminal.press("o")
        terminal.wait_for("FIN write 8")
        assert 0 == terminal.wait()


def test_a_word_is_chosen_with_arrows() -> None:
    """And masked."""
    with review() as terminal:
        terminal.wait_for("1 sur 3")
        terminal.press(ENTER * 3, "ttt", "gg")
        terminal.wait_for("[o/N]")
        terminal.press(RIGHT * 5)
        terminal.wait_for("‹ligne›")
        terminal.press("m")
        terminal.wait_for("Masque de « ligne »")
        terminal.press("lieu", ENTER)
        terminal.wait_for("ma [lieu] [téléphone] est coupée.")
        terminal.press("u")
        terminal.wait_for("ma ligne [téléphone] est coupée.")
        terminal.press(ENTER)
        terminal.wait_for("FIN refuse")


@pytest.mark.parametrize("size", [(80, 24), (40, 12), (132, 50)])
def test_a_review_fits_its_terminal(size: tuple[int, int]) -> None:
    """Its keys stay on the screen."""
    with review(size) as terminal:
        assert "Alias : Moi" in terminal.wait_for("Entrée accepter")
        terminal.press("q")
        terminal.wait_for("FIN quit 0")


def test_ctrl_c_stops_a_review_wherever_it_is() -> None:
    """While a line is typed too."""
    for keys in ("", "a", "?"):
        with review() as terminal:
            terminal.wait_for("1 sur 3")
            terminal.press(ENTER, keys)
            terminal.wait_for("2 sur 3" if keys != "?" else "montre cette aide")
            terminal.interrupt("INTERROMPU 1")


@pytest.mark.parametrize("name", ["vt100", "linux", "xterm-256color"])
def test_a_review_needs_no_colours(name: str) -> None:
    """What is asked stands between signs."""
    with review(TERM=name, NO_COLOR="1") as terminal:
        terminal.wait_for("Bonjour ‹Mme Martin›, dossier 4521.")
        terminal.press("q")
        terminal.wait_for("FIN quit 0")


SLOW = """
import sys, time
from dataclasses import replace
from plugins.importing.review import run as screen
from plugins.importing.review.desk import sit
from plugins.importing.review.state import start
from plugins.importing.review.view import View
from plugins.importing.review.work import Work
from tests.importing.review.sample import PROPOSED, matter, redact

def slowly(roster):
    time.sleep(1.5)
    {then}
    return redact(roster)

desk = sit(Work(replace(matter(), redact=slowly)), start(PROPOSED))
try:
    view = screen.run(View(desk), lambda events: None)
    print("FIN", view.outcome, len(view.desk.events))
except (KeyboardInterrupt, ZeroDivisionError) as error:
    print("ARRÊT", type(error).__name__)
"""


def slow(then: str = "pass") -> Terminal:
    """Begin a review that takes time to read the exchange again."""
    command = [sys.executable, "-c", SLOW.format(then=then)]
    return Terminal(command, ROOT, variables={"PYTHONPATH": str(ROOT)})


def test_what_is_typed_during_a_wait_answers_nothing() -> None:
    """Whoever presses Enter too often accepts nothing that he has not seen."""
    with slow() as terminal:
        terminal.wait_for("1 sur 3")
        terminal.press(ENTER, ENTER, ENTER)
        terminal.wait_for("Un instant : l’échange est relu en entier.")
        terminal.press(ENTER, ENTER, "t")
        terminal.wait_for("2. Les remplacements · 1 sur 4 · reste 4")
        terminal.press("q")
        terminal.wait_for("FIN quit 3")


def test_ctrl_c_works_during_a_wait() -> None:
    """It is not a key like another."""
    with slow() as terminal:
        terminal.wait_for("1 sur 3")
        terminal.press(ENTER, ENTER, ENTER)
        terminal.wait_for("Un instant")
        terminal.press(INTERRUPT, INTERRUPT)
        terminal.wait_for("ARRÊT KeyboardInterrupt")


def test_an_error_ends_the_review_and_is_told_by_whoever_called_it() -> None:
    """Never by a traceback in the middle of the screen."""
    with slow("1 / 0") as terminal:
        terminal.wait_for("1 sur 3")
        terminal.press(ENTER, ENTER, ENTER)
        terminal.wait_for("ARRÊT ZeroDivisionError")
        assert "Traceback" not in terminal.shown()


def test_a_line_typed_at_once_goes_to_its_question() -> None:
    """Its letters are not taken for keys."""
    with review() as terminal:
        terminal.wait_for("1 sur 3")
        terminal.press("nLe client\r")
        terminal.wait_for("✓   1  Le client")
