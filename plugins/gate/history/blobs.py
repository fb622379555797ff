"""What git keeps, as values: ids, bytes, and names fit to be printed on one line. Pure."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

SHORT = 10
"""Digits of the ids that are shown: two objects share them once in a million repositories."""


@dataclass(frozen=True, slots=True)
class Blob:
    """Bytes, and where they are.

    `path` is a file of the work tree, or what `git show` takes (its last word, for `commit …`,
    `tag …`, `blob …`). `id` is git's, or the SHA-256 of `data` where git has none.
    """

    path: str
    id: str
    data: bytes


def short(name: bytes) -> str:
    """Return the head of an object's id, for people."""
    return name[:SHORT].decode("ascii")


def digest(data: bytes) -> str:
    """Return the id of what git has no id for."""
    return sha256(data).hexdigest()


def shown(path: bytes) -> str:
    r"""Return a file's name so that it can be printed on one line, whatever bytes it is made of.

    >>> shown(b"caf\xc3\xa9\n\xff.md")
    'café\\n\\xff.md'
    """
    text = path.decode("utf-8", "backslashreplace")
    if text.isprintable():
        return text
    return "".join(it if _is_plain(it) else ascii(it)[1:-1] for it in text)


def _is_plain(character: str) -> bool:
    """Neither a control, nor a line break, nor a mark that turns the direction of a line."""
    return unicodedata.category(character) not in ("Cc", "Cf", "Cs", "Zl", "Zp")


def named(path: str, names: Iterable[bytes]) -> Blob:
    """Make a blob of names, one a line: they are published as much as what they name."""
    data = b"\n".join(names)
    return Blob(path, digest(data), data)
