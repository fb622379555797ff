"""Text -> widths and masks, with Pillow: fonts, shaping, and what is kept of both.

Shaping a word costs more than drawing it, whatever its length. Letters that never depend on more
than their neighbour (a French sentence, nearly always) are measured pair by pair and drawn one by
one: the same widths and the same picture, from a few hundred pairs and letters.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.metadata import version
from itertools import pairwise
from math import ceil
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont, features

from plugins.cards.shapes import Face
from plugins.cards.text import faces
from plugins.cards.text.words import clusters
from plugins.model import Size

SHAPED = bool(features.check("raqm") and features.check("fribidi"))
"""Whether letters are shaped (kerning, Arabic): raqm does it, with the system's FriBiDi."""
LIBRARIES = ("raqm", "fribidi", "harfbuzz", "freetype2")
ENGINE = " ".join(
    [f"pillow {version('pillow')}", *(f"{one} {features.version(one)}" for one in LIBRARIES)]
)
"""What shapes and draws letters: Pillow's own builds carry all of it but FriBiDi."""

_REFERENCE = 200  # pixels: the size at which widths are measured
_ASCENT, _DESCENT, _OVERHANG = 1.7, 0.8, 0.3  # ems: vowelled Arabic, stacked accents, Khmer

_MIRRORED = str.maketrans("()[]{}«»", ")(][}{»«")

_SPACES = "[ \u00a0\u202f]"
_WORD = r"(?:[A-Za-zÀ-ÖØ-öø-ÿŒœŸ’.,!?…]+|[0-9]+[.,!?…]*)"
PLAIN = re.compile(rf"{_SPACES}*{_WORD}(?:{_SPACES}+{_WORD})*{_SPACES}*|{_SPACES}+")
"""What may be set pair by pair. Not digits among letters, nor signs: `10x4`, `12:30`, `->` and
`(A)` change the shape of their neighbours."""


@dataclass(frozen=True, slots=True, eq=False)
class Mask:
    """What of a shape covers pixels, cut close: its place, its size, its coverage from 0 to 255.

    Coverage is in bytes: they are quicker to look up than pixels.
    """

    x: int
    y: int
    size: Size
    coverage: bytes


@lru_cache(maxsize=16384)
def em_width(text: str, face: Face, rtl: bool = False) -> float:
    """Return the advance of `text` in ems; glyphs are not hinted, so it holds at every size."""
    if not rtl and is_plain(text, face):
        return sum(_advance(one, after, face) for one, after in pairwise(text + "\0"))
    return shaped_width(text, face, rtl)


def shaped_width(text: str, face: Face, rtl: bool) -> float:
    """Return the advance of any text in ems, shaped as a whole."""
    width = 0.0
    for x, piece, font in _pieces(text, face, _REFERENCE, rtl):
        width = x + font.getlength(piece, direction=_direction(rtl))
    return width / _REFERENCE


@lru_cache(maxsize=2048)
def word_mask(word: str, face: Face, size: int, rtl: bool) -> Mask | None:
    """Return the mask of a word, from its left end on the baseline; None when nothing is seen."""
    if not rtl and is_plain(word, face):
        return _composed(word, face, size)
    found = _picture(word, face, size, rtl)
    return found and Mask(found[1], found[2], found[0].size, found[0].tobytes())


def is_plain(text: str, face: Face) -> bool:
    """Tell whether a text may be set pair by pair, in the face's own font."""
    return (
        SHAPED
        and PLAIN.fullmatch(text) is not None
        and faces.coverage(faces.path(face)).issuperset(map(ord, text))
    )


@lru_cache(maxsize=8192)
def _advance(one: str, after: str, face: Face) -> float:
    """Return the advance of a character before another in ems, or before nothing (a zero)."""
    if after == "\0":
        return shaped_width(one, face, False)
    return shaped_width(one + after, face, False) - _advance(after, "\0", face)


def _composed(word: str, face: Face, size: int) -> Mask | None:
    """Return the mask of a word made of the masks of its letters."""
    placed: list[tuple[Image.Image, int, int]] = []
    x = 0.0
    for one, after in pairwise(word + "\0"):
        if found := _letter(one, face, size):
            letter, left, top = found
            placed.append((letter, round(x) + left, top))
        x += _advance(one, after, face) * size
    if not placed:
        return None
    left, top = min(x for _, x, _ in placed), min(y for _, _, y in placed)
    right = max(x + letter.width for letter, x, _ in placed)
    bottom = max(y + letter.height for letter, _, y in placed)
    picture = Image.new("L", (right - left, bottom - top))
    for letter, letter_x, letter_y in placed:
        picture.paste(255, (letter_x - left, letter_y - top), letter)
    return Mask(left, top, picture.size, picture.tobytes())


@lru_cache(maxsize=2048)
def _letter(character: str, face: Face, size: int) -> tuple[Image.Image, int, int] | None:
    return _picture(character, face, size, False)


def _picture(text: str, face: Face, size: int, rtl: bool) -> tuple[Image.Image, int, int] | None:
    """Return the coverage of a text shaped as a whole, cut close, and its place."""
    overhang, ascent, descent = (ceil(size * share) for share in (_OVERHANG, _ASCENT, _DESCENT))
    width = ceil(em_width(text, face, rtl) * size)
    picture = Image.new("L", (width + 2 * overhang, ascent + descent))
    pen = ImageDraw.Draw(picture)
    direction = _direction(rtl)
    for x, piece, font in _pieces(text, face, size, rtl):
        pen.text((overhang + x, ascent), piece, 255, font, anchor="ls", direction=direction)
    box = picture.getbbox()
    return (picture.crop(box), box[0] - overhang, box[1] - ascent) if box else None


def _pieces(
    text: str, face: Face, size: int, rtl: bool
) -> Iterator[tuple[float, str, ImageFont.FreeTypeFont]]:
    """Yield what one font draws at once, from left to right: its x, its text, its font."""
    x = 0.0
    found = faces.runs(text, face)
    for index, (piece, file) in enumerate(reversed(found) if rtl else found, 1):
        font = _font(file, size, faces.SOURCES[face])
        yield x, piece if SHAPED or not rtl else _turned(piece), font
        if index < len(found):
            x += font.getlength(piece, direction=_direction(rtl))


def _turned(text: str) -> str:
    """Return a right-to-left text from left to right, for the engine that turns nothing round."""
    return "".join(reversed(clusters(text))).translate(_MIRRORED)


def _direction(rtl: bool) -> str | None:
    """Return what raqm wants to know; the basic engine refuses to hear of it."""
    return ("rtl" if rtl else "ltr") if SHAPED else None


@lru_cache(maxsize=256)
def _font(file: Path, size: int, source: faces.Source) -> ImageFont.FreeTypeFont:
    engine = ImageFont.Layout.RAQM if SHAPED else ImageFont.Layout.BASIC
    font = ImageFont.truetype(file, size, layout_engine=engine)
    wanted = {b"optical size": source.optical, b"weight": source.weight, b"width": source.width}
    try:
        axes = font.get_variation_axes()
    except OSError:  # not a variable font
        return font
    values = [wanted.get((axis["name"] or b"").lower(), axis["default"]) for axis in axes]
    limits = [(axis["minimum"] or 0, axis["maximum"] or 0) for axis in axes]
    font.set_variation_by_axes(
        [min(max(value or 0, low), high) for value, (low, high) in zip(values, limits, strict=True)]
    )
    return font
