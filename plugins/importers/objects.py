"""JSON of an export, object by object (ijson), however large the file.

Before ijson sees a block, `Depth` refuses nesting and strings beyond any export's: the parser
builds what it reads, and a file of a million `[` would fill the memory.
"""

from collections.abc import Collection, Iterator
from itertools import accumulate
from typing import Any, TypeVar

import ijson

from plugins.importers.errors import ExportError
from plugins.importers.source import Source
from plugins.importers.text import blocks

DEEPEST = 64
"""Levels. The deepest export, X's, has nine."""

LONGEST_STRING = 4 * 1024**2
"""Bytes without a quote: no message of these services comes near it."""

_STEP = {ord("["): 1, ord("{"): 1, ord("]"): -1, ord("}"): -1}
_PLAIN = bytes(set(range(256)) - set(_STEP) - {ord('"')})
_STARTS = frozenset({"start_map", "start_array"})
_ENDS = frozenset({"end_map", "end_array"})
_Value = TypeVar("_Value")
_UNREADABLE = (ijson.JSONError, ValueError, OverflowError, RecursionError)


class Depth:
    """Follows the nesting of JSON that passes by in blocks; brackets in strings do not count.

    Works on whole blocks, without a loop over characters: a hundred megabytes take half a second.
    """

    def __init__(self) -> None:
        self._depth = 0
        self._in_string = False
        self._open_string = 0
        self._held = b""

    def feed(self, block: bytes) -> str | None:
        """Take the next block; return what is wrong with it in French, or None."""
        data = (self._held + block).replace(b"\\\\", b"")
        self._held = b"\\" if data.endswith(b"\\") else b""
        data = data.replace(b'\\"', b"")
        self._open_string = (
            len(data) - 1 - data.rfind(b'"') + (0 if b'"' in data else self._open_string)
        )
        if self._open_string > LONGEST_STRING:
            return "une valeur JSON démesurée"
        return self._nest(self._outside_strings(data.translate(None, _PLAIN)))

    def _outside_strings(self, marks: bytes) -> bytes:
        # Two quotes side by side, once plain characters are gone, change nothing around them.
        pieces = marks.replace(b'""', b"").split(b'"')
        outside = b"".join(pieces[self._in_string :: 2])
        self._in_string ^= len(pieces) % 2 == 0
        return outside

    def _nest(self, brackets: bytes) -> str | None:
        shallow = brackets.replace(b"[]", b"").replace(b"{}", b"")
        if shallow:
            depths = tuple(accumulate(map(_STEP.__getitem__, shallow), initial=self._depth))
            self._depth = depths[-1]
            if max(depths) > DEEPEST:
                return f"JSON trop profond, imbriqué sur plus de {DEEPEST} niveaux"
        return None


class _Utf8:
    """What ijson reads: the file's text as UTF-8, from the first `{` or `[` after `skip`."""

    def __init__(self, source: Source, name: str, skip: str) -> None:
        self._where = source.where(name)
        self._blocks = blocks(source, name)
        self._depth = Depth()
        self._skip = skip
        self.done = 0

    def read(self, size: int = -1) -> bytes:
        """Return the next block, whatever its length; b"" at the end (and for a `size` of 0)."""
        for text in self._blocks if size else ():
            block = self._trimmed(text).encode()
            self.done += len(block)
            problem = self._depth.feed(block)
            if problem:
                raise ExportError(self._where, f"{problem} (vers l’octet {self.done}).")
            if block:
                return block
        return b""

    def _trimmed(self, text: str) -> str:
        if not self._skip:
            return text
        _, found, rest = text.partition(self._skip)
        self._skip = "" if found else self._skip
        return rest


def too_deep(head: bytes) -> str | None:
    """Return what is wrong with a file, in French, when its first bytes are JSON gone too deep.

    No format knows such a file again: what would tell it lies deeper than anyone looks.
    """
    return Depth().feed(head) if head.lstrip()[:1] in {b"{", b"["} else None


def objects(source: Source, name: str, prefix: str, skip: str = "") -> Iterator[Any]:
    """Yield the values at an ijson `prefix` (« messages.item ») of a JSON file, one at a time.

    `skip` is what the JSON follows, when the file is JavaScript (« = »). Numbers come as int or
    float. Raises `ExportError` where the JSON is cut, wrong, or too deep.
    """
    stream = _Utf8(source, name, skip)
    yield from guarded(source, name, stream, ijson.items(stream, prefix, use_float=True))


def walk(
    source: Source, name: str, wanted: Collection[str], skip: str = ""
) -> Iterator[tuple[str, Any]]:
    """Yield (prefix, value) at each of the `wanted` ijson prefixes, in the order of the file.

    Where a wanted prefix ends with « $ », what is yielded is the end of the container that stands
    there, with None. The rest is passed over without being built. Raises as `objects` does.
    """
    stream = _Utf8(source, name, skip)
    parsed = ijson.parse(stream, use_float=True)
    return guarded(source, name, stream, _values(parsed, frozenset(wanted)))


def _values(
    parsed: Iterator[tuple[str, str, Any]], wanted: frozenset[str]
) -> Iterator[tuple[str, Any]]:
    for prefix, event, value in parsed:
        if event in _ENDS:
            if prefix + "$" in wanted:
                yield prefix + "$", None
        elif prefix in wanted and event != "map_key":
            yield prefix, _build(parsed, event) if event in _STARTS else value


def _build(parsed: Iterator[tuple[str, str, Any]], start: str) -> Any:
    """Build the container that has just begun. A loop: what is untrusted is not recursed into."""
    top: Any = {} if start == "start_map" else []
    current, key = top, ""
    outer: list[tuple[Any, str]] = []
    for _, event, value in parsed:
        if event == "map_key":
            key = value
            continue
        if event in _ENDS:
            if not outer:
                break
            current, key = outer.pop()
            continue
        new = value if event not in _STARTS else {} if event == "start_map" else []
        if isinstance(current, dict):
            current[key] = new
        else:
            current.append(new)
        if event in _STARTS:
            outer.append((current, key))
            current = new
    return top


def guarded(source: Source, name: str, stream: _Utf8, values: Iterator[_Value]) -> Iterator[_Value]:
    """Pass `values` on; what ijson raises becomes an `ExportError` without the JSON in it."""
    try:
        yield from values
    except _UNREADABLE:
        what = f"JSON tronqué ou invalide vers l’octet {stream.done}"
        advice = "téléchargez de nouveau l’export."
        raise ExportError(source.where(name), f"{what}\u202f; {advice}") from None
