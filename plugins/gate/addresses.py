"""Where an address leads: inside the site, to another host, or nowhere."""

import re
from collections.abc import Set
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import unquote, urljoin, urlsplit

_FIGURES = re.compile(r"\d(?:[\s.-]?\d){5,}|[^/]*@[^/]*")
_FROM_ROOT = re.compile(r"/|https?://")
_LONGEST = 80


@dataclass(frozen=True, slots=True)
class Inside:
    """A place of the site: `path` is relative to it, decoded; `fragment` may be empty."""

    path: str
    fragment: str


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Another host (`host`), or another scheme than the web's (`scheme`)."""

    scheme: str
    host: str


class Nowhere(Exception):  # noqa: N818 - it is an answer: the address leads nowhere
    """The address cannot be read, or climbs out of the folder that the site lives in."""


def locate(value: str, base: str, siteurl: str) -> Inside | Elsewhere:
    """Resolve `value`, found at `base`, for a site at `siteurl` (which may have a path).

    Raises Nowhere.

    >>> locate("../b/#c", "https://user.example.org/repo/a/", "https://user.example.org/repo")
    Inside(path='b/', fragment='c')
    """
    value = value.strip()
    try:
        # What begins at the root leads to the same place from every page: it is resolved once.
        return _located(value, _origin(base) if _FROM_ROOT.match(value) else base, siteurl)
    except ValueError:
        raise Nowhere from None


@lru_cache(maxsize=100_000)
def _located(value: str, base: str, siteurl: str) -> Inside | Elsewhere:
    home, parts = urlsplit(siteurl), urlsplit(urljoin(base, value))
    host = parts.netloc.lower()
    if parts.scheme not in ("http", "https") or host != home.netloc.lower():
        return Elsewhere(parts.scheme, host)
    root = home.path.rstrip("/") + "/"
    path = root if f"{parts.path}/" == root else parts.path
    if not path.startswith(root):
        raise Nowhere
    return Inside(unquote(path[len(root) :]), unquote(parts.fragment))


@lru_cache(maxsize=10_000)
def _origin(base: str) -> str:
    parts = urlsplit(base)
    return f"{parts.scheme}://{parts.netloc}/"


def file_at(path: str, files: Set[str]) -> str | None:
    """Return the file that a server shows for a path: itself, or its folder's index."""
    index = f"{path.rstrip('/')}/index.html".lstrip("/")
    return next((name for name in (path, index) if name in files), None)


def shown(value: str) -> str:
    """Return an address fit to print: no query, no long number, no e-mail, not too long."""
    bare = _FIGURES.sub("…", re.sub(r"\?[^#]*", "", value.strip()))
    return f"« {bare if len(bare) <= _LONGEST else bare[: _LONGEST - 1] + '…'} »"
