"""Pictures, PDF documents and fonts that say something beside what they show: bytes made here."""

import io
import struct
import zlib
from collections.abc import Callable, Iterator
from typing import Any

from fontTools.fontBuilder import FontBuilder
from PIL import Image, PngImagePlugin
from pypdf import PdfWriter
from pypdf.annotations import FreeText
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject, TextStringObject

from benchmarks.leaks.markup import said
from benchmarks.leaks.surfaces import Surface, added

DESCRIPTION, XP_AUTHOR, USER_COMMENT, EXIF_FOLDER = 0x010E, 0x9C9D, 0x9286, 0x8769
"""Tags (Exif 2.32; the second is Windows's)."""

_XMP = (
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" dc:creator="%"/></rdf:RDF></x:xmpmeta>'
    '<?xpacket end="w"?>'
)


def _picture(kind: str, **options: Any) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (16, 16), "#2B3FF2").save(file, kind, **options)
    return file.getvalue()


def _png(add: Callable[[PngImagePlugin.PngInfo, str], None]) -> Callable[[str], bytes]:
    def make(text: str) -> bytes:
        info = PngImagePlugin.PngInfo()
        add(info, said(text))
        return _picture("PNG", pnginfo=info)

    return make


def _exif(kind: str, tag: int = DESCRIPTION) -> Callable[[str], bytes]:
    def make(text: str) -> bytes:
        exif = Image.Exif()
        if tag == XP_AUTHOR:
            exif[tag] = said(text).encode("utf-16-le") + b"\0\0"
        elif tag == USER_COMMENT:
            exif.get_ifd(EXIF_FOLDER)[tag] = b"UNICODE\0" + said(text).encode("utf-16-le")
        else:
            exif[tag] = said(text).encode()  # as phones do, though the standard says ASCII
        return _picture(kind, exif=exif)

    return make


def _xmp(kind: str) -> Callable[[str], bytes]:
    return lambda text: _picture(kind, xmp=_XMP.replace("%", _attribute(said(text))).encode())


def _attribute(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")


def _iptc(text: str) -> bytes:
    """Write a caption as Photoshop does: IPTC-IIM 2:120 in a segment APP13."""
    caption = said(text).encode()
    record = b"\x1c\x02\x78" + struct.pack(">H", len(caption)) + caption
    block = (
        b"8BIM\x04\x04\0\0" + struct.pack(">I", len(record)) + record + b"\0" * (len(record) % 2)
    )
    segment = b"Photoshop 3.0\0" + block
    jpeg = _picture("JPEG")
    return jpeg[:2] + b"\xff\xed" + struct.pack(">H", len(segment) + 2) + segment + jpeg[2:]


def _after_png(text: str) -> bytes:
    """Write after the end of a picture, where no viewer looks."""
    return _picture("PNG") + said(text).encode()


def _private_chunk(text: str) -> bytes:
    png = _picture("PNG")
    data = said(text).encode()
    chunk = b"noTe" + data
    made = struct.pack(">I", len(data)) + chunk + struct.pack(">I", zlib.crc32(chunk))
    return png[:-12] + made + png[-12:]


def _pdf(add: Callable[[PdfWriter, str], object]) -> Callable[[str], bytes]:
    def make(text: str) -> bytes:
        writer = PdfWriter()
        writer.add_blank_page(width=300, height=200)
        add(writer, said(text))
        file = io.BytesIO()
        writer.write(file)
        return file.getvalue()

    return make


def _shown(writer: PdfWriter, text: str) -> None:
    escaped = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    stream = DecodedStreamObject()
    stream.set_data(f"BT /F1 9 Tf 10 100 Td ({escaped}) Tj ET".encode("cp1252"))
    font = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Font"),
            NameObject("/Subtype"): NameObject("/Type1"),
            NameObject("/BaseFont"): NameObject("/Helvetica"),
            NameObject("/Encoding"): NameObject("/WinAnsiEncoding"),
        }
    )
    fonts = DictionaryObject({NameObject("/F1"): font})
    page = writer.pages[0]
    page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
    page[NameObject("/Contents")] = writer._add_object(stream)


def _note(writer: PdfWriter, text: str) -> None:
    writer.add_annotation(0, FreeText(text=text, rect=(10, 10, 200, 50)))


def _script(writer: PdfWriter, text: str) -> None:
    """Write what a reader runs when it opens the document (ISO 32000-1, 12.6.4.16)."""
    action = DictionaryObject(
        {
            NameObject("/S"): NameObject("/JavaScript"),
            NameObject("/JS"): TextStringObject(f'app.alert("{text}")'),
        }
    )
    writer._root_object[NameObject("/OpenAction")] = action


def _font(text: str) -> bytes:
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder([".notdef"])
    builder.setupCharacterMap({})
    builder.setupGlyf({".notdef": _empty_glyph()})
    builder.setupHorizontalMetrics({".notdef": (500, 0)})
    builder.setupHorizontalHeader()
    builder.setupNameTable({"familyName": "Essai", "styleName": "Regular", "designer": said(text)})
    builder.setupOS2()
    builder.setupPost()
    file = io.BytesIO()
    builder.save(file)
    return file.getvalue()


def _empty_glyph() -> Any:
    from fontTools.pens.ttGlyphPen import TTGlyphPen  # noqa: PLC0415

    return TTGlyphPen(None).glyph()


def _not_latin(text: str) -> str:
    try:
        text.encode("latin-1")
    except UnicodeEncodeError:
        return "ce champ est en Latin-1"
    return ""


def _not_shown(text: str) -> str:
    try:
        text.encode("cp1252")
    except UnicodeEncodeError:
        return "la police du PDF est en Latin-1"
    return "la police du PDF est en Latin-1" if "\x81" <= max(text) <= "\x9f" else ""


def _pictures() -> Iterator[Surface]:
    png = "image/essai.png"
    yield Surface(
        "PNG tEXt",
        added(png, _png(lambda info, it: info.add_text("Comment", it.encode("latin-1")))),
        refuses=_not_latin,
    )
    yield Surface(
        "PNG zTXt",
        added(png, _png(lambda i, it: i.add_text("Comment", it.encode("latin-1"), zip=True))),
        refuses=_not_latin,
    )
    yield Surface("PNG iTXt", added(png, _png(lambda info, it: info.add_itxt("Author", it))))
    zipped = _png(lambda info, it: info.add_itxt("Author", it, zip=True))
    yield Surface("PNG iTXt compressé", added(png, zipped))
    yield Surface("PNG EXIF", added(png, _exif("PNG")))
    yield Surface("PNG, bloc privé", added(png, _private_chunk))
    yield Surface("PNG, après la fin", added(png, _after_png))
    for kind, suffix in (("JPEG", "jpg"), ("WebP", "webp"), ("AVIF", "avif")):
        path = f"image/essai.{suffix}"
        yield Surface(f"{kind} EXIF", added(path, _exif(kind)))
        yield Surface(f"{kind} XMP", added(path, _xmp(kind)))
    jpeg = "image/essai.jpg"
    yield Surface("JPEG XPAuthor", added(jpeg, _exif("JPEG", XP_AUTHOR)))
    yield Surface("JPEG UserComment", added(jpeg, _exif("JPEG", USER_COMMENT)))
    yield Surface("JPEG COM", added(jpeg, lambda it: _picture("JPEG", comment=said(it).encode())))
    yield Surface("JPEG IPTC", added(jpeg, _iptc))
    yield Surface(
        "GIF, commentaire",
        added("image/essai.gif", lambda it: _picture("GIF", comment=said(it).encode())),
    )


def _documents() -> Iterator[Surface]:
    path = "pieces/essai.pdf"
    yield Surface("PDF, texte", added(path, _pdf(_shown)), words=True, refuses=_not_shown)
    title = _pdf(lambda writer, it: writer.add_metadata({"/Title": it}))
    yield Surface("PDF, titre", added(path, title))
    outline = _pdf(lambda writer, it: writer.add_outline_item(title=it, page_number=0))
    yield Surface("PDF, signet", added(path, outline))
    yield Surface("PDF, note", added(path, _pdf(_note)))
    attached = _pdf(lambda writer, it: writer.add_attachment("a.txt", it.encode()))
    yield Surface("PDF, pièce jointe", added(path, attached))
    yield Surface("PDF, script", added(path, _pdf(_script)))
    yield Surface("police, table des noms", added("theme/essai.ttf", _font))


BINARIES: tuple[Surface, ...] = (*_pictures(), *_documents())
