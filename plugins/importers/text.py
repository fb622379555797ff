"""The text of an export: its encoding, its lines, and what no text may hold.

Read as UTF-8 (with or without a mark) or UTF-16 (by its mark, or by where its nulls are). Any other
encoding is refused with the place: guessing would garble names, and a garbled name escapes masking.
"""

import codecs
import re
from collections.abc import Iterator

from plugins.importers.errors import ExportError
from plugins.importers.source import Source

LONGEST_LINE = 1_000_000
"""Characters. A message has 20,000 at most in any of these services."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_BLOCK = 65536
_BREAK = re.compile(r"\r\n?|\n")
_FORBIDDEN = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")


def encoding_of(head: bytes) -> tuple[str, int]:
    """Return the encoding that a file's first bytes show, and the length of its mark in bytes.

    >>> encoding_of("﻿Bonjour".encode("utf-8")), encoding_of("Salut".encode("utf-16-le"))
    (('utf-8', 3), ('utf-16-le', 0))
    """
    for mark, encoding in _MARKS:
        if head.startswith(mark):
            return encoding, len(mark)
    even, odd = head[::2].count(0), head[1::2].count(0)
    if odd > len(head) // 8 and not even:
        return "utf-16-le", 0
    if even > len(head) // 8 and not odd:
        return "utf-16-be", 0
    return "utf-8", 0


def blocks(source: Source, name: str) -> Iterator[str]:
    """Yield a file's text block by block, its mark removed.

    Raises `ExportError` where a byte does not fit the encoding, or at a null character.
    """
    encoding, mark = encoding_of(source.head(name, 4096))
    decoder = codecs.getincrementaldecoder(encoding)()
    done = mark
    with source.open(name) as stream:
        stream.read(mark)
        while True:
            block = stream.read(_BLOCK)
            held = len(decoder.getstate()[0])  # the first bytes of a character that was cut
            try:
                text = decoder.decode(block, final=not block)
            except UnicodeDecodeError as error:
                raise ExportError(
                    source.where(name), _undecodable(done - held + error.start)
                ) from None
            if "\0" in text:
                before = text[: text.index("\0")].encode(encoding, "surrogatepass")
                raise ExportError(source.where(name), _null(done - held + len(before)))
            yield text
            if not block:
                return
            done += len(block)


def lines(source: Source, name: str) -> Iterator[str]:
    """Yield a file's lines without their ends (LF, CRLF or CR), in order.

    U+2028 and U+0085 end nothing: they stand inside messages. Raises `ExportError` at a line
    beyond `LONGEST_LINE`, and as `blocks` does.
    """
    rest = ""
    number = 0
    for block in blocks(source, name):
        text = rest + block
        held = "\r" if text.endswith("\r") and block else ""
        pieces = _BREAK.split(text.removesuffix(held) if held else text)
        rest = pieces.pop() + held
        for piece in pieces:
            number += 1
            _refuse_long(source, name, number, piece)
            yield piece
        _refuse_long(source, name, number + 1, rest)
    if rest:
        yield rest


def head_text(source: Source, name: str, size: int = 8192) -> str:
    """Return the text of a file's first bytes, whatever they are, for `accepts`: never raises."""
    head = source.head(name, size)
    encoding, mark = encoding_of(head)
    return head[mark:].decode(encoding, "replace")


def tidy(text: str) -> str:
    """Return a message's text as it can be kept: line ends as LF, no control or lone surrogate.

    Everything else (bidirectional marks, narrow spaces, emoji) stays as it was written.
    """
    unified = _BREAK.sub("\n", text) if "\r" in text else text
    return _FORBIDDEN.sub("", unified)


def _refuse_long(source: Source, name: str, number: int, line: str) -> None:
    if len(line) > LONGEST_LINE:
        place = f"{source.where(name)}, ligne {number}"
        raise ExportError(place, "ligne démesurée\u202f; ce fichier n’est pas un export lisible.")


def _undecodable(offset: int) -> str:
    return (
        f"ce fichier n’est ni en UTF-8 ni en UTF-16 (octet {offset})\u202f; "
        "donnez le fichier tel que le service l’a fourni, ou réenregistrez-le en UTF-8."
    )


def _null(offset: int) -> str:
    return (
        f"caractère nul vers l’octet {offset}\u202f; ce fichier est abîmé ou n’est pas du texte, "
        "téléchargez de nouveau l’export."
    )
