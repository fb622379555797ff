"""What the head of a page says of itself, as a robot without scripts reads it. Pure.

The Open Graph protocol (ogp.me) writes `property="og:…"`; the first of a name is the one read.
"""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from unicodedata import category

_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]+)", re.IGNORECASE)
_VALUED = ("max-snippet", "max-image-preview", "max-video-preview", "unavailable_after")
"""Directives that hold a colon."""
_TURNING = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""The marks that change the direction of what follows (Unicode Standard Annex 9)."""
_SNIFFED = 1024
"""Bytes in which a page says its encoding (HTML standard, 4.2.5.4)."""


@dataclass(frozen=True, slots=True)
class Head:
    """`og` are the Open Graph tags by name, `misnamed` those that stand in `name`, as none should.

    `named` are the other tags, in small letters; `title` the page's title. `outside` are the Open
    Graph tags that stand in the body alone, `pictures` how many images the page names.
    """

    og: dict[str, str] = field(default_factory=dict)
    misnamed: frozenset[str] = frozenset()
    named: dict[str, str] = field(default_factory=dict)
    title: str = ""
    outside: frozenset[str] = frozenset()
    pictures: int = 0

    @property
    def is_noindex(self) -> bool:
        """Whether the page asks robots, all or this one, not to keep it."""
        said = (self.named.get(name, "") for name in ("robots", "linkedinbot"))
        return any(forbids(one) for one in said)


def forbids(directives: str) -> bool:
    """Tell whether `robots` directives, a header a line, ask this robot not to keep a page.

    A header may name the robot that it speaks to: `googlebot: noindex` (Google, « Robots meta tag
    specifications »); `max-image-preview:none` names none.
    """
    for line in directives.lower().splitlines():
        robot = ""
        for part in line.split(","):
            name, colon, rest = part.partition(":")
            if colon and name.strip() in _VALUED:
                continue
            robot, said = (name.strip(), rest) if colon else (robot, part)
            if robot in ("", "linkedinbot") and said.strip() in ("noindex", "none"):
                return True
    return False


def decoded(body: bytes, charset: str | None) -> str:
    """Return a page as text: by its mark, its header, its own word, or UTF-8; never fails."""
    for name in (*_said(body, charset), "utf-8"):
        if (text := _text(body, name)) is not None:
            return text
    return body.decode("cp1252", "replace")


def mistold(body: bytes, charset: str | None) -> str:
    """Return the encoding that a page says, when its bytes are of another; else nothing."""
    first = next(iter(_said(body, charset)), "utf-8")
    return first if _text(body, first) is None else ""


def _said(body: bytes, charset: str | None) -> list[str]:
    """Return the encodings that a page says, the surest first."""
    if body.startswith(b"\xef\xbb\xbf"):
        return ["utf-8-sig"]
    found = _CHARSET.search(body[:_SNIFFED])
    return [name for name in (charset, found[1].decode("ascii") if found else None) if name]


def _text(body: bytes, name: str) -> str | None:
    try:
        return body.decode(name)
    except (LookupError, UnicodeDecodeError):
        return None


def visible(text: str) -> str:
    """Return a text without what would change the terminal that shows it, or the order of words.

    >>> visible("a\\x1b[31mb\\u202ec")
    'a [31mbc'
    """
    kept = (" " if category(one) == "Cc" else one for one in text if one not in _TURNING)
    return "".join(kept)


def head_of(html: str) -> Head:
    """Return what the tags of a page say.

    >>> head_of('<title>A</title><meta property="og:title" content=" Allô&nbsp;? ">').og
    {'og:title': 'Allô\\xa0?'}
    """
    reader = _Reader()
    reader.feed(html)
    reader.close()
    misnamed = frozenset(name for name in reader.named if name.startswith("og:")) - set(reader.og)
    named = {name: said for name, said in reader.named.items() if not name.startswith("og:")}
    title = visible(" ".join("".join(reader.words).split()))
    outside = frozenset(reader.outside) - reader.inside
    return Head(reader.og, misnamed, named, title, outside, reader.pictures)


class _Reader(HTMLParser):
    """Walks the page once. What a template holds is not in the page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.og: dict[str, str] = {}
        self.named: dict[str, str] = {}
        self.words: list[str] = []
        self.inside: set[str] = set()
        self.outside: set[str] = set()
        self.pictures = 0
        self._titles = self._templates = 0
        self._is_in_title = self._is_in_body = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "template":
            self._templates += 1
        elif tag == "body":
            self._is_in_body = True
        elif tag == "title":
            self._titles += 1  # a drawing in the page may have its own
            self._is_in_title = self._titles == 1
        elif tag == "meta" and not self._templates:
            self._meta({name: (value or "").strip() for name, value in attrs})

    def handle_endtag(self, tag: str) -> None:
        if tag == "title":
            self._is_in_title = False
        elif tag == "template":
            self._templates = max(0, self._templates - 1)

    def handle_data(self, data: str) -> None:
        if self._is_in_title:
            self.words.append(data)

    def _meta(self, said: dict[str, str]) -> None:
        content = visible(said.get("content", "")).strip()
        if not content:
            return
        for name in said.get("property", "").lower().split():
            self.og.setdefault(name, content)
            self.pictures += name == "og:image"
            (self.outside if self._is_in_body else self.inside).add(name)
        if name := said.get("name", "").lower():
            self.named.setdefault(name, content)
