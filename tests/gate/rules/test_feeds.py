"""`feeds`: what a feed reader refuses."""

import pytest

from plugins.gate.rules import feeds
from tests.gate.conftest import Site

TWICE = "deux articles du flux ont le même identifiant"


@pytest.mark.parametrize(
    ("path", "old", "new", "expected"),
    [
        ("atom.xml", "<title>Un</title>", "", "5 un article du flux est sans « title »"),
        ("atom.xml", "<id>tag:example.org,2021:serie</id>", "", "1 le flux est sans « id »"),
        ("atom.xml", "<name>L’abonné</name>", "", "5 un article du flux est sans auteur"),
        (
            "atom.xml",
            "<updated>2021-03-05T08:30:00+01:00</updated><author>",
            "<updated>2021-03-05</updated><author>",
            "4 date illisible, ou sans fuseau horaire",
        ),
        (
            "rss.xml",
            '<rss version="2.0">',
            "<rss>",
            '1 ce n’est pas du RSS 2.0 : attendu <rss version="2.0"><channel>',
        ),
        (
            "rss.xml",
            "<description>Une série.</description>",
            "",
            "1 le flux est sans « description »",
        ),
        ("rss.xml", "<title>Un</title>", "", "4 un article du flux est sans « title »"),
        (
            "rss.xml",
            "Fri, 05 Mar 2021 08:30:00 +0100",
            "5 mars 2021",
            "5 date illisible, ou sans fuseau horaire",
        ),
        (
            "feed.json",
            "version/1.1",
            "version/1",
            "1 attendu « version »: https://jsonfeed.org/version/1.1",
        ),
        ("feed.json", '"title": "Tu captes ?",', "", "1 le flux est sans « title »"),
        (
            "feed.json",
            '"id": "tag:example.org,2021:un",',
            "",
            "3 un article du flux est sans « id » (un texte)",
        ),
        (
            "feed.json",
            '"content_html": "<p>Un</p>",',
            "",
            "3 un article du flux est sans « content_html » ni « content_text »",
        ),
        ("feed.json", "08:30:00+01:00", "08:30:00", "4 date illisible, ou sans fuseau horaire"),
    ],
)
def test_what_the_formats_require_is_there(
    site: Site, path: str, old: str, new: str, expected: str
) -> None:
    """Each required element, each date, in each format."""
    site.replace(f"feeds/{path}", old, new)
    assert site.found(feeds) == [f"feeds/{path}:{expected}"]


def test_ids_are_unique(site: Site) -> None:
    """Two entries with one id are one entry to a feed reader."""
    text = site.files["feeds/atom.xml"]
    assert isinstance(text, str)
    entry = text[text.index("<entry>") : text.index("</feed>")]
    site.replace("feeds/atom.xml", "</feed>", f"{entry}</feed>")
    site.replace(
        "feeds/feed.json",
        '"items": [',
        '"items": [{"id": "tag:example.org,2021:un", "content_text": "Un"}, ',
    )
    assert site.found(feeds) == [f"feeds/atom.xml:5 {TWICE}", f"feeds/feed.json:3 {TWICE}"]


@pytest.mark.parametrize(
    ("path", "name"), [("atom.xml", "Atom"), ("rss.xml", "RSS"), ("feed.json", "JSON Feed")]
)
def test_the_site_has_each_kind_of_feed(site: Site, path: str, name: str) -> None:
    """A site that lost one of its feeds is not published."""
    del site.files[f"feeds/{path}"]
    assert site.found(feeds) == [
        f".:1 le site n’a aucun flux {name} : vérifiez les réglages FEED_…"
    ]
