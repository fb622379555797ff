"""A variable font -> one face with a few characters, as WOFF2. Bytes in, bytes out."""

import io
from collections.abc import Collection, Sequence

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

from plugins.fonts.faces import Face

KEPT_NAMES = [0, 1, 2, 13, 14]
"""Copyright, family, style, licence and its address stay in the file, as the OFL asks."""


def cut(font: bytes, face: Face, sets: Sequence[Collection[int]]) -> list[bytes]:
    """Return `face` once for each set of characters (code points), with those glyphs alone.

    The bytes are the same at each run: no date of today is written.
    """
    whole = _open(font)
    _keep(whole, face, frozenset().union(*sets))  # fewer glyphs to compute below
    instance = io.BytesIO()
    instancer.instantiateVariableFont(whole, dict(face.axes)).save(instance)
    return [_file(instance.getvalue(), face, characters) for characters in sets]


def _file(instance: bytes, face: Face, characters: Collection[int]) -> bytes:
    font = _open(instance)
    _keep(font, face, characters)
    font.flavor = "woff2"
    out = io.BytesIO()
    font.save(out)
    return out.getvalue()


def _open(font: bytes) -> TTFont:
    return TTFont(io.BytesIO(font), recalcTimestamp=False)


def _keep(font: TTFont, face: Face, characters: Collection[int]) -> None:
    options = subset.Options()
    options.layout_features = list(face.features)
    options.name_IDs = KEPT_NAMES
    options.hinting = False  # today's screens do not use it, and it weighs
    options.notdef_outline = True
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)
