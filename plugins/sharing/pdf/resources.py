"""What the pages of a PDF use: a palette picture as it is in its PNG file, and the unseen font."""

import struct

from plugins.cards.png import SIGNATURE
from plugins.model import Size
from plugins.sharing.pdf.glyphless import ASCENT, DESCENT, NAME, WIDTH, Codes, font, glyphs
from plugins.sharing.pdf.objects import Name, Objects, Reference, Stream, Value, compressed

_HEAD = struct.Struct(">IIBBBBB")
_PALETTE = (8, 3, 0, 0, 0)
"""8 bits a pixel, indexed, deflate, PNG's filters, not interlaced."""


def size_of(png: bytes) -> Size:
    """Return the size of a PNG in pixels. Raises ValueError unless it has an 8-bit palette."""
    width, height, *kind = _HEAD.unpack(_chunks(png).get(b"IHDR", bytes(13)))
    if tuple(kind) != _PALETTE:
        raise ValueError("page de document : PNG à palette attendu")
    return width, height


def add_picture(objects: Objects, png: bytes) -> Reference:
    """Add a palette PNG, whose compressed rows a PDF holds untouched (ISO 32000-2, 7.4.4.4)."""
    width, height = size_of(png)
    chunks = _chunks(png)
    palette = chunks[b"PLTE"]
    colours = objects.add(compressed(palette))
    indexed: list[Value] = [Name("Indexed"), Name("DeviceRGB"), len(palette) // 3 - 1, colours]
    rows = {"Predictor": 15, "Colors": 1, "BitsPerComponent": 8, "Columns": width}
    return objects.add(
        Stream(
            chunks[b"IDAT"],
            {
                "Type": Name("XObject"),
                "Subtype": Name("Image"),
                "Width": width,
                "Height": height,
                "ColorSpace": indexed,
                "BitsPerComponent": 8,
                "Filter": Name("FlateDecode"),
                "DecodeParms": rows,
            },
        )
    )


def add_font(objects: Objects, reference: Reference, codes: Codes) -> None:
    """Put the font at `reference`, with the mapping of every code that was given."""
    program = font()
    file = objects.add(compressed(program, {"Length1": len(program)}))
    descriptor: dict[str, Value] = {
        "Type": Name("FontDescriptor"),
        "FontName": Name(NAME),
        "Flags": 4,  # symbolic
        "FontBBox": [0, DESCENT, WIDTH, ASCENT],
        "ItalicAngle": 0,
        "Ascent": ASCENT,
        "Descent": DESCENT,
        "CapHeight": ASCENT,
        "StemV": 80,
        "FontFile2": file,
    }
    descendant: dict[str, Value] = {
        "Type": Name("Font"),
        "Subtype": Name("CIDFontType2"),
        "BaseFont": Name(NAME),
        "CIDSystemInfo": {"Registry": b"Adobe", "Ordering": b"Identity", "Supplement": 0},
        "FontDescriptor": objects.add(descriptor),
        "DW": WIDTH,
        "CIDToGIDMap": objects.add(compressed(glyphs())),
    }
    composite: dict[str, Value] = {
        "Type": Name("Font"),
        "Subtype": Name("Type0"),
        "BaseFont": Name(NAME),
        "Encoding": Name("Identity-H"),
        "DescendantFonts": [objects.add(descendant)],
        "ToUnicode": objects.add(compressed(codes.mapping().encode())),
    }
    objects.put(reference, composite)


def _chunks(png: bytes) -> dict[bytes, bytes]:
    """Return what each kind of chunk holds; the data of several are one stream."""
    found: dict[bytes, bytes] = {}
    place = len(SIGNATURE)
    while png.startswith(SIGNATURE) and place + 8 <= len(png):
        length, kind = struct.unpack_from(">I4s", png, place)
        found[kind] = found.get(kind, b"") + png[place + 8 : place + 8 + length]
        place += 12 + length
    return found
