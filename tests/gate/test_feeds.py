"""`feeds`: a feed is cut into its head and its entries, each of which stands by itself."""

import json

import pytest

from plugins.gate import feeds
from plugins.gate.feeds import Body
from plugins.gate.kept import UnreadableError, opening
from tests.gate.conftest import ATOM, JSON, RSS, SITEURL, Site


def test_an_atom_feed_is_cut_in_entries() -> None:
    """What surrounds an entry surrounds it alone too; its line is that of the file."""
    entry, head = feeds.parts(feeds.read_xml("atom.xml", ATOM))
    assert (entry.share, entry.line) == ("entry", 5)
    assert ATOM.split("\n")[4] in entry.text
    assert feeds.read_xml("atom.xml", entry.text, "entry").kind == "atom"
    assert (head.share, head.line, "<entry>" in head.text) == ("head", 1, False)
    assert feeds.read_xml("atom.xml", head.text, "head").line("tag:example.org,2021:serie") == 3


def test_an_rss_feed_is_cut_in_items() -> None:
    """Even where a text holds what looks like the end of one."""
    text = RSS.replace("<title>Un</title>", "<title><![CDATA[</item>]]></title>")
    item, _ = feeds.parts(feeds.read_xml("rss.xml", text))
    assert item.line == 4
    assert feeds.read_xml("rss.xml", item.text, "entry").root.findtext("channel/item/title") == (
        "</item>"
    )


def test_lines_after_an_entry_are_those_of_the_file() -> None:
    """An entry that is cut out leaves its line breaks."""
    text = ATOM.replace("</feed>", "<rights>Fin</rights></feed>")
    *_, head = feeds.parts(feeds.read_xml("atom.xml", text))
    assert feeds.line_of(head.text, "Fin") == feeds.line_of(text, "Fin")


def test_a_json_feed_is_cut_in_items() -> None:
    """A part is a small feed of the same kind."""
    item, head = feeds.parts(feeds.read_json("feed.json", JSON))
    assert (item.share, item.line) == ("entry", 3)
    assert json.loads(item.text)["content_html"] == "<p>Un</p>"
    assert "items" not in json.loads(head.text)
    assert feeds.read_json("feed.json", item.text, "entry").kind == "json"


def test_other_files_are_one_part() -> None:
    """A sitemap, or data."""
    (part,) = feeds.parts(feeds.read_json("search.json", '["un"]'))
    assert part == feeds.Part("head", 1, '["un"]')


def test_the_html_of_entries_is_read_at_their_address() -> None:
    """With the line on which the entry's address stands."""
    feed = feeds.read_xml("atom.xml", ATOM)
    assert list(feeds.bodies(feed, "ailleurs")) == [
        Body(f"{SITEURL}/un/", 6, '<p id="un">Un <a href="#un">un</a>.</p>')
    ]


@pytest.mark.parametrize("path", ["feeds/atom.xml", "a.svg", "sitemap.xml"])
@pytest.mark.parametrize("coding", ["utf-7", "iso-2022-jp", "windows-1252"])
def test_a_file_that_declares_another_coding_cannot_be_told(
    site: Site, path: str, coding: str
) -> None:
    """A reader may see other words in it: « +AMk- » is an accent in UTF-7."""
    head = f'<?xml version="1.0"\n encoding="{coding}"?>'
    svg = '<svg xmlns="http://www.w3.org/2000/svg"/>'
    site.files[path] = head + (ATOM.partition("?>")[2] if path.endswith("atom.xml") else svg)
    assert (path, "illisible") in {(it.path, it.rule) for it in site.scan()}


def test_xml_of_the_repository_may_be_in_a_coding_that_hides_nothing() -> None:
    """Former tools wrote Latin-1; nobody writes UTF-7 but to hide."""
    said = '<?xml version="1.0" encoding="{}"?><a>Zo\xe9</a>'
    latin = said.format("ISO-8859-1").encode("latin-1")
    assert any("Zoé" in it for it in opening.texts(latin))
    with pytest.raises(UnreadableError):
        opening.texts(said.format("UTF-7").encode())
