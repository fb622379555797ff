"""Every address that a site holds: what a browser fetches, and what a reader may follow."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from xml.etree.ElementTree import Element

from plugins.gate.documents import Document, local
from plugins.gate.feeds import ATOM, Feed
from plugins.gate.views import Text, View

FETCHED = {
    *(("script", "src"), ("img", "src"), ("iframe", "src"), ("frame", "src"), ("source", "src")),
    *(("video", "src"), ("video", "poster"), ("audio", "src"), ("track", "src"), ("embed", "src")),
    *(("object", "data"), ("input", "src"), ("body", "background"), ("image", "href")),
    *(("use", "href"), ("feImage", "href"), ("a", "ping"), ("area", "ping")),
}
FOLLOWED = {
    *(("a", "href"), ("area", "href"), ("form", "action"), ("button", "formaction")),
    *(("blockquote", "cite"), ("q", "cite"), ("ins", "cite"), ("del", "cite")),
}
SETS = {("img", "srcset"), ("source", "srcset"), ("link", "imagesrcset")}
_FETCHED_RELATIONS = (
    "stylesheet icon apple-touch-icon mask-icon manifest preload modulepreload prefetch prerender "
    "preconnect dns-prefetch"
)
FETCHED_RELATIONS = frozenset(_FETCHED_RELATIONS.split())

_CANDIDATE = re.compile(r"\s*(?P<url>[^\s,]\S*[^\s,]|[^\s,])(?:\s+[^,]+)?\s*(?:,|$)")
_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_CSS_URL = re.compile(
    r"""url\(\s*(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[^\s)"']*))\s*\)"""
    r"""|@import\s+["'](?P<imported>[^"']+)["']""",
    re.I,
)
_REFRESH = re.compile(r"url\s*=\s*[\"']?(?P<url>[^\"']+)", re.I)
_XML_SHEET = re.compile(r"<\?xml-stylesheet[^>]*?\bhref=\"(?P<url>[^\"]+)\"")
_SVG_ATTRIBUTE = re.compile(
    r"<(?P<tag>[\w:]+)(?=\s)[^<>]*?\s(?:xlink:)?href=(?P<quote>[\"'])(?P<url>.*?)(?P=quote)", re.S
)


@dataclass(frozen=True, slots=True)
class Address:
    """An address as it is written on a line.

    `fetched` tells a request that a browser makes by itself from a link that a reader follows.
    """

    line: int
    value: str
    fetched: bool


@dataclass(frozen=True, slots=True)
class Scope:
    """Addresses that are resolved against one `base`, and the ids that « #… » alone may mean."""

    base: str
    ids: frozenset[str]
    addresses: tuple[Address, ...]


@dataclass(frozen=True, slots=True)
class Reference:
    """An address as it is written at `path:line`, to be resolved against `base`."""

    path: str
    line: int
    value: str
    base: str
    fetched: bool
    own_ids: frozenset[str] = frozenset()


def scope(view: View, base: str) -> Scope:
    """Return every address of a page, of a part of a feed, of a style sheet or of a drawing."""
    if isinstance(view, Document):
        return Scope(base, frozenset(view.ids()), tuple(_of_document(view)))
    if isinstance(view, Text):
        return Scope(base, frozenset(), tuple(_of_text(view)))
    if isinstance(view, Feed) and view.share != "whole":
        found = (Address(view.line(url), url, fetched) for url, fetched in _of_feed(view))
        return Scope(base, frozenset(), tuple(found))
    return Scope(base, frozenset(), ())


def candidates(srcset: str) -> Iterator[str]:
    """Return the addresses of a `srcset` (HTML standard, 4.8.4.2.2).

    >>> list(candidates("a.png 1x, b,c.png 2x"))
    ['a.png', 'b,c.png']
    """
    return (match["url"] for match in _CANDIDATE.finditer(srcset))


def css_addresses(text: str) -> Iterator[tuple[int, str]]:
    """Return the offset and the address of every `url()` and `@import` outside comments."""
    bare = _COMMENT.sub(lambda comment: re.sub(r"[^\n]", " ", comment.group()), text)
    for match in _CSS_URL.finditer(bare):
        yield match.start(), next(filter(None, match.groups()), "")


def _of_document(document: Document) -> Iterator[Address]:
    for element in document.all():
        line = document.line(element)
        yield from (Address(line, url, fetched) for url, fetched in _of_element(element))


def _of_element(element: Element) -> Iterator[tuple[str, bool]]:
    tag = local(element.tag)
    for name, value in element.items():
        attribute = (tag, local(name))
        if attribute in FETCHED:
            yield value, True
        elif attribute in FOLLOWED:
            yield value, False
        elif attribute in SETS:
            yield from ((url, True) for url in candidates(value))
        elif attribute == ("link", "href"):
            yield value, bool(FETCHED_RELATIONS & set(element.get("rel", "").lower().split()))
        elif local(name) == "style":
            yield from ((url, True) for _, url in css_addresses(value))
    if tag == "style":
        yield from ((url, True) for _, url in css_addresses(element.text or ""))
    if tag == "meta" and element.get("http-equiv", "").lower() == "refresh":
        yield from ((m["url"], False) for m in _REFRESH.finditer(element.get("content", "")))


def _of_text(view: Text) -> Iterator[Address]:
    if view.form in ("css", "svg"):
        for offset, url in css_addresses(view.text):
            yield Address(view.text.count("\n", 0, offset) + 1, url, True)
    if view.form == "svg":
        for match in _SVG_ATTRIBUTE.finditer(view.text):
            line = view.text.count("\n", 0, match.start()) + 1
            yield Address(line, match["url"], match["tag"].rpartition(":")[2] != "a")


def _of_feed(feed: Feed) -> Iterator[tuple[str, bool]]:
    if feed.kind == "json":
        yield from _of_json(feed.data)
    if feed.data is not None:
        return
    yield from ((match["url"], True) for match in _XML_SHEET.finditer(feed.text))
    for element in (it for it in feed.root.iter() if isinstance(it.tag, str)):
        yield from ((url, fetched) for url, fetched in _of_xml(element, feed.kind) if url)


def _of_xml(element: Element, kind: str) -> Iterator[tuple[str | None, bool]]:
    tag = element.tag
    if tag == f"{ATOM}link":
        yield element.get("href"), element.get("rel") == "enclosure"
    elif tag in (f"{ATOM}icon", f"{ATOM}logo"):
        yield element.text, True
    elif tag == f"{ATOM}uri" or (kind == "rss" and tag in ("link", "comments")):
        yield element.text, False
    elif kind == "rss" and tag == "url":
        yield element.text, True
    elif local(tag) in ("enclosure", "thumbnail", "content") and element.get("url"):
        yield element.get("url"), True
    elif kind == "sitemap" and local(tag) == "loc":
        yield element.text, False


def _of_json(data: Any) -> Iterator[tuple[str, bool]]:
    """Return the addresses of a JSON Feed, or of one of its items (jsonfeed.org/version/1.1)."""
    for key in ("home_page_url", "feed_url", "next_url", "url", "external_url"):
        if isinstance(data.get(key), str):
            yield data[key], False
    for key in ("icon", "favicon", "image", "banner_image"):
        if isinstance(data.get(key), str):
            yield data[key], True
    for attachment in data.get("attachments") or ():
        if isinstance(attachment, dict) and isinstance(attachment.get("url"), str):
            yield attachment["url"], True
