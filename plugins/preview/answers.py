"""An address to an answer: which file, which status, which type. Reads only the site's folder."""

import mimetypes
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, unquote

from plugins.preview.pages import error_page, inject, missing_page, rooted

HTML = "text/html; charset=utf-8"
TYPES = {
    ".html": HTML,
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".xml": "application/xml",  # as Pages serves it; the file states its own encoding
    ".svg": "image/svg+xml",
    ".webp": "image/webp",
    ".avif": "image/avif",
    ".ico": "image/vnd.microsoft.icon",
    ".woff": "font/woff",
    ".woff2": "font/woff2",
    ".txt": "text/plain; charset=utf-8",
    ".webmanifest": "application/manifest+json",
}
"""What this machine's own tables may lack or name otherwise."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What goes back to the browser; `location` is where a redirection leads."""

    status: int
    type: str
    body: bytes
    location: str | None = None


def answer(folder: Path, target: str, version: str, failure: str | None) -> Answer:
    """Answer a request for `target`, an address's path and query, from the site in `folder`.

    While the last build is a failure (`failure` is what it said), every page is the error page;
    style sheets, pictures and feeds of the former site stay.
    """
    path, _, query = target.partition("#")[0].partition("?")
    found = locate(folder, path)
    if failure is not None and (found is None or found.suffix in ("", ".html")):
        return _page(500, error_page(failure), version)
    if found is None:
        return _missing(folder, version)
    if found.is_dir():
        return Answer(302, HTML, b"", _as_folder(path, query))
    if found.suffix == ".html":
        return _page(200, _read(found), version)
    return Answer(200, type_of(found), found.read_bytes())


def locate(folder: Path, path: str) -> Path | None:
    """Return the file at an address, or the folder whose address lacks its last slash, or None.

    Nothing outside `folder` is ever returned, by `..`, by an encoded slash or by a symbolic link.
    """
    names = [name for name in unquote(path).split("/") if name]
    try:
        found = folder.joinpath(*names).resolve()
        if not found.is_relative_to(folder.resolve()):
            return None
        return _served(found, asked_as_folder=path.endswith("/"))
    except (OSError, ValueError):  # a name too long, or with a null byte, is no page
        return None


def type_of(file: Path) -> str:
    """Return the media type of a file, by its suffix."""
    suffix = file.suffix.lower()
    return TYPES.get(suffix) or mimetypes.guess_type(file.name)[0] or "application/octet-stream"


def _served(found: Path, *, asked_as_folder: bool) -> Path | None:
    index = found / "index.html"
    if found.is_dir() and index.is_file():
        return index if asked_as_folder else found
    return found if found.is_file() and not asked_as_folder else None


def _as_folder(path: str, query: str) -> str:
    # Rebuilt from its names: a `//host` at the start would lead to another site.
    names = [quote(name) for name in unquote(path).split("/") if name]
    return "/" + "/".join(names) + "/" + (f"?{query}" if query else "")


def _missing(folder: Path, version: str) -> Answer:
    own = folder / "404.html"
    return _page(404, rooted(_read(own)) if own.is_file() else missing_page(), version)


def _page(status: int, page: str, version: str) -> Answer:
    return Answer(status, HTML, inject(page, version).encode("utf-8", "surrogateescape"))


def _read(file: Path) -> str:
    # Bytes that are not UTF-8 go through as they are: the browser must see what the build wrote.
    return file.read_bytes().decode("utf-8", "surrogateescape")
