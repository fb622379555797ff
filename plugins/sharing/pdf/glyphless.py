"""A font without drawings, for text that is read but not seen, as Tesseract's PDF output has it.

Every character is `WIDTH` thousandths of an em wide: whoever writes with it stretches each word to
the width of what is drawn. (ISO 32000-2, 9.7 and 9.10: composite fonts, mapping to Unicode.)
"""

import io
from collections.abc import Iterator, Sequence
from functools import lru_cache

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib.tables._g_l_y_f import Glyph

from plugins.cards.text import emoji
from plugins.cards.text.words import clusters

NAME = "Glyphless"
WIDTH = 500
ASCENT, DESCENT = 800, -200
PRIVATE = range(0xE000, 0xF900)
"""Codes that Unicode leaves free: for what takes several characters, or has a high code point."""

_EPOCH = 2_082_844_800  # 1970, in seconds since 1904: the same font has the same bytes
_BLOCK = 100  # entries that a section of a CMap may have
_CMAP = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
{sections}
endcmap
CMapName currentdict /CMap defineresource pop
end
end
"""


class Codes:
    """Gives each thing that is read at once a code of two bytes, and remembers what it stands for.

    A character of the basic plane is its own code, so that even a reader without the mapping finds
    plain words; an emoji, a letter with its marks or a right-to-left word takes a private one.
    """

    def __init__(self) -> None:
        self._codes: dict[str, int] = {}

    def encoded(self, text: str, *, rtl: bool = False) -> list[int]:
        """Return the codes of `text` from left to right."""
        codes = [self._code(unit) for unit in _units(text)]
        return codes[::-1] if rtl else codes

    def mapping(self) -> str:
        """Return the CMap that maps every code given so far to Unicode."""
        entries = sorted((code, text) for text, code in self._codes.items())
        blocks = [entries[start : start + _BLOCK] for start in range(0, len(entries), _BLOCK)]
        return _CMAP.format(sections="\n".join(map(_section, blocks)))

    def _code(self, unit: str) -> int:
        if unit not in self._codes:
            self._codes[unit] = ord(unit) if _is_plain(unit) else self._next()
        return self._codes[unit]

    def _next(self) -> int:
        return PRIVATE[sum(code in PRIVATE for code in self._codes.values())]


@lru_cache(maxsize=1)
def font() -> bytes:
    """Return a TrueType font of two glyphs, neither of which draws anything."""
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder([".notdef", "blank"])
    builder.setupGlyf({".notdef": _blank(), "blank": _blank()})
    builder.setupHorizontalMetrics({".notdef": (WIDTH, 0), "blank": (WIDTH, 0)})
    builder.setupHorizontalHeader(ascent=ASCENT, descent=DESCENT)
    builder.updateHead(created=_EPOCH, modified=_EPOCH)
    builder.setupMaxp()
    builder.font.recalcTimestamp = False
    file = io.BytesIO()
    builder.save(file)
    return file.getvalue()


@lru_cache(maxsize=1)
def glyphs() -> bytes:
    """Return the map from each of 65,536 codes to the number of its glyph: the blank one."""
    return b"\0\x01" * 0x10000


def _blank() -> Glyph:
    """Return a line there and back: a reader that asks how large a letter is gets an answer.

    Chromium's drops a word of one letter whose glyph is empty.
    """
    pen = TTGlyphPen(None)
    pen.moveTo((0, DESCENT))
    pen.lineTo((WIDTH, ASCENT))
    pen.lineTo((WIDTH // 2, (ASCENT + DESCENT) // 2))
    pen.closePath()
    return pen.glyph()


def _is_plain(unit: str) -> bool:
    """Tell whether a text is one character of the basic plane, outside surrogates and `PRIVATE`."""
    return len(unit) == 1 and not 0xD800 <= ord(unit) < PRIVATE.stop and ord(unit) < 0xFFFE


def _units(text: str) -> Iterator[str]:
    for piece, is_emoji in emoji.split(text):
        yield from [piece] if is_emoji else clusters(piece)


def _section(entries: Sequence[tuple[int, str]]) -> str:
    lines = [f"<{code:04X}> <{text.encode('utf-16-be').hex().upper()}>" for code, text in entries]
    return "\n".join([f"{len(lines)} beginbfchar", *lines, "endbfchar"])
