"""A text within a text: markup that an attribute or a feed carries, and files in `data:` URLs."""

import re
from binascii import Error, a2b_base64
from collections.abc import Iterator
from html import unescape
from urllib.parse import unquote_to_bytes

from plugins.gate.kept import opening
from plugins.gate.kept.refusal import UnreadableError

_TAG = re.compile(
    r"<!--.*?(?:-->|\Z)|</?([A-Za-z][\w:-]*)(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>", re.DOTALL
)
_INLINE = (
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q "
    "ruby s samp small span strike strong sub sup textPath time tspan tt u var wbr"
)
INLINE = frozenset(_INLINE.split())
"""Elements that do not part words (HTML standard, 15.3.3: the others are drawn apart)."""
_DATA = re.compile(r"data:(?P<type>[^,\"'()<>\s]{0,99}),(?P<held>[^\"'()<>\s]*)", re.IGNORECASE)
_FEWEST = 8
"""Characters under which what a `data:` URL holds is nothing."""


def texts(text: str) -> Iterator[str]:
    """Yield what markup and `data:` URLs in a text say. Raises UnreadableError for some files.

    >>> list(texts("<p>06 39 <b>98</b> 12</p>"))
    ['\\n06 39 98 12\\n']
    """
    yield from marked(text)
    yield from carried(text)


def marked(text: str) -> Iterator[str]:
    """Yield the words of a text that is HTML or XML; nothing when it is plain."""
    said = bare(text) if "<" in text else text
    if said != text:
        yield said


def carried(text: str) -> Iterator[str]:
    """Yield what the `data:` URLs of a text say, at any depth. Raises UnreadableError."""
    for data in every_file(text):
        for held in opening.texts(data):
            yield held
            yield from marked(held)


def every_file(text: str, depth: int = 0) -> Iterator[bytes]:
    """Yield the bytes of every `data:` URL, and of those in these. Raises UnreadableError."""
    for data in files(text):
        if depth == opening.DEEPEST:
            raise UnreadableError("adresses « data: » les unes dans les autres")
        yield data
        for held in opening.texts(data):
            yield from every_file(unescape(held), depth + 1)


def bare(markup: str) -> str:
    """Return the words of HTML or XML, without a parser: blocks apart, entities resolved."""
    return unescape(_TAG.sub(_parted, markup))


def files(text: str) -> Iterator[bytes]:
    """Yield the bytes of every `data:` URL. Raises UnreadableError for base64 that is damaged."""
    if "data:" not in text.lower():
        return
    for match in _DATA.finditer(text.replace("\\/", "/")):
        data = unquote_to_bytes(match["held"].replace("\\\n", ""))
        if match["type"].lower().endswith("base64"):
            data = _base64(data)
        if len(data) >= _FEWEST:
            yield data


def _parted(tag: re.Match[str]) -> str:
    return "" if tag[1] is None or tag[1] in INLINE else "\n"


def _base64(data: bytes) -> bytes:
    letters = data.translate(bytes.maketrans(b"-_", b"+/"), b"= \t\r\n")
    try:
        return a2b_base64(letters + b"=" * (-len(letters) % 4))
    except Error:
        raise UnreadableError("adresse « data: » abîmée") from None
