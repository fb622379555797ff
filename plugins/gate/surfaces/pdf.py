"""PDF documents: what their pages say, their bookmarks and notes, and what describes them."""

from collections.abc import Iterator

from plugins.gate.passages import Passage
from plugins.gate.pdf import Pdf


def passages(document: Pdf) -> Iterator[Passage]:
    """Yield the text of each page, then what describes the document, then its bytes."""
    for text in document.pages:
        yield Passage(document.path, 1, "text", text)
    for text in document.metadata:
        yield Passage(document.path, 1, "metadata", text, ((0, 1),))
    for text in document.noise:
        yield Passage(document.path, 1, "code", text, ((0, 1),))
