"""`pdf`: everything that a document holds is read, or it is refused."""

import io

import pytest
from pypdf import PdfWriter
from pypdf.generic import NameObject, StreamObject

from plugins.gate import pdf
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
    return "\n".join((*found.pages, *found.metadata))


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
