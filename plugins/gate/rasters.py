"""Pictures as a curious person opens them: their size, and what travels beside the pixels."""

import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from PIL import Image, UnidentifiedImageError
from PIL.ExifTags import GPS, IFD

from plugins.gate.leftovers import leftovers, words

SUFFIXES = (".png", ".jpg", ".jpeg", ".webp", ".gif", ".avif")

_HARMLESS = (
    "adobe adobe_transform aspect background bbox bits blend chromaticity default_image disposal "
    "dpi duration extension gamma icc_profile interlace jfif jfif_density jfif_unit jfif_version "
    "loop progression progressive srgb timestamp transparency version"
)
PLAIN = frozenset(_HARMLESS.split())
"""What Pillow may find in a picture that says nothing of its author; all else is metadata."""

PNG_TEXT, DESCRIPTION = "texte PNG", "Description"
"""The name of texts in a PNG; the keyword of what is drawn on it (PNG, 11.3.3.1)."""

PLAIN_SEGMENTS = ((b"APP0", b"JFIF"), (b"APP2", b"ICC_PROFILE"), (b"APP14", b"Adobe"))


@dataclass(frozen=True, slots=True)
class Raster:
    """A picture: its format as Pillow names it, its weight in bytes, the names of its metadata.

    `texts` are what its metadata say, as far as it can be read. `words` are those that are drawn on
    a card, which says them itself (`plugins.cards.png`).
    """

    path: str
    format: str
    width: int
    height: int
    weight: int
    metadata: tuple[str, ...]
    sha256: str = ""
    texts: tuple[str, ...] = ()
    words: str = ""


def read(path: str, data: bytes) -> Raster:
    """Decode a whole picture. Raises OSError, SyntaxError or ValueError when it is damaged."""
    with Image.open(io.BytesIO(data)) as image:
        image.load()
        kind = image.format or ""
        left = tuple(leftovers(kind, data))
        found = sorted({*_named(image), *_segments(image), *(name for name, _ in left)})
        texts = (*_texts(image), *(said for _, held in left for said in words(held)))
        drawn = _drawn(image)
        if drawn and found == [PNG_TEXT]:
            found, texts = [], ()
        told = (tuple(found), sha256(data).hexdigest(), texts, drawn)
        return Raster(path, kind, image.width, image.height, len(data), *told)


def is_picture(data: bytes) -> bool:
    """Tell a picture made of pixels: a drawing (SVG) is read as a text."""
    try:
        Image.open(io.BytesIO(data)).close()
    except UnidentifiedImageError:
        return False
    return True


def _drawn(image: Image.Image) -> str:
    """Return the words of a picture that says what is drawn on it, and nothing else."""
    texts = getattr(image, "text", {})
    plain = image.mode == "P" and list(texts) == [DESCRIPTION]
    said = texts[DESCRIPTION] if plain else ""
    is_bare = not (getattr(said, "lang", "") or getattr(said, "tkey", ""))
    return str(said) if is_bare else ""


def _texts(image: Image.Image) -> Iterator[str]:
    """Yield what the metadata say, however they write it."""
    exif = image.getexif()
    held: list[object] = [*exif.values(), *getattr(image, "text", {}).values()]
    held += [value for folder in IFD for value in exif.get_ifd(folder).values()]
    held += [value for name, value in image.info.items() if name not in PLAIN]
    held += [content for _, content in getattr(image, "applist", ())]
    for value in held:
        if isinstance(value, str):
            yield value
        elif isinstance(value, bytes):
            yield value.decode("utf-8", "replace")
            yield value.decode("utf-16-le", "replace")  # as Windows writes its XP tags
    yield from _place(exif.get_ifd(IFD.GPSInfo))
    yield from words(image.info.get("icc_profile") or b"")


def _place(gps: Mapping[int, Any]) -> Iterator[str]:
    """Yield where a picture was taken, in degrees: it is written in halves (EXIF 3.0, 4.6.7)."""
    degrees = []
    for rank, side in ((GPS.GPSLatitude, "S"), (GPS.GPSLongitude, "W")):
        try:
            whole, minutes, seconds = (float(it) for it in gps[rank])
        except (KeyError, TypeError, ValueError, ZeroDivisionError):
            return
        sign = -1 if str(gps.get(rank - 1, "")).strip("\0 ").upper() == side else 1
        degrees.append(sign * (whole + minutes / 60 + seconds / 3600))
    for figures in (6, 5, 4):
        yield ", ".join(f"{it:.{figures}f}" for it in degrees)


def _named(image: Image.Image) -> Iterator[str]:
    texts = getattr(image, "text", {})
    yield from (str(name) for name in image.info if name not in PLAIN and name not in texts)
    if texts:
        yield PNG_TEXT
    if image.getexif():
        yield "exif"
    if getattr(image, "private_chunks", None):
        yield "bloc PNG privé"


def _segments(image: Image.Image) -> Iterator[str]:
    """Name the JPEG segments that are neither colour nor structure (Pillow leaves some aside)."""
    for name, content in getattr(image, "applist", ()):
        plain = any(
            name == known.decode() and content.startswith(start) for known, start in PLAIN_SEGMENTS
        )
        if not plain:
            yield f"segment {name}"
