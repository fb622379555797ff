"""What is known of a piece once it was read: findings, and what rules of the whole site ask for.

Nothing of a piece's text is kept, so that facts can be remembered on disk.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from plugins.gate.documents import Document, words
from plugins.gate.feeds import ATOM, Feed, Kind, items
from plugins.gate.rasters import Raster
from plugins.gate.references import Scope, scope
from plugins.gate.views import View
from plugins.model import Finding


@dataclass(frozen=True, slots=True)
class Facts:
    """Lines are of the piece, from 1; findings have no path, which is the piece's.

    `said` is what a page's `meta` say: name -> content, line. `entries` are the ids of a feed's.
    Of what could not be read (`sound` is False), nothing is known.
    """

    findings: tuple[Finding, ...] = ()
    scopes: tuple[Scope, ...] = ()
    ids: frozenset[str] = frozenset()
    titled: bool = False
    said: Mapping[str, tuple[str, int]] = field(default_factory=dict)
    raster: Raster | None = None
    feed: Kind | None = None
    entries: tuple[str, ...] = ()
    sound: bool = True


def known(seen: View, base: str) -> Facts:
    """Return what a view tells of itself, for an address at which it is read."""
    facts = Facts(scopes=(scope(seen, base),))
    if isinstance(seen, Document) and seen.whole:
        titled = any(words(title) for title in seen.all("title"))
        return replace(facts, ids=frozenset(seen.ids()), titled=titled, said=_said(seen))
    if isinstance(seen, Raster):
        return replace(facts, raster=replace(seen, texts=()))
    if isinstance(seen, Feed):
        return replace(facts, feed=seen.kind, entries=tuple(_entries(seen)))
    return facts


def _said(page: Document) -> dict[str, tuple[str, int]]:
    """Return the first non-empty value of each name; `og:` stands in `property`."""
    found: dict[str, tuple[str, int]] = {}
    for meta in page.all("meta"):
        name = (meta.get("property") or meta.get("name") or "").lower()
        content = meta.get("content", "").strip()
        if name and content:
            found.setdefault(name, (content, page.line(meta)))
    return found


def _entries(feed: Feed) -> Iterator[str]:
    if feed.share != "whole":
        return
    yield from (it.text or "" for it in feed.root.iter(f"{ATOM}id"))
    yield from (it.text or "" for it in feed.root.iter("guid"))
    yield from (str(item.get("id", "")) for item in items(feed))
