"""Cutting fonts."""

import io

import fontpkg
from fontTools.ttLib import TTFont

from plugins.fonts.faces import Face
from plugins.fonts.subset import cut

FACE = Face("n", "Newsreader", "normal", (("opsz", 16), ("wght", 400)))
LETTERS, MORE = frozenset(map(ord, "abcé")), frozenset(map(ord, "ŝ"))


def test_each_file_holds_its_characters_and_its_licence_alone() -> None:
    """One weight, the glyphs asked for, the names that the OFL wants kept; twice the same bytes."""
    source = fontpkg.path("Newsreader", nearest=True).read_bytes()
    files = cut(source, FACE, [LETTERS, MORE])
    for file, characters in zip(files, (LETTERS, MORE), strict=True):
        font = TTFont(io.BytesIO(file))
        assert characters == set(font.getBestCmap())
        assert "fvar" not in font
        assert "woff2" == font.flavor
        assert "Open Font License" in font["name"].getDebugName(13)
    assert files == cut(source, FACE, [LETTERS, MORE])
