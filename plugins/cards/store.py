"""Cards on disk: drawn once, kept in the cache by everything that they depend on, verified.

The cache only saves time. An entry is a PNG named by its key and by a hash of its content, so that
whatever was cut short, changed or swapped is noticed, and drawn anew. The characters that nothing
could draw, where there are any, stand beside it.
"""

import os
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from time import time

import msgspec

from plugins.cards.draw import PillowMeasure, draw, uncovered
from plugins.cards.layouts import LAYOUTS
from plugins.cards.png import check
from plugins.cards.tools import tools
from plugins.model import Card

FOLDER = "cards"
KEPT_FOR = 30 * 86_400
"""Seconds after which an entry that served no more is thrown away."""
_DAY = 86_400
_LACKING = "-manque"
"""Ends the name of an entry that has a list of characters beside it."""
_PREFIX, _SUFFIX = ".", ".tmp"
"""Around the name of a temporary file, which ends with the number of the process that writes it."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A card's PNG bytes, the characters that nothing could draw, the entry that holds it, and the
    SHA-256 of its bytes.
    """

    png: bytes
    uncovered: tuple[str, ...] = ()
    entry: Path | None = field(default=None, compare=False)
    digest: str = ""


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
        if file.name == _file_name(name, digest, lacking):
            _mark(file)
            return Drawn(png, tuple(lacking), file, digest)
        file.unlink()
    except (OSError, ValueError):
        pass  # gone, or not readable: it is drawn anew
    return None


def made(card: Card, name: str, cache: Path) -> Drawn:
    """Draw a card, keep it under its key, and read it again. Raises as `drawn` does."""
    shapes = LAYOUTS[card.layout](card, PillowMeasure())
    png, lacking = draw(shapes, card.size, card.theme), "".join(uncovered(shapes))
    check(png, card.size)
    digest = sha256(png).hexdigest()
    file = cache / _file_name(name, digest, lacking)
    if lacking:
        _write(_beside(file), lacking.encode())
    _write(file, png)
    return Drawn(png, tuple(lacking), file, digest)


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
    """Return a hash of the card and of the code, the fonts and the engine that draw it."""
    said = msgspec.json.encode(card, order="deterministic")
    return sha256(said + _tools()).hexdigest()[:32]


def sweep(folder: Path, kept_for: float | None = None) -> list[str]:
    """Return the names in a folder, after throwing away what killed runs left half written.

    With `kept_for`, files that served no more for so many seconds are thrown away too.
    """
    try:
        found = list(os.scandir(folder))
    except OSError:
        return []
    old = {one.name for one in found if _is_litter(one.name) or _is_old(one, kept_for)}
    for name in old:
        (folder / name).unlink(missing_ok=True)
    return [one.name for one in found if one.name not in old]


def _is_old(file: "os.DirEntry[str]", kept_for: float | None) -> bool:
    try:
        return kept_for is not None and _unused_for(file.stat()) > kept_for
    except FileNotFoundError:  # another process has just renamed it
        return False


def _unused_for(file: os.stat_result) -> float:
    return time() - max(file.st_atime, file.st_mtime)


def _mark(file: Path) -> None:
    """Mark a file as serving, once a day: disks do not always note what is read."""
    found = file.stat()
    if _unused_for(found) > _DAY:
        os.utime(file, (time(), found.st_mtime))


@lru_cache(maxsize=1)
def _tools() -> bytes:
    return tools().encode()


def _file_name(name: str, digest: str, lacking: str) -> str:
    hashed = sha256(f"{name} {digest} {lacking}".encode()).hexdigest()[:32]
    return f"{name}-{hashed}{_LACKING if lacking else ''}.png"


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
    temporary = file.with_name(f"{_PREFIX}{file.name}.{os.getpid()}{_SUFFIX}")
    try:
        temporary.write_bytes(content)
        temporary.replace(file)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    if not _holds(file, content):
        raise ValueError("le fichier relu n’est pas celui qui a été écrit")


def _is_litter(name: str) -> bool:
    """Tell whether this names the temporary file of a process that is no more."""
    if not (name.startswith(_PREFIX) and name.endswith(_SUFFIX)):
        return False
    number = name.removesuffix(_SUFFIX).rpartition(".")[2]
    return not (number.isdecimal() and _is_running(int(number)))


def _is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        pass  # somebody else's
    return True
