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
from plugins.cards.words import UNSEEN, clusters


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
FALLBACKS = "manimgx_fonts"
LAST = ("NotoSansSymbols", "NotoEmoji")


@lru_cache(maxsize=1024)
def runs(text: str, face: Face) -> tuple[tuple[str, Path], ...]:
    """Return the pieces of `text` in order, each with the file that sets it.

    Characters that no file covers stay with the face's own.
    """
    own = path(face)
    if coverage(own).issuperset(map(ord, text)):
        return ((text, own),)
    chosen = [(cluster, _file(cluster, own)) for cluster in clusters(text)]
    return tuple(
        ("".join(cluster for cluster, _ in run), file)
        for file, run in groupby(chosen, lambda one: one[1])
    )


def uncovered(text: str, face: Face) -> set[str]:
    """Return the characters of `text` that no font covers."""
    own = coverage(path(face))
    return {one for one in text if ord(one) not in own and not _anywhere(one)}


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
    """Return the code points that a font file covers."""
    with TTFont(file, lazy=True) as font:
        return frozenset(font.getBestCmap() or ())


def _file(cluster: str, own: Path) -> Path:
    codes = {ord(character) for character in cluster if character not in UNSEEN}
    if codes <= coverage(own):
        return own
    return next((file for file in fallbacks() if codes <= coverage(file)), own)


def _anywhere(character: str) -> bool:
    return character in UNSEEN or any(ord(character) in coverage(file) for file in fallbacks())
