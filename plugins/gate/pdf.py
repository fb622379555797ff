"""PDF documents as a curious person opens them: their words, and what is said of them.

Read by pypdf, whose pages leave aside notes, drafts of pages and former versions of the document;
then object by object, and byte by byte (`pdf_syntax`). The files that it carries are opened as
those of the repository are. One that is encrypted or damaged, that carries what nobody here can
read, or that keeps its former versions raises: nobody can tell what it shows. (ISO 32000-2: 7.5.6
for versions, 7.11.4 for files, 8.9.7 for pictures in a page.)
"""

import io
import re
import zlib
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from hashlib import sha256

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, StreamObject

from plugins.gate import pdf_syntax, rasters
from plugins.gate.kept.refusal import UnreadableError
from plugins.gate.leftovers import words

_STREAM = re.compile(rb"(?<=stream)\r?\n.*?endstream", re.DOTALL)
_PLACES = re.compile(rb"\b\d{10} \d{5} [nf]\b")
"""Where objects stand: numbers that no one wrote."""
_INLINE = re.compile(rb"(?:^|\s)BI\s[^()]*?\sID\s")
_COMPONENTS = {"/DeviceRGB": 3, "/CalRGB": 3, "/Lab": 3, "/DeviceCMYK": 4}
_DRAWN = ("/DCTDecode", "/DCT")


@dataclass(frozen=True, slots=True)
class Pdf:
    """A document: the text of each page, and every other text that it holds.

    `noise` are the bytes of it that may read as text, for what is known in advance only.
    `pictures` are the SHA-256 of those drawn in it, of the picture's file for a JPEG.
    """

    path: str
    pages: tuple[str, ...]
    metadata: tuple[str, ...]
    noise: tuple[str, ...] = ()
    pictures: tuple[str, ...] = ()
    sha256: str = ""


@dataclass
class _Found:
    """What is met, object after object; `read` are the streams that the document leads to."""

    said: list[str] = field(default_factory=list)
    noise: list[str] = field(default_factory=list)
    pictures: list[str] = field(default_factory=list)
    read: set[bytes] = field(default_factory=set)


def read(path: str, data: bytes) -> Pdf:
    """Read a whole document. Raises PyPdfError, UnreadableError or ValueError when it cannot be."""
    reader = PdfReader(io.BytesIO(data), strict=True)
    if reader.is_encrypted:
        raise UnreadableError("PDF chiffré")
    outside = _STREAM.sub(b"\n", data)
    if outside.count(b"startxref") > 1 + (b"/Linearized" in data[:2048]):
        raise UnreadableError("PDF qui garde ses versions précédentes")
    pages = tuple(page.extract_text() for page in reader.pages)
    found = _Found()
    _objects(reader, found)
    _beside(_PLACES.sub(b"", outside), found)
    _forgotten(data, found)
    said, noise = (tuple(dict.fromkeys(filter(None, it))) for it in (found.said, found.noise))
    return Pdf(path, pages, said, noise, tuple(found.pictures), sha256(data).hexdigest())


def _objects(reader: PdfReader, found: _Found) -> None:
    """Read every object: titles, notes, links, file names, XMP packets, scripts, forms."""
    every = [reader.get_object(it) for it in range(1, int(str(reader.trailer["/Size"])))]
    carried = {it for held in every for it in _carried(held)}
    for number, held in enumerate(every, 1):
        found.said += _strings(held)
        if isinstance(held, StreamObject):
            found.read.add(held._data.strip())
            _stream(held, number in carried, found)
    found.said += _strings(reader.trailer)


def _stream(held: StreamObject, is_carried: bool, found: _Found) -> None:
    """Read a stream: a file that is carried, a picture, or anything else."""
    found.noise += _after(held)
    if is_carried or held.get("/Type") == "/EmbeddedFile":
        from plugins.gate.kept.opening import opened  # noqa: PLC0415 - it opens PDF documents too

        inside = opened(held.get_data())
        found.said += inside.texts
        found.pictures += inside.pictures
    elif held.get("/Subtype") == "/Image":
        _picture(held, found)
    elif held.get("/Type") != "/XRef":
        _text(held.get_data(), found)


def _picture(held: StreamObject, found: _Found) -> None:
    """A photograph is a file of its own; of pixels, what comes after the last one is read."""
    filters = held.get("/Filter") or []
    names = [str(it) for it in (filters if isinstance(filters, ArrayObject) else [filters])]
    last = names[-1] if names else ""
    if last in _DRAWN:
        seen = rasters.read("", held.get_data())
        found.said += seen.texts
        found.pictures.append(seen.sha256)
        return
    is_plain = last in (
        "",
        "/FlateDecode",
        "/Fl",
        "/LZWDecode",
        "/ASCIIHexDecode",
        "/ASCII85Decode",
    )
    pixels = held.get_data() if is_plain else held._data
    found.pictures.append(sha256(pixels).hexdigest())
    found.noise += words(pixels[_size(held) :] if is_plain else pixels)


def _size(held: StreamObject) -> int:
    """Return how many bytes the pixels take; nothing where the colours are not known."""
    bits = 1 if held.get("/ImageMask") else _number(held, "/BitsPerComponent", 8)
    row = _number(held, "/Width") * _components(held.get("/ColorSpace")) * bits
    return _number(held, "/Height") * ((row + 7) // 8)


def _components(space: object) -> int:
    if not isinstance(space, ArrayObject):
        return _COMPONENTS.get(str(space), 1)
    profile = space[1].get_object() if str(space[0]) == "/ICCBased" else None
    if isinstance(profile, DictionaryObject):
        return _number(profile, "/N")
    return {"/CalRGB": 3, "/Lab": 3, "/DeviceN": 0}.get(str(space[0]), 1)


def _number(held: DictionaryObject, name: str, absent: int = 0) -> int:
    found = held.get(name)
    return int(found) if isinstance(found, int) else absent


def _text(data: bytes, found: _Found) -> None:
    """Read what a stream says as a page does, and all of it as it is written."""
    if _INLINE.search(data):
        found.pictures.append(sha256(data).hexdigest())
    if pdf_syntax.is_markup(data):
        found.said += pdf_syntax.marked(data)
        return
    if not pdf_syntax.is_binary(data):
        found.said.append(pdf_syntax.shown(data))
        found.said += pdf_syntax.names(data)
    found.noise += words(data)


def _beside(outside: bytes, found: _Found) -> None:
    """Read the file without its streams: comments, strings of objects nobody leads to, its tail."""
    found.said += words(pdf_syntax.comments(outside))
    found.said += words(outside.rpartition(b"%%EOF")[2])
    found.said += pdf_syntax.names(outside)
    found.noise += (pdf_syntax.shown(outside), *words(outside))


def _forgotten(data: bytes, found: _Found) -> None:
    """Read the streams that no object of the document is."""
    for match in _STREAM.finditer(data):
        held = match[0].removesuffix(b"endstream")
        if held.strip() not in found.read:
            with suppress(zlib.error):
                held = zlib.decompress(held.lstrip(b"\r\n"))
            _text(held, found)


def _after(held: StreamObject) -> Iterator[str]:
    """Yield what lies after the end of a compressed stream, within it."""
    inflated = zlib.decompressobj()
    try:
        inflated.decompress(held._data)
    except zlib.error:
        return
    yield from words(inflated.unused_data)


def _carried(held: object) -> Iterator[int]:
    """Yield the numbers of the streams that are files, whatever they say of themselves."""
    for value in _walk(held):
        files = value.get("/EF") if isinstance(value, DictionaryObject) else None
        if isinstance(files, DictionaryObject):
            refs = (files.raw_get(name) for name in files)
            yield from (it.idnum for it in refs if isinstance(it, IndirectObject))


def _strings(value: object) -> Iterator[str]:
    for held in _walk(value):
        if isinstance(held, bytes):
            yield pdf_syntax.decoded(held)
        elif isinstance(held, str):
            yield held


def _walk(value: object) -> Iterator[object]:
    """Yield an object and all that it holds, but for what it refers to."""
    pending = [value]
    while pending:
        held = pending.pop()
        if isinstance(held, IndirectObject):
            continue
        yield held
        if isinstance(held, DictionaryObject):
            pending += (*held.keys(), *(held.raw_get(name) for name in held))
        elif isinstance(held, ArrayObject):
            pending += list.__iter__(held)
