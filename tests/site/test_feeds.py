"""The feeds, read back as readers do."""

import json
from datetime import datetime

import feedparser
import pytest

from tests.conftest import Site

FEEDS = ("feeds/atom.xml", "feeds/rss.xml", "feeds/tu-captes.atom.xml", "feeds/tu-captes.rss.xml")
JSON_FEEDS = ("feeds/feed.json", "feeds/tu-captes.json")


@pytest.mark.parametrize("path", FEEDS)
def test_a_feed_is_well_formed_and_whole(site: Site, path: str) -> None:
    """feedparser finds nothing bizarre; the five texts are there, the newest first."""
    feed = feedparser.parse(site.text(path))
    assert 0 == feed.bozo
    assert 5 == len(feed.entries)
    assert "ce-qui-est-important" in feed.entries[0].link
    assert f"{site.address}/" == feed.feed.link


@pytest.mark.parametrize("path", FEEDS)
def test_entries_carry_permanent_ids_dates_full_text_and_the_card(site: Site, path: str) -> None:
    """Ids come from the authority and the slug, not from the site's address."""
    entry = feedparser.parse(site.text(path)).entries[-1]
    assert "tag:tu-captes.example.org,2021:tu-captes" == entry.id
    assert (2021, 3, 5, 7, 30) == tuple(entry.published_parsed[:5])
    html = entry.content[0].value
    assert "<b>Moi</b>" in html
    assert "[téléphone]" in html
    assert "Échange reconstitué" in html
    assert 'href="#' not in html
    image = entry.media_content[0]["url"]
    assert image.startswith(f"{site.address}/cards/tu-captes-")


def test_an_rss_enclosure_has_its_size(site: Site) -> None:
    """Type and length in bytes, as RSS 2.0 asks."""
    entry = feedparser.parse(site.text("feeds/rss.xml")).entries[0]
    (enclosure,) = entry.enclosures
    card = site.folder / enclosure.href.removeprefix(f"{site.address}/")
    assert ("image/png", str(card.stat().st_size)) == (enclosure.type, enclosure.length)


def test_no_feed_tells_the_hour_of_the_build(site: Site) -> None:
    """`updated` is the newest entry's: the same content gives the same feed."""
    feed = feedparser.parse(site.text("feeds/atom.xml"))
    assert feed.entries[0].updated_parsed == feed.feed.updated_parsed


@pytest.mark.parametrize("path", JSON_FEEDS)
def test_json_feed_keeps_its_rules(site: Site, path: str) -> None:
    """Version 1.1: required keys, string ids, absolute addresses, RFC 3339 dates."""
    feed = json.loads(site.text(path))
    assert "https://jsonfeed.org/version/1.1" == feed["version"]
    assert f"{site.address}/{path}" == feed["feed_url"]
    assert {"title", "home_page_url", "items", "authors", "language"} <= feed.keys()
    assert 5 == len({item["id"] for item in feed["items"]})
    for item in feed["items"]:
        assert item["url"].startswith(site.address)
        assert item["content_html"]
        assert item["image"].startswith(f"{site.address}/cards/")
        assert datetime.fromisoformat(item["date_published"]).tzinfo is not None
        assert all(isinstance(tag, str) for tag in item["tags"])
