"""What the tests of cards share: a measure that anyone can compute, and cards from `dm` blocks."""

from datetime import timedelta
from zoneinfo import ZoneInfo

from plugins.bubbles import parse
from plugins.cards.choosing.quote import quoted, window
from plugins.cards.formats import FORMATS
from plugins.cards.shapes import Face, Glyph, Rect, Run, Shape
from plugins.model import Card, Excerpt
from tests.golden import visible

SILENCE = timedelta(hours=1)


class HalfEms:
    """Every character is half an em wide."""

    def width(self, text: str, face: Face, size: int, rtl: bool = False) -> float:  # noqa: ARG002
        """Return half the size for each character."""
        return len(text) * size / 2


def excerpt(block: str) -> Excerpt:
    """Return the excerpt of a `dm` block."""
    return parse(block, "a.md", 1, ZoneInfo("Europe/Paris"), SILENCE)


def card(source: str) -> Card:
    """Return the card that lines such as `title: …` or `part: 2/5` describe, then a `dm` block.

    `size` is one of `FORMATS` (`lien` without it).
    """
    head, _, block = source.partition("\n\n")
    said = dict(line.split(": ", 1) for line in head.split("\n"))
    part, _, total = said.get("part", "").partition("/")
    whole = excerpt(block) if block else None
    shown = whole and (quoted(whole, said["quote"], SILENCE) if "quote" in said else window(whole))
    return Card(
        slug="a",
        layout=said["layout"],
        title=said["title"],
        kicker=said.get("kicker", ""),
        part=int(part) if part else None,
        total=int(total) if total else None,
        excerpt=shown,
        size=FORMATS[said.get("size", "lien")],
        theme="dark" if said.get("theme") == "dark" else "light",
    )


def told(shape: Shape) -> str:
    """Return a shape in words."""
    if isinstance(shape, Run):
        direction = " rtl" if shape.rtl else ""
        place = f"run {shape.x},{shape.baseline} {shape.face} {shape.size}{direction}"
        return f"{place} {shape.fill} on {shape.on} | {visible(shape.text)}"
    if isinstance(shape, Glyph):
        return f"glyph {shape.x},{shape.y} {shape.size} on {shape.on} | {shape.emoji}"
    return _told_rect(shape)


def _told_rect(rect: Rect) -> str:
    corners = " ".join(map(str, rect.radii)) if len(set(rect.radii)) > 1 else str(rect.radii[0])
    dashed = " dashed" if rect.dashed else ""
    size = f"{rect.width}x{rect.height}"
    return f"rect {rect.x},{rect.y} {size} {rect.fill} on {rect.on} corners {corners}{dashed}"
