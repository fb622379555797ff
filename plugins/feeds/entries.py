"""Pelican article -> Entry: what every format tells of an article."""

import re
from dataclasses import replace
from typing import Any
from urllib.parse import urljoin

from plugins.model import Entry, Picture

_UNSPEAKABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Characters that no XML 1.0 document may hold (Char, production 2)."""


_RELATIVE = re.compile(r'((?:href|src)=")(?![a-zA-Z][a-zA-Z0-9+.-]*:|//)([^"]*)')


def entry(article: Any, site: str, authority: str) -> Entry:
    """Return an article's entry.

    `site` is the site's absolute address without its last slash. The id is a tag URI (RFC 4151) of
    `authority`, an owner and the year from which the name was his, such as `example.org,2021`: it
    survives a new address and a new title.
    """
    url = f"{site}/{article.url}"
    return Entry(
        id=f"tag:{authority}:{article.slug}",
        url=url,
        title=clean(article.title),
        published=article.date,
        updated=getattr(article, "modified", article.date),
        html=absolute(clean(article.get_content(site)), url),
        summary=clean(article.summary),
        author=clean(str(article.author)),
        image=_image(article, site),
        tags=tuple(clean(tag.name) for tag in getattr(article, "tags", ())),
        series=article.series.title if getattr(article, "series", None) else None,
    )


def newest_first(article: Any) -> tuple[float, int, str]:
    """Return what articles are sorted by, the last one first, even when they have one date.

    Pelican reads them in no order (a set of paths): their places would differ from build to build.
    """
    return -article.date.timestamp(), -(article.part or 0), article.slug


def clean(text: str) -> str:
    """Drop the control characters that would break an XML feed."""
    return _UNSPEAKABLE.sub("", text)


def absolute(html: str, url: str) -> str:
    """Make the links of a page absolute: a feed reader shows the text elsewhere."""
    return _RELATIVE.sub(lambda match: f"{match[1]}{urljoin(url, match[2])}", html)


def _image(article: Any, site: str) -> Picture | None:
    picture: Picture | None = getattr(article, "card_picture", None)
    if picture is None:
        return None
    return replace(picture, url=f"{site}/{picture.url}")
