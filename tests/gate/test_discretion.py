"""`discretion`: a finding tells where, and never what."""

import pytest

from plugins.gate.discretion import discreet, hidden
from plugins.gate.secrets import Search, Secret
from plugins.model import Finding

SEARCH = Search((Secret("Claire Martin", "nom"), Secret("06 39 98 12 34", "téléphone")))


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("content/un.md", "content/un.md"),
        ("cards/claire-martin-1a2b.png", "…/….png"),
        ("Claire%20Martin/index.html", "…/….html"),
        ("1a2b3c4d5e:content/claire_martin.md", "1a2b3c4d5e:…/….md"),
    ],
)
def test_a_path_that_tells_is_shown_by_its_shape(path: str, expected: str) -> None:
    """Its depth and its suffix; a revision stays."""
    assert discreet(Finding(path, 3, "links", "corrigez"), SEARCH) == Finding(
        expected, 3, "links", "corrigez"
    )


def test_an_advice_does_not_quote_what_it_hides() -> None:
    """What it took from the file goes; its own words stay."""
    advice = "« /0639981234/ » ne mène à aucun fichier (claire-martin.example.org)"
    told = discreet(Finding("un.html", 1, "links", advice), SEARCH).advice
    assert told == "« … » ne mène à aucun fichier « … »"


def test_a_path_without_folder_has_a_shape_too() -> None:
    """One mark a level."""
    assert hidden("claire.txt") == "….txt"
