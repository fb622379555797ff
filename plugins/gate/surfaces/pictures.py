"""Pictures: the texts that travel beside the pixels (PNG, JPEG, WebP, GIF, AVIF)."""

from collections.abc import Iterator

from plugins.gate.passages import Passage
from plugins.gate.rasters import Raster


def passages(raster: Raster) -> Iterator[Passage]:
    """Yield each text that a picture carries, whatever field holds it."""
    for text in raster.texts:
        yield Passage(raster.path, 1, "metadata", text, ((0, 1),))
