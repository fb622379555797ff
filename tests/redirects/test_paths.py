"""`paths`: an old address as it is written, and the file that answers there."""

import pytest

from plugins.redirects.paths import file_of


@pytest.mark.parametrize(
    ("alias", "expected"),
    [
        ("ancien-titre", "ancien-titre/index.html"),
        ("/ancien-titre/", "ancien-titre/index.html"),
        ("/ancien-titre/index.html", "ancien-titre/index.html"),
        ("/2019/03/ancien.html", "2019/03/ancien.html"),
        ("ancien.php", "ancien.php/index.html"),
        ("/vieux.html/", "vieux.html/index.html"),
        ("/%C3%A9t%C3%A9/", "été/index.html"),
        ("/e\u0301te\u0301/", "été/index.html"),
    ],
)
def test_an_address_is_answered_where_a_browser_looks(alias: str, expected: str) -> None:
    """A folder's index, or the page itself."""
    assert expected == file_of(alias)


@pytest.mark.parametrize(
    ("alias", "problem"),
    [
        ("https://vous.example.org/a/", "sans le nom du site"),
        ("//vous.example.org/a/", "sans le nom du site"),
        ("/?p=12", "sans « ? » ni « # »"),
        ("/a/#b", "sans « ? » ni « # »"),
        ("/a/../b/", "en lettres, chiffres"),
        ("/%2e%2e/b/", "en lettres, chiffres"),
        ("/a//b/", "en lettres, chiffres"),
        ("/.git/", "en lettres, chiffres"),
        ("/mon texte/", "en lettres, chiffres"),
        ("a\\b", "en lettres, chiffres"),
        ("/", "en lettres, chiffres"),
        ("/index.html", "au plus"),
        ("a" * 201, "de 200 lettres au plus"),
    ],
)
def test_what_is_no_path_of_the_site_is_refused(alias: str, problem: str) -> None:
    """With what was expected."""
    with pytest.raises(ValueError, match="attendu un ancien chemin du site") as caught:
        file_of(alias)
    assert problem in str(caught.value)
