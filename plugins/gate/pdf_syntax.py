"""What the bytes of a PDF say by themselves: its strings, names and comments, decoded. Pure.

ISO 32000-2: 7.3.4 for strings, 7.3.5 for names, 7.9.2.2 for their codings.
"""

import codecs
import re
from collections.abc import Iterator
from html import unescape

_PIECE = re.compile(
    rb"\((?P<text>(?:[^()\\]|\\.|\((?:[^()\\]|\\.)*\))*)\)|<(?P<hex>[0-9A-Fa-f\s]*)>"
    rb"|(?P<shows>\bT[jJ*]|\bT[dD]|\bBDC|\bEMC|\bDP|/|\bendobj|['\"])",
    re.DOTALL,
)
_ESCAPE = re.compile(rb"\\(?:([0-7]{1,3})|(\r\n|[\r\n])|(.))", re.DOTALL)
_LETTERS = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}
_NAME = re.compile(rb"/([^\0\t\n\f\r ()<>\[\]{}/%]*#[0-9A-Fa-f]{2}[^\0\t\n\f\r ()<>\[\]{}/%]*)")
_BYTE = re.compile(rb"#([0-9A-Fa-f]{2})")
_COMMENT = re.compile(rb"%[^\r\n]*")
_TAG = re.compile(r"<[^>]*>")
_MARKUP = re.compile(rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?[\s\0]*<[\0]?[A-Za-z?!/]")
_CONTROLS = bytes(it for it in range(32) if it not in b"\t\n\f\r")
_MOST = 0.02
"""The share of control characters over which bytes are no text."""


def shown(data: bytes) -> str:
    """Return the strings of a content stream, a line for each operator that shows some.

    >>> shown(b"BT [(Kerg) -20 (\\\\366zien)] TJ /Span <</ActualText<FEFF004B00650072>>> BDC")
    'Kergözien\\nKer'
    """
    said = ("\n" if it["shows"] else _string(it) for it in _PIECE.finditer(data))
    return re.sub(r"\n+", "\n", "".join(said)).strip()


def names(data: bytes) -> Iterator[str]:
    """Yield the names in which bytes are written by their numbers.

    >>> list(names(b"/Kerg#F6zien /Plain"))
    ['Kergözien']
    """
    for match in _NAME.finditer(data):
        yield decoded(_BYTE.sub(lambda it: bytes((int(it[1], 16),)), match[1]))


def comments(data: bytes) -> bytes:
    """Return the comments, a line each."""
    return b"\n".join(_COMMENT.findall(data))


def decoded(data: bytes) -> str:
    """Decode a string by its mark; without one, as UTF-8 where it is, or as Latin-1."""
    if data.startswith((codecs.BOM_UTF16_BE, codecs.BOM_UTF16_LE)):
        return data.decode("utf-16", "replace")
    try:
        return data.removeprefix(codecs.BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("latin-1")


def is_markup(data: bytes) -> bool:
    """Tell XML and HTML: forms (XFA), rich text, descriptions (XMP)."""
    return _MARKUP.match(data) is not None


def marked(data: bytes) -> Iterator[str]:
    """Yield a text in XML as it is written, then its words."""
    text = decoded(data)
    yield text
    yield unescape(_TAG.sub("\n", text))
    yield unescape(_TAG.sub("", text))


def is_binary(data: bytes) -> bool:
    """Tell what is no text: a font, a profile of colours."""
    return len(data) - len(data.translate(None, _CONTROLS)) > _MOST * len(data)


def _string(match: re.Match[bytes]) -> str:
    if match["text"] is not None:
        return decoded(_ESCAPE.sub(_character, match["text"]))
    pairs = b"".join((match["hex"] or b"").split())
    return decoded(bytes.fromhex((pairs + b"0" * (len(pairs) % 2)).decode("ascii")))


def _character(match: re.Match[bytes]) -> bytes:
    if match[1]:
        return bytes((int(match[1], 8) & 0xFF,))
    return b"" if match[2] else _LETTERS.get(match[3], match[3])
