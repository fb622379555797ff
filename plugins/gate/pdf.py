"""PDF documents as a curious person opens them: their words, and what is said of them.

Read by pypdf, whose pages leave aside notes, drafts of pages and former versions of the document.
The files that it carries are opened as those of the repository are. One that is encrypted or
damaged, that carries what nobody here can read, or that keeps its former versions raises: nobody
can tell what it shows. (ISO 32000-2: 7.5.6 for versions, 7.11.4 for files.)
"""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, StreamObject

from plugins.gate import rasters
from plugins.gate.kept.refusal import UnreadableError
from plugins.gate.leftovers import words

_STREAM = re.compile(rb"(?<=stream)\r?\n.*?endstream", re.DOTALL)
_COMMENT = re.compile(rb"%[^\r\n]*")
_PIECE = re.compile(
    rb"\((?P<text>(?:[^()\\]|\\.)*)\)|<(?P<hex>[0-9A-Fa-f\s]*)>|(?P<shows>\bT[jJ*]|\bT[dD]|['\"])",
    re.DOTALL,
)
_FONTS = frozenset(("/Type1C", "/CIDFontType0C", "/OpenType"))
_TABLES = frozenset(("/ObjStm", "/XRef"))
"""Streams that pypdf reads by itself."""


@dataclass(frozen=True, slots=True)
class Pdf:
    """A document: the text of each page, and every other text that it holds."""

    path: str
    pages: tuple[str, ...]
    metadata: tuple[str, ...]


def read(path: str, data: bytes) -> Pdf:
    """Read a whole document. Raises PyPdfError, UnreadableError or ValueError when it cannot be."""
    reader = PdfReader(io.BytesIO(data), strict=True)
    if reader.is_encrypted:
        raise UnreadableError("PDF chiffré")
    outside = _STREAM.sub(b"", data)
    if outside.count(b"startxref") > 1 + (b"/Linearized" in data[:2048]):
        raise UnreadableError("PDF qui garde ses versions précédentes")
    pages = tuple(page.extract_text() for page in reader.pages)
    beside = b"\n".join((*_COMMENT.findall(outside), outside.rpartition(b"%%EOF")[2]))
    return Pdf(path, pages, tuple(filter(None, (*_texts(reader), *words(beside)))))


def _texts(reader: PdfReader) -> Iterator[str]:
    """Yield every string of every object: titles, notes, links, file names, XMP packets."""
    for number in range(1, int(str(reader.trailer["/Size"]))):
        found = reader.get_object(number)
        yield from _strings(found)
        if isinstance(found, StreamObject):
            yield from _stream(found)
    yield from _strings(reader.trailer)


def _stream(held: StreamObject) -> Iterator[str]:
    """Yield what a stream says: a picture what comes beside it, a page or a note its strings."""
    kind, use = held.get("/Subtype"), held.get("/Type")
    if use == "/EmbeddedFile":
        from plugins.gate.kept.opening import texts  # noqa: PLC0415 - it opens PDF documents too

        yield from texts(held.get_data())
    elif kind == "/Image":
        if str(held.get("/Filter")).strip("[']") == "/DCTDecode":
            yield from rasters.read("", held._data).texts
    elif use not in _TABLES and kind not in _FONTS and "/Length1" not in held:
        data = held.get_data()
        yield data.decode("utf-8", "replace") if use == "/Metadata" else _shown(data)


def _shown(data: bytes) -> str:
    """Return the strings of a content stream, a line for each operator that shows some."""
    said = (b"\n" if it["shows"] else it["text"] or _hex(it["hex"]) for it in _PIECE.finditer(data))
    return re.sub(r"\n+", "\n", b"".join(said).decode("latin-1")).strip()


def _hex(figures: bytes) -> bytes:
    pairs = b"".join(figures.split())
    return bytes.fromhex(pairs[: len(pairs) // 2 * 2].decode("ascii"))


def _strings(value: object) -> Iterator[str]:
    pending = [value]
    while pending:
        held = pending.pop()
        if isinstance(held, IndirectObject):
            continue
        if isinstance(held, DictionaryObject):
            pending += (*held.keys(), *held.values())
        elif isinstance(held, ArrayObject):
            pending += held
        elif isinstance(held, bytes):
            yield held.decode("latin-1")
        elif isinstance(held, str):
            yield held
