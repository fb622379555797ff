"""Crisp conversations in JSON: messages as its API lists them, wherever the export puts them.

Form (https://docs.crisp.chat, « REST API », « Get messages in conversation »): `{session_id, type,
from: user or operator, origin, content, timestamp (ms), fingerprint, user{nickname}, automated,
edited}`; `content` is a text, or an object whose fields depend on `type`. Answers of the API
hold them in `data`, other exports in `messages`, or alone in an array: the first message tells.
`crisp_messages.py` reads them.
"""

from collections.abc import Iterator
from contextlib import suppress
from datetime import tzinfo
from io import BytesIO
from typing import Any

import ijson

from plugins.importers.assemble import Strand, Strands
from plugins.importers.crisp_messages import draft, who
from plugins.importers.loose import as_dict, as_text
from plugins.importers.objects import DEEPEST, walk
from plugins.importers.readers import readers
from plugins.importers.source import HEAD, Source
from plugins.importers.text import head_text

NAME = "Crisp (JSON)"
CHANNEL = "Chat"

_SIDES = frozenset({"user", "operator"})
_STEP = 512
_FIELDS = frozenset({"from", "content", "timestamp", "type"})


def accepts(source: Source) -> bool:
    """Tell whether a JSON document's head holds a message from a user or an operator."""
    return any(True for _ in _files(source))


def _files(source: Source) -> Iterator[tuple[str, str]]:
    """Yield (path, ijson prefix of its messages)."""
    for name in source.documents():
        head = head_text(source, name, HEAD)
        if head.lstrip().startswith(("{", "[")) and '"from"' in head and '"timestamp"' in head:
            prefix = _prefix(head)
            if prefix:
                yield name, prefix


def _prefix(head: str) -> str | None:
    """Return where the first message stands in JSON that is cut short, or None without any."""
    found: dict[str, set[str]] = {}
    with suppress(ijson.JSONError, ValueError, OverflowError):
        for prefix, event, value in _shallow(head):
            if event == "map_key" and value in _FIELDS:
                found.setdefault(prefix, set()).add(value)
            elif event == "string" and prefix.endswith(".from") and value in _SIDES:
                found.setdefault(prefix.removesuffix(".from"), set()).add("side")
            elif event == "end_map" and len(found.get(prefix, ())) > len(_FIELDS):
                break
    return next((prefix for prefix, fields in found.items() if len(fields) > len(_FIELDS)), None)


def _shallow(head: str) -> Iterator[tuple[str, str, Any]]:
    """Yield ijson's events as long as they are not nested too deep: a prefix grows with depth."""
    depth = 0
    parsed: Iterator[tuple[str, str, Any]]
    # Without `use_float`, a number of 5,000 digits ends the interpreter (ijson 3.6, in C).
    parsed = ijson.parse(BytesIO(head.encode("utf-8", "replace")), buf_size=_STEP, use_float=True)
    for prefix, event, value in parsed:
        depth += event.startswith("start") - event.startswith("end_")
        if depth > DEEPEST:
            return
        yield prefix, event, value


def _strands(source: Source, zone: tzinfo, key: str | None) -> Strands:
    files = list(_files(source))
    strands: dict[str, Strand] = {}
    source.announce(name for name, _ in files)
    for name, prefix in files:
        for session, fields in _messages(source, name, prefix):
            strand = strands.setdefault(session, Strand(session))
            if fields.get("from") == "user":
                strand.me = strand.me or who(fields)
            said = draft(fields, zone, source.where(name)) if key in {None, session} else None
            yield strand, said


def _messages(source: Source, name: str, prefix: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield (session, message); a session without an id goes by its file and its place there."""
    holder = prefix.removesuffix(".item").rpartition(".")[0]
    held = holder.endswith("item")
    outer, place = "", 1
    for at, value in walk(source, name, (prefix, f"{holder}.session_id", f"{holder}$")):
        if at == f"{holder}$":
            outer, place = "", place + 1
        elif at != prefix:
            outer = as_text(value)
        else:
            fields = as_dict(value)
            otherwise = outer or (f"{name}#{place}" if held else name)
            yield as_text(fields.get("session_id")) or otherwise, fields


# A key is a session's id; whoever is a user is the customer.
listings, parse, threads = readers(_strands, CHANNEL)
