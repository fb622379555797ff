"""Which font file sets which character: the faces of a card, then Noto for every other script.

Fonts are Python dependencies, read where they are installed. No library falls back from a font to
another by itself: text is cut here into runs of one font, by what each file covers (its cmap).
"""

from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from itertools import groupby
from pathlib import Path

import fontpkg
from fontTools.ttLib import TTFont

from plugins.cards.shapes import Face
from plugins.cards.text.words import UNSEEN, clusters


@dataclass(frozen=True, slots=True)
class Source:
    """A family, its weight, width and optical size.

    The optical size does not follow the size, so that widths grow with it in proportion.
    """

    family: str
    weight: int = 400
    width: int = 100
    optical: int = 32


SOURCES: dict[Face, Source] = {
    "title": Source("Bricolage Grotesque", 800, 82, 96),
    "brand": Source("Bricolage Grotesque", 800, 94, 60),
    "text": Source("Inter"),
    "mono": Source("IBM Plex Mono"),
}
REPLACEMENT = "\ufffd"
"""The sign that readers know for a character that could not be shown: a box would say nothing."""
FALLBACKS = "manimgx_fonts"
LAST = ("NotoSansSymbols", "NotoEmoji")


@lru_cache(maxsize=1024)
def runs(text: str, face: Face) -> tuple[tuple[str, Path], ...]:
    """Return the pieces of `text` in order, each with the file that sets it.

    Characters that no file covers are one `REPLACEMENT` together, never empty boxes.
    """
    own = path(face)
    if coverage(own).issuperset(map(ord, text)):
        return ((text, own),)
    chosen = [_chosen(cluster, own) for cluster in clusters(text)]
    return tuple(
        (REPLACEMENT if is_lacking else "".join(piece for piece, _, _ in run), file)
        for (file, is_lacking), run in groupby(chosen, lambda one: one[1:])
    )


def uncovered(text: str, face: Face) -> set[str]:
    """Return the characters of `text` that no font draws."""
    own = path(face)
    if coverage(own).issuperset(map(ord, text)):
        return set()
    return {one for cluster in clusters(text) for one in _lacking(cluster, own)}


@lru_cache(maxsize=8)
def path(face: Face) -> Path:
    """Return the file of a face."""
    return Path(fontpkg.path(SOURCES[face].family, weight=SOURCES[face].weight))


@lru_cache(maxsize=1)
def fallbacks() -> tuple[Path, ...]:
    """Return the files that are tried in order after the face's own: Inter, then Noto's."""
    folder = Path(str(files(FALLBACKS)))
    found = sorted(file for file in folder.glob("*.ttf") if "Italic" not in file.name)
    return (path("text"), *sorted(found, key=lambda file: file.name.startswith(LAST)))


@lru_cache(maxsize=64)
def coverage(file: Path) -> frozenset[int]:
    """Return the code points that a font file covers; private ones mean what each font wants."""
    with TTFont(file, lazy=True) as font:
        return frozenset(code for code in font.getBestCmap() or () if not _is_private(code))


def _is_private(code: int) -> bool:
    """Tell whether a code point is for private use (Unicode Standard, 23.5)."""
    return 0xE000 <= code <= 0xF8FF or code >= 0xF0000


@lru_cache(maxsize=4096)
def _chosen(cluster: str, own: Path) -> tuple[str, Path, bool]:
    """Return what is drawn of a letter and its marks, by which file, and whether it is nothing.

    Two fonts cannot share a letter: a mark that its letter's font has not is left out.
    """
    files = (own, *fallbacks())
    seen = [ord(character) for character in cluster if character not in UNSEEN]
    for codes in (seen, seen[:1]):
        if file := next((one for one in files if coverage(one).issuperset(codes)), None):
            drawn = (c for c in cluster if c in UNSEEN or ord(c) in coverage(file))
            return "".join(drawn), file, False
    return "", next(one for one in files if ord(REPLACEMENT) in coverage(one)), True


def _lacking(cluster: str, own: Path) -> set[str]:
    drawn, _, is_lacking = _chosen(cluster, own)
    if is_lacking and len(cluster) > 1:
        return {one for character in cluster for one in _lacking(character, own)}
    return set(cluster) - set(drawn)
