"""What lies beside the pixels, in each format."""

import io
import struct

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from plugins.screenshots import containers
from plugins.screenshots.containers import CONTAINERS, extras, recognise
from plugins.screenshots.errors import Refusal
from tests.screenshots.samples import chunk, exif, noise, saved

ICC = b"a colour profile that names a screen" * 8
KINDS = ("PNG", "JPEG", "WEBP", "AVIF")
END = "données avant ou après la fin de l’image"


def _with_text() -> bytes:
    text = PngInfo()
    text.add_text("Author", "Camille")
    return saved(noise(), pnginfo=text)


def _cropped_avif() -> bytes:
    # The clean aperture box stands where `pasp` would: the reader need not decode it.
    data = saved(noise(), "AVIF")
    place = data.index(b"pixi")
    return data[:place] + b"clap" + data[place + 4 :]


def test_each_format_is_known_by_its_content() -> None:
    """And by no name."""
    assert list(KINDS) == [recognise(saved(noise(), kind)).NAME for kind in KINDS]
    assert list(KINDS) == [container.NAME for container in CONTAINERS]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("mode", ["RGB", "RGBA"])
def test_a_plain_image_holds_nothing_else(kind: str, mode: str) -> None:
    """As Pillow writes it."""
    image = noise(mode="RGBA").convert("RGB" if kind == "JPEG" else mode)
    assert () == extras(saved(image, kind))


def test_other_plain_forms_hold_nothing_else() -> None:
    """Progressive, arithmetic restarts, lossless, palette."""
    assert () == extras(saved(noise(), "JPEG", progressive=True, restart_marker_rows=1))
    assert () == extras(saved(noise(mode="CMYK"), "JPEG"))
    assert () == extras(saved(noise(), "WEBP", lossless=True))
    assert () == extras(saved(noise().convert("P"), transparency=0))


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (saved(noise(), exif=exif()), ("données EXIF",)),
        (saved(noise(), icc_profile=ICC), ("profil de couleurs (il peut nommer l’écran)",)),
        (_with_text(), ("textes",)),
        (saved(noise())[:33] + chunk(b"tIME", b"1234567") + saved(noise())[33:], ("date",)),
        (saved(noise())[:33] + chunk(b"prVt", b"?") + saved(noise())[33:], ("bloc PNG inconnu",)),
        (saved(noise(), save_all=True, append_images=[noise(seed=2)]), ("animation",)),
        (saved(noise()) + saved(noise(seed=2))[2000:], (END,)),
        (saved(noise(), "JPEG", exif=exif()), ("données EXIF ou XMP",)),
        (saved(noise(), "JPEG", icc_profile=ICC), ("profil de couleurs, ou seconde image",)),
        (saved(noise(), "JPEG", comment="Camille"), ("commentaire",)),
        (saved(noise(), "JPEG") + b"trailer", (END,)),
        (saved(noise(), "WEBP", exif=exif()), ("données EXIF",)),
        (saved(noise(), "WEBP", xmp=b"<x/>"), ("données XMP",)),
        (saved(noise(), "WEBP", icc_profile=ICC), ("profil de couleurs (il peut nommer l’écran)",)),
        (saved(noise(), "WEBP", save_all=True, append_images=[noise(seed=2)]), ("animation",)),
        (saved(noise(), "WEBP") + b"trailer", (END,)),
        (saved(noise(), "AVIF", exif=exif()), ("données EXIF ou XMP",)),
        (saved(noise(), "AVIF", icc_profile=ICC), ("profil de couleurs (il peut nommer l’écran)",)),
        (_cropped_avif(), ("recadrage (le reste de l’image est encore là)",)),
        (saved(noise(), "AVIF") + b"trailer", (END,)),
    ],
)
def test_what_is_beside_the_pixels_is_named(data: bytes, found: tuple[str, ...]) -> None:
    """In French, each thing once."""
    assert found == extras(data)


def test_a_second_picture_in_a_jpeg_is_named() -> None:
    """Phones hide depth maps, and the whole of a cropped photograph."""
    data = saved(noise(), "MPO", save_all=True, append_images=[noise(seed=2)])
    assert ("profil de couleurs, ou seconde image", END) == extras(data)


def test_the_thumbnail_of_a_jpeg_is_named() -> None:
    """JFIF has room for one, of the image before it was masked."""
    data = saved(noise(), "JPEG")
    length = struct.unpack_from(">H", data, 4)[0]
    thumbnail = data[:4] + struct.pack(">H", length + 3) + data[6:18] + b"\1\1abc" + data[20:]
    with Image.open(io.BytesIO(thumbnail)) as image:
        image.load()
    assert ("segment JPEG E0",) == extras(thumbnail)


@pytest.mark.parametrize(
    "data",
    [
        b"<svg/>",
        b" \n<?xml version='1.0'?>\n<svg>",
        "<svg/>".encode("utf-16"),
        b"\xef\xbb\xbf<SVG>",
    ],
)
def test_an_svg_is_refused_whatever_its_writing(data: bytes) -> None:
    """It may hide the text that its shapes cover."""
    with pytest.raises(Refusal, match="SVG"):
        containers.recognise(data)
