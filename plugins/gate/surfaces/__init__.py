"""What each kind of file shows, as passages: one kind a file of this folder."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from plugins.gate.documents import Document
from plugins.gate.feeds import Feed
from plugins.gate.fonts import Font
from plugins.gate.passages import Passage
from plugins.gate.pdf import Pdf
from plugins.gate.rasters import Raster
from plugins.gate.surfaces import embedded, feeds, fonts, html, pdf, pictures, texts
from plugins.gate.views import View

MARKED = frozenset(("text", "feed", "comment"))
"""Surfaces that may hold markup as words. Attributes are read so where they are found."""

_LAST: list[tuple[View, tuple[Passage, ...]]] = []
"""The last view and its passages: several rules read them, one after the other."""


def passages(view: View) -> tuple[Passage, ...]:
    """Return every text that a view shows."""
    if not _LAST or _LAST[0][0] is not view:
        _LAST[:] = [(view, tuple(_read_again(_passages(view))))]
    return _LAST[0][1]


def _read_again(found: Iterable[Passage]) -> Iterator[Passage]:
    """Add what a text says as markup: a comment, or an example, hides a name cut by its tags."""
    for passage in found:
        yield passage
        if "<" in passage.text and passage.surface in MARKED:
            for said in embedded.marked(passage.text):
                yield replace(passage, text=said)


def _passages(view: View) -> Iterator[Passage]:
    if isinstance(view, Document):
        return html.passages(view)
    if isinstance(view, Feed):
        return feeds.passages(view)
    if isinstance(view, Raster):
        return pictures.passages(view)
    if isinstance(view, Pdf):
        return pdf.passages(view)
    if isinstance(view, Font):
        return fonts.passages(view)
    return texts.passages(view)
