"""Shapes -> PNG bytes. The only module that knows Pillow.

The canvas holds palette indices from the start, so that nothing has to be quantised at the end:
every pair (fill, what lies under it) owns a ramp of shades, in which a coverage is looked up.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.metadata import version
from io import BytesIO
from math import ceil
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont, features

from plugins.cards import corners, faces, pictures
from plugins.cards.inks import EDGES, LETTERS, Inks
from plugins.cards.palette import PALETTES, Colour
from plugins.cards.png import encode
from plugins.cards.shapes import Face, Glyph, Rect, Run, Shape
from plugins.model import Size, Theme

SHAPED = bool(features.check("raqm") and features.check("fribidi"))
"""Whether letters are shaped (kerning, Arabic): raqm does it, with the system's FriBiDi."""

ENGINE = f"pillow {version('pillow')} {'raqm' if SHAPED else 'basic'}"

_REFERENCE = 200  # pixels: the size at which widths are measured
_MOST_EMOJI_COLOURS = 40
_ANY = bytes(255 if coverage > 7 else 0 for coverage in range(256))
_ASCENT, _DESCENT, _OVERHANG = 1.3, 0.5, 0.3  # ems: what a line of any script may need


class PillowMeasure:
    """The measure that knows the fonts."""

    def width(self, text: str, face: Face, size: int, rtl: bool = False) -> float:
        """Return the advance of `text` in pixels, kerned as it will be drawn."""
        return _em_width(text, face, rtl) * size


def draw(shapes: Sequence[Shape], size: Size, theme: Theme) -> bytes:
    """Return the PNG of `shapes`, in mode P. The same shapes give the same bytes.

    Emoji come last: they share the colours that everything else left.
    """
    inks = Inks(PALETTES[theme])
    canvas = Image.new("L", size, inks.solid("paper"))
    for shape in shapes:
        if isinstance(shape, Rect):
            _draw_rect(canvas, shape, inks)
        elif isinstance(shape, Run):
            _draw_run(canvas, shape, inks)
    glyphs = [shape for shape in shapes if isinstance(shape, Glyph)]
    share = min(_MOST_EMOJI_COLOURS, inks.left // max(1, len({(g.emoji, g.on) for g in glyphs})))
    for glyph in glyphs:
        _draw_glyph(canvas, glyph, inks, max(2, share))
    rows = Image.new("L", (size[0] + 1, size[1]))
    rows.paste(canvas, (1, 0))
    return encode(rows.tobytes(), *size, inks.colours)


def uncovered(shapes: Iterable[Shape]) -> list[str]:
    """Return the characters that neither a font nor a picture covers, sorted."""
    missing: set[str] = set()
    for shape in shapes:
        if isinstance(shape, Run):
            missing |= faces.uncovered(shape.text, shape.face)
        elif isinstance(shape, Glyph) and not pictures.path(shape.emoji):
            missing |= faces.uncovered(shape.emoji, "text")
    return sorted(missing)


def check(png: bytes, size: Size) -> None:
    """Open a picture again. Raises ValueError unless it is whole, of that size and not blank."""
    try:
        with Image.open(BytesIO(png)) as picture:
            picture.verify()
        with Image.open(BytesIO(png)) as picture:
            found = picture.size, picture.mode
            lowest, highest = picture.getextrema()
    except (OSError, SyntaxError, ValueError, EOFError) as error:
        raise ValueError(f"PNG illisible ({error})") from error
    if found != (size, "P") or lowest == highest:
        raise ValueError(f"PNG inattendu : {found}, couleurs de {lowest} à {highest}")


@dataclass(frozen=True, slots=True, eq=False)
class Mask:
    """Coverage from 0 to 255, as bytes: they are quicker to look up than pixels."""

    size: Size
    coverage: bytes


@lru_cache(maxsize=1024)
def _visible(mask: Mask) -> Image.Image:
    """Return where a mask covers anything."""
    return Image.frombytes("L", mask.size, mask.coverage.translate(_ANY))


@lru_cache(maxsize=1024)
def _shaded(mask: Mask, ramp: bytes) -> Image.Image:
    """Return the palette indices of a mask's coverage."""
    return Image.frombytes("L", mask.size, mask.coverage.translate(ramp))


# Rectangles


def _draw_rect(canvas: Image.Image, rect: Rect, inks: Inks) -> None:
    ink, ramp = inks.solid(rect.fill), inks.ramp(rect.fill, rect.on, EDGES)
    whole = (rect.x, rect.y, rect.x + rect.width, rect.y + rect.height)
    for box in corners.sides(rect) if rect.dashed else (whole,):
        canvas.paste(ink, box)
    for x, y, radius, turn in corners.corners(rect):
        if radius:
            canvas.paste(_shaded(_corner(radius, turn, rect.dashed), ramp), (x, y))


@lru_cache(maxsize=128)
def _corner(radius: int, turn: int, dashed: bool) -> Mask:
    return Mask((radius, radius), corners.coverage(radius, turn, dashed=dashed))


# Text


def _draw_run(canvas: Image.Image, run: Run, inks: Inks) -> None:
    """Draw a run word by word: the same words come back on every card, and their masks are kept."""
    ramp = inks.ramp(run.fill, run.on, LETTERS)
    top = run.baseline - ceil(run.size * _ASCENT)
    left = run.x - ceil(run.size * _OVERHANG)
    space = _em_width(" ", run.face, False)
    x = 0.0
    for word in reversed(run.text.split(" ")) if run.rtl else run.text.split(" "):
        if word:
            mask = _word_mask(word, run.face, run.size, run.rtl)
            canvas.paste(_shaded(mask, ramp), (left + round(x), top), _visible(mask))
        x += (_em_width(word, run.face, run.rtl) + space) * run.size


@lru_cache(maxsize=1024)
def _word_mask(word: str, face: Face, size: int, rtl: bool) -> Mask:
    overhang, ascent, descent = (ceil(size * share) for share in (_OVERHANG, _ASCENT, _DESCENT))
    width = ceil(_em_width(word, face, rtl) * size)
    picture = Image.new("L", (width + 2 * overhang, ascent + descent))
    pen = ImageDraw.Draw(picture)
    direction = _direction(rtl)
    for x, piece, font in _pieces(word, face, size, rtl):
        pen.text((overhang + x, ascent), piece, 255, font, anchor="ls", direction=direction)
    return Mask(picture.size, picture.tobytes())


@lru_cache(maxsize=16384)
def _em_width(text: str, face: Face, rtl: bool) -> float:
    """Return the advance of `text` in ems; glyphs are not hinted, so it holds at every size."""
    width = 0.0
    for x, piece, font in _pieces(text, face, _REFERENCE, rtl):
        width = x + font.getlength(piece, direction=_direction(rtl))
    return width / _REFERENCE


def _pieces(
    text: str, face: Face, size: int, rtl: bool
) -> Iterator[tuple[float, str, ImageFont.FreeTypeFont]]:
    """Yield what one font draws at once, from left to right: its x, its text, its font."""
    x = 0.0
    found = faces.runs(text, face)
    for index, (piece, file) in enumerate(reversed(found) if rtl else found, 1):
        font = _font(file, size, faces.SOURCES[face])
        yield x, piece, font
        if index < len(found):
            x += font.getlength(piece, direction=_direction(rtl))


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


# Emoji


def _draw_glyph(canvas: Image.Image, glyph: Glyph, inks: Inks, share: int) -> None:
    file = pictures.path(glyph.emoji)
    if file is None:
        baseline = glyph.y + round(glyph.size * 0.8)
        run = Run(glyph.x, baseline, glyph.emoji, "text", round(glyph.size * 0.8), "ink", glyph.on)
        _draw_run(canvas, run, inks)
        return
    indices, colours, mask = _emoji(file, glyph.size, inks.colour(glyph.on), share)
    canvas.paste(indices.point(inks.table(colours)), (glyph.x, glyph.y), mask)


@lru_cache(maxsize=256)
def _emoji(
    file: Path, size: int, under: Colour, share: int
) -> tuple[Image.Image, tuple[Colour, ...], Image.Image]:
    """Return a picture as indices of at most `share` colours, these colours, and its outline."""
    with Image.open(file) as source:
        picture = source.convert("RGBA").resize((size, size), Image.Resampling.LANCZOS)
    opaque = Image.new("RGBA", picture.size, (*under, 255))
    opaque.alpha_composite(picture)
    reduced = opaque.convert("RGB").quantize(share, Image.Quantize.MEDIANCUT, kmeans=1)
    values = reduced.getpalette() or []
    colours = tuple(zip(values[::3], values[1::3], values[2::3], strict=True))
    indices = Image.frombytes("L", reduced.size, reduced.tobytes())
    return indices, colours, picture.getchannel("A").point(_ANY)
