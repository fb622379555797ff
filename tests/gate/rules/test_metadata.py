"""`metadata`: pictures hold pixels only."""

from typing import Any

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from plugins.gate.rules import metadata
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
