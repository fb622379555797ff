"""Style sheets, drawings, scripts and plain text: their words, and all of it as it is written."""

from collections.abc import Iterator
from xml.etree import ElementTree

from plugins.gate.documents import Document
from plugins.gate.passages import Passage
from plugins.gate.surfaces import code, embedded, html
from plugins.gate.views import Text


def passages(view: Text) -> Iterator[Passage]:
    """Yield the comments and quoted strings of code, the texts of a drawing, and the whole."""
    if view.form == "svg":
        yield from _drawing(view)
        return
    if view.form == "opened":
        yield Passage(view.path, 1, "text", view.text)
        return
    if view.form == "text":
        yield Passage(view.path, 1, "text", view.text)
        for said in embedded.texts(view.text):
            yield Passage(view.path, 1, "text", said)
    else:
        yield from code.passages(view.path, 1, view.form, view.text)
    yield Passage(view.path, 1, "code", view.text)


def _drawing(view: Text) -> Iterator[Passage]:
    """A drawing in its own file is read as one in a page is."""
    root = ElementTree.fromstring(view.text)  # noqa: S314 - the file is our own build's
    return html.passages(Document(view.path, "", True, root, {}, (), view.text))
