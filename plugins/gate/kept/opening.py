"""Bytes -> texts, by what a file begins with: names lie, and a history has seen many names.

What is not known here raises: a database, a compiled module, an encrypted file may say anything.
So do the thumbnails of desktops (`Thumbs.db`, `._…`), which show pictures as they were before they
were masked. `.DS_Store` holds only names and numbers, and is in the history of many who work on
a Mac: its names are read.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from plugins.gate import fonts, pdf, rasters
from plugins.gate.kept import archives, codings
from plugins.gate.kept.archives import Room
from plugins.gate.kept.refusal import UnreadableError
from plugins.gate.leftovers import AFTER, HIDDEN

DEEPEST = 4
"""Archives within archives."""

LAYOUT = "layout-cache"
"""Where LibreOffice keeps, in every .odt, the numbers of the lines of its paragraphs."""

REFUSED = frozenset((AFTER, HIDDEN))
"""What may be another file, after the picture or in it."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture that was met."""

    sha256: str
    metadata: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Noise:
    """Bytes that may read as text, in which a detector would see numbers everywhere."""

    text: str


Found = str | Shown | Noise
POINTER = b"version https://git-lfs.github.com/spec/"
_AGE = b"age-encryption.org/v1\n"
_AGE_HEAD = re.compile(
    rb"age-encryption\.org/v1\n"
    rb"(?:-> (?!scrypt )[!-~ ]+\n(?:[A-Za-z0-9+/]{64}\n)*[A-Za-z0-9+/]{0,63}\n)+"
    rb"--- [A-Za-z0-9+/]{43}\n"
)
_ISO_MEDIA = re.compile(rb".{4}ftyp(?:avif|avis)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Opened:
    """Every text of a file, each once; the pictures in it, and what their metadata are called.

    `pictures` are SHA-256, of the picture's file where it is one. `noise` are bytes that may read
    as text.
    """

    texts: tuple[str, ...]
    noise: tuple[str, ...]
    pictures: tuple[str, ...]
    metadata: tuple[str, ...]


def opened(data: bytes) -> Opened:
    """Open a file, and those within. Raises UnreadableError when some of it cannot be read."""
    try:
        found = list(dict.fromkeys(_texts(data, Room(), 0)))
    except UnreadableError:
        raise
    except Exception as error:
        raise UnreadableError(f"fichier abîmé ({type(error).__name__})") from None
    shown = [it for it in found if isinstance(it, Shown)]
    return Opened(
        tuple(it for it in found if it and isinstance(it, str)),
        tuple(it.text for it in found if isinstance(it, Noise)),
        tuple(it.sha256 for it in shown),
        tuple(sorted({name for it in shown for name in it.metadata})),
    )


def texts(data: bytes) -> tuple[str, ...]:
    """Return every text of a file, each once. Raises UnreadableError when some cannot be read."""
    found = opened(data)
    return (*found.texts, *found.noise)


def _texts(data: bytes, room: Room, depth: int) -> Iterator[Found]:
    if depth > DEEPEST:
        raise UnreadableError("archives les unes dans les autres")
    reader = _reader(data)
    if reader:
        yield from reader(data)
        return
    members = archives.members(data, room)
    if members is None:
        yield from codings.texts(data)
        return
    for member in members:
        yield member.name
        if member.name == LAYOUT:
            yield codings.printable(member.data.decode("latin-1"))
            continue
        yield from _texts(member.data, room, depth + 1)


def _reader(data: bytes) -> Callable[[bytes], Iterator[Found]] | None:
    if _ISO_MEDIA.match(data) or (data[:4] == b"RIFF" and data[8:12] == b"WEBP"):
        return _picture
    return next((reader for start, reader in READERS if data.startswith(start)), None)


def _picture(data: bytes) -> Iterator[Found]:
    picture = rasters.read("", data)
    if not REFUSED.isdisjoint(picture.metadata):
        raise UnreadableError("image qui cache d’autres octets")
    yield Shown(picture.sha256, picture.metadata)
    yield from filter(None, (picture.words, *picture.texts))


def _pdf(data: bytes) -> Iterator[Found]:
    document = pdf.read("", data)
    yield from (*document.pages, *document.metadata)
    yield from (Shown(it) for it in document.pictures)
    yield from map(Noise, document.noise)


def _font(data: bytes) -> Iterator[str]:
    yield from fonts.read("", data).names


def _desktop(data: bytes) -> Iterator[str]:
    """`.DS_Store`: names in UTF-16 (big-endian), of which a run may begin at any byte."""
    for shifted in (data, data[1:]):
        yield codings.printable(shifted.decode("utf-16-be", "replace"))
    yield codings.printable(data.decode("utf-8", "replace"))


def _sealed(data: bytes) -> Iterator[str]:
    """age (C2SP, « age »): the rest is for those who hold a key, but a password can be guessed."""
    head = _AGE_HEAD.match(data)
    if not head:
        raise UnreadableError("fichier age chiffré par un mot de passe")
    yield head[0].decode("ascii")


def _pointer(_data: bytes) -> Iterator[str]:
    raise UnreadableError("fichier confié à Git LFS : seul son renvoi est ici")


READERS: tuple[tuple[bytes, Callable[[bytes], Iterator[Found]]], ...] = (
    *((start, _picture) for start in (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a")),
    (b"%PDF-", _pdf),
    *((start, _font) for start in (b"wOF2", b"wOFF", b"OTTO", b"\0\1\0\0\0", b"true\0")),
    (b"\0\0\0\1Bud1", _desktop),
    (_AGE, _sealed),
    (POINTER, _pointer),
)
"""Formats by their first bytes; WebP and AVIF, whose mark comes later, apart."""
