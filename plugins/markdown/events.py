"""pyromark's events, with the line of each, runs of text merged. CommonMark is parsed there."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

import pyromark

OPTIONS = (
    pyromark.Options.ENABLE_TABLES
    | pyromark.Options.ENABLE_FOOTNOTES
    | pyromark.Options.ENABLE_STRIKETHROUGH
    | pyromark.Options.ENABLE_TASKLISTS
    | pyromark.Options.ENABLE_DEFINITION_LIST
    | pyromark.Options.ENABLE_HEADING_ATTRIBUTES
)


@dataclass(frozen=True, slots=True)
class Event:
    """One event: `kind` is pulldown-cmark's name (`Start`, `End`, `Text`…), `line` counts from 1.

    `tag` and `data` say what starts or ends (`Heading`, {"level": "H2", …}); for the others
    `data` is the text.
    """

    kind: str
    tag: str
    data: Any
    line: int


def events(source: str) -> Iterator[Event]:
    """Yield the document's events. A soft break is a newline of the text that it stands in."""
    starts = [0, *accumulate(len(line) + 1 for line in source.encode().split(b"\n"))]
    text: list[str] = []
    text_line = 1
    for raw, span in pyromark.events_with_range(source, options=OPTIONS):
        line = bisect_right(starts, span["start"])
        event = _event(raw, line)
        if event.kind == "Text":
            text_line = text_line if text else line
            text.append(event.data)
            continue
        if text:
            yield Event("Text", "", "".join(text), text_line)
            text = []
        yield event


def _event(raw: Any, line: int) -> Event:
    if isinstance(raw, str):
        return Event("Text", "", "\n", line) if raw == "SoftBreak" else Event(raw, "", None, line)
    ((kind, data),) = raw.items()
    if kind not in ("Start", "End"):
        return Event(kind, "", data, line)
    if isinstance(data, str):
        return Event(kind, data, None, line)
    ((tag, detail),) = data.items()
    return Event(kind, tag, detail, line)
