"""`faults`: parse errors in French."""

import pytest
from html5lib.constants import E

from plugins.gate.documents import page
from plugins.gate.faults import FAULTS

START = "<!doctype html><html lang=fr><head><title>T</title></head><body>"


def test_every_code_is_one_of_html5lib() -> None:
    """A code that it never gives would never be said."""
    assert set() == set(FAULTS) - set(E)


@pytest.mark.parametrize(
    "slip",
    [
        "<div><p>a",
        "a</div>",
        "<p>a<div>b</div></p>",
        "<b><i>x</b></i>",
        '<a href="x" href="y">z</a>',
        '<a href="x"rel="y">z</a>',
        "<a href=>z</a>",
        '<a "href=x>z</a>',
        "<p>un & deux &copy trois &inconnu; quatre</p>",
        "<p>3 < 4</p>",
        "<div/>x",
        "<br>x</br>",
        "<img src=x></img>",
        "<p>x</p class=y>",
        "<!-- a -- b -->",
        "<!-- a",
        "<a href=1>x<a href=2>y</a></a>",
        "<h2>a<h3>b</h3></h2>",
        "<h2>x</h3>",
        "a\x01b&#0;",
        "<script>x",
        "<svg><p>x</p></svg>",
    ],
)
def test_the_common_slips_are_said_in_french(slip: str) -> None:
    """None is left to its code."""
    errors = page("a.html", "https://example.org/a.html", START + slip).errors
    assert errors
    assert set() == {code for _, code in errors} - set(FAULTS)
