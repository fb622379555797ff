"""The HTML of an article -> what a post takes from it: its first words, and the marked sentence.

Pure. What people quote (conversations, figures, tables, code) is left out: a post is prose.
"""

from dataclasses import dataclass, field
from html.parser import HTMLParser

_APART = frozenset(("figure", "table", "pre", "ul", "ol", "dl", "blockquote", "section", "aside"))
"""Blocks that are no prose of the author's, or that a post cannot show."""
_LEFT_OUT = frozenset(("sup", "script", "style"))
_BREAK = "br"


@dataclass(frozen=True, slots=True)
class Opening:
    """`paragraphs` are those before the first conversation, `marked` the highlighted sentence."""

    paragraphs: tuple[str, ...] = ()
    marked: str = ""


def opening(html: str) -> Opening:
    """Return what the HTML of an article opens with, and its first `<mark>`, wherever it stands.

    >>> opening("<p>Un.</p><p>Deux <mark>fois</mark>.</p>")
    Opening(paragraphs=('Un.', 'Deux fois.'), marked='fois')
    """
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return Opening(tuple(filter(None, reader.paragraphs)), reader.marked.strip())


@dataclass
class _Reader(HTMLParser):
    """Walks the page once."""

    paragraphs: list[str] = field(default_factory=list)
    marked: str = ""
    _closed: bool = False
    _apart: list[str] = field(default_factory=list)
    _words: list[str] | None = None
    _mark: list[str] | None = None

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _APART or tag in _LEFT_OUT:
            self._closed = self._closed or (tag == "figure" and ("class", "dm") in attrs)
            self._apart.append(tag)
        elif not self._apart:
            if tag == "p":
                self._words = []
            elif tag == "mark" and not self.marked:
                self._mark = []
            elif tag == _BREAK:
                self.handle_data(" ")

    def handle_endtag(self, tag: str) -> None:
        if self._apart and tag == self._apart[-1]:
            self._apart.pop()
        elif self._apart:
            return
        elif tag == "p" and self._words is not None:
            if not self._closed:
                self.paragraphs.append(_joined(self._words))
            self._words = None
        elif tag == "mark" and self._mark is not None:
            self.marked, self._mark = _joined(self._mark), None

    def handle_data(self, data: str) -> None:
        if self._apart:
            return
        for kept in (self._words, self._mark):
            if kept is not None:
                kept.append(data)


def _joined(words: list[str]) -> str:
    """Join the words, lines too; no-break spaces stay."""
    return " ".join("".join(words).replace("\n", " ").split(" ")).strip()
