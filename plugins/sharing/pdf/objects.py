"""The objects of a PDF file, and the file that holds them. Pure: the same objects, the same bytes.

(ISO 32000-2: 7.3 for objects, 7.5 for the structure of files.)
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

import deflate

LEVEL = 9
HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"


class Name(str):
    """A name, without its slash."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Reference:
    """Stands for an object, by its number in the file."""

    number: int


@dataclass(frozen=True, slots=True)
class Stream:
    """Bytes, stored as they are, with the entries that say what they are."""

    data: bytes
    entries: Mapping[str, "Value"] = field(default_factory=dict)


Value: TypeAlias = (
    "str | bytes | int | float | Reference | Stream | Sequence[Value] | Mapping[str, Value]"
)
"""A `str` is text for people, `bytes` are a string of bytes, the keys of a mapping are names."""


class Objects:
    """Numbers objects as they are added, and writes the file."""

    def __init__(self) -> None:
        self._objects: list[Value | None] = []

    def reserve(self) -> Reference:
        """Return the number of an object that `put` will give: others may refer to it before."""
        self._objects.append(None)
        return Reference(len(self._objects))

    def put(self, reference: Reference, value: Value) -> None:
        """Give a reserved object."""
        self._objects[reference.number - 1] = value

    def add(self, value: Value) -> Reference:
        """Add an object and return its number."""
        reference = self.reserve()
        self.put(reference, value)
        return reference

    def file(self, root: Reference, info: Reference) -> bytes:
        """Return the file.

        It has no identifier, which only encryption needs (ISO 32000-1, 14.4): those who look for
        private things would read its sixteen bytes as words.
        """
        body, places = bytearray(HEADER), []
        for number, value in enumerate(self._objects, 1):
            if value is None:
                raise ValueError(f"objet {number} réservé, jamais donné")
            places.append(len(body))
            body += b"%d 0 obj\n%b\nendobj\n" % (number, written(value))
        trailer: dict[str, Value] = {"Size": len(places) + 1, "Root": root, "Info": info}
        start = len(body)
        body += b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1)
        body += b"".join(b"%010d 00000 n \n" % place for place in places)
        return bytes(body + b"trailer\n%b\nstartxref\n%d\n%%%%EOF\n" % (written(trailer), start))


def compressed(data: bytes, entries: Mapping[str, Value] | None = None) -> Stream:
    """Return a stream that holds `data`, smaller."""
    packed = bytes(deflate.zlib_compress(data, LEVEL))
    return Stream(packed, {**(entries or {}), "Filter": Name("FlateDecode")})


def written(value: Value) -> bytes:
    """Return a value in the syntax of PDF; strings in hexadecimal, which nothing has to escape.

    >>> written({"Type": Name("Page"), "Tabs": Name("S"), "Ids": [1, Reference(2)], "T": "é"})
    b'<</Type /Page /Tabs /S /Ids [1 2 0 R] /T <FEFF00E9>>>'
    """
    if isinstance(value, str | bytes):
        return _string(value)
    if isinstance(value, Reference):
        return b"%d 0 R" % value.number
    if isinstance(value, Stream):
        head = written({**value.entries, "Length": len(value.data)})
        return b"%b\nstream\n%b\nendstream" % (head, value.data)
    if isinstance(value, Mapping):
        entries = (b"/%b %b" % (key.encode(), written(one)) for key, one in value.items())
        return b"<<%b>>" % b" ".join(entries)
    if isinstance(value, Sequence):
        return b"[%b]" % b" ".join(map(written, value))
    return _number(value)


def _string(value: str | bytes) -> bytes:
    if isinstance(value, Name):
        return b"/" + value.encode("ascii")
    if isinstance(value, str):
        return b"<FEFF%b>" % value.encode("utf-16-be").hex().upper().encode()
    return b"<%b>" % value.hex().upper().encode()


def _number(value: float) -> bytes:
    if isinstance(value, bool):
        return b"true" if value else b"false"
    return f"{value:.2f}".removesuffix(".00").encode()
