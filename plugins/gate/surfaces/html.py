"""HTML: what is read on the page, what its messages say one after the other, and what is hidden."""

import re
from collections.abc import Iterator
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from plugins.gate.documents import Document, local
from plugins.gate.passages import Passage, Surface
from plugins.gate.surfaces import code, embedded
from plugins.gate.surfaces.embedded import INLINE
from plugins.gate.surfaces.flow import ASIDE, SHOWN, UNSEEN, Flow

CODE = frozenset(("script", "style"))
APART = frozenset(("figure", "aside", "table"))
"""What stands in a text, and after which it goes on."""
OUT_OF_SIGHT = frozenset(("template", "datalist", "rt", "rp", "sup", "sub"))
"""What is not shown, or is small print above or below the line."""
SPOKEN = frozenset(
    ("alt", "title", "content", "aria-label", "aria-description", "placeholder", "label", "value")
)
_COMMENT = re.compile(r"<!--(.*?)(?:--!?>|\Z)", re.DOTALL)
_COLOUR = re.compile(r"#[0-9a-fA-F]{3,8}")
_NONE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden")
DIALLED = ("mailto:", "tel:", "sms:")
LABELS = frozenset(("who", "reply", "reactions", "deleted"))
"""Paragraphs of a message that are not its words."""


def passages(document: Document) -> Iterator[Passage]:
    """Yield every text of a page, or of the HTML that a feed carries."""
    surface: Surface = "text" if document.whole else "feed"
    flow = Flow()
    read(document.root, document, flow)
    yield from flow.passages(document.path, surface)
    yield from _conversations(document, surface)
    yield from _attributes(document, surface)
    for element in document.all(*CODE):
        yield from _code(element, document.path, document.line(element))
    for comment in _COMMENT.finditer(document.source):  # the tree has none outside `html`
        line = document.source.count("\n", 0, comment.start(1)) + 1
        yield Passage(document.path, line, "comment", comment[1])
    if document.source:
        yield Passage(document.path, 1, "code", document.source)


_Step = tuple[Element, int] | tuple[str | None, int, int]
"""An element to read, or a text to add; either with its standing, a text with its line."""


def read(element: Element, document: Document, flow: Flow, standing: int = SHOWN) -> None:
    """Join the texts under an element; a break stands on both sides of what is drawn apart.

    Without recursion: elements may be nested a hundred thousand deep.
    """
    pending: list[_Step] = [(element, standing)]
    while pending:
        step = pending.pop()
        if len(step) == 3:
            flow.add(step[0], step[1], step[2])
        elif isinstance(step[0].tag, str) and local(step[0].tag) not in CODE:
            pending += reversed([*_steps(step[0], step[1], document)])


def _steps(element: Element, standing: int, document: Document) -> Iterator[_Step]:
    line = document.line(element)
    edge = "" if local(element.tag) in INLINE else "\n"
    inner = max(standing, _standing(element))
    yield edge, line, standing
    yield element.text, line, inner
    for child in element:
        yield child, inner
        yield child.tail, document.line(child), inner
    yield edge, line, standing


def _standing(element: Element) -> int:
    """Tell what an element is to the text around it."""
    name = local(element.tag)
    if name in OUT_OF_SIGHT or "hidden" in element.attrib or _NONE.search(element.get("style", "")):
        return UNSEEN
    return ASIDE if name in APART else SHOWN


def _attributes(document: Document, surface: Surface) -> Iterator[Passage]:
    """What is spoken, shown or dialled is a text; all of them, one after the other, attributes."""
    flow = Flow()
    for element in document.all():
        line = document.line(element)
        for name, value in element.attrib.items():
            said = unquote(value)
            flow.add(f"{said}\n", line)
            dialled = value.lower().startswith(DIALLED)
            if dialled or (local(name) in SPOKEN and not _COLOUR.fullmatch(value)):
                yield Passage(document.path, line, surface, said)
            for held in embedded.texts(value):
                yield Passage(document.path, line, surface, held)
    yield from flow.passages(document.path, "attribute")


def _conversations(document: Document, surface: Surface) -> Iterator[Passage]:
    """Join what is said message after message, then what each says: a number may be split."""
    for figure in document.all("figure"):
        if "dm" in figure.get("class", "").split():
            rows = [row for row in figure.iter("li") if row.get("data-from")]
            yield from _said(rows, document).passages(document.path, surface)
            for speaker in sorted({row.get("data-from", "") for row in rows}):
                yield from _said(rows, document, speaker).across(document.path, surface)


def _said(rows: list[Element], document: Document, speaker: str = "") -> Flow:
    """Join messages; those of others than the speaker, if one is named, stand apart."""
    flow = Flow()
    for row in rows:
        standing = SHOWN if speaker in ("", row.get("data-from")) else ASIDE
        for paragraph in row.iter("p"):
            if not LABELS.intersection(paragraph.get("class", "").split()):
                read(paragraph, document, flow, standing)
    return flow


def _code(element: Element, path: str, line: int) -> Iterator[Passage]:
    text = element.text or ""
    yield Passage(path, line, "code", text)
    kind = element.get("type", "").partition(";")[0].strip().lower()
    if local(element.tag) == "style":
        yield from code.passages(path, line, "css", text)
    elif code.DATA.fullmatch(kind):
        yield from code.data(path, line, "text", text)
    elif code.SCRIPTS.fullmatch(kind):
        yield from code.passages(path, line, "js", text)
    else:
        yield Passage(path, line, "attribute", embedded.bare(text))
