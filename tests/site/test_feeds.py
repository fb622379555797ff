"""The feeds, read back as readers do."""

import json
from datetime import datetime

import feedparser
import pytest

from tests.conftest import Site

COUNTS = {
    "feeds/atom.xml": 4,
    "feeds/rss.xml": 4,
    "feeds/le-signal.atom.xml": 3,
    "feeds/le-signal.rss.xml": 3,
}
JSON_COUNTS = {"feeds/feed.json": 4, "feeds/le-signal.json": 3}


def site_of(sample: Site) -> str:
    """Return the address of the sample's front page."""
    return f"{sample.address}/"


def test_feeds_are_well_formed(site: Site) -> None:
    """feedparser finds nothing bizarre in any."""
    for path in [*site.files("feeds/*.xml")]:
        assert 0 == feedparser.parse(path.read_text(encoding="utf-8")).bozo


@pytest.mark.parametrize(("path", "count"), COUNTS.items())
def test_a_feed_is_whole(sample: Site, path: str, count: int) -> None:
    """Every published text is there, the newest first."""
    feed = feedparser.parse(sample.text(path))
    assert count == len(feed.entries)
    assert f"{site_of(sample)}fin/" == feed.entries[0].link
    assert site_of(sample) == feed.feed.link


@pytest.mark.parametrize("path", [path for path in COUNTS if "signal" in path])
def test_entries_carry_permanent_ids_dates_full_text_and_the_card(sample: Site, path: str) -> None:
    """Ids come from the authority and the slug, not from the site's address."""
    entry = feedparser.parse(sample.text(path)).entries[-1]
    assert "tag:tu-captes.example.org,2021:allo" == entry.id
    assert (2021, 3, 5, 7, 30) == tuple(entry.published_parsed[:5])
    html = entry.content[0].value
    assert "<b>Moi</b>" in html
    assert "[téléphone]" in html
    assert "Échange reconstitué" in html
    assert 'href="#' not in html
    image = entry.media_content[0]["url"]
    assert image.startswith(f"{sample.address}/cards/allo-")


def test_an_rss_enclosure_has_its_size(sample: Site) -> None:
    """Type and length in bytes, as RSS 2.0 asks."""
    entry = feedparser.parse(sample.text("feeds/rss.xml")).entries[0]
    (enclosure,) = entry.enclosures
    card = sample.folder / enclosure.href.removeprefix(f"{sample.address}/")
    assert ("image/png", str(card.stat().st_size)) == (enclosure.type, enclosure.length)


def test_no_feed_tells_the_hour_of_the_build(sample: Site) -> None:
    """`updated` is the newest entry's: the same content gives the same feed."""
    feed = feedparser.parse(sample.text("feeds/atom.xml"))
    assert feed.entries[0].updated_parsed == feed.feed.updated_parsed


@pytest.mark.parametrize(("path", "count"), JSON_COUNTS.items())
def test_json_feed_keeps_its_rules(sample: Site, path: str, count: int) -> None:
    """Version 1.1: required keys, string ids, absolute addresses, RFC 3339 dates."""
    feed = json.loads(sample.text(path))
    assert "https://jsonfeed.org/version/1.1" == feed["version"]
    assert f"{sample.address}/{path}" == feed["feed_url"]
    assert {"title", "home_page_url", "items", "authors", "language"} <= feed.keys()
    assert count == len({item["id"] for item in feed["items"]})
    for item in feed["items"]:
        assert item["url"].startswith(sample.address)
        assert item["content_html"]
        assert item["image"].startswith(f"{sample.address}/cards/")
        assert datetime.fromisoformat(item["date_published"]).tzinfo is not None
        assert all(isinstance(tag, str) for tag in item["tags"])
