"""HTML: what is read on the page, what its messages say one after the other, and what is hidden."""

import json
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from plugins.gate.documents import Document, local
from plugins.gate.passages import Passage, Surface

_INLINE = (
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q "
    "ruby s samp small span strike strong sub sup time tt u var wbr"
)
INLINE = frozenset(_INLINE.split())
"""Elements that do not part words (HTML standard, 15.3.3: the others are drawn apart)."""

CODE = frozenset(("script", "style"))
DATA = ("application/json", "application/ld+json")
SPOKEN = frozenset(
    ("alt", "title", "content", "aria-label", "aria-description", "placeholder", "label", "value")
)
_COMMENT = re.compile(r"<!--(.*?)(?:--!?>|\Z)", re.DOTALL)
_COLOUR = re.compile(r"#[0-9a-fA-F]{3,8}")
DIALLED = ("mailto:", "tel:", "sms:")
LABELS = frozenset(("who", "reply", "reactions", "deleted"))
"""Paragraphs of a message that are not its words."""


class _Flow:
    """A text being joined from pieces, and the line on which each begins."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.marks: list[tuple[int, int]] = []
        self.size = 0

    def add(self, text: str | None, line: int) -> None:
        if text:
            self.marks.append((self.size, line))
            self.pieces.append(text)
            self.size += len(text)

    def passage(self, path: str, surface: Surface) -> Iterator[Passage]:
        text = "".join(self.pieces)
        if text.strip():
            yield Passage(path, self.marks[0][1], surface, text, tuple(self.marks))


def passages(document: Document) -> Iterator[Passage]:
    """Yield every text of a page, or of the HTML that a feed carries."""
    surface: Surface = "text" if document.whole else "feed"
    flow = _Flow()
    _read(document.root, document, flow)
    yield from flow.passage(document.path, surface)
    yield from _conversations(document, surface)
    for element in document.root.iter():
        line = document.line(element)
        if not isinstance(element.tag, str):
            continue
        yield from _attributes(element, document.path, line, surface)
        if local(element.tag) in CODE:
            yield from _code(element, document.path, line)
    for comment in _COMMENT.finditer(document.source):  # the tree has none outside `html`
        line = document.source.count("\n", 0, comment.start(1)) + 1
        yield Passage(document.path, line, "comment", comment[1])
    if document.source:
        yield Passage(document.path, 1, "code", document.source)


def _read(element: Element, document: Document, flow: _Flow) -> None:
    """Join the texts under an element; a break stands on both sides of what is drawn apart."""
    if not isinstance(element.tag, str) or local(element.tag) in CODE:
        return
    line = document.line(element)
    apart = local(element.tag) not in INLINE
    flow.add("\n" if apart else "", line)
    flow.add(element.text, line)
    for child in element:
        _read(child, document, flow)
        flow.add(child.tail, document.line(child))
    flow.add("\n" if apart else "", line)


def _attributes(element: Element, path: str, line: int, surface: Surface) -> Iterator[Passage]:
    """What is spoken, shown or dialled is a text; the rest is an attribute."""
    for name, value in element.attrib.items():
        dialled = value.lower().startswith(DIALLED)
        spoken = local(name) in SPOKEN and not _COLOUR.fullmatch(value)
        yield Passage(path, line, surface if dialled or spoken else "attribute", unquote(value))


def _conversations(document: Document, surface: Surface) -> Iterator[Passage]:
    """Join what is said message after message: a number may be split over two of them."""
    for figure in document.all("figure"):
        if "dm" not in figure.get("class", "").split():
            continue
        flow = _Flow()
        for row in figure.iter("li"):
            if row.get("data-from"):
                for paragraph in row.iter("p"):
                    if not LABELS.intersection(paragraph.get("class", "").split()):
                        _read(paragraph, document, flow)
        yield from flow.passage(document.path, surface)


def _code(element: Element, path: str, line: int) -> Iterator[Passage]:
    text = element.text or ""
    yield Passage(path, line, "code", text)
    if element.get("type", "").lower() in DATA:
        yield from (Passage(path, line, "text", it) for it in strings(json.loads(text)))


def strings(data: Any) -> Iterator[str]:
    """Yield every string of a JSON document, keys too, in order.

    >>> list(strings({"a": ["b", 1, {"c": None}]}))
    ['a', 'b', 'c']
    """
    pending = [data]
    while pending:
        value = pending.pop()
        if isinstance(value, str):
            yield value
        elif isinstance(value, dict):
            for key, held in reversed(value.items()):
                pending += (held, key)
        elif isinstance(value, list):
            pending += reversed(value)
