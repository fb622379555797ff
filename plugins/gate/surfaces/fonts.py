"""Fonts: the names that they bear (their `name` table: author, licence, description)."""

from collections.abc import Iterator

from plugins.gate.fonts import Font
from plugins.gate.passages import Passage


def passages(font: Font) -> Iterator[Passage]:
    """Yield each name."""
    for name in font.names:
        yield Passage(font.path, 1, "metadata", name)
