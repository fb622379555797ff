"""What each kind of file shows, as passages: one kind a file of this folder."""

from collections.abc import Iterator

from plugins.gate.documents import Document
from plugins.gate.feeds import Feed
from plugins.gate.fonts import Font
from plugins.gate.passages import Passage
from plugins.gate.pdf import Pdf
from plugins.gate.rasters import Raster
from plugins.gate.surfaces import feeds, fonts, html, pdf, pictures, texts
from plugins.gate.views import View

_LAST: list[tuple[View, tuple[Passage, ...]]] = []
"""The last view and its passages: several rules read them, one after the other."""


def passages(view: View) -> tuple[Passage, ...]:
    """Return every text that a view shows."""
    if not _LAST or _LAST[0][0] is not view:
        _LAST[:] = [(view, tuple(_passages(view)))]
    return _LAST[0][1]


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
