"""Feeds and sitemaps as a feed reader sees them: their kind, their tree, their entries.

A feed is judged whole, and read in parts: what stands around the entries (`head`), each `entry`,
and the HTML that an entry carries (`Body`). An entry that did not change is then read only once.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, TreeBuilder, XMLParser
from xml.parsers import expat

from plugins.gate.kept.codings import refuse_another_coding

ATOM = "{http://www.w3.org/2005/Atom}"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
BODIES = frozenset((f"{ATOM}content", f"{ATOM}summary", CONTENT, "description"))
"""Elements of an entry whose text is HTML."""

Kind = Literal["atom", "rss", "json", "sitemap", "other"]
Share = Literal["whole", "head", "entry"]

_ENTRIES = {"feed": (2, "entry"), "rss": (3, "item")}
"""Root -> the depth and the name of its entries."""
_START = re.compile(rb"""<(?:[^<>"']|"[^"]*"|'[^']*')*>""")


@dataclass(frozen=True, slots=True)
class Feed:
    """A parsed XML or JSON file, or a part of one. XML has a `root`, JSON has `data`."""

    path: str
    kind: Kind
    text: str
    root: Element
    data: Any = None
    share: Share = "whole"

    def line(self, value: str | None) -> int:
        """Return the line on which a value stands, 1 when it is not found as it is written."""
        return line_of(self.text, value or "")


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a file, as a text that stands by itself, and its first line in the file."""

    share: Share
    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Body:
    """The HTML of an entry, its first line in the file, and the address it is read at."""

    address: str
    line: int
    html: str


def read_xml(path: str, text: str, share: Share = "whole") -> Feed:
    """Parse an XML file in UTF-8. Raises ParseError (a SyntaxError) when it is not well-formed."""
    refuse_another_coding(text)
    builder = TreeBuilder(insert_comments=True, insert_pis=True)
    parser = XMLParser(target=builder)  # noqa: S314 - the file is our own build's
    root = ElementTree.fromstring(text, parser)  # noqa: S314
    kinds: dict[str, Kind] = {f"{ATOM}feed": "atom", "rss": "rss"}
    kind = kinds.get(root.tag, "other")
    if root.tag.rpartition("}")[2] in ("urlset", "sitemapindex"):
        kind = "sitemap"
    return Feed(path, kind, text, root, None, share)


def read_json(path: str, text: str, share: Share = "whole") -> Feed:
    """Parse a JSON file; one that names jsonfeed.org is a feed. Raises ValueError."""
    data = loads(text)
    version = str(data.get("version", "")) if isinstance(data, dict) else ""
    kind: Kind = "json" if "jsonfeed.org" in version else "other"
    return Feed(path, kind, text, Element("json"), data, share)


def loads(text: str) -> Any:
    """Read JSON. Raises ValueError; for a name given twice too, of which one value would be lost.

    RFC 8259, 4: programs do not agree on which one they keep.
    """
    return json.loads(text, object_pairs_hook=_once)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("deux fois le même nom")
    return found


def parts(feed: Feed) -> Iterator[Part]:
    """Cut a file into what stands around its entries, and each of these."""
    if feed.kind in ("atom", "rss"):
        yield from _xml_parts(feed.text)
    elif feed.kind == "json":
        yield from _json_parts(feed)
    else:
        yield Part("head", 1, feed.text)


def bodies(feed: Feed, address: str) -> Iterator[Body]:
    """Yield the HTML of every entry, at the entry's own address (the feed's when it has none)."""
    place, line = 0, 1
    for url, html in _entries(feed):
        found = feed.text.find(url, place) if url else -1
        if found > place:
            line, place = line + feed.text.count("\n", place, found), found
        if html:
            yield Body(url or address, line, html)


def _xml_parts(text: str) -> Iterator[Part]:
    data = text.encode()
    places, opening, closing = _places(data)
    head, last, line, counted = b"", 0, 1, 0
    for start, end in places:
        head += data[last:start] + b"\n" * data.count(b"\n", start, end)
        line, counted = line + data.count(b"\n", counted, start), start
        yield Part("entry", line, (opening + data[start:end] + closing).decode())
        last = end
    yield Part("head", 1, (head + data[last:]).decode())


def _places(data: bytes) -> tuple[list[tuple[int, int]], bytes, bytes]:
    """Return where the entries stand, and what opens and closes the elements around them."""
    parser = expat.ParserCreate()
    path: list[str] = []
    around: list[bytes] = []
    places: list[tuple[int, int]] = []
    start = 0

    def opened(name: str, _attributes: dict[str, str]) -> None:
        nonlocal start
        path.append(name)
        depth, entry = _ENTRIES.get(path[0].rpartition(":")[2], (0, ""))
        if len(path) == depth and name.rpartition(":")[2] == entry:
            start = parser.CurrentByteIndex
        elif len(path) < depth and len(path) > len(around):
            tag = _START.match(data, parser.CurrentByteIndex)
            around.append(b" ".join(tag[0].split(b"\n")) if tag else b"")

    def closed(name: str) -> None:
        depth, entry = _ENTRIES.get(path[0].rpartition(":")[2], (0, ""))
        if len(path) == depth and name.rpartition(":")[2] == entry:
            tag = _START.match(data, parser.CurrentByteIndex)
            places.append((start, tag.end() if tag else len(data)))
        path.pop()

    parser.StartElementHandler, parser.EndElementHandler = opened, closed
    parser.Parse(data, True)
    names = [tag[1:-1].split()[0] for tag in around if tag]
    return places, b"".join(around), b"".join(b"</%b>" % name for name in reversed(names))


def _json_parts(feed: Feed) -> Iterator[Part]:
    """A part of a JSON Feed is written anew; its line is that on which its `id` stands."""
    place, line = 0, 1
    for item in items(feed):
        found = feed.text.find(json.dumps(item.get("id"), ensure_ascii=False), place)
        if found > place:
            line, place = line + feed.text.count("\n", place, found), found
        yield Part("entry", line, json.dumps({"version": JSON_FEED, **item}, ensure_ascii=False))
    head = {key: value for key, value in feed.data.items() if key != "items"}
    yield Part("head", 1, json.dumps(head, ensure_ascii=False))


JSON_FEED = "https://jsonfeed.org/version/1.1"


def _entries(feed: Feed) -> Iterator[tuple[str | None, str | None]]:
    if feed.kind == "atom":
        for entry in feed.root.iter(f"{ATOM}entry"):
            links = (link for link in entry.iter(f"{ATOM}link") if _is_alternate(link))
            url = next((link.get("href") for link in links), None)
            yield from ((url, html) for html in _html(entry))
    elif feed.kind == "rss":
        for node in feed.root.iter("item"):
            yield from ((node.findtext("link"), html) for html in _html(node))
    elif feed.kind == "json":
        for item in items(feed):
            yield _text(item.get("url")), _text(item.get("content_html"))


def _html(entry: Element) -> Iterator[str | None]:
    """Yield the HTML of an entry: all of it, be there two contents."""
    return (it.text for it in entry.iter() if it.tag in BODIES)


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
