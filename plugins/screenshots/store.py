"""Images and their list on disk: bounded reading, writing that is whole or nothing."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from hashlib import sha256
from itertools import count
from pathlib import Path

from plugins.documents.mistakes import Mistake, Mistakes, quote
from plugins.documents.refused import why
from plugins.documents.whole import write_whole
from plugins.screenshots.errors import Refusal
from plugins.screenshots.ledger import PATH, Approval, added
from plugins.screenshots.ledger import read as read_ledger

FOLDER = "images"
HEAVIEST = 64 * 1024 * 1024
"""Bytes; the heaviest captures weigh a few million."""


def read_image(file: Path) -> bytes:
    """Return the bytes of an image. Raises Refusal when it is missing, no plain file, or huge."""
    try:
        if not file.is_file():
            missing = "n’est pas un fichier" if file.exists() else "est introuvable"
            raise Refusal(f"{quote(file)} {missing} : donnez le chemin d’une image.")
        with file.open("rb") as stream:
            data = stream.read(HEAVIEST + 1)
    except ValueError:
        raise Refusal(f"{quote(file)} n’est pas un chemin : donnez celui d’une image.") from None
    except OSError as error:
        raise Refusal(f"{quote(file)} ne peut être lu ({why(error)}).") from None
    if len(data) > HEAVIEST:
        raise Refusal(f"Image trop lourde : au plus {HEAVIEST // 1024 // 1024} Mio.")
    return data


def fingerprint(data: bytes) -> str:
    """Return the SHA-256 of some bytes, in hexadecimal."""
    return sha256(data).hexdigest()


def ledger(content: Path) -> str:
    """Return the text of the list of approved images, empty when there is none yet.

    Raises Mistakes when it is not text.
    """
    try:
        return (content / PATH).read_text("utf-8")
    except FileNotFoundError:
        return ""
    except UnicodeDecodeError:
        raise Mistakes(Mistake(PATH, None, "ce fichier n’est pas du texte en UTF-8.")) from None


def add_approval(content: Path, path: str, data: bytes, tool: str, day: date) -> None:
    """Add the image at `path` (in `content`), of these bytes, to the list of approved images.

    Raises Mistakes when the list cannot be read.
    """
    with _alone(content):
        _approve(content, path, data, tool, day)


def add_image(content: Path, name: str, png: bytes, tool: str, day: date) -> str:
    """Write a new image, approve it, and return its path in the content folder.

    Raises, with nothing written, Refusal when the name is taken (an image that pages show is never
    replaced unseen) and Mistakes when the list cannot be read.
    """
    path = f"{FOLDER}/{name}.png"
    with _alone(content):
        if (content / path).exists():
            raise Refusal(f"content/{path} existe déjà : choisissez un autre nom.")
        write_whole(content / path, png)
        try:
            _approve(content, path, png, tool, day)
        except BaseException:
            (content / path).unlink()
            raise
    return path


def _approve(content: Path, path: str, data: bytes, tool: str, day: date) -> None:
    text, mark = ledger(content), fingerprint(data)
    if read_ledger(text).get(path) != mark:
        write_whole(content / PATH, added(text, Approval(path, mark, day, tool)).encode())


def free_name(content: Path) -> str:
    """Return the first of capture-1, capture-2… that no image has."""
    taken = {file.stem for file in (content / FOLDER).glob("capture-*")}
    return next(name for n in count(1) if (name := f"capture-{n}") not in taken)


@contextmanager
def _alone(content: Path) -> Iterator[None]:
    """Wait until no other command writes images; their folder is made if there is none."""
    folder = content / FOLDER
    folder.mkdir(exist_ok=True)
    held = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(held, fcntl.LOCK_EX)
        yield
    finally:
        os.close(held)
