"""`embedded`, `flow`, `code`: a text within a text, or cut in two, is read as it is seen."""

import base64

import pytest

from plugins.anonymity.vault import Known, Masked, Vault
from plugins.gate.gathering import Told
from plugins.gate.rules import pictures, secrets
from tests.gate.conftest import FIGURE, Site, picture

VAULT = Vault(
    people=(Known("QX", "agent", "Agent A", (), ("un",)),),
    masks=(Masked("un", 1, "mot de passe", "Crabe!Vert83"),),
)
CUT = "<p>Crabe!<b>Ve</b>rt83</p>"


def row(speaker: str, text: str) -> str:
    """Return a message."""
    return f'<li data-from="{speaker}"><p class="who">A :</p><p>{text}</p></li>'


def coded(text: str) -> str:
    """Return a text in base64."""
    return base64.b64encode(text.encode()).decode()


SEEN = {
    "a frame's source": f'<iframe srcdoc="{CUT.replace("<", "&lt;")}"></iframe>',
    "a page in an address": f'<iframe src="data:text/html;base64,{coded(CUT)}"></iframe>',
    "two attributes": '<p data-a="Crabe!" data-b="Vert83">a</p>',
    "the attributes of two elements": '<p data-a="Crabe!">a</p><p data-a="Vert83">b</p>',
    "a note call": "<p>Crabe!Ve<sup>1</sup>rt83</p>",
    "a template": "<p>Crabe!<template>bien du bruit</template>Vert83</p>",
    "what is not shown": "<p>Crabe!<i hidden>bien du bruit</i>Vert83</p>",
    "what is styled away": '<p>Crabe!<i style="display: none">bien du bruit</i>Vert83</p>',
    "a figure": "<p>Crabe!</p><figure><figcaption>Un bruit</figcaption></figure><p>Vert83</p>",
    "another's message": FIGURE.replace(
        "</ol>", row("agent", "Crabe!") + row("customer", "Et la suite ?") + row("agent", "Vert83")
    ),
    "strings added up": "<script>let a = 'Crabe!'; a += 'Vert83'</script>",
    "a comment of a style": '<style>p { content: "Crabe!" /* le bruit */ "Vert83" }</style>',
    "initials in a script": "<script>dire('QX')</script>",
    "initials in a style": '<style>p::after { content: "QX" }</style>',
    "data with a charset": '<script type="application/ld+json; charset=utf-8">["QX"]</script>',
    "a model of a page": '<script type="text/template"><p>QX</p></script>',
}


@pytest.mark.parametrize("how", SEEN)
def test_a_secret_is_found_where_it_is_seen(site: Site, how: str) -> None:
    """Whatever stands between its halves, whatever holds it."""
    site.told = Told(vaults=[VAULT])
    site.body(SEEN[how])
    assert site.found(secrets) != []


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("feeds/atom.xml", "</entry>", '<content type="html">Crabe!Vert83</content></entry>'),
        (
            "feeds/atom.xml",
            "<title>Un</title>",
            '<title type="html">Crabe!&lt;b&gt;Ve&lt;/b&gt;rt83</title>',
        ),
        (
            "feeds/atom.xml",
            "</entry>",
            '<summary type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">'
            f"{CUT}</div></summary></entry>",
        ),
        ("feeds/rss.xml", "Une série.", "Crabe!&lt;b&gt;Ve&lt;/b&gt;rt83"),
    ],
)
def test_feeds_are_read_as_readers_show_them(site: Site, path: str, old: str, new: str) -> None:
    """A second content, and HTML outside contents."""
    site.told = Told(vaults=[VAULT])
    site.replace(path, old, new)
    assert site.found(secrets) != []


def test_json_that_names_a_thing_twice_cannot_be_told(site: Site) -> None:
    """Which of the two a program keeps, nobody knows."""
    site.replace("feeds/feed.json", '"content_html"', '"content_html": "a", "content_html"')
    assert ("feeds/feed.json", "illisible") in {(it.path, it.rule) for it in site.scan()}


def test_a_drawing_is_read_across_its_words(site: Site) -> None:
    """`tspan` does not part words."""
    site.told = Told(vaults=[VAULT])
    words = "<text><tspan>Crabe!Ve</tspan><tspan>rt83</tspan></text>"
    site.files["a.svg"] = f'<svg xmlns="http://www.w3.org/2000/svg">{words}</svg>'
    assert site.found(secrets) != []


def test_a_picture_in_an_address_needs_approval_too(site: Site) -> None:
    """It is a picture all the same; a drawing is a text."""
    data = base64.b64encode(picture(size=(2, 2))).decode()
    site.body(f'<img alt="" src="data:image/png;base64,{data}">')
    assert [it.partition(" ")[0] for it in site.found(pictures)] == ["un/index.html:1"]


def test_a_page_nested_without_end_is_read(site: Site) -> None:
    """Deeper than functions may call each other."""
    site.body("<p>" + "<span>" * 3000 + "Un" + "</span>" * 3000 + "</p>")
    assert site.scan() == ()
