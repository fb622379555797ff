"""Cards on disk: drawn once, kept in the cache by everything that they depend on, verified.

The cache only saves time. An entry is a PNG named by its key and by a hash of its content, so that
whatever was cut short, changed or swapped is noticed, and drawn anew. Its name also says which
messages it shows. The characters that nothing could draw, where there are any, stand beside it.
"""

import os
from dataclasses import dataclass, field, replace
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

import msgspec

from plugins.cards.draw import PillowMeasure, draw, uncovered
from plugins.cards.layouts import LAYOUTS
from plugins.cards.layouts.conversation import seen as messages_seen
from plugins.cards.png import check
from plugins.cards.sweeping import mark, sweep, temporary_of
from plugins.cards.tools import tools
from plugins.model import Card

FOLDER = "cards"
KEPT_FOR = 30 * 86_400
"""Seconds after which an entry that served no more is thrown away."""
_LACKING = "-manque"
"""Ends the name of an entry that has a list of characters beside it."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A card's PNG bytes, the characters that nothing could draw, the entry that holds it, the
    SHA-256 of its bytes, and the numbers of the first and of the last message that it shows whole.
    """

    png: bytes
    uncovered: tuple[str, ...] = ()
    entry: Path | None = field(default=None, compare=False)
    digest: str = ""
    seen: tuple[int, ...] = ()


def drawn(card: Card, cache: Path) -> Drawn:
    """Return a card from the folder `cache`, or draw it and keep it there.

    Raises ValueError when what was written is not the picture that was drawn, OSError when the disk
    refuses it.
    """
    name = key(card)
    return kept(name, entries(cache)) or made(card, name, cache)


def entries(cache: Path) -> dict[str, Path]:
    """Return the entries of a cache by their keys.

    What killed runs left half written, and what has not served for a month, is thrown away.
    """
    names = (name for name in sweep(cache, KEPT_FOR) if name.endswith(".png"))
    return {name.partition("-")[0]: cache / name for name in names}


def kept(name: str, known: dict[str, Path]) -> Drawn | None:
    """Return the entry of a key, or None when there is none that is whole; it is thrown away."""
    file = known.get(name)
    if file is None:
        return None
    try:
        png = file.read_bytes()
        lacking = _beside(file).read_text("utf-8") if file.stem.endswith(_LACKING) else ""
        digest = sha256(png).hexdigest()
        seen = tuple(map(int, file.stem.removesuffix(_LACKING).split("-")[2:]))
        if file.name == _file_name(name, digest, lacking, seen):
            mark(file)
            return Drawn(png, tuple(lacking), file, digest, seen)
        file.unlink()
    except (OSError, ValueError):
        pass  # gone, or not readable: it is drawn anew
    return None


def made(card: Card, name: str, cache: Path) -> Drawn:
    """Draw a card, keep it under its key, and read it again. Raises as `drawn` does."""
    measure = PillowMeasure()
    shapes, seen = LAYOUTS[card.layout](card, measure), messages_seen(card, measure)
    png, lacking = draw(shapes, card.size, card.theme), "".join(uncovered(shapes))
    check(png, card.size)
    digest = sha256(png).hexdigest()
    file = cache / _file_name(name, digest, lacking, seen)
    if lacking:
        _write(_beside(file), lacking.encode())
    _write(file, png)
    return Drawn(png, tuple(lacking), file, digest, seen)


def publish(drawing: Drawn, slug: str, output: Path) -> str:
    """Put a card under the folder `output` and return its path there, which tells its content.

    A changed picture has another name: social platforms keep the former one for days. The file is
    the entry itself under a second name, where the disk can do so. Raises as `drawn` does.
    """
    digest = drawing.digest or sha256(drawing.png).hexdigest()
    path = f"{FOLDER}/{slug}-{digest[:10]}.png"
    file = output / path
    if not (_linked(drawing.entry, file) or _holds(file, drawing.png)):
        _write(file, drawing.png)
    return path


def key(card: Card) -> str:
    """Return a hash of the card and of the code, the fonts and the engine that draw it.

    The slug is not drawn: an article that changes it keeps its card.
    """
    said = msgspec.json.encode(replace(card, slug=""), order="deterministic")
    return sha256(said + _tools()).hexdigest()[:32]


@lru_cache(maxsize=1)
def _tools() -> bytes:
    return tools().encode()


def _file_name(name: str, digest: str, lacking: str, seen: tuple[int, ...]) -> str:
    hashed = sha256(f"{name} {digest} {lacking} {seen}".encode()).hexdigest()[:32]
    return f"{'-'.join([name, hashed, *map(str, seen)])}{_LACKING if lacking else ''}.png"


def _beside(file: Path) -> Path:
    return file.with_suffix(".txt")


def _linked(entry: Path | None, file: Path) -> bool:
    """Give an entry, which was just verified, a second name; tell whether it has it."""
    if entry is None:
        return False
    try:
        try:
            os.link(entry, file)
        except FileNotFoundError:
            file.parent.mkdir(parents=True, exist_ok=True)
            os.link(entry, file)
    except FileExistsError:
        return file.samefile(entry)
    except OSError:  # another disk, or one without links
        return False
    return True


def _holds(file: Path, content: bytes) -> bool:
    try:
        return file.read_bytes() == content
    except OSError:
        return False


def _write(file: Path, content: bytes) -> None:
    """Write to a temporary file beside `file`, rename it, and read it again.

    A build cut short leaves no half file. Nothing is flushed to the disk, as `write_whole` does: it
    would take longer than the drawing, and a cache may be lost. Raises ValueError when the disk
    gives back another file.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    temporary = temporary_of(file)
    try:
        temporary.write_bytes(content)
        temporary.replace(file)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    if not _holds(file, content):
        raise ValueError("le fichier relu n’est pas celui qui a été écrit")
