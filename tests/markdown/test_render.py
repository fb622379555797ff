"""Markdown to HTML."""

import re
from pathlib import Path

import html5lib
import pyromark
import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.markdown.events import OPTIONS
from plugins.markdown.hooks import Hooks
from plugins.markdown.html import address_of
from plugins.markdown.render import render
from tests.golden import cases, visible

PIECES = st.sampled_from(
    "a;mot ; ;\n;\n\n;*;**;_;~~;`;```\n;# ;## ;> ;- ;- [ ] ;- [x] ;1. ;2) ;    ;\t;[a](b);\\"
    ';<https://example.org/é>;![alt](x.jpg);<b>;</b>;&;<;";| a | b |\n|:--|--|\n| 1 |\n;---\n'
    ";terme\n: sens\n;[r]: /x 'y'\n;[r];  \n;<!-- c -->\n;é;<nom@example.org>".split(";")
)
SOUP = st.lists(PIECES, max_size=25).map("".join)


def same(html: str) -> str:
    """Return HTML as a browser's tree, without what this renderer adds on purpose."""
    tree = html5lib.parse(html, treebuilder="lxml", namespaceHTMLElements=False)
    written = html5lib.serialize(tree, tree="lxml", quote_attr_values="always")
    for added in (
        r' id="[^"]*"(?=>)',
        r' class="(?:right|left|center)"',
        r' style="text-align: \w+"',
        r' scope="col"',
        r' aria-label="[^"]*"',
        r' loading="lazy"',
        r"</?figure>",
        r' role="region"| tabindex="0"',
        r'<div class="table">',
    ):
        written = re.sub(added, "", written)
    written = re.sub(r"(</?h)[1-6]", r"\1", written)  # levels may move down by one
    return re.sub(r"\s+|</?p>|</div>", "", written)


@pytest.mark.parametrize(("given", "expected"), cases(Path(__file__).with_name("render.txt")))
def test_golden_cases(given: str, expected: str) -> None:
    """Each case of render.txt comes out as it says."""
    assert expected == visible(render(given, Hooks(slug="ici")).html.rstrip("\n"))


@given(SOUP)
def test_plain_text_is_what_pulldown_cmark_writes(source: str) -> None:
    """Ids, levels, figures and the like apart, the elements and the text are the library's own."""
    assert same(pyromark.html(source, options=OPTIONS)) == same(render(source, Hooks()).html)


@given(
    st.text(),
    st.lists(st.sampled_from(["[^a]", "[^a]: note\n", "\n\n", "mot", "[^b]"])).map("".join),
)
def test_any_text_is_rendered(text: str, notes: str) -> None:
    """No input raises."""
    assert isinstance(render(text + notes, Hooks()).html, str)


def test_prose_is_seen_by_runs_and_never_code_nor_addresses() -> None:
    """The typographic pass gets the words, with their line, and nothing else."""
    seen: list[tuple[str, int]] = []

    def prose(text: str, line: int) -> str:
        seen.append((text, line))
        return text

    render(
        "un *deux* `trois`\nquatre\n\n    cinq\n\n<https://six.example.org>\n", Hooks(prose=prose)
    )
    assert [("un ", 1), ("deux", 1), (" ", 1), ("\nquatre", 1)] == seen


def test_a_known_fence_is_its_callers() -> None:
    """The block gets the rest of its first line, its content and its line."""
    got: list[tuple[str, str, int]] = []

    def fence(rest: str, content: str, line: int) -> str:
        got.append((rest, content, line))
        return "<hr>\n"

    html = render("a\n\n```dm fibre 4-9, 12\n*x*\n\ny\n```\n", Hooks(fences={"dm": fence})).html
    assert [("fibre 4-9, 12", "*x*\n\ny\n", 3)] == got
    assert html == "<p>a</p>\n<hr>\n"


def test_headings_are_listed() -> None:
    """A table of contents needs level, id and words."""
    found = render("## Un\n\n### Deux *fois*\n", Hooks()).headings
    assert [(2, "un", "Un"), (3, "deux-fois", "Deux fois")] == [
        (h.level, h.id, h.text) for h in found
    ]


def test_problems_name_their_line() -> None:
    """An image without a description, a note that nothing calls."""
    told: list[tuple[int, str]] = []
    render("a\n\n![](x.jpg)\n\n[^n]: perdue\n", Hooks(problem=lambda n, m: told.append((n, m))))
    assert [3, 5] == [line for line, _ in told]
    assert "image sans description" in told[0][1]
    assert "[^n] n’est appelée nulle part" in told[1][1]


@pytest.mark.parametrize(
    ("address", "written"),
    [
        ("{filename}a b.md", "{filename}a%20b.md"),
        ("https://example.org/é?a=1&b=%20", "https://example.org/%C3%A9?a=1&amp;b=%20"),
        ('x"><script>', "x%22%3E%3Cscript%3E"),
    ],
)
def test_addresses_are_safe_and_keep_pelicans_marks(address: str, written: str) -> None:
    """Encoded for a browser, escaped for HTML, `{filename}` left for Pelican."""
    assert written == address_of(address)
