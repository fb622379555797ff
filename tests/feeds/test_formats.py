"""The formats of the feeds, from entries."""

import html
import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime

import feedparser
import pytest

from plugins.feeds.entries import absolute, clean
from plugins.feeds.formats import EPOCH, FORMATS, Channel, atom, json_feed, rss
from plugins.model import Entry, Picture

Format = Callable[[Channel, Sequence[Entry]], str]
CHANNEL = Channel(
    id="tag:example.org,2021:feeds/atom.xml",
    title="Tu captes & co ?",
    subtitle="Chroniques",
    site="https://example.org/",
    url="https://example.org/feeds/atom.xml",
    style="https://example.org/feed.css",
    author="L’abonné",
    lang="fr",
)
ENTRY = Entry(
    id="tag:example.org,2021:a",
    url="https://example.org/a/",
    title="Un <titre> & le reste",
    published=datetime(2021, 3, 5, 7, 30, tzinfo=UTC),
    updated=datetime(2021, 3, 6, 7, 30, tzinfo=UTC),
    html="<p>]]&gt; <b>Moi</b></p>",
    summary="Résumé",
    author="Léa",
    image=Picture("https://example.org/a.png", 1200, 627, "Une carte", 1234),
    tags=("fibre",),
    series="La série",
)


@pytest.mark.parametrize("format_", [atom, rss])
def test_an_entry_is_read_back_whole(format_: Format) -> None:
    """Title, id, dates, text, tags."""
    feed = feedparser.parse(format_(CHANNEL, [ENTRY]))
    assert 0 == feed.bozo
    (entry,) = feed.entries
    assert (ENTRY.id, ENTRY.url) == (entry.id, entry.link)
    assert ENTRY.title == html.unescape(entry.title)
    assert ENTRY.html == entry.content[0].value
    assert "Léa" == entry.author
    assert ["fibre"] == [tag.term for tag in entry.tags]
    assert ENTRY.published.timetuple()[:5] == entry.published_parsed[:5]


def test_entries_keep_their_order() -> None:
    """feedgen would put each before the last."""
    second = replace(ENTRY, id="tag:example.org,2021:b")
    for format_ in (atom, rss):
        found = [e.id for e in feedparser.parse(format_(CHANNEL, [ENTRY, second])).entries]
        assert [ENTRY.id, second.id] == found


def test_the_clock_of_a_feed_is_its_newest_entry() -> None:
    """And without entries, a date that never changes."""
    assert "2021-03-06T07:30:00+00:00" in atom(CHANNEL, [ENTRY])
    assert EPOCH.isoformat() in atom(CHANNEL, [])


def test_every_format_is_the_same_twice() -> None:
    """No hour of the build, no random order."""
    for format_ in FORMATS.values():
        assert format_(CHANNEL, [ENTRY]) == format_(CHANNEL, [ENTRY])


@pytest.mark.parametrize("format_", [atom, rss])
def test_an_enclosure_has_type_and_length(format_: Format) -> None:
    """RSS 2.0 requires the three of them; Atom wants the first two, and keeps the entry's link."""
    (entry,) = feedparser.parse(format_(CHANNEL, [ENTRY])).entries
    (enclosure,) = entry.enclosures
    assert ENTRY.url == entry.link
    assert ("https://example.org/a.png", "image/png", "1234") == (
        enclosure.href,
        enclosure.type,
        enclosure.length,
    )


def test_a_json_feed_attaches_the_card() -> None:
    """Its alt text is its title (jsonfeed.org, 1.1, attachments)."""
    (item,) = json.loads(json_feed(CHANNEL, [ENTRY]))["items"]
    assert item["attachments"] == [
        {
            "url": "https://example.org/a.png",
            "mime_type": "image/png",
            "title": "Une carte",
            "size_in_bytes": 1234,
        }
    ]


def test_an_article_without_a_card_has_no_image() -> None:
    """Nothing is invented."""
    bare = replace(ENTRY, image=None)
    assert "enclosure" not in rss(CHANNEL, [bare]) + atom(CHANNEL, [bare])
    assert {"image", "attachments"}.isdisjoint(json.loads(json_feed(CHANNEL, [bare]))["items"][0])


def test_what_xml_cannot_hold_is_dropped() -> None:
    """Control characters and lone surrogates."""
    assert "ab\n" == clean("a\x00\x0b\ud800b\n")


def test_links_inside_a_page_are_absolute_in_a_feed() -> None:
    """A note's call leads to the page."""
    for link, expected in {
        "#n": "https://example.org/a/#n",
        "../b/": "https://example.org/b/",
        "/c": "https://example.org/c",
        "mailto:a@example.org": "mailto:a@example.org",
        "https://example.net/": "https://example.net/",
    }.items():
        assert f'<a href="{expected}">' == absolute(f'<a href="{link}">', ENTRY.url)
