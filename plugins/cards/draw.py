"""Shapes -> PNG bytes, with Pillow.

The canvas holds palette indices from the start, so that nothing has to be quantised at the end:
every pair (fill, what lies under it) owns a ramp of shades, in which a coverage is looked up.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from PIL import Image

from plugins.cards import corners, emblems, pictures
from plugins.cards.inks import EDGES, LETTERS, Inks
from plugins.cards.lettering import Mask, em_width, word_mask
from plugins.cards.palette import PALETTES, Colour
from plugins.cards.png import encode
from plugins.cards.shapes import Face, Glyph, Radii, Rect, Run, Shape, words
from plugins.cards.text import faces
from plugins.model import Size, Theme

SEEN_THROUGH = "highlighter"
"""The ink of a highlighter: it goes over words, and they show."""
_MOST_EMOJI_COLOURS = 40
_SMALL = 40_000  # pixels
_SMALLER, _LARGER = Image.Resampling.LANCZOS, Image.Resampling.BICUBIC
"""How a picture is made smaller, and larger: Lanczos would put a pale fringe around it."""
_ANY = bytes(255 if coverage > 7 else 0 for coverage in range(256))


class PillowMeasure:
    """The measure that knows the fonts."""

    def width(self, text: str, face: Face, size: int, rtl: bool = False) -> float:
        """Return the advance of `text` in pixels, kerned as it will be drawn."""
        return em_width(text, face, rtl) * size


def draw(shapes: Sequence[Shape], size: Size, theme: Theme) -> bytes:
    """Return the PNG of `shapes`, in mode P, with their words. The same shapes give the same bytes.

    Emoji come last: they share the colours that everything else left.
    """
    inks = Inks(PALETTES[theme])
    rows = memoryview(bytearray((size[0] + 1) * size[1] + 1))
    canvas = _canvas(rows, size)
    for shape in shapes:
        if isinstance(shape, Rect):
            _draw_rect(canvas, shape, inks)
        elif isinstance(shape, Run):
            _draw_run(canvas, shape, inks)
    glyphs = [shape for shape in shapes if isinstance(shape, Glyph)]
    share = min(_MOST_EMOJI_COLOURS, inks.left // max(1, len({(g.emoji, g.on) for g in glyphs})))
    for glyph in glyphs:
        _draw_glyph(canvas, glyph, inks, max(2, share))
    return encode(rows[:-1], size, inks.colours, words(shapes))


def _canvas(rows: memoryview, size: Size) -> Image.Image:
    """Return an image that draws straight into the rows of a PNG, past the zero that begins each.

    Index 0 is the paper: `Inks` gives it first.
    """
    pixels: Any = rows[1:]  # any buffer will do, whatever Pillow's types say
    canvas = Image.frombuffer("L", size, pixels, "raw", "L", size[0] + 1, 1)
    canvas.readonly = 0
    return canvas


def uncovered(shapes: Iterable[Shape]) -> list[str]:
    """Return the characters that neither a font nor a picture covers, sorted."""
    missing: set[str] = set()
    for shape in shapes:
        if isinstance(shape, Run):
            missing |= faces.uncovered(shape.text, shape.face)
        elif isinstance(shape, Glyph) and not pictures.path(shape.emoji):
            missing |= faces.uncovered(shape.emoji, "text")
    return sorted(missing)


@lru_cache(maxsize=2048)
def _visible(mask: Mask) -> Image.Image:
    """Return where a mask covers anything."""
    return Image.frombytes("L", mask.size, mask.coverage.translate(_ANY))


@lru_cache(maxsize=2048)
def _shaded(mask: Mask, ramp: bytes) -> Image.Image:
    """Return the palette indices of a mask's coverage."""
    return Image.frombytes("L", mask.size, mask.coverage.translate(ramp))


# Rectangles


def _draw_rect(canvas: Image.Image, rect: Rect, inks: Inks) -> None:
    if rect.fill == SEEN_THROUGH:
        box = (rect.x, rect.y, rect.x + rect.width, rect.y + rect.height)
        canvas.paste(canvas.crop(box).point(inks.through(rect.fill)), box)
        return
    ink, ramp = inks.solid(rect.fill), inks.ramp(rect.fill, rect.on, EDGES)
    if rect.width * rect.height <= _SMALL and not rect.dashed:
        canvas.paste(_small(rect.width, rect.height, rect.radii, ink, ramp), (rect.x, rect.y))
        return
    _fill_rect(canvas, rect, ink, ramp)


@lru_cache(maxsize=256)
def _small(width: int, height: int, radii: Radii, ink: int, ramp: bytes) -> Image.Image:
    """Return a small rectangle, whole: the bars of a signal come back on every card."""
    picture = Image.new("L", (width, height))
    _fill_rect(picture, Rect(0, 0, width, height, "", "", radii), ink, ramp)
    return picture


def _fill_rect(canvas: Image.Image, rect: Rect, ink: int, ramp: bytes) -> None:
    whole = (rect.x, rect.y, rect.x + rect.width, rect.y + rect.height)
    for box in corners.sides(rect) if rect.dashed else (whole,):
        canvas.paste(ink, box)
    for x, y, radius, turn in corners.corners(rect):
        if radius:
            canvas.paste(_shaded(_corner(radius, turn, rect.dashed), ramp), (x, y))


@lru_cache(maxsize=128)
def _corner(radius: int, turn: int, dashed: bool) -> Mask:
    return Mask(0, 0, (radius, radius), corners.coverage(radius, turn, dashed=dashed))


# Text


def _draw_run(canvas: Image.Image, run: Run, inks: Inks) -> None:
    """Draw a run word by word: the same words come back on every card, and their masks are kept."""
    ramp = inks.ramp(run.fill, run.on, LETTERS)
    space = em_width(" ", run.face, False)
    x = 0.0
    for word in reversed(run.text.split(" ")) if run.rtl else run.text.split(" "):
        if word and (mask := word_mask(word, run.face, run.size, run.rtl)):
            place = (run.x + round(x) + mask.x, run.baseline + mask.y)
            canvas.paste(_shaded(mask, ramp), place, _visible(mask))
        x += (em_width(word, run.face, run.rtl) + space) * run.size


# Emoji


def _draw_glyph(canvas: Image.Image, glyph: Glyph, inks: Inks, share: int) -> None:
    file = pictures.path(glyph.emoji)
    if file is None:
        _draw_run(canvas, _in_letters(glyph), inks)
        return
    under, text = inks.colour(glyph.on), inks.colour(_fill(glyph))
    indices, colours, mask = _emoji(file, glyph.emoji, glyph.size, (under, text), share)
    canvas.paste(indices.point(inks.table(colours)), (glyph.x, glyph.y), mask)


def _in_letters(glyph: Glyph) -> Run:
    """Return an emoji without a picture as a font has it, in the middle of its square."""
    size = round(glyph.size * 0.8)
    left = glyph.x + round((glyph.size - em_width(glyph.emoji, "text") * size) / 2)
    return Run(left, glyph.y + size, glyph.emoji, "text", size, _fill(glyph), glyph.on)


def _fill(glyph: Glyph) -> str:
    """Return the colour of the text around an emoji."""
    return "on customer" if glyph.on == "customer" else "ink"


@lru_cache(maxsize=256)
def _emoji(
    file: Path, emoji: str, size: int, around: tuple[Colour, Colour], share: int
) -> tuple[Image.Image, tuple[Colour, ...], Image.Image]:
    """Return a picture as indices of at most `share` colours, these colours, and its outline.

    `around`: the colours of what lies under it, and of the text.
    """
    under, text = around
    with Image.open(file) as source:
        sampled = _LARGER if size > source.width else _SMALLER
        whole = emblems.seen(source.convert("RGBA"), emoji, under, text)
        picture = whole.resize((size, size), sampled)
    opaque = Image.new("RGBA", picture.size, (*under, 255))
    opaque.alpha_composite(picture)
    reduced = opaque.convert("RGB").quantize(share, Image.Quantize.MEDIANCUT, kmeans=1)
    values = reduced.getpalette() or []
    colours = tuple(zip(values[::3], values[1::3], values[2::3], strict=True))
    indices = Image.frombytes("L", reduced.size, reduced.tobytes())
    return indices, colours, picture.getchannel("A").point(_ANY)
