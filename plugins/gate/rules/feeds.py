"""Feeds that every reader can read: Atom (RFC 4287), RSS 2.0 (rssboard.org), JSON Feed 1.1."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from email.utils import parsedate_to_datetime
from typing import Any
from xml.etree.ElementTree import Element

from plugins.gate.feeds import ATOM, Feed, Kind, items
from plugins.gate.site import Site
from plugins.gate.terms import Terms
from plugins.gate.views import View
from plugins.model import Finding

RULE = "feeds"
NAMES: Mapping[Kind, str] = {"atom": "Atom", "rss": "RSS", "json": "JSON Feed"}
JSON_VERSION = "https://jsonfeed.org/version/1.1"

Flaws = Iterator[tuple[str | None, str]]
"""A text of the feed that shows where (or None), and the advice."""


def in_file(view: View, _terms: Terms) -> Iterator[Finding]:
    """Yield what a feed reader would refuse."""
    if isinstance(view, Feed) and view.share == "whole":
        judge = JUDGES.get(view.kind)
        for where, advice in judge(view) if judge else ():
            yield Finding(view.path, view.line(where), RULE, advice)


def in_site(site: Site) -> Iterator[Finding]:
    """Yield the kinds of feed that the site lacks."""
    kinds = {it.facts.feed for it in site.read}
    for kind, name in NAMES.items():
        if kind not in kinds:
            yield Finding(
                ".", 1, RULE, f"le site n’a aucun flux {name} : vérifiez les réglages FEED_…"
            )


def _atom(feed: Feed) -> Flaws:
    yield from _lacking(feed.root, ("id", "title", "updated"), "le flux", ATOM)
    entries = feed.root.findall(f"{ATOM}entry")
    for entry in entries:
        yield from _lacking(entry, ("id", "title", "updated"), "un article du flux", ATOM)
        if not _authors(entry) and not _authors(feed.root):
            yield entry.findtext(f"{ATOM}id"), "un article du flux est sans auteur"
        if entry.find(f"{ATOM}link") is None and entry.find(f"{ATOM}content") is None:
            yield entry.findtext(f"{ATOM}id"), "un article du flux n’a ni lien ni contenu"
    for tag in ("updated", "published"):
        for element in feed.root.iter(f"{ATOM}{tag}"):
            yield from _dated(element.text, _is_rfc3339)
    yield from _repeated([entry.findtext(f"{ATOM}id") for entry in entries])


def _authors(element: Element) -> bool:
    names = (author.findtext(f"{ATOM}name") for author in element.findall(f"{ATOM}author"))
    return any(name and name.strip() for name in names)


def _rss(feed: Feed) -> Flaws:
    channel = feed.root.find("channel")
    if channel is None or feed.root.get("version") != "2.0":
        yield None, 'ce n’est pas du RSS 2.0 : attendu <rss version="2.0"><channel>'
        return
    yield from _lacking(channel, ("title", "link", "description"), "le flux")
    entries = channel.findall("item")
    for item in entries:
        yield from _lacking(item, ("guid", "title", "link", "pubDate"), "un article du flux")
    for tag in ("pubDate", "lastBuildDate"):
        for element in channel.iter(tag):
            yield from _dated(element.text, _is_rfc2822)
    yield from _repeated([item.findtext("guid") for item in entries])


def _json(feed: Feed) -> Flaws:
    data = feed.data
    if data.get("version") != JSON_VERSION:
        yield "version", f"attendu « version »: {JSON_VERSION}"
    if not _filled(data.get("title")):
        yield None, "le flux est sans « title »"
    listed = data.get("items")
    if not isinstance(listed, list) or len(items(feed)) != len(listed):
        yield "items", "« items » doit être une liste d’articles"
    for item in items(feed):
        yield from _json_item(item)
    yield from _repeated([_text(item.get("id")) for item in items(feed)])


def _json_item(item: dict[str, Any]) -> Flaws:
    where = _text(item.get("id")) or _text(item.get("url"))
    if not _filled(item.get("id")):
        yield where, "un article du flux est sans « id » (un texte)"
    if not any(_filled(item.get(key)) for key in ("content_html", "content_text")):
        yield where, "un article du flux est sans « content_html » ni « content_text »"
    for key in ("date_published", "date_modified"):
        if key in item:
            yield from _dated(_text(item[key]), _is_rfc3339)
    for attachment in item.get("attachments", ()):
        if not all(_filled(attachment.get(key)) for key in ("url", "mime_type")):
            yield where, "une pièce jointe du flux est sans « url » ou sans « mime_type »"


def _lacking(element: Element, tags: tuple[str, ...], whose: str, namespace: str = "") -> Flaws:
    where = element.findtext(f"{namespace}id") or element.findtext("guid")
    for tag in tags:
        if not (element.findtext(f"{namespace}{tag}") or "").strip():
            yield where, f"{whose} est sans « {tag} »"


def _dated(text: str | None, is_date: Callable[[str], bool]) -> Flaws:
    if not is_date((text or "").strip()):
        yield text, "date illisible, ou sans fuseau horaire"


def _is_rfc3339(text: str) -> bool:
    try:
        return "T" in text and datetime.fromisoformat(text).tzinfo is not None
    except ValueError:
        return False


def _is_rfc2822(text: str) -> bool:
    try:
        return parsedate_to_datetime(text).tzinfo is not None
    except ValueError:
        return False


def _repeated(ids: list[str | None]) -> Flaws:
    for name, count in Counter(ids).items():
        if name and count > 1:
            yield name, "deux articles du flux ont le même identifiant"


def _filled(value: Any) -> bool:
    return bool((_text(value) or "").strip())


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) else None


JUDGES: Mapping[Kind, Callable[[Feed], Flaws]] = {"atom": _atom, "rss": _rss, "json": _json}
