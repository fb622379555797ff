"""Style sheets, drawings, scripts and plain text: their words, and all of it as it is written."""

import re
from collections.abc import Iterator
from xml.etree import ElementTree

from plugins.gate.passages import Passage
from plugins.gate.views import Text

_COMMENTS = {
    "css": re.compile(r"/\*(.*?)\*/", re.DOTALL),
    "js": re.compile(r"/\*(.*?)\*/|(?<![:\"'])//([^\n]*)", re.DOTALL),
}
_STRINGS = re.compile(
    r'"((?:[^"\\\n]|\\.)*)"|\'((?:[^\'\\\n]|\\.)*)\'|`((?:[^`\\]|\\.)*)`', re.DOTALL
)


def passages(view: Text) -> Iterator[Passage]:
    """Yield the comments and quoted strings of code, the texts of a drawing, and the whole."""
    if view.form == "text":
        yield Passage(view.path, 1, "text", view.text)
    if view.form == "svg":
        yield from _drawing(view)
    for surface, pattern in (("comment", _COMMENTS.get(view.form)), ("text", _quoted(view.form))):
        for match in pattern.finditer(view.text) if pattern else ():
            held = next(filter(None, match.groups()), "")
            line = view.text.count("\n", 0, match.start()) + 1
            yield Passage(view.path, line, surface, held)  # type: ignore[arg-type]
    yield Passage(view.path, 1, "code", view.text)


def _quoted(form: str) -> re.Pattern[str] | None:
    return _STRINGS if form in ("css", "js") else None


def _drawing(view: Text) -> Iterator[Passage]:
    root = ElementTree.fromstring(view.text)  # noqa: S314 - the file is our own build's
    for element in root.iter():
        for said in (element.text, element.tail):
            if said and said.strip() and not str(element.tag).endswith("style"):
                yield Passage(view.path, 1, "text", said)
        yield from (Passage(view.path, 1, "attribute", value) for value in element.attrib.values())
