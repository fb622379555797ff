"""HTML bodies (e-mail, chat widgets) -> the text that a reader saw.

It is not a renderer: blocks become lines, quoted blocks get `> ` as in a plain message, and what
was hidden, styled or scripted goes. lxml's events are used without a tree: depth costs nothing,
and time grows with the length alone, whatever the body.
"""

import re
from html import unescape

from lxml import etree

from plugins.importers.text import tidy

_OWN_LINE = (
    "address article aside center dd details div dl dt fieldset figcaption figure footer form"
    " header hr li main nav ol section summary tr ul"
)
_OWN_PARAGRAPH = "h1 h2 h3 h4 h5 h6 p pre table"
_UNSEEN = "head math noscript object script style svg template title"

SPACED = frozenset(_OWN_PARAGRAPH.split())
BLOCKS = SPACED.union(_OWN_LINE.split())
SILENT = frozenset(_UNSEEN.split())
LONGEST = 2_000_000
"""Characters read of one body; no message that a person wrote comes near it."""

DEEPEST_QUOTE = 3

_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.I)
_IMAGE = re.compile(
    r"""<img\s[^<>]{0,500}?\bsrc\s*=\s*(?:"(?P<one>[^"<>]{1,2000})"|'(?P<two>[^'<>]{1,2000})')""",
    re.IGNORECASE,
)
_SPACES = re.compile(r"[ \t\r\n\f]+")
_BLANKS = re.compile(r"\n{3,}")
_MARKUP = re.compile(
    r"</?(?:p|br|div|html|body|span|table|a|ul|ol|li|b|i|u|strong|em|img|h[1-6]|blockquote|font)"
    r"(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)


def is_markup(text: str) -> bool:
    """Tell whether a body that may be either is HTML.

    >>> is_markup("<p>Bonjour</p>"), is_markup("5 < 6 et 7 > 3, <nom> ?")
    (True, False)
    """
    return bool(_MARKUP.search(text))


def to_text(html: str) -> str:
    """Return the visible text of an HTML body, quoted blocks marked by `> `.

    >>> to_text("<p>Bonjour&nbsp;!<br>Ça va ?</p><blockquote>Non.</blockquote>")
    'Bonjour\\xa0!\\nÇa va ?\\n\\n> Non.'
    """
    body = tidy(html[:LONGEST])
    if not body.strip():
        return ""
    reader = _Reader()
    parser = etree.HTMLParser(target=reader, encoding="utf-8", huge_tree=True)
    parser.feed(body.encode())
    parser.close()
    return reader.text()


def images(html: str) -> list[str]:
    """Return the addresses of the pictures that an HTML body shows.

    >>> images('<p>La box :</p><img src="https://example.org/a/box.jpg" alt="">')
    ['https://example.org/a/box.jpg']
    """
    found = (match["one"] or match["two"] for match in _IMAGE.finditer(html[:LONGEST]))
    return [unescape(address) for address in found if address]


class _Reader:
    """Gathers lines from lxml's events; `quotes` is the depth of quoted blocks."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.line: list[str] = []
        self.filled = False
        self.quotes = 0
        self.hidden = 0
        self.preformatted = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Begin an element; inside one that is not shown, only count the depth."""
        if self.hidden or tag in SILENT or _hides(attributes):
            self.hidden += 1
        elif tag == "br":
            self._end_line()
        elif tag == "blockquote":
            self._block(spaced=True)
            self.quotes += 1
        elif tag in BLOCKS:
            self._block(spaced=tag in SPACED)
            self.preformatted += tag == "pre"
            self.line += ["- "] if tag == "li" else []
        elif tag in {"td", "th"} and self.filled:
            self.line.append(" ")

    def end(self, tag: str) -> None:
        """End an element; lxml ends every one that it began."""
        if self.hidden:
            self.hidden -= 1
        elif tag == "blockquote":
            self._block(spaced=False)
            self.quotes = max(0, self.quotes - 1)
            self._blank_line()
        elif tag in BLOCKS:
            self._block(spaced=tag in SPACED)
            self.preformatted -= tag == "pre" and self.preformatted > 0

    def data(self, data: str) -> None:
        """Take a stretch of text."""
        if self.hidden:
            return
        lines = data.split("\n") if self.preformatted else [_SPACES.sub(" ", data)]
        for number, line in enumerate(lines):
            if number:
                self._end_line()
            self.line.append(line)
            self.filled = self.filled or bool(line.strip())

    def close(self) -> None:
        """End the document."""
        self._block(spaced=False)

    def text(self) -> str:
        """Return what was gathered."""
        return _BLANKS.sub("\n\n", "\n".join(self.lines)).strip("\n")

    def _end_line(self) -> None:
        text = "".join(self.line)
        text = text if self.preformatted else _SPACES.sub(" ", text).strip(" ")
        self.lines.append((self._mark() + text).rstrip(" "))
        self.line = []
        self.filled = False

    def _block(self, *, spaced: bool) -> None:
        if self.filled:
            self._end_line()
        self.line = []
        if spaced:
            self._blank_line()

    def _blank_line(self) -> None:
        if self.lines and self.lines[-1].strip("> "):
            self.lines.append(self._mark().rstrip(" "))

    def _mark(self) -> str:
        return "> " * min(self.quotes, DEEPEST_QUOTE)


def _hides(attributes: dict[str, str]) -> bool:
    return "hidden" in attributes or bool(_HIDDEN.search(attributes.get("style", "")))
