"""French spaces, apostrophes and ellipses."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.typography import apply, unbroken
from plugins.typography.spaces import NARROW, NO_BREAK, PASSES
from tests.golden import cases, visible

PROSE = st.text("Tu captes?!;:«»'’. \n%€n°3-()/@" + NARROW + NO_BREAK)


@pytest.mark.parametrize(("given", "expected"), cases(Path(__file__).with_name("spaces.txt")))
def test_golden_cases(given: str, expected: str) -> None:
    """Each case of spaces.txt comes out as it says."""
    assert expected == visible(apply(given))


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("a.md:2 : trouvé « x » ; attendu y", "a.md:2·: trouvé «_x_»_; attendu y"),
        ("attendu « Nom 09:12: texte », « ... 6 »", "attendu «_Nom 09:12: texte_», «_... 6_»"),
        ("Vouliez-vous dire « title » ?", "Vouliez-vous dire «_title_»_?"),
    ],
)
def test_messages_keep_the_syntax_that_they_quote(message: str, expected: str) -> None:
    """Spaces become no-break, and none is added."""
    assert expected == visible(unbroken(message))


@given(PROSE)
def test_twice_is_once(text: str) -> None:
    """What is already typographic stays as it is."""
    once = apply(text)
    assert once == apply(once)


@given(PROSE)
def test_each_pass_is_idempotent(text: str) -> None:
    """Each pass alone changes nothing the second time."""
    for one_pass in PASSES:
        once = one_pass(text)
        assert once == one_pass(once), one_pass.__name__


@given(PROSE)
def test_no_word_is_touched(text: str) -> None:
    """Only spaces, apostrophes and dots may change: every other character stays, in order."""

    def words(text: str) -> str:
        kept = text.replace("…", "...").replace("’", "'")
        return "".join(kept.split())

    assert words(text) == words(apply(text))
