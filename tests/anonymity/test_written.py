"""Where the spellings of names stand in a folded text."""

import re

from hypothesis import given
from hypothesis import strategies as st

from plugins.anonymity.fold import AFTER, BEFORE, fold
from plugins.anonymity.naming import read
from plugins.anonymity.spellings import spellings
from plugins.anonymity.written import Written, entries

NAMES = st.sampled_from(
    "Camille Durand|Mme Anne-Lise Le Goff|Émilienne Petit|Inès d’Élan|Bo|CD|R2D2|Compte 123|7"
    "|Aaronnson|L. Lloyd|12 Rue|Yves Y|Jean Jean-Jean".split("|")
)
TEXTS = st.lists(
    st.sampled_from(
        "camille|durand|c|d|emilienne|emiliene|petit|anne|lise|goff|le|aaronnson|aronson|lloyd|bo"
        "|r2d2|compte|123|7|yves|jean|elan|s|x|.| |-|_|'|, |\n|1|½|²".split("|")
    ),
    max_size=16,
).map("".join)


@given(st.lists(NAMES, min_size=1, max_size=4), TEXTS)
def test_spellings_are_found_as_one_expression_would(names: list[str], typed: str) -> None:
    """The first of them in the text; of those that begin there, the one of the longest pattern."""
    ways = [way for name in names for way in spellings(read(name))]
    longest_first = sorted({way.pattern for way in ways}, key=lambda it: (-len(it), it))
    expected = re.search(rf"{BEFORE}(?:{'|'.join(longest_first)}){AFTER}", fold(typed).text)
    found = Written(entry for way in ways for entry in entries(way)).find(fold(typed).text)
    assert (expected and expected.span()) == (found and found.span())


def test_nobody_is_found_when_there_is_nobody() -> None:
    """A roster may be empty."""
    assert Written([]).find("camille") is None
