"""What the head of a page says of itself, as a robot without scripts reads it. Pure.

The Open Graph protocol (ogp.me) writes `property="og:…"`; the first of a name is the one read.
"""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]+)", re.IGNORECASE)
_SNIFFED = 1024
"""Bytes in which a page says its encoding (HTML standard, 4.2.5.4)."""


@dataclass(frozen=True, slots=True)
class Head:
    """`og` are the Open Graph tags by name, `misnamed` those that stand in `name`, as none should.

    `named` are the other tags, in small letters; `title` the page's title.
    """

    og: dict[str, str] = field(default_factory=dict)
    misnamed: frozenset[str] = frozenset()
    named: dict[str, str] = field(default_factory=dict)
    title: str = ""

    @property
    def is_noindex(self) -> bool:
        """Whether the page asks robots, all or this one, not to keep it."""
        said = (self.named.get(name, "") for name in ("robots", "linkedinbot"))
        return any(forbids(one) for one in said)


def forbids(directives: str) -> bool:
    """Tell whether a `robots` directive asks not to keep a page."""
    return bool({"noindex", "none"} & set(re.split(r"[\s,:]+", directives.lower())))


def decoded(body: bytes, charset: str | None) -> str:
    """Return a page as text: by its mark, its header, its own word, or UTF-8; never fails."""
    found = _CHARSET.search(body[:_SNIFFED])
    own = found[1].decode("ascii") if found else None
    names = ("utf-8-sig" if body.startswith(b"\xef\xbb\xbf") else None, charset, own, "utf-8")
    for name in filter(None, names):
        try:
            return body.decode(name)
        except (LookupError, UnicodeDecodeError):
            continue
    return body.decode("cp1252", "replace")


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
    return Head(reader.og, misnamed, named, " ".join("".join(reader.words).split()))


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.og: dict[str, str] = {}
        self.named: dict[str, str] = {}
        self.words: list[str] = []
        self._titles = 0
        self._is_in_title = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "title":
            self._titles += 1  # a drawing in the page may have its own
            self._is_in_title = self._titles == 1
        if tag != "meta":
            return
        said = {name: (value or "").strip() for name, value in attrs}
        content = said.get("content", "")
        for name in said.get("property", "").lower().split():
            if content:
                self.og.setdefault(name, content)
        if content and (name := said.get("name", "").lower()):
            self.named.setdefault(name, content)

    def handle_endtag(self, tag: str) -> None:
        if tag == "title":
            self._is_in_title = False

    def handle_data(self, data: str) -> None:
        if self._is_in_title:
            self.words.append(data)
