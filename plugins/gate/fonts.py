"""Fonts as a curious person opens them: the texts of their `name` table (OpenType, « name »)."""

import io
from dataclasses import dataclass

from fontTools.ttLib import TTFont


@dataclass(frozen=True, slots=True)
class Font:
    """A font, and every name that it bears, in any language."""

    path: str
    names: tuple[str, ...]


def read(path: str, data: bytes) -> Font:
    """Read a font's names. Raises TTLibError or another error when it is damaged."""
    with TTFont(io.BytesIO(data), lazy=True) as font:
        records = font["name"].names if "name" in font else ()
        return Font(path, tuple(dict.fromkeys(record.toUnicode("replace") for record in records)))
