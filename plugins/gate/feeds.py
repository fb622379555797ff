"""Feeds and sitemaps as a feed reader sees them: their kind, their tree, the HTML they carry."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from plugins.gate.documents import Document, fragment

ATOM = "{http://www.w3.org/2005/Atom}"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"

Kind = Literal["atom", "rss", "json", "sitemap", "other"]


@dataclass(frozen=True, slots=True)
class Feed:
    """A parsed XML or JSON file. XML has a `root`, JSON has `data`."""

    path: str
    kind: Kind
    text: str
    root: Element
    data: Any = None

    def line(self, value: str | None) -> int:
        """Return the line on which a value stands, 1 when it is not found as it is written."""
        return line_of(self.text, value or "")


def read_xml(path: str, text: str) -> Feed:
    """Parse an XML file. Raises ParseError (a SyntaxError) when it is not well-formed."""
    root = ElementTree.fromstring(text)  # noqa: S314 - the file is our own build's
    kinds: dict[str, Kind] = {f"{ATOM}feed": "atom", "rss": "rss"}
    kind = kinds.get(root.tag, "other")
    if root.tag.rpartition("}")[2] in ("urlset", "sitemapindex"):
        kind = "sitemap"
    return Feed(path, kind, text, root)


def read_json(path: str, text: str) -> Feed:
    """Parse a JSON file; one that names jsonfeed.org is a feed. Raises ValueError."""
    data = json.loads(text)
    version = str(data.get("version", "")) if isinstance(data, dict) else ""
    kind: Kind = "json" if "jsonfeed.org" in version else "other"
    return Feed(path, kind, text, Element("json"), data)


def bodies(feed: Feed, address: str) -> Iterator[Document]:
    """Parse the HTML of every entry, at the entry's own address (the feed's when it has none)."""
    for url, html in _entries(feed):
        if html:
            yield fragment(feed.path, url or address, html, feed.line(url))


def _entries(feed: Feed) -> Iterator[tuple[str | None, str | None]]:
    if feed.kind == "atom":
        for entry in feed.root.iter(f"{ATOM}entry"):
            links = (link for link in entry.iter(f"{ATOM}link") if _is_alternate(link))
            url = next((link.get("href") for link in links), None)
            yield url, entry.findtext(f"{ATOM}content")
            yield url, entry.findtext(f"{ATOM}summary")
    elif feed.kind == "rss":
        for node in feed.root.iter("item"):
            yield node.findtext("link"), node.findtext(CONTENT)
            yield node.findtext("link"), node.findtext("description")
    elif feed.kind == "json":
        for item in items(feed):
            yield _text(item.get("url")), _text(item.get("content_html"))


def items(feed: Feed) -> list[dict[str, Any]]:
    """Return the items of a JSON Feed that have the form of items."""
    listed = feed.data.get("items") if isinstance(feed.data, dict) else None
    return [item for item in listed if isinstance(item, dict)] if isinstance(listed, list) else []


def line_of(text: str, value: str) -> int:
    """Return the line on which `value` first stands in `text`, 1 when it does not."""
    return text.count("\n", 0, max(text.find(value), 0)) + 1 if value else 1


def _is_alternate(link: Element) -> bool:
    return link.get("rel", "alternate") == "alternate"


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) else None
