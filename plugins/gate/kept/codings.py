"""Bytes -> text, when they are text: UTF-8, UTF-16 and 32, and older codings. Pure."""

import codecs
import re
from collections.abc import Iterator

from plugins.gate.kept.refusal import UnreadableError

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark begins it
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
OLD = ("utf-8", "cp1252", "mac_roman", "cp850")
"""Of a text that is not UTF-8, each reading is searched: an accent then has the form it had in one
of them (UTF-8 with a damaged byte, Windows, former Macs, DOS)."""

_DECLARED = re.compile(r"\ufeff?\s*<\?xml\b[^>]*?\bencoding\s*=\s*[\"']\s*([^\"'\s>]*)")
_READABLE = re.compile(r"(?:us-)?ascii|utf-?8|utf-?16|iso-8859-15?|windows-1252", re.IGNORECASE)
"""Codings in which a text says what its bytes say: others (UTF-7…) may write anything in ASCII."""

_NOT_TEXT = re.compile(r"[\0-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_NOT_TEXT_BYTES = re.compile(_NOT_TEXT.pattern.encode())
_UNPRINTABLE = re.compile(r"[\0-\x1f\x7f-\x9f\ufffd]+")
_ASCII = bytes(range(128))
_MOSTLY = 0.3
"""The share of bytes beyond ASCII over which a text would be in no Western language."""
_STRAY = 0.01
"""The share of control characters under which a text is one all the same; two are always let be."""


def texts(data: bytes) -> Iterator[str]:
    """Yield the readings of a text. Raises UnreadableError when the bytes are none."""
    if not data:
        return
    for mark, coding in MARKS:
        if data.startswith(mark):
            yield _plain(data.decode(coding))
            return
    wide = _without_mark(data)
    if wide:
        yield _plain(data.decode(wide))
        return
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        yield from _old(data)
    else:
        yield _plain(text)


def declared(text: str) -> str:
    """Return the coding that an XML file declares, UTF-8 where it says nothing (XML 1.0, 4.3.3)."""
    found = _DECLARED.match(text)
    return found[1].lower() if found else "utf-8"


def refuse_another_coding(text: str) -> None:
    """Raise UnreadableError for XML that says that it is not in UTF-8: readers would not agree."""
    if declared(text) not in ("utf-8", "utf8"):
        raise UnreadableError("XML qui se dit dans un autre codage que l’UTF-8")


def printable(text: str) -> str:
    """Return what can be read of a text among bytes that are none, a line for each run."""
    return _UNPRINTABLE.sub("\n", text).strip()


def _without_mark(data: bytes) -> str | None:
    """Tell UTF-16 without its mark: of Western words, every other byte is zero."""
    half = len(data) // 2
    if len(data) % 2 or half < 2:
        return None
    for start, coding in ((1, "utf-16-le"), (0, "utf-16-be")):
        if data[start::2].count(0) > 0.7 * half and data[1 - start :: 2].count(0) < 0.1 * half:
            return coding
    return None


def _plain(text: str) -> str:
    if len(_NOT_TEXT.findall(text)) > max(2, _STRAY * len(text)):
        raise UnreadableError("ce n’est pas du texte")
    if not _READABLE.fullmatch(declared(text)):
        raise UnreadableError("XML dans un codage qui peut tout cacher")
    return text


def _old(data: bytes) -> Iterator[str]:
    beyond = data.translate(None, _ASCII)
    if len(beyond) > _MOSTLY * len(data) or _NOT_TEXT_BYTES.search(data):
        raise UnreadableError("ce n’est pas du texte")
    yield from (data.decode(coding, "replace") for coding in OLD)
