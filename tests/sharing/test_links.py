"""`links`: where a post leads."""

import doctest

import pytest

from plugins.sharing import links
from tests.golden import plain
from tests.sharing.samples import LINK


def test_its_examples_hold() -> None:
    """Those of its docstrings."""
    assert doctest.testmod(links).failed == 0


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        (LINK, "une adresse d’exemple"),
        ("http://localhost:8000/a/", "une adresse de cette machine"),
        ("http://127.0.0.1:8000", "une adresse de cette machine"),
        ("http://[::1]", "une adresse de cette machine"),
        ("https://192.168.1.20/", "une adresse de cette machine"),
        ("https://macbook.local/", "une adresse de cette machine"),
        ("https://serveur/", "une adresse de cette machine"),
        ("http://moi.github.io/depot", "en http : LinkedIn veut"),
        ("https://moi.github.io/depot/", ""),
        ("https://monexample.org/", ""),
    ],
)
def test_an_address_that_cannot_be_shared_is_told(url: str, expected: str) -> None:
    """Nobody would get there, or see no card."""
    told = plain(links.trouble(url))
    assert expected in told
    assert bool(expected) == bool(told)


def test_the_file_holds_every_link_with_its_words() -> None:
    """The page, the form, the inspector; when it is needed, and whether it is now."""
    text = plain(links.links_text(LINK, "Non."))
    blocks = text.rstrip("\n").split("\n\n")
    assert ["La page", "Partager sur LinkedIn", "Post Inspector"] == [
        block.split("\n")[0] for block in blocks[:3]
    ]
    assert blocks[3].startswith("Quand l’ouvrir : quand la page a été partagée")
    assert "Faut-il l’ouvrir maintenant ? Non." == blocks[4]
