"""`direction`: what turns the direction of reading is refused wherever it stands."""

import pytest

from plugins.gate.rules import direction
from tests.gate.conftest import Site


@pytest.mark.parametrize(
    "written",
    [
        "<p>\u202e51 47 89\u202c</p>",
        "<p>&#x202E;51 47 89</p>",
        "<p>&#8238;51 47 89</p>",
        '<p><bdo dir="rtl">51 47 89</bdo></p>',
        '<p style="unicode-bidi: bidi-override; direction: rtl">51 47 89</p>',
    ],
)
def test_a_text_that_is_read_backwards_is_refused(site: Site, written: str) -> None:
    """Nobody can tell what it says."""
    site.body(f"<p>Un</p>\n{written}")
    (found,) = site.found(direction)
    assert found.startswith("un/index.html:16 le sens de lecture est renversé ici")


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("theme/site.css", "p { unicode-bidi: isolate-override }"),
        ("a.js", 'let a = "\\u202E51"'),
        ("a.txt", "\u202d51"),
    ],
)
def test_styles_scripts_and_texts_are_read_too(site: Site, path: str, text: str) -> None:
    """One rule for all that is text."""
    site.files[path] = text
    assert [it.partition(" ")[0] for it in site.found(direction)] == [f"{path}:1"]


def test_what_only_isolates_passes(site: Site) -> None:
    """`bdi` and `dir` leave the order of the letters as it is."""
    site.body('<p>De <bdi dir="ltr">Un</bdi>, \u2068deux\u2069</p>')
    assert site.found(direction) == []
