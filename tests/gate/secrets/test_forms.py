"""Every written form of a secret is found."""

import pytest

from plugins.gate.passages import Surface
from plugins.gate.secrets import Search, Secret
from tests.gate.secrets.samples import SECRETS, lines

SEARCH = Search(SECRETS)
LEAKS = tuple(lines("forms.txt"))


@pytest.mark.parametrize(("heading", "surface", "text"), LEAKS)
def test_a_leak_is_found(heading: str, surface: Surface, text: str) -> None:
    """Each line of `forms.txt` holds a secret, whatever it is disguised as."""
    assert list(SEARCH.find(text, surface)) != [], heading


def test_there_are_enough_forms() -> None:
    """The golden file has more than forty forms, most of them of several secrets."""
    headings = [heading for heading, _, _ in LEAKS]
    assert len(set(headings)) > 40
    assert len(headings) > 400


def test_nothing_is_found_by_luck() -> None:
    """The same lines hold nothing for whoever has other secrets."""
    others = Search(
        [
            Secret("Éloïse Garnier", "nom"),
            Secret("06 39 98 55 66", "téléphone"),
            Secret("zq4-881", "code"),
        ]
    )
    found = [text for _, surface, text in LEAKS if list(others.find(text, surface))]
    assert found == []
