"""Scripts and styles: their comments, their strings one after the other, and what data says."""

import re
from collections.abc import Iterator
from typing import Any, Literal

from plugins.gate.feeds import loads
from plugins.gate.passages import Passage, Surface
from plugins.gate.surfaces import embedded
from plugins.gate.surfaces.flow import Flow

Language = Literal["css", "js"]

_COMMENTS = {
    "css": re.compile(r"/\*(.*?)(?:\*/|\Z)", re.DOTALL),
    "js": re.compile(r"/\*(.*?)(?:\*/|\Z)|(?<![:\"'])//([^\n]*)", re.DOTALL),
}
_STRINGS = re.compile(
    r'"((?:[^"\\\n]|\\.)*)"|\'((?:[^\'\\\n]|\\.)*)\'|`((?:[^`\\]|\\.)*)`', re.DOTALL
)
DATA = re.compile(r"(?:application|text)/(?:[\w.-]+\+)?json|importmap|speculationrules")
SCRIPTS = re.compile(r"|module|(?:application|text)/(?:x-)?(?:java|ecma)script")


def passages(path: str, line: int, language: Language, text: str) -> Iterator[Passage]:
    """Yield the comments, then the strings, joined: `"06 39 " + "98"` is read as one."""
    flow = Flow()
    for match in _STRINGS.finditer(text):
        held = next(filter(None, match.groups()), "")
        flow.add(f"{held}\n", line + text.count("\n", 0, match.start()))
    for joined in flow.passages(path, "attribute"):
        yield joined
        for said in embedded.marked(joined.text):
            yield Passage(path, joined.line, "attribute", said)
    for said in embedded.carried(text):
        yield Passage(path, line, "attribute", said)
    for match in _COMMENTS[language].finditer(text):
        held = next(filter(None, match.groups()), "")
        yield Passage(path, line + text.count("\n", 0, match.start()), "comment", held)


def strings(data: Any) -> Iterator[str]:
    """Yield every string of a JSON document, keys too, in order.

    >>> list(strings({"a": ["b", 1, {"c": None}]}))
    ['a', 'b', 'c']
    """
    pending = [data]
    while pending:
        value = pending.pop()
        if isinstance(value, str):
            yield value
        elif isinstance(value, dict):
            for key, held in reversed(value.items()):
                pending += (held, key)
        elif isinstance(value, list):
            pending += reversed(value)


def data(path: str, line: int, surface: Surface, text: str) -> Iterator[Passage]:
    """Yield every string of a JSON document, then all of them, one after the other."""
    flow = Flow()
    for said in strings(loads(text)):
        yield Passage(path, line, surface, said)
        for held in embedded.texts(said):
            yield Passage(path, line, surface, held)
        flow.add(f"{said}\n", line)
    yield from flow.passages(path, "attribute")
