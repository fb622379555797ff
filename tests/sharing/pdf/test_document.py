"""The document: its pictures untouched, its text in order, its tags, and nothing more."""

import io
import re
import struct
from typing import Any

import pytest
from pypdf import PdfReader

from plugins.cards.png import encode
from plugins.cards.shapes import Shape
from plugins.cards.text.bidi import is_rtl
from plugins.cards.text.drawn import shapes
from plugins.cards.text.style import Style
from plugins.cards.text.typeset import typeset
from plugins.gate.pdf import read
from plugins.sharing.pdf.document import PdfPage, document
from plugins.sharing.pdf.layer import Said, words
from tests.cards.samples import HalfEms

WIDTH, HEIGHT = 400, 500
PNG = encode(bytes((WIDTH + 1) * HEIGHT), (WIDTH, HEIGHT), [(247, 243, 234), (22, 22, 29)])


def drawn(text: str, y: int = 100, room: int = 380) -> list[Shape]:
    """Return the shapes of a text set at 20 pixels."""
    style = Style("text", 20, 30, "ink", "paper")
    return list(shapes(typeset(text, style, HalfEms(), room), 10, y, HalfEms()))


def said(text: str, **more: Any) -> Said:
    """Return what is read of a text."""
    tag = more.pop("tag", "P")
    return Said(tag, words(drawn(text), HalfEms(), rtl=is_rtl(text)), **more)


def made(*texts: Said, title: str = "Un titre") -> PdfReader:
    """Return a document of one page, read again."""
    file = document([PdfPage(PNG, texts)], title, "fr-FR")
    return PdfReader(io.BytesIO(file), strict=True)


def elements(reader: PdfReader) -> list[Any]:
    """Return the elements of the document's body."""
    root: Any = reader.root_object["/StructTreeRoot"]
    return [kid.get_object() for kid in root["/K"]["/K"]]


@pytest.mark.parametrize(
    "text",
    [
        "Le robot, lui, répond toujours.",
        "Mon numéro\u00a0: [téléphone]. «\u202fTu captes\u202f?\u202f»",
        "Merci 👍🏽 et 👨‍👩‍👧\u202f!",
        "Ελληνικά, Кириллица, 𝕏",
        "شكرا جزيلا",
        "שלום עולם",
    ],
)
def test_text_is_copied_as_it_was_written(text: str) -> None:
    """Whatever the script, masks between brackets, emoji whole, words apart."""
    found = made(said(text)).pages[0].extract_text()
    assert text == re.sub(" *\n", " ", found).strip()


def test_lines_are_read_one_after_the_other() -> None:
    """Words of two lines are two words."""
    text = "Je comprends tout à fait votre insatisfaction."
    one = Said("P", words(drawn(text, room=150), HalfEms()))
    found = made(one).pages[0].extract_text()
    assert text == " ".join(found.split())
    assert len(found.splitlines()) > 1


def test_what_is_aloud_follows_the_order_of_reading() -> None:
    """A line of two directions is drawn as it stands, and read as it was written."""
    text = "Il a dit مرحبا بكم hier."
    body = elements(made(said(text)))
    assert [text] == [one["/ActualText"] for one in body]


def test_each_word_is_as_wide_as_what_is_drawn() -> None:
    """Selecting a word covers it, and no more."""
    (one, two) = said("abcd ef").words
    assert (10, 40, 10) == (one.x, one.width, one.space)
    assert 60 == two.x


def test_a_picture_goes_in_untouched() -> None:
    """The compressed rows of the PNG are those of the document."""
    page: Any = made().pages[0]
    picture = page["/Resources"]["/XObject"]["/Picture"]
    length = struct.unpack(">I", PNG[PNG.index(b"IDAT") - 4 : PNG.index(b"IDAT")])[0]
    start = PNG.index(b"IDAT") + 4
    assert PNG[start : start + length] == picture._data
    assert (WIDTH, HEIGHT) == (picture["/Width"], picture["/Height"])


def test_a_picture_without_a_palette_is_refused() -> None:
    """Its rows would not be read as they are."""
    with pytest.raises(ValueError, match="palette"):
        document([PdfPage(b"not a picture")], "Un", "fr")


def test_it_says_its_title_and_its_language() -> None:
    """In its metadata, in XMP, and in the bar of the window."""
    reader = made(title="L’attente & la suite")
    root: Any = reader.root_object
    described: Any = reader.metadata
    assert "L’attente & la suite" == described["/Title"]
    assert "fr-FR" == root["/Lang"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert "L’attente &amp; la suite" in root["/Metadata"].get_data().decode()


def test_it_says_nothing_else() -> None:
    """No name, no date, no tool: what describes it is its title alone."""
    assert ["/Title"] == list(made().metadata or {})
    file = document([PdfPage(PNG)], "Un", "fr")
    assert not [word for word in (b"Date", b"Author", b"Producer", b"Creator") if word in file]


def test_the_same_pages_give_the_same_bytes() -> None:
    """Nothing in it depends on the day or on the machine."""
    page = PdfPage(PNG, (said("Allô"),))
    assert document([page], "Un", "fr") == document([page], "Un", "fr")


def test_titles_messages_and_figures_are_tagged() -> None:
    """Each element says what it is; a figure is described."""
    body = elements(
        made(said("Un", tag="H1"), said("Deux", lang="en"), said("Trois", tag="Figure", alt="Ici"))
    )
    assert ["/H1", "/P", "/Figure"] == [one["/S"] for one in body]
    assert "en" == body[1]["/Lang"]
    assert "Ici" == body[2]["/Alt"]


def test_every_stretch_of_a_page_belongs_to_an_element() -> None:
    """The tree of parents gives, for each place in the page, the element that holds it."""
    reader = made(said("Un"), said("Deux"))
    root: Any = reader.root_object["/StructTreeRoot"]
    page: Any = reader.pages[0]
    parents = root["/ParentTree"]["/Nums"][1].get_object()
    assert [0, 1] == [parent.get_object()["/K"] for parent in parents]
    assert 0 == page["/StructParents"]


def test_an_address_can_be_followed() -> None:
    """Its words are a link, over the place where they stand."""
    page: Any = made(said("exemple.org/a", link="https://example.org/a/")).pages[0]
    (annotation,) = (one.get_object() for one in page["/Annots"])
    assert "https://example.org/a/" == annotation["/A"]["/URI"]
    left, bottom, right, top = annotation["/Rect"]
    assert 10 == left
    assert 0 < bottom < top < HEIGHT
    assert left < right < WIDTH


def test_the_gate_reads_it() -> None:
    """What publishes nothing unread reads every page."""
    file = document([PdfPage(PNG, (said("Mon code\u00a0: [code]"),))], "Un", "fr")
    assert ["Mon code\u00a0: [code]"] == [text.strip() for text in read("a.pdf", file).pages]
