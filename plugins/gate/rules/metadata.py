"""Pictures hold pixels only: no place, no camera, no name, no text beside them."""

from collections.abc import Iterator

from plugins.gate.rasters import Raster
from plugins.gate.terms import Terms
from plugins.gate.views import View
from plugins.model import Finding

RULE = "metadata"


def in_file(view: View, _terms: Terms) -> Iterator[Finding]:
    """Yield the pictures that carry EXIF, XMP, comments or text chunks, with the kind only."""
    if isinstance(view, Raster) and view.metadata:
        kinds = ", ".join(view.metadata)
        advice = f"cette image porte des métadonnées ({kinds}) : enregistrez-la sans elles"
        yield Finding(view.path, 1, RULE, advice)
