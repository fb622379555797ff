"""What a reader, a robot or a curious person can see of a built site: the only reader of the disk.

A file that cannot be read is not skipped: it is a finding, and the gate cannot tell.
"""

import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path, PurePosixPath
from urllib.parse import quote

from plugins.gate import feeds, rasters, sources
from plugins.gate.documents import Document, page
from plugins.gate.feeds import Feed
from plugins.gate.rasters import Raster
from plugins.gate.sources import Withheld
from plugins.model import Finding

LOCAL_SITE = "http://localhost"
"""Stands for the address of a site that is built without one, with relative links."""

UNREAD = "illisible"
"""The rule of what could not be read or judged: the gate then answers 2, not 1."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A style sheet, or an SVG drawing."""

    path: str
    text: str


View = Document | Sheet | Feed | Raster | Withheld | Finding


@dataclass(frozen=True, slots=True)
class Views:
    """A site as it would be published. Paths are relative to it, with slashes.

    `siteurl` has no final slash; `files` are regular files, `symlinks` are not published as such.
    """

    siteurl: str
    files: frozenset[str]
    symlinks: tuple[str, ...]
    pages: Mapping[str, Document]
    documents: tuple[Document, ...]
    sheets: tuple[Sheet, ...]
    feeds: tuple[Feed, ...]
    rasters: Mapping[str, Raster]
    withheld: tuple[Withheld, ...]
    unread: tuple[Finding, ...]


def read(site: Path, content: Path, siteurl: str, now: datetime) -> Views:
    """Read the site in `site` and the front matter of its sources in `content`.

    `siteurl` is the address that it is built for, or an empty text; `now` tells what is in the
    future, and is on the clock of the site's dates.
    """
    siteurl = siteurl.rstrip("/") or LOCAL_SITE
    paths = sorted(_walk(site))
    symlinks = tuple(path for path in paths if (site / path).is_symlink())
    files = frozenset(paths) - frozenset(symlinks)
    seen: list[View] = [view for path in sorted(files) for view in _look(site, path, siteurl)]
    seen += sources.withheld(content, now, UNREAD)
    documents = tuple(view for view in seen if isinstance(view, Document))
    return Views(
        siteurl,
        files,
        symlinks,
        {document.path: document for document in documents if document.whole},
        documents,
        tuple(view for view in seen if isinstance(view, Sheet)),
        tuple(view for view in seen if isinstance(view, Feed)),
        {view.path: view for view in seen if isinstance(view, Raster)},
        tuple(view for view in seen if isinstance(view, Withheld)),
        tuple(view for view in seen if isinstance(view, Finding)),
    )


def address(siteurl: str, path: str) -> str:
    """Return the URL at which a file is read; a folder's index goes by the folder's name.

    >>> address("https://user.example.org/repo", "tu-captes/index.html")
    'https://user.example.org/repo/tu-captes/'
    """
    shown = path.removesuffix("index.html") if PurePosixPath(path).name == "index.html" else path
    return f"{siteurl}/{quote(shown)}"


def _walk(site: Path) -> Iterator[str]:
    """Yield every file, and every link to a folder (`os.walk` does not enter those)."""
    for folder, folders, names in os.walk(site):
        linked = [name for name in folders if Path(folder, name).is_symlink()]
        for name in names + linked:
            yield Path(folder, name).relative_to(site).as_posix()


def _look(site: Path, path: str, siteurl: str) -> Iterator[View]:
    reader = READERS.get(PurePosixPath(path).suffix.lower())
    if reader is None:
        return
    try:
        yield from list(reader(path, address(siteurl, path), (site / path).read_bytes()))
    except Exception as error:
        advice = f"fichier impossible à lire ({type(error).__name__}) : refaites-le ou retirez-le"
        yield Finding(path, 1, UNREAD, advice)


def _page(path: str, url: str, data: bytes) -> Iterator[View]:
    yield page(path, url, data.decode("utf-8"))


def _sheet(path: str, _url: str, data: bytes) -> Iterator[View]:
    yield Sheet(path, data.decode("utf-8"))


def _xml(path: str, url: str, data: bytes) -> Iterator[View]:
    feed = feeds.read_xml(path, data.decode("utf-8"))
    yield feed
    yield from feeds.bodies(feed, url)


def _json(path: str, url: str, data: bytes) -> Iterator[View]:
    feed = feeds.read_json(path, data.decode("utf-8"))
    yield feed
    yield from feeds.bodies(feed, url)


def _raster(path: str, _url: str, data: bytes) -> Iterator[View]:
    yield rasters.read(path, data)


READERS: Mapping[str, Callable[[str, str, bytes], Iterator[View]]] = {
    ".html": _page,
    ".htm": _page,
    ".css": _sheet,
    ".svg": _sheet,
    ".xml": _xml,
    ".json": _json,
    **dict.fromkeys(rasters.SUFFIXES, _raster),
}
