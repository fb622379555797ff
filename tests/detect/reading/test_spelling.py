"""Numbers dictated in words."""

import pytest

from plugins.detect.reading.spelling import dictated, figures


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("zero six", "06"),
        ("trente-neuf", "39"),
        ("soixante et onze", "71"),
        ("quatre vingt dix huit", "98"),
        ("quatre-vingts douze", "92"),
        ("nonante neuf", "99"),
        ("dix huit", "18"),
        ("douze quatre", "124"),
        ("quatre, vingt", "420"),
        ("vingt puis deux", "202"),
        ("double zero 12", "0012"),
        ("trois cent douze", "312"),
    ],
)
def test_words_make_figures(words: str, expected: str) -> None:
    """As they are said, the longest number first; a comma or « puis » parts them."""
    assert expected == figures(words)


@pytest.mark.parametrize(
    "text",
    [
        "un, deux techniciens",
        "j’ai attendu trois heures",
        "06 39 98 12 34",
        "le 3900, 2 fois",
        "puis lundi",
    ],
)
def test_a_count_dictates_nothing(text: str) -> None:
    """Nor do figures alone, which other detectors read."""
    assert () == dictated(text)
