"""Text as the detectors read it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.detect.reading.folding import fold, original, visible


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Élève À", "eleve a"),
        ("n°\u00a01\u202f2\t3", "n° 1 2 3"),
        ("l’été – “oui”", 'l\'ete - "oui"'),
        ("０６ 𝟑𝟗 ٠", "06 39 0"),
        ("cœur Nº 3ᵉ", "ceur n° 3e"),
        ("a\r\nb", "a\n\nb"),
    ],
)
def test_what_looks_alike_reads_alike(text: str, folded: str) -> None:
    """Case, accents, spaces, dashes, quotes and digits of any script."""
    assert folded == fold(text)


@given(st.text())
def test_a_place_in_the_folded_text_is_the_same_in_the_text(text: str) -> None:
    """One character for each."""
    assert len(text) == len(fold(text))


@given(st.text(alphabet="aé0 \u0301\u200b\u20e3\ufe0f"))
def test_each_visible_character_leads_back_to_the_text(text: str) -> None:
    """Through its place, with the marks that follow it."""
    shown, places = visible(text)
    for index, character in enumerate(shown if places else ""):
        start, end = original(text, places or [], index, index + 1)
        assert text[start] == character
        assert "" == visible(text[start + 1 : end])[0]
