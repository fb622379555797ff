"""HTML bodies as the text that a reader saw."""

import pytest

from plugins.importers.markup import images, is_markup, to_text


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>Un</p><p>Deux</p>", "Un\n\nDeux"),
        ("<div>Un</div><div><br></div><div>Deux</div>", "Un\n\nDeux"),
        ("Un<br/>Deux<br>\n  Trois", "Un\nDeux\nTrois"),
        ("<ul><li>un</li><li>deux <b>gras</b></li></ul>", "- un\n- deux gras"),
        ("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b\nc"),
        ("<pre>x\n  y</pre>z", "x\n  y\n\nz"),
        ("Moi&nbsp;: 49&nbsp;&euro; &lt;b&gt; &#128560;", "Moi\xa0: 49\xa0€ <b> 😰"),
        ("<style>p{}</style><script>x()</script><title>t</title>Texte", "Texte"),
        ('<div style="display:none">vu<p>nulle part</p></div>Texte', "Texte"),
        ("<blockquote>a<blockquote>b</blockquote></blockquote>c", "> a\n>\n> > b\n>\nc"),
        ("5 < 6 & 7", "5 < 6 & 7"),
        ("<p>non fermé <b>gras", "non fermé gras"),
        ("nul\x00 et \ud83dseul", "nul et seul"),
        ("", ""),
    ],
)
def test_html_becomes_the_text_seen(html: str, expected: str) -> None:
    """Blocks are lines; hidden elements go; entities are read; nothing needs to be well formed."""
    assert expected == to_text(html)


@pytest.mark.parametrize("unit", ["<div>", "<a ", "<!--", "<![x", "&", "</", "<td>a", "<b><i>"])
def test_a_hostile_body_ends(unit: str) -> None:
    """What is opened a hundred thousand times is read as fast as any text of its length."""
    assert len(to_text(unit * 100_000)) <= len(unit) * 100_000


def test_pictures_are_found() -> None:
    """In either kind of quotes, their entities read; not in a text that speaks of them."""
    html = "<img alt='' src='https://e.org/a.png?x=1&amp;y=2'> <img src=\"b.jpg\"> img src='c'"
    assert images(html) == ["https://e.org/a.png?x=1&y=2", "b.jpg"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("<P>Oui</P>", True), ("oui<br />", True), ("a < b > c", False), ("<nom> et <p", False)],
)
def test_html_is_told_from_text(text: str, expected: bool) -> None:
    """By an element that bodies have."""
    assert is_markup(text) is expected
