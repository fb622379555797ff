"""Commits and annotated tags -> the words that people wrote in them. Pure.

Format: git's own documentation, « git-cat-file », and the objects themselves: headers, a value that
runs over lines has a space before each, then an empty line and the message.
"""

import re
from collections.abc import Iterator

_IDS = frozenset((b"tree", b"parent", b"object", b"type"))
"""Left out: digits that no one wrote, among which telephone numbers would be seen."""

_PEOPLE = frozenset((b"author", b"committer", b"tagger"))
_WHEN = re.compile(rb" -?\d+ [+-]\d+$")
_SIGNATURE = re.compile(
    rb"^-----BEGIN (PGP|SSH) (SIGNATURE|MESSAGE)-----\n+"
    rb"(?:[A-Za-z0-9+/]{64,76}\n)*[A-Za-z0-9+/]{1,76}={0,2}\n(?:=[A-Za-z0-9+/]{4}\n)?"
    rb"-----END \1 \2-----\n?",
    re.MULTILINE,
)
"""Digits too. One that holds anything else (« Comment: … ») is kept whole."""


def words(data: bytes) -> bytes:
    """Return the headers and the message of a commit or a tag, in UTF-8 when its coding is known.

    Left out: ids, hours and signatures. A merged tag (`mergetag`) is kept, read in the same way;
    so is any header unknown to us.
    """
    head, _, message = data.partition(b"\n\n")
    headers = (_said(key, value) for key, value in _headers(head) if key not in _IDS)
    text = b"\n".join((*filter(None, headers), b"", _SIGNATURE.sub(b"", message)))
    return _in_utf8(text, header(data, b"encoding"))


def header(data: bytes, wanted: bytes) -> bytes:
    """Return the value of the first header of that name; nothing if there is none."""
    head = data.partition(b"\n\n")[0]
    return next((value for key, value in _headers(head) if key == wanted), b"")


def _headers(head: bytes) -> Iterator[tuple[bytes, bytes]]:
    for line in head.replace(b"\n ", b"\0").split(b"\n"):
        key, _, value = line.partition(b" ")
        yield key, value.replace(b"\0", b"\n")


def _said(key: bytes, value: bytes) -> bytes:
    if key == b"mergetag":
        value = words(value)
    if key in _PEOPLE:
        value = _WHEN.sub(b"", value)
    if key.startswith(b"gpgsig"):
        value = _SIGNATURE.sub(b"", value + b"\n")
    return key + b" " + value if value else b""


def _in_utf8(text: bytes, coding: bytes) -> bytes:
    if not coding:
        return text
    try:
        return text.decode(coding.decode("ascii")).encode("utf-8")
    except (LookupError, ValueError):
        return text
