"""`references`: every address that a site holds."""

from plugins.gate.references import candidates, css_addresses
from tests.gate.conftest import SITEURL, Site


def test_a_srcset_holds_several_addresses() -> None:
    """Commas may stand inside an address, descriptors do not count."""
    assert list(candidates("a.png, b,c.png 2x,\n d.png 640w")) == ["a.png", "b,c.png", "d.png"]


def test_style_sheets_hold_addresses() -> None:
    """Quoted or not, imported or not, never in a comment."""
    text = """@import "a.css"; /* url(no.png) */
    b { background: url( 'b.png' ), url("c d.png") } @font-face { src: url(e.woff2) }"""
    assert [url for _, url in css_addresses(text)] == ["a.css", "b.png", "c d.png", "e.woff2"]


def test_pages_hold_addresses_of_every_kind(site: Site) -> None:
    """Fetched (True) or followed (False), in elements, styles, drawings and refreshes."""
    site.body(
        '<p style="background: url(s.png)"><img src="i.png" srcset="j.png 2x" alt="">'
        '<a href="l/">l</a></p><svg><use href="u.svg#x"></use></svg>'
        "<style>p{background:url(t.png)}</style>",
        '<meta http-equiv="refresh" content="0; url=r/"><link rel="next" href="n/">',
    )
    found = {
        (it.value, it.fetched) for it in site.read().references() if it.path == "un/index.html"
    }
    fetched = {"s.png", "i.png", "j.png", "u.svg#x", "t.png", f"{SITEURL}/theme/site.css"}
    followed = {"l/", "r/", "n/"}
    assert found == {(it, True) for it in fetched} | {(it, False) for it in followed}


def test_feeds_hold_addresses(site: Site) -> None:
    """Links are followed, enclosures and pictures are fetched, bodies are read too."""
    found = {(it.path, it.value, it.fetched) for it in site.read().references()}
    assert {
        ("feeds/atom.xml", f"{SITEURL}/un/", False),
        ("feeds/atom.xml", f"{SITEURL}/card.png", True),
        ("feeds/atom.xml", "#un", False),
        ("feeds/rss.xml", f"{SITEURL}/card.png", True),
        ("feeds/feed.json", f"{SITEURL}/un/", False),
        ("feeds/feed.json", f"{SITEURL}/card.png", True),
    } <= found


def test_drawings_and_xml_style_sheets_hold_addresses(site: Site) -> None:
    """An SVG's `href`, and the style sheet that an XML file names."""
    site.files["d.svg"] = (
        '<svg xmlns="http://www.w3.org/2000/svg">\n<image x="1" href="p.png"/></svg>'
    )
    site.replace("feeds/atom.xml", "<feed", '<?xml-stylesheet href="feed.css"?>\n<feed')
    found = {(it.path, it.line, it.value) for it in site.read().references()}
    assert {("d.svg", 2, "p.png"), ("feeds/atom.xml", 2, "feed.css")} <= found
