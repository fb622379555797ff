"""Titles to the words of their addresses."""

import pytest

from plugins.slugs import LONGEST, slug_of


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Tu captes ?", "tu-captes"),
        ("L’été où j’ai capté", "l-ete-ou-j-ai-capte"),
        ("L'été où j'ai capté", "l-ete-ou-j-ai-capte"),
        ("À qui la faute ?", "a-qui-la-faute"),
        ("Le cœur, l’œil & ÇA — enfin…", "le-coeur-l-oeil-ca-enfin"),
        ("« Le robot du 3900 »", "le-robot-du-3900"),
        ("3,5 % de pertes/jour", "3-5-de-pertes-jour"),
        ("--déjà--vu__", "deja-vu"),
        ("Le n° 3", "le-n-3"),
        ("N°3 : le robot", "n-3-le-robot"),
        ("nº 12", "n-12"),
        ("20 °C", "20-degc"),
        ("📵 Pas de réseau", "pas-de-reseau"),
        ("😤 ?!", ""),
        ("", ""),
    ],
)
def test_a_slug_is_lower_case_ascii(title: str, expected: str) -> None:
    """Accents go, whatever separates words becomes one hyphen, and nothing may be left."""
    assert slug_of(title) == expected


def test_a_long_title_stops_at_a_word() -> None:
    """The address stays readable, and the file name possible."""
    assert slug_of("client " * 40) == "-".join(["client"] * 11)


def test_a_long_word_is_cut() -> None:
    """Even a title without a space gives an address."""
    assert slug_of("x" * 500) == "x" * LONGEST
