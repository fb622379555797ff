"""A channel and its entries -> the text of a feed: Atom and RSS by feedgen, JSON Feed 1.1."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from feedgen.ext.base import BaseEntryExtension, BaseExtension
from feedgen.feed import FeedGenerator
from lxml.etree import SubElement

from plugins.model import Entry, Picture

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
PNG = "image/png"


@dataclass(frozen=True, slots=True)
class Channel:
    """What a feed says of itself. Addresses are absolute; `style` is its CSS."""

    id: str
    title: str
    subtitle: str
    site: str
    url: str
    style: str
    author: str
    lang: str


class _Enclosed(BaseEntryExtension):  # type: ignore[misc]  # feedgen is not typed
    """The enclosure of an Atom entry (RFC 4287, 4.2.7): feedgen's own link loses what it is."""

    picture: Picture | None = None

    def extend_atom(self, entry: Any) -> Any:
        """Add the link to an entry's element."""
        if self.picture:
            told = {"href": self.picture.url, "type": PNG, "length": str(self.picture.weight)}
            SubElement(entry, "link", rel="enclosure", **told)
        return entry


def atom(channel: Channel, entries: Sequence[Entry]) -> str:
    """Return an Atom feed (RFC 4287)."""
    feed = _generator(channel, entries)
    return _styled(feed.atom_str(pretty=True), channel.style)


def rss(channel: Channel, entries: Sequence[Entry]) -> str:
    """Return an RSS 2.0 feed; the author is a `dc:creator`, since RSS's own wants an e-mail."""
    feed = _generator(channel, entries)
    for one, told in zip(feed.entry(), entries, strict=True):
        one.dc.dc_creator(told.author)
        if told.image:
            one.enclosure(told.image.url, str(told.image.weight), PNG)
    return _styled(feed.rss_str(pretty=True), channel.style)


def json_feed(channel: Channel, entries: Sequence[Entry]) -> str:
    """Return a JSON Feed (version 1.1, jsonfeed.org)."""
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": channel.title,
        "home_page_url": channel.site,
        "feed_url": channel.url,
        "description": channel.subtitle,
        "language": channel.lang,
        "authors": [{"name": channel.author}],
        "items": [_item(entry) for entry in entries],
    }
    return json.dumps(feed, ensure_ascii=False, indent=1) + "\n"


FORMATS: dict[str, Callable[[Channel, Sequence[Entry]], str]] = {
    "atom": atom,
    "rss": rss,
    "json": json_feed,
}


def _item(entry: Entry) -> dict[str, Any]:
    item = {
        "id": entry.id,
        "url": entry.url,
        "title": entry.title,
        "summary": entry.summary,
        "content_html": entry.html,
        "date_published": entry.published.isoformat(),
        "date_modified": entry.updated.isoformat(),
        "authors": [{"name": entry.author}],
        "tags": list(entry.tags),
    }
    if entry.image:
        item["image"] = entry.image.url
        item["attachments"] = [
            {
                "url": entry.image.url,
                "mime_type": PNG,
                "title": entry.image.alt,
                "size_in_bytes": entry.image.weight,
            }
        ]
    return item


def _generator(channel: Channel, entries: Sequence[Entry]) -> FeedGenerator:
    """Return feedgen's feed. Its clock is the newest entry's: feedgen's own default is now."""
    feed = FeedGenerator()
    feed.load_extension("media", atom=True, rss=True)
    feed.load_extension("dc", atom=False, rss=True)
    feed.register_extension("enclosed", BaseExtension, _Enclosed, atom=True, rss=False)
    updated = max((entry.updated for entry in entries), default=EPOCH)
    feed.id(channel.id)
    feed.title(channel.title)
    feed.subtitle(channel.subtitle or channel.title)
    feed.link(href=channel.url, rel="self")
    feed.link(href=channel.site, rel="alternate")  # last: RSS keeps the last link alone
    feed.author(name=channel.author)
    feed.language(channel.lang)
    feed.generator("Pelican")
    feed.updated(updated)
    feed.lastBuildDate(updated)
    for entry in entries:
        _add(feed, entry)
    return feed


def _add(feed: FeedGenerator, entry: Entry) -> None:
    one = feed.add_entry(order="append")
    one.id(entry.id)
    one.guid(entry.id, permalink=False)
    one.title(entry.title)
    one.link(href=entry.url)
    one.author(name=entry.author)
    one.published(entry.published)
    one.updated(entry.updated)
    one.summary(entry.summary)
    one.content(entry.html, type="html")
    for tag in entry.tags:
        one.category(term=tag)
    if entry.image:
        image = {"width": str(entry.image.width), "height": str(entry.image.height)}
        one.media.content(url=entry.image.url, medium="image", type=PNG, **image)
        one.enclosed.picture = entry.image


def _styled(feed: bytes, style: str) -> str:
    """Give the feed a style sheet, for who opens it in a browser (xml-stylesheet, W3C 2010)."""
    declaration, rest = feed.decode().split("?>", 1)
    return f'{declaration}?>\n<?xml-stylesheet type="text/css" href="{style}"?>{rest}\n'
