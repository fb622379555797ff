"""Damage done to exports: to their bytes, to the values of their JSON, to their zip."""

import json
import re
from random import Random
from typing import Any

TOKENS = (
    *(b"\0", b"\xff", b"\xc3", b"\xed\xa0\x80", b"\xef\xbb\xbf", b"\xff\xfe", b"\xe2\x80\xa8"),
    *(b"[", b"]", b"{", b"}", b'"', b"\\", b":", b",", b"<", b">", b"&", b"=", b"\n", b"\r"),
    *(b"null", b"true", b"-1", b"1e999", b"NaN", b"9" * 30, b"9" * 5000, b'""', b"[]", b"{}"),
    *(
        b"\\u0000",
        b"\\ud83d",
        b"\\udc00",
        b"&#0;",
        b"&a;",
        b"<!DOCTYPE a []>",
        b"<![CDATA[",
        b"]]>",
    ),
    *("\u200e".encode(), "\u202f".encode(), "é".encode("latin-1"), b"0000-00-00", b"31/02/2024"),
)
VALUES: tuple[Any, ...] = (
    *(None, True, False, 0, -1, 2**70, 10**300, 1e308, "", "\0", "\ud83d", "x" * 3000, [], {}),
    *([[]], [None], [{}], {"a": 1}, {"": []}, "9999-12-31T23:59:59Z", "0001-01-01", "2021-02-30"),
)
_SCALAR = re.compile(
    rb'(?<=[:\[,])\s*(?:"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?|true|false|null)(?=\s*[,\]}])'
)


def mutated(data: bytes, random: Random) -> bytes:
    """Return `data` damaged in one to four places."""
    for _ in range(random.randint(1, 4)):
        data = random.choice(_DAMAGES)(data, random)
    return data


def spliced(data: bytes, at: float, length: int, token: bytes) -> bytes:
    """Put `token` in place of `length` bytes, `at` being a fraction of the whole."""
    start = int(at * len(data))
    return data[:start] + token + data[start + length :]


def _flip(data: bytes, random: Random) -> bytes:
    if not data:
        return data
    at = random.randrange(len(data))
    return data[:at] + bytes([data[at] ^ (1 << random.randrange(8))]) + data[at + 1 :]


def _cut(data: bytes, random: Random) -> bytes:
    return data[: random.randint(0, len(data))]


def _remove(data: bytes, random: Random) -> bytes:
    start = random.randint(0, len(data))
    return data[:start] + data[start + random.randint(1, 200) :]


def _insert(data: bytes, random: Random) -> bytes:
    token = random.choice(TOKENS) * random.choice((1, 1, 1, 2, 100))
    return spliced(data, random.random(), random.choice((0, 0, 1, 20)), token)


def _repeat(data: bytes, random: Random) -> bytes:
    start = random.randint(0, len(data))
    piece = data[start : start + random.randint(1, 400)]
    return data[:start] + piece * random.choice((2, 3, 50)) + data[start:]


def _move(data: bytes, random: Random) -> bytes:
    one, two, three = sorted(random.randint(0, len(data)) for _ in range(3))
    return data[:one] + data[two:three] + data[one:two] + data[three:]


def _retype(data: bytes, random: Random) -> bytes:
    """Put a value of another type in place of one of the JSON's."""
    found = list(_SCALAR.finditer(data))
    if not found:
        return _insert(data, random)
    chosen = random.choice(found)
    value = json.dumps(random.choice(VALUES)).encode()
    return data[: chosen.start()] + value + data[chosen.end() :]


def _recode(data: bytes, random: Random) -> bytes:
    encoding = random.choice(("utf-16", "utf-16-le", "utf-32", "latin-1", "utf-8-sig"))
    return data.decode("utf-8", "replace").encode(encoding, "replace")


_DAMAGES = (_flip, _cut, _remove, _insert, _repeat, _move, _retype, _retype, _retype, _recode)
