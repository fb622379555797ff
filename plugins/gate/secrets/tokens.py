"""What words in code say: base64 and base64url (RFC 4648), hexadecimal, IDNA labels (RFC 3492).

A word may begin in the middle of a group, inside a longer run: all four alignments are read. Of
bytes that are no text (a picture), only the stretches that read as one are kept, as `strings` does.
"""

import re
from binascii import Error, a2b_base64
from collections.abc import Iterator
from string import ascii_letters, digits

from plugins.gate.secrets.pieces import Pieces

_MIXED = re.compile(r"[A-Z](?:(?<=[a-z0-9][A-Z])|[A-Z]?[0-9]|[A-Z][a-z])")
"""What nearly every word in base64 holds, and few others."""
_BASE64 = re.compile(
    r"[A-Za-z0-9+/_-][A-Za-z0-9+/_-]{4,}+"
    r"(?:(?<=[A-Za-z0-9+/]{60})\r?\n[ \t]*+[A-Za-z0-9+/_-]++)*+"
)
_ALPHABET = frozenset(ascii_letters + digits + "+/_-")
_BLANK = re.compile(r"[^A-Za-z0-9+/_-]")
_URL_SAFE = str.maketrans("-_", "+/")
_HEX = re.compile(
    r"[2-7c-fC-F][0-9A-Fa-f]"
    r"(?:[ :,;-]{0,2}(?:0[xX])?[0-9A-Fa-f]{2}){4,}+[0-9A-Fa-f]?"
)
_NOT_HEX = re.compile(r"0[xX]|[^0-9A-Fa-f]")
_LABEL = re.compile(r"[xX][nN]--([A-Za-z0-9-]{2,59})")
_TEXT = (
    rb"(?:[\x20-\x7e\t\r\n]|[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}"
    rb"|[\xf0-\xf4][\x80-\xbf]{3})"
)
_STRETCH = re.compile(_TEXT + rb"{5,}+")
_LATIN = re.compile(rb"[\x20-\x7e\xc0-\xff]{4,}")
_SHORT = 64
"""Bytes: no longer, they are read as Latin-1 too, and whole, however little they say."""


def decode(text: str) -> Pieces:
    """Return what the words in code of a text say, apart from each other; nothing if none.

    >>> [piece.text for piece in decode("id=Q2FtaWxsZQ== 63616d696c6c65 xn--ins-7la")][::2]
    ['Camille', 'camille', 'inès']
    """
    pieces = Pieces()
    for source, said in _said(text):
        pieces.take(source, said, decoded=True)
        pieces.stop(source)
    return pieces


def _said(text: str) -> Iterator[tuple[int, str]]:
    for match in _mixed(text):
        yield from ((match.start(), said) for said in _base64(match[0]))
    for match in _HEX.finditer(text):
        yield from ((match.start(), said) for said in _hexadecimal(match[0]))
    if "--" in text:
        for match in _LABEL.finditer(text):
            yield from ((match.start(), said) for said in _label(match[1]))


def _mixed(text: str) -> Iterator[re.Match[str]]:
    """Yield the words that may be in base64: found by what they hold, then by where they begin."""
    end = 0
    mixed = _MIXED.search(text)
    while mixed:
        start = mixed.start()
        while start > end and text[start - 1] in _ALPHABET:
            start -= 1
        match = _BASE64.match(text, start)
        if match:
            yield match
        end = match.end() if match else mixed.end()
        mixed = _MIXED.search(text, end)


def _base64(word: str) -> Iterator[str]:
    letters = _BLANK.sub("", word).translate(_URL_SAFE)
    for skipped in range(4):
        group = letters[skipped:]
        group = group[: len(group) - (len(group) % 4 == 1)]
        try:
            yield from readable(a2b_base64(group + "=" * (-len(group) % 4)))
        except Error:
            continue


def _hexadecimal(word: str) -> Iterator[str]:
    figures = _NOT_HEX.sub("", word)
    for skipped in range(2):
        pairs = figures[skipped:]
        yield from readable(bytes.fromhex(pairs[: len(pairs) // 2 * 2]))


def _label(word: str) -> Iterator[str]:
    try:
        yield word.lower().encode("ascii").decode("punycode")
    except UnicodeError:
        return


def readable(data: bytes) -> Iterator[str]:
    """Yield the stretches of bytes that read as a text: UTF-8, UTF-16, or short Latin-1.

    >>> list(readable(b"\\x89PNG\\x00Camille\\xff")), list(readable("Inès".encode("utf-16-le")))
    (['Camille'], ['Inès'])
    """
    if not data:
        return
    for order, nulls in (("le", data[1::2]), ("be", data[::2])):
        if nulls.count(0) * 3 > len(nulls) * 2:
            yield data[: len(data) // 2 * 2].decode(f"utf-16-{order}", "replace")
            return
    if len(data) <= _SHORT:
        try:
            said = data.decode("utf-8")
        except UnicodeDecodeError:
            said = data.decode("latin-1") if _LATIN.fullmatch(data) else ""
        if said.isprintable() and said:
            yield said
            return
    for match in _STRETCH.finditer(data):
        yield match[0].decode("utf-8", "replace")
