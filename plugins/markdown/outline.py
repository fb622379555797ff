"""What the events of a text tell before it is written: how it opens, and its first level."""

from collections.abc import Sequence
from typing import Any

from plugins.markdown.events import Event

CONTAINERS = frozenset(
    {"BlockQuote", "Item", "FootnoteDefinition", "DefinitionListDefinition", "TableCell"}
)


def opening(document: Sequence[Event]) -> str:
    """Return the words of the first paragraph that stands in nothing else."""
    depth = 0
    words: list[str] | None = None
    for event in document:
        if event.kind in ("Text", "Code") and words is not None:
            words.append(event.data.replace("\n", " "))
        elif event.tag == "Paragraph" and depth == 0:
            if event.kind == "End" and words:
                return "".join(words)
            words = []
        elif event.tag in CONTAINERS:
            depth += 1 if event.kind == "Start" else -1
    return ""


def shift(document: Sequence[Event]) -> int:
    """Return how many levels headings move down: the page's title is its only h1."""
    headings: list[Any] = [e.data for e in document if e.kind == "Start" and e.tag == "Heading"]
    return int(any(heading["level"] == "H1" for heading in headings))
