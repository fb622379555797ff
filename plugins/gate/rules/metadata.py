"""Pictures hold pixels only: no place, no camera, no name, no text beside them."""

from collections.abc import Iterator

from plugins.gate.views import Views
from plugins.model import Finding

RULE = "metadata"


def check(views: Views) -> Iterator[Finding]:
    """Yield the pictures that carry EXIF, XMP, comments or text chunks, with the kind only."""
    for raster in views.rasters.values():
        if raster.metadata:
            kinds = ", ".join(raster.metadata)
            advice = f"cette image porte des métadonnées ({kinds}) : enregistrez-la sans elles"
            yield Finding(raster.path, 1, RULE, advice)
