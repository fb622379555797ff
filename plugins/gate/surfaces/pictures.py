"""Pictures: the texts that travel beside the pixels (PNG, JPEG, WebP, GIF, AVIF)."""

from collections.abc import Iterator

from plugins.gate.passages import Passage
from plugins.gate.rasters import Raster


def passages(raster: Raster) -> Iterator[Passage]:
    """Yield what is drawn on a card, then each text that a picture carries, whatever holds it."""
    if raster.words:
        yield Passage(raster.path, 1, "text", raster.words, ((0, 1),))
    for text in raster.texts:
        yield Passage(raster.path, 1, "metadata", text, ((0, 1),))
