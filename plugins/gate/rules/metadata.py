"""Pictures hold pixels only: no place, no camera, no name, no text beside them."""

from collections.abc import Iterator, Sequence

from plugins.gate.passages import Surface
from plugins.gate.rasters import Raster
from plugins.gate.terms import Terms
from plugins.gate.unsure import PAST
from plugins.gate.views import View
from plugins.model import Finding

RULE = "metadata"


def in_file(view: View, _terms: Terms) -> Iterator[Finding]:
    """Yield the pictures that carry EXIF, XMP, comments or text chunks, with the kind only."""
    if isinstance(view, Raster) and view.metadata:
        yield Finding(view.path, 1, RULE, f"{_said(view.metadata)} : enregistrez-la sans elles")


def found(names: Sequence[str], surface: Surface) -> Iterator[Finding]:
    """Yield the same of a picture in the repository, or in a file of it."""
    if names:
        way_out = " : passez-la par inv screenshot, qui n’en garde que les pixels, et ôtez-la d’ici"
        past = f" dans l’historique de git, {PAST}"
        yield Finding("", 1, RULE, f"{_said(names)}{past if surface == 'history' else way_out}")


def _said(names: Sequence[str]) -> str:
    return f"cette image porte des métadonnées ({', '.join(names)})"
