"""`legal`: the mentions légales say who hosts and where to write."""

import pytest

from plugins.gate.rules import legal
from tests.gate.conftest import Site

PAGE = "mentions-legales/index.html"
EMPTY = "une rubrique des mentions légales est vide : remplissez HOST et CONTACT"
NOBODY = "les mentions légales ne disent pas où écrire (CONTACT)"


def test_the_page_exists(site: Site) -> None:
    """The law wants it, at an address that does not change."""
    del site.files[PAGE]
    assert site.found(legal) == [
        f"{PAGE}:1 les mentions légales manquent : elles sont obligatoires"
    ]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("Hébergeur SA, 1 rue Inventée", "", [f"15 {EMPTY}"]),
        (
            "Hébergeur SA, 1 rue Inventée",
            '<a href="https://a.example.org"></a>, 1 rue',
            [f"15 {EMPTY}"],
        ),
        (
            '<dt id="hébergeur">Hébergeur</dt>',
            "<dt>Qui</dt>",
            ["1 les mentions légales ne nomment pas l’hébergeur (HOST)"],
        ),
        ("mailto:contact@example.org", "mailto:", [f"1 {NOBODY}"]),
        ("mailto:contact@example.org", "", [f"1 {NOBODY}"]),
        ("mailto:contact@example.org", "https://formulaire.example.org/", []),
    ],
)
def test_nothing_is_left_empty(site: Site, old: str, new: str, expected: list[str]) -> None:
    """A host by name, and an e-mail or a form to write to."""
    site.replace(PAGE, old, new)
    assert site.found(legal) == [f"{PAGE}:{line}" for line in expected]
