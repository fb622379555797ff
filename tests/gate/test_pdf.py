"""`pdf`: everything that a document holds is read, or it is refused."""

import base64
import gzip
import io
import re
import zlib
from hashlib import sha256

import pytest
from PIL import Image
from pypdf import PdfWriter
from pypdf.generic import ArrayObject, NameObject, StreamObject

from plugins.gate import pdf, pdf_syntax
from plugins.gate.kept.refusal import UnreadableError
from tests.gate.conftest import picture


def blank() -> PdfWriter:
    """Return a document of one empty page."""
    writer = PdfWriter()
    writer.add_blank_page(200, 200)
    return writer


def written(writer: PdfWriter) -> bytes:
    """Return the bytes of a document."""
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


def said(data: bytes) -> str:
    """Return all that a document says."""
    found = pdf.read("a.pdf", data)
    return "\n".join((*found.pages, *found.metadata, *found.noise))


def streamed(data: bytes, **named: str) -> bytes:
    """Return a document that holds a stream of some kind."""
    writer, stream = blank(), StreamObject()
    stream._data = data
    for name, value in named.items():
        names = [NameObject(it) for it in value.split()]
        stream[NameObject(f"/{name}")] = names[0] if len(names) == 1 else ArrayObject(names)
    writer._add_object(stream)
    return written(writer)


def drawn(kind: str) -> bytes:
    """Return a document that is one picture."""
    file = io.BytesIO()
    Image.effect_noise((20, 20), 50).convert("RGB").save(file, kind)
    return file.getvalue()


JPEG = picture("JPEG", (8, 8), comment=b"Claire Martin")
HIDDEN = {
    "a form": streamed(b"<xdp:xdp><field><value>Claire Martin</value></field></xdp:xdp>"),
    "rich text": streamed(b"<body><p>Claire <b>Martin</b></p></body>"),
    "a script": streamed(b"app.alert('Claire Martin')", Type="/Action"),
    "what calls itself a font": streamed(b"Claire Martin", Subtype="/Type1C"),
    "what gives a font's length": streamed(b"Claire Martin", Length1="/Any"),
    "a description without a type": streamed(b"<?xpacket?><x:xmpmeta>Claire Martin</x:xmpmeta>"),
    "a comment of a stream": streamed(b"% Claire Martin\nBT ET"),
    "a spoken text": streamed(
        b"/Span <</ActualText <FEFF"
        + "Claire Martin".encode("utf-16-be").hex().encode()
        + b">>> BDC"
    ),
    "bytes by their numbers": streamed(rb"(Cl\141ire M\141rtin) Tj"),
    "a photograph in letters": streamed(
        base64.a85encode(JPEG) + b"~>", Subtype="/Image", Filter="/ASCII85Decode /DCTDecode"
    ),
    "a photograph, packed": streamed(
        zlib.compress(JPEG), Subtype="/Image", Filter="/FlateDecode /DCTDecode"
    ),
    "a photograph of another kind": streamed(
        b"\0\0\0\x0cjP  \0\0\0 xml Claire Martin", Subtype="/Image", Filter="/JPXDecode"
    ),
    "what follows the pixels": streamed(b"\0" * 0 + b"Claire Martin", Subtype="/Image"),
    "what follows a packed stream": streamed(
        zlib.compress(b"BT ET") + b"Claire Martin", Filter="/FlateDecode"
    ),
}


@pytest.mark.parametrize("how", HIDDEN)
def test_every_stream_is_read(how: str) -> None:
    """Whatever it says that it is."""
    assert re.search(r"Claire\s+Martin", said(HIDDEN[how]))


def test_names_and_strings_are_read_by_their_numbers() -> None:
    """As programs that draw them do."""
    data = written(blank()).replace(b"/MediaBox", b"/Kerg#F6zien (Mart\\355nez) /MediaBox", 1)
    found = list(pdf_syntax.names(data)), pdf_syntax.shown(data)
    assert found[0] == ["Kergözien"]
    assert "Martínez" in found[1]


def test_a_file_that_does_not_say_that_it_is_one_is_opened() -> None:
    """What counts is who leads to it."""
    writer = blank()
    writer.add_attachment("a.zip", gzip.compress(b"Claire Martin"))
    for held in writer._objects:
        if isinstance(held, StreamObject):
            held.pop("/Type", None)
    assert "Claire Martin" in said(written(writer))


def test_a_stream_that_nothing_leads_to_is_read() -> None:
    """It was taken out of the list of objects, not of the file."""
    lost = (
        b"99 0 obj <</Length 9>> stream\n" + zlib.compress(b"(Claire Martin) Tj") + b"\nendstream"
    )
    data = written(blank()).replace(b"xref", lost + b" endobj\nxref", 1)
    start = data.rindex(b"startxref")
    moved = data[:start] + b"startxref\n%d\n%%%%EOF\n" % data.index(b"xref\n")
    assert "Claire Martin" in said(moved)


def test_the_pictures_of_a_document_are_counted() -> None:
    """A scan is nothing else; a picture may stand within the page's own commands."""
    assert pdf.read("a.pdf", written(blank())).pictures == ()
    scan = pdf.read("a.pdf", drawn("PDF")).pictures
    assert len(scan) == 1
    inline = streamed(b"q BI /W 1 /H 1 /BPC 8 /CS /G ID \0 EI Q")
    assert len(pdf.read("a.pdf", inline).pictures) == 1


def test_a_photograph_is_known_by_its_own_file() -> None:
    """So that one that was approved stays so in a document."""
    photo = picture("JPEG", (8, 8))
    document = streamed(photo, Subtype="/Image", Filter="/DCTDecode")
    assert pdf.read("a.pdf", document).pictures == (sha256(photo).hexdigest(),)


def test_a_stream_that_no_page_shows_is_read() -> None:
    """The look of a note, a page that was taken out; kerning does not part words."""
    writer, stream = blank(), StreamObject()
    stream.set_data(b"BT [(Cla) -20 (ire)] TJ (Martin) Tj ET")
    writer._add_object(stream.flate_encode())
    assert "Claire\nMartin" in said(written(writer))


def test_comments_and_what_follows_the_end_are_read() -> None:
    """No reader shows them; anybody may open the file."""
    assert "Claire" in said(written(blank()) + b"\nClaire Martin\n")
    assert "Claire" in said(written(blank()) + b"% Claire Martin\n")


def test_the_comment_of_a_photograph_is_read() -> None:
    """A picture keeps what travels beside its pixels."""
    writer, stream = blank(), StreamObject()
    stream._data = picture("JPEG", (2, 2), comment=b"Claire Martin")
    stream[NameObject("/Subtype")] = NameObject("/Image")
    stream[NameObject("/Filter")] = NameObject("/DCTDecode")
    writer._add_object(stream)
    assert "Claire Martin" in said(written(writer))


def test_a_file_that_a_document_carries_is_opened() -> None:
    """A text, or another document, as it would be in the repository."""
    inside, writer = blank(), blank()
    inside.add_attachment("b.txt", b"Claire Martin")
    writer.add_attachment("a.pdf", written(inside))
    assert "Claire Martin" in said(written(writer))


def test_a_document_that_carries_what_cannot_be_read_is_refused() -> None:
    """Nobody can tell what it shows."""
    writer = blank()
    writer.add_attachment("a.bin", bytes(range(256)) * 4)
    with pytest.raises(UnreadableError):
        pdf.read("a.pdf", written(writer))


def test_a_document_that_keeps_its_past_is_refused() -> None:
    """A former version lies in the file, whole, before the last one."""
    former = blank()
    former.add_metadata({"/Author": "Claire Martin"})
    writer = PdfWriter(io.BytesIO(written(former)), incremental=True)
    writer.add_metadata({"/Author": ""})
    with pytest.raises(UnreadableError, match="versions précédentes"):
        pdf.read("a.pdf", written(writer))
