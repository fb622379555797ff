"""PDF documents: what their pages say, their bookmarks and notes, and what describes them."""

from collections.abc import Iterator

from plugins.gate.passages import Passage
from plugins.gate.pdf import Pdf


def passages(document: Pdf) -> Iterator[Passage]:
    """Yield the text of each page, then each text that describes the document."""
    for text in document.pages:
        yield Passage(document.path, 1, "text", text)
    for text in document.metadata:
        yield Passage(document.path, 1, "metadata", text)
