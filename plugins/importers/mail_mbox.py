"""An mbox, or a single message, as a stream of raw messages, in bounded memory.

Forms: RFC 4155 and https://www.loc.gov/preservation/digital/formats/fdd/fdd000383.shtml. A message
begins at a « From » line that follows an empty one, has an hour, and comes before a header;
elsewhere « From » is text, and mboxrd writes it « >From ».
"""

import re
from collections.abc import Iterator
from typing import BinaryIO

from plugins.importers.source import HEAD

LARGEST = 24 * 1024**2
"""Bytes of one message that are read: its text comes first, attached files after."""

LONGEST_HEADER = 262_144
"""Bytes of a header that are read; the longest seen in real mail are under 64 KiB."""

BLOCK = 1024**2
_LONGEST_LINE = 2048

_FROM = rb"From (?=[^\r\n]{0,300}?\d:\d\d)[^\r\n]{0,900}\r?\n(?=[!-9;-~]{1,76}:)"
_START = re.compile(rb"\s{0,64}" + _FROM)
_NEXT = re.compile(rb"\n\r?\n(?=" + _FROM + rb")")
_QUOTED = re.compile(rb"^>(>*From )", re.MULTILINE)
_FILE = re.compile(rb"^(?:[A-Za-z0-9+/=]{40,76}\r?\n){2000,}+", re.MULTILINE)
"""Base64 of more than a hundred kilobytes: no text that a person writes."""

_LINE = re.compile(rb"[!-9;-~]{1,76}[ \t]*:|[ \t]")
_KNOWN = re.compile(
    rb"^(from|to|subject|date|message-id|received|return-path|delivered-to|mime-version"
    rb"|content-type)[ \t]*:",
    re.IGNORECASE | re.MULTILINE,
)
_BEFORE = b"\xef\xbb\xbf \t\r\n"
_END_OF_HEADER = re.compile(rb"\r?\n\r?\n")


def is_mbox(head: bytes) -> bool:
    """Tell whether a file's first bytes are those of an mbox."""
    return _START.match(head) is not None


def is_message(head: bytes) -> bool:
    """Tell whether a file's first bytes are the header of a single message (`.eml`)."""
    start = head.lstrip(_BEFORE)
    header = header_of(start)
    lines = header.splitlines()
    known = {found[1].lower() for found in _KNOWN.finditer(header)}
    goes_on = len(header) == len(start) and len(head) >= HEAD
    whole = lines[:-1] if goes_on else lines  # the last one is cut
    return b"from" in known and len(known) > 2 and all(map(_LINE.match, whole))


def header_of(raw: bytes) -> bytes:
    """Return a raw message's header: what stands before its first empty line."""
    found = _END_OF_HEADER.search(raw, 0, LONGEST_HEADER)
    return raw[: found.start() if found else LONGEST_HEADER]


def lightened(raw: bytes) -> bytes:
    """Return a raw message without what mbox adds to it, nor the bytes of the files in it.

    Nothing of a file but its name is ever told, and reading its bytes would take the memory of
    several.
    """
    return _QUOTED.sub(rb"\1", _FILE.sub(b"", raw))


def messages(stream: BinaryIO, *, mbox: bool) -> Iterator[bytes]:
    """Yield each raw message, without its « From » line, cut at `LARGEST` bytes."""
    if not mbox:
        yield stream.read(LARGEST).lstrip(_BEFORE)
        return
    message = bytearray()
    rest = b""
    while block := stream.read(BLOCK):
        *ended, rest = _NEXT.split(rest + block)
        for piece in ended:
            _add(message, piece)
            yield _without_from(message)
            message.clear()
        # The start of a next message may be cut by the end of the block.
        _add(message, rest[:-_LONGEST_LINE])
        rest = rest[-_LONGEST_LINE:]
    _add(message, rest)
    if message:
        yield _without_from(message)


def _add(message: bytearray, piece: bytes) -> None:
    message += piece[: max(0, LARGEST - len(message))]


def _without_from(message: bytearray) -> bytes:
    start = _START.match(message)
    return bytes(memoryview(message)[start.end() if start else 0 :])
