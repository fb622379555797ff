"""Feeds, sitemaps and data: every text and attribute but the HTML of entries, read as pages are."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from plugins.gate.documents import Document
from plugins.gate.feeds import BODIES, Feed
from plugins.gate.passages import Passage
from plugins.gate.surfaces import embedded, html
from plugins.gate.surfaces.code import strings

XHTML = "{http://www.w3.org/1999/xhtml}"


def passages(feed: Feed) -> Iterator[Passage]:
    """Yield what a part of a feed holds around the HTML of its entries."""
    if feed.share == "whole":
        return
    if feed.data is not None:
        yield from _json(feed)
        return
    for element in feed.root.iter():
        if not str(element.tag).startswith(XHTML):
            yield from _xhtml(element, feed.path)
        line = feed.line(next(iter(element.attrib.values()), None) or element.text)
        if not isinstance(element.tag, str):
            yield Passage(feed.path, line, "comment", element.text or "")
        elif not (feed.share == "entry" and element.tag in BODIES and element.text):
            yield from _texts(feed.path, line, element.text)
        yield from _texts(feed.path, line, element.tail)
        yield from (Passage(feed.path, line, "attribute", it) for it in element.attrib.values())
    if feed.share == "head":
        yield Passage(feed.path, 1, "code", feed.text)


def _xhtml(element: Element, path: str) -> Iterator[Passage]:
    """Read what is HTML in the tree of a feed (RFC 4287, 3.1.1.3) as the HTML that it is."""
    for child in element:
        if str(child.tag).startswith(XHTML):
            yield from html.passages(Document(path, "", False, child, {}, ()))


def _json(feed: Feed) -> Iterator[Passage]:
    data = feed.data
    if feed.share == "entry":
        data = {key: value for key, value in data.items() if key != "content_html"}
    for text in strings(data):
        yield from _texts(feed.path, feed.line(text), text)
    if feed.share == "head":
        yield Passage(feed.path, 1, "code", feed.text)


def _texts(path: str, line: int, text: str | None) -> Iterator[Passage]:
    if text and text.strip():
        yield Passage(path, line, "feed", text)
        for said in embedded.texts(text):
            yield Passage(path, line, "feed", said)
