"""`metadata`: pictures hold pixels only."""

import io
from typing import Any

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from plugins.cards.draw import draw
from plugins.cards.shapes import Rect, Run
from plugins.gate.rules import metadata
from plugins.gate.surfaces import passages
from tests.gate.conftest import Site, picture


def exif() -> Image.Exif:
    """Return EXIF that names a camera's owner."""
    found = Image.Exif()
    found[0x013B] = "Claire Martin"
    return found


def png_text(text: str = "Claire Martin") -> PngInfo:
    """Return a text chunk."""
    found = PngInfo()
    found.add_text("Author", text)
    return found


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "GIF"])
def test_plain_pictures_pass(site: Site, kind: str) -> None:
    """Pixels, size and colour are no metadata."""
    site.files["photo.png"] = picture(kind)
    assert site.found(metadata) == []


@pytest.mark.parametrize(
    ("kind", "options", "named"),
    [
        ("JPEG", {"exif": exif()}, "exif"),
        ("PNG", {"exif": exif()}, "exif"),
        ("WEBP", {"exif": exif()}, "exif"),
        ("WEBP", {"xmp": b"<x:xmpmeta>Claire</x:xmpmeta>"}, "xmp"),
        ("JPEG", {"xmp": b"<x:xmpmeta>Claire</x:xmpmeta>"}, "xmp"),
        ("JPEG", {"comment": b"Claire Martin"}, "comment"),
        ("PNG", {"pnginfo": png_text()}, "texte PNG"),
        ("GIF", {"comment": b"Claire Martin"}, "comment"),
    ],
)
def test_what_travels_beside_the_pixels_is_told(
    site: Site, kind: str, options: dict[str, Any], named: str
) -> None:
    """The finding names the kind of metadata, never what it says."""
    site.files["photo.png"] = picture(kind, **options)
    (found,) = site.found(metadata)
    assert found.startswith("photo.png:1 cette image porte des métadonnées (")
    assert named in found
    assert "Claire" not in found


def test_a_segment_that_pillow_ignores_is_told(site: Site) -> None:
    """JPEG files carry other applications' segments, such as content credentials."""
    plain = picture("JPEG")
    segment = b"\xff\xeb" + (2 + 6).to_bytes(2, "big") + b"Claire"
    site.files["photo.jpg"] = plain[:2] + segment + plain[2:]
    assert site.found(metadata) == [
        "photo.jpg:1 cette image porte des métadonnées (segment APP11) : enregistrez-la sans elles"
    ]


def test_the_words_drawn_on_a_card_are_no_metadata(site: Site) -> None:
    """It says them itself, and they are read as what a reader sees."""
    bar, run = Rect(0, 0, 99, 30, "ink", "paper"), Run(9, 99, "Inès", "text", 30, "ink", "paper")
    site.files["carte.png"] = draw((bar, run), (200, 120), "light")
    assert site.found(metadata) == []
    read = site.read(metadata).rasters["carte.png"]
    assert ("Inès", ()) == (read.words, read.texts)
    assert ["text"] == [it.surface for it in passages(read)]


def test_another_text_beside_these_words_is_told(site: Site) -> None:
    """A card says nothing else, and a photograph says nothing."""
    card = Image.new("P", (4, 4))
    for keys in (("Description", "Author"), ("Description",)):
        texts = PngInfo()
        for key in keys:
            texts.add_itxt(key, "Claire Martin", lang="fr" if len(keys) == 1 else "")
        buffer = io.BytesIO()
        card.save(buffer, "PNG", pnginfo=texts)
        site.files["photo.png"] = buffer.getvalue()
        (found,) = site.found(metadata)
        assert "texte PNG" in found
