"""Pictures and the words that they show -> a tagged PDF. Pure: the same pages, the same bytes.

Each palette picture goes in as it is, its stream untouched; over it lies its text, invisible, so
that it can be selected, copied, searched and read aloud. (ISO 32000-2: 8.9.5 for pictures, 14.7 and
14.8 for tags.)
"""

from collections.abc import Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

from plugins.sharing.pdf.content import FONT, PICTURE, content
from plugins.sharing.pdf.glyphless import Codes
from plugins.sharing.pdf.layer import Said
from plugins.sharing.pdf.objects import Name, Objects, Reference, Stream, Value, compressed
from plugins.sharing.pdf.resources import add_font, add_picture, size_of
from plugins.sharing.pdf.tags import Tags

_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{lang}</rdf:li></rdf:Bag></dc:language>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""


@dataclass(frozen=True, slots=True)
class PdfPage:
    """A palette PNG, a pixel a point, and what is read in it, in order."""

    png: bytes
    said: tuple[Said, ...] = ()


def document(pages: Sequence[PdfPage], title: str, lang: str) -> bytes:
    """Return the document of `pages`, which says its title and its language (`fr-FR`).

    It holds no name and no date. Raises ValueError for a picture that is not a palette PNG.
    """
    objects = Objects()
    tree, text, codes, tags = objects.reserve(), objects.reserve(), Codes(), Tags(objects)
    kids = [_page(objects, page, (tree, text), codes, tags) for page in pages]
    objects.put(tree, {"Type": Name("Pages"), "Kids": kids, "Count": len(kids)})
    add_font(objects, text, codes)
    catalog: dict[str, Value] = {
        "Type": Name("Catalog"),
        "Pages": tree,
        "PageLabels": {"Nums": [0, {"S": Name("D")}]},
        "PageLayout": Name("SinglePage"),
        "ViewerPreferences": {"DisplayDocTitle": True},
        "MarkInfo": {"Marked": True},
        "StructTreeRoot": tags.finish(),
        "Lang": lang,
        "Metadata": objects.add(_metadata(title, lang)),
    }
    return objects.file(objects.add(catalog), objects.add({"Title": title}))


def _page(
    objects: Objects,
    page: PdfPage,
    shared: tuple[Reference, Reference],
    codes: Codes,
    tags: Tags,
) -> Reference:
    """Add a page to the tree of pages, its text in the font: both are `shared`."""
    size, reference = size_of(page.png), objects.reserve()
    tree, text = shared
    drawn = content(page.said, size, codes).encode("ascii")
    entries: dict[str, Value] = {
        "Type": Name("Page"),
        "Parent": tree,
        "MediaBox": [0, 0, *size],
        "Resources": {
            "XObject": {PICTURE: add_picture(objects, page.png)},
            "Font": {FONT: text},
        },
        "Contents": objects.add(compressed(drawn)),
        **tags.add_page(reference, page.said, size),
    }
    objects.put(reference, entries)
    return reference


def _metadata(title: str, lang: str) -> Stream:
    """Return what describes the document, for whoever does not read PDF (ISO 16684-1, XMP)."""
    told = _XMP.format(title=escape(title), lang=escape(lang)).encode()
    return Stream(told, {"Type": Name("Metadata"), "Subtype": Name("XML")})
