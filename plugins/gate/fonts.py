"""Fonts as a curious person opens them: every text in their tables (OpenType, WOFF 2)."""

import io
from collections.abc import Iterator
from dataclasses import dataclass

from fontTools.ttLib import TTFont

from plugins.gate.leftovers import words

_NUMBERS = (
    "BASE CPAL COLR DSIG FFTM GDEF GPOS GSUB HVAR LTSH MATH MVAR OS/2 STAT VDMX VORG VVAR avar "
    "cmap cvar cvt  fpgm fvar gasp glyf gvar hdmx head hhea hmtx kern loca maxp name post prep "
    "vhea vmtx GlyphOrder CFF2 EBDT EBLC CBDT CBLC sbix"
)
_SILENT = frozenset((*_NUMBERS.split(), "cvt "))
"""Tables of numbers, and those whose texts are read by themselves."""


@dataclass(frozen=True, slots=True)
class Font:
    """A font, and every text that it bears: its names in any language, its glyphs', the rest."""

    path: str
    names: tuple[str, ...]


def read(path: str, data: bytes) -> Font:
    """Read a font's texts. Raises TTLibError or another error when it is damaged."""
    with TTFont(io.BytesIO(data), lazy=True) as font:
        return Font(path, tuple(dict.fromkeys(filter(None, _texts(font)))))


def _texts(font: TTFont) -> Iterator[str]:
    for record in font["name"].names if "name" in font else ():
        yield record.toUnicode("replace")
    yield "\n".join(font.getGlyphOrder())
    for tag in font.reader.keys():  # noqa: SIM118 - a reader is no mapping
        if tag not in _SILENT:
            yield from words(font.reader[tag])
    beside = font.flavorData
    for held in (beside.metaData, beside.privData) if beside else ():
        yield from words(held or b"")
