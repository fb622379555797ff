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
        (LINK, True),
        ("https://localhost/a/", True),
        ("https://moi.github.io/depot/", False),
        ("https://monexample.org/", False),
    ],
)
def test_an_address_of_an_example_is_told(url: str, expected: bool) -> None:
    """Nobody would get there."""
    assert links.is_example(url) is expected


def test_the_file_holds_every_link_with_its_words() -> None:
    """The page, the form, the inspector; when it is needed, and whether it is now."""
    text = plain(links.links_text(LINK, "Non."))
    blocks = text.rstrip("\n").split("\n\n")
    assert ["La page", "Partager sur LinkedIn", "Post Inspector"] == [
        block.split("\n")[0] for block in blocks[:3]
    ]
    assert blocks[3].startswith("Quand l’ouvrir : quand la page a été partagée")
    assert "Maintenant : Non." == blocks[4]
