"""What a reader, a robot or a curious person can see of a file: bytes -> views. Pure.

A file is cut into pieces, each read once and remembered by its bytes; a piece is parsed into views,
on which the rules are run.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b
from pathlib import PurePosixPath
from typing import Literal
from urllib.parse import quote

from plugins.gate import feeds, fonts, pdf, rasters
from plugins.gate.documents import Document, fragment, page
from plugins.gate.feeds import Feed
from plugins.gate.fonts import Font
from plugins.gate.kept import opening
from plugins.gate.kept.codings import refuse_another_coding
from plugins.gate.kept.refusal import UnreadableError
from plugins.gate.pdf import Pdf
from plugins.gate.rasters import Raster

Form = Literal["css", "js", "svg", "text", "opened"]
Kind = Literal[
    "page", "body", "xml", "json", "css", "js", "svg", "text", "picture", "pdf", "font", "other"
]

KINDS: Mapping[str, Kind] = {
    **{".html": "page", ".htm": "page", ".css": "css", ".js": "js", ".mjs": "js", ".svg": "svg"},
    **{".xml": "xml", ".json": "json", ".webmanifest": "json", ".txt": "text", ".pdf": "pdf"},
    **dict.fromkeys((".woff2", ".woff", ".ttf", ".otf"), "font"),
    **dict.fromkeys(rasters.SUFFIXES, "picture"),
}
"""Every kind of file that the gate can read, by suffix; any other is refused, unread."""

NAMED: Mapping[str, Kind] = {"CNAME": "text", ".nojekyll": "text"}
"""Files without a suffix that a published site may hold."""


@dataclass(frozen=True, slots=True)
class Text:
    """A style sheet, a script, an SVG drawing, plain text, or what was `opened` of another file."""

    path: str
    form: Form
    text: str


View = Document | Feed | Raster | Pdf | Font | Text


@dataclass(frozen=True)
class Piece:
    """A part of a file that is read by itself; `line` is its first line in the file.

    `share` says which part of a feed it is. What is found in a piece depends on its kind, its
    share, its address and its bytes only.
    """

    path: str
    kind: Kind
    address: str
    data: bytes
    line: int = 1
    share: feeds.Share = "whole"

    @cached_property
    def digest(self) -> bytes:
        """What tells this piece from any other."""
        said = f"{self.kind}\0{self.share}\0{self.address}\0".encode()
        return blake2b(said + self.data, digest_size=16).digest()


def kind_of(path: str) -> Kind | None:
    """Return the kind of a file by its name, None for one that nobody here can read."""
    file = PurePosixPath(path)
    return NAMED.get(file.name) or KINDS.get(file.suffix.lower())


def address(siteurl: str, path: str) -> str:
    """Return the URL at which a file is read; a folder's index goes by the folder's name.

    >>> address("https://user.example.org/repo", "tu-captes/index.html")
    'https://user.example.org/repo/tu-captes/'
    """
    shown = path.removesuffix("index.html") if PurePosixPath(path).name == "index.html" else path
    return f"{siteurl}/{quote(shown)}"


def pieces(path: str, kind: Kind, url: str, data: bytes) -> Iterator[Piece]:
    """Cut a file; raises what its parser raises when it is damaged."""
    whole = Piece(path, kind, url, data)
    yield whole
    if kind not in ("xml", "json"):
        return
    feed = view(whole)
    if not isinstance(feed, Feed):
        return
    for part in feeds.parts(feed):
        yield Piece(path, kind, url, part.text.encode(), part.line, part.share)
    for body in feeds.bodies(feed, url):
        yield Piece(path, "body", body.address, body.html.encode(), body.line)


def view(piece: Piece) -> View:
    """Parse a piece; its lines are counted from 1. Raises what the parser of its kind raises."""
    return READERS[piece.kind](piece)


def _page(piece: Piece) -> View:
    return page(piece.path, piece.address, piece.data.decode("utf-8"))


def _body(piece: Piece) -> View:
    return fragment(piece.path, piece.address, piece.data.decode("utf-8"))


def _xml(piece: Piece) -> View:
    return feeds.read_xml(piece.path, piece.data.decode("utf-8"), piece.share)


def _json(piece: Piece) -> View:
    return feeds.read_json(piece.path, piece.data.decode("utf-8"), piece.share)


def _css(piece: Piece) -> View:
    return Text(piece.path, "css", piece.data.decode("utf-8"))


def _js(piece: Piece) -> View:
    return Text(piece.path, "js", piece.data.decode("utf-8"))


def _svg(piece: Piece) -> View:
    text = piece.data.decode("utf-8")
    refuse_another_coding(text)
    return Text(piece.path, "svg", text)


def _text(piece: Piece) -> View:
    return Text(piece.path, "text", piece.data.decode("utf-8"))


def _other(piece: Piece) -> View:
    """Open what the author lets through, as far as it can be: nobody reads it on a page."""
    try:
        held = opening.texts(piece.data)
    except UnreadableError:
        held = ()
    return Text(piece.path, "opened", "\n".join(held))


def _picture(piece: Piece) -> View:
    return rasters.read(piece.path, piece.data)


def _pdf(piece: Piece) -> View:
    return pdf.read(piece.path, piece.data)


def _font(piece: Piece) -> View:
    return fonts.read(piece.path, piece.data)


READERS: Mapping[Kind, Callable[[Piece], View]] = {
    **{"page": _page, "body": _body, "xml": _xml, "json": _json, "css": _css, "js": _js},
    **{"svg": _svg, "text": _text, "picture": _picture, "pdf": _pdf, "font": _font},
    "other": _other,
}
