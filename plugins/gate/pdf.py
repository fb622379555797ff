"""PDF documents as a curious person opens them: their words, and what is said of them.

Read by pypdf. An encrypted or damaged document raises: nobody can tell what it shows.
"""

import io
from collections.abc import Iterator
from dataclasses import dataclass

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject


@dataclass(frozen=True, slots=True)
class Pdf:
    """A document: the text of each page, and every other text that it holds."""

    path: str
    pages: tuple[str, ...]
    metadata: tuple[str, ...]


def read(path: str, data: bytes) -> Pdf:
    """Read a whole document. Raises PyPdfError or ValueError when it cannot be."""
    reader = PdfReader(io.BytesIO(data), strict=True)
    if reader.is_encrypted:
        raise ValueError("chiffré")
    pages = tuple(page.extract_text() for page in reader.pages)
    return Pdf(path, pages, tuple(_texts(reader)))


def _texts(reader: PdfReader) -> Iterator[str]:
    """Yield every string of every object: titles, notes, links, file names, XMP packets."""
    for number in range(1, int(str(reader.trailer["/Size"]))):
        found = reader.get_object(number)
        yield from _strings(found)
        if isinstance(found, DictionaryObject) and found.get("/Type") == "/Metadata":
            yield found.get_data().decode("utf-8", "replace")  # type: ignore[attr-defined]
    yield from _strings(reader.trailer)


def _strings(value: object) -> Iterator[str]:
    pending = [value]
    while pending:
        held = pending.pop()
        if isinstance(held, IndirectObject):
            continue
        if isinstance(held, DictionaryObject):
            pending += held.values()
        elif isinstance(held, ArrayObject):
            pending += held
        elif isinstance(held, bytes):
            yield held.decode("latin-1")
        elif isinstance(held, str):
            yield held
