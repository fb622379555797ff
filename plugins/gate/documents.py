"""HTML parsed as a browser does it, with its errors, its ids, and the line of every element."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from xml.etree.ElementTree import Element

from html5lib import HTMLParser
from html5lib.treebuilders import getTreeBuilder


@dataclass(frozen=True)
class Document:
    """A page, or the HTML that a feed carries (`whole` is then False).

    `path` is its file in the site, `address` its URL, `root` its tree (tags without namespace,
    but for SVG and MathML), `errors` the parser's: line and code of the HTML standard. `source` is
    its text.
    """

    path: str
    address: str
    whole: bool
    root: Element
    lines: Mapping[Element, int]
    errors: tuple[tuple[int, str], ...]
    source: str = ""

    def all(self, *names: str) -> Iterator[Element]:
        """Walk the elements of these names, or all of them, in the order of the text."""
        for name, element in self._named:
            if not names or name in names:
                yield element

    @cached_property
    def _named(self) -> tuple[tuple[str, Element], ...]:
        """Every element with its name, listed once: each rule walks the page."""
        found = (it for it in self.root.iter() if isinstance(it.tag, str))
        return tuple((local(it.tag), it) for it in found)

    def line(self, element: Element) -> int:
        """Return the line on which the element's opening tag ends, from 1."""
        return self.lines.get(element, 1)

    def ids(self) -> Counter[str]:
        """Count every id, and every `name` of an anchor."""
        named = (element.get("name") for element in self.all("a"))
        return Counter(filter(None, (*(element.get("id") for element in self.all()), *named)))


class _Parser(HTMLParser):  # type: ignore[misc]
    """An html5lib parser that remembers where each element stands."""

    def __init__(self) -> None:
        super().__init__(getTreeBuilder("etree"), namespaceHTMLElements=False)
        self.lines: dict[Element, int] = {}
        self._make = self.tree.elementClass
        self.tree.elementClass = self._placed

    def _placed(self, name: str, namespace: str | None = None) -> Any:
        node = self._make(name, namespace)
        stream = getattr(getattr(self, "tokenizer", None), "stream", None)
        self.lines[node._element] = stream.position()[0] if stream else 1
        return node


def page(path: str, address: str, text: str) -> Document:
    """Parse a whole page."""
    parser = _Parser()
    root = parser.parse(text)
    return Document(path, address, True, root, parser.lines, _errors(parser), text)


def fragment(path: str, address: str, text: str) -> Document:
    """Parse the HTML of a feed's entry."""
    parser = _Parser()
    root = parser.parseFragment(text)
    return Document(path, address, False, root, parser.lines, _errors(parser), text)


def local(name: str) -> str:
    """Return a tag or an attribute name without its namespace."""
    return name.rpartition("}")[2]


def words(element: Element) -> str:
    """Return the text of an element and of all that it holds, spaces collapsed."""
    return " ".join("".join(element.itertext()).split())


def _errors(parser: _Parser) -> tuple[tuple[int, str], ...]:
    return tuple((place[0], code) for place, code, _ in parser.errors)
