"""Untrusted images in, solid boxes out."""

import contextlib
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms

from plugins.screenshots import boxes as margins
from plugins.screenshots.boxes import Box, grown
from plugins.screenshots.containers import extras
from plugins.screenshots.draw import INK, Picture, masked, opened
from plugins.screenshots.errors import Refusal
from tests.screenshots.samples import SIZE, chunk, exif, huge_png, noise, saved

WHITE = (255, 255, 255)


def pixels(png: bytes) -> Image.Image:
    """Decode a result."""
    return Image.open(io.BytesIO(png)).convert("RGB")


def repainted(image: Image.Image, box: Box, seed: int) -> Image.Image:
    """Return the image with other pixels under the box."""
    other = image.copy()
    other.paste(noise((box.w, box.h), seed), (box.x, box.y))
    return other


some_boxes = st.builds(
    Box, st.integers(0, 79), st.integers(0, 59), st.integers(1, 60), st.integers(1, 60)
).map(lambda box: margins.clamped(box, SIZE))


@given(st.lists(some_boxes, min_size=1, max_size=4), st.integers(2, 10**6))
@settings(max_examples=60, deadline=None)
def test_nothing_of_the_result_depends_on_what_is_under_a_box(found: list[Box], seed: int) -> None:
    """Whatever stood there, the bytes are the same: not one of them remembers it."""
    image = noise()
    other = image
    for box in found:
        other = repainted(other, grown(box, SIZE, lossy=False), seed)
    assert masked(opened(saved(image)), found) == masked(opened(saved(other)), found)


@pytest.mark.parametrize("subsampling", ["4:4:4", "4:2:2", "4:2:0"])
@pytest.mark.parametrize("progressive", [False, True])
@given(box=some_boxes, seed=st.integers(2, 10**6))
@settings(max_examples=15, deadline=None)
def test_nor_on_the_waves_that_it_leaves_around_in_a_jpeg(
    subsampling: str, progressive: bool, box: Box, seed: int
) -> None:
    """A JPEG block holds a trace of each of its pixels: the margin covers the whole block."""
    files = [
        saved(image, "JPEG", quality=60, subsampling=subsampling, progressive=progressive)
        for image in (noise(), repainted(noise(), box, seed))
    ]
    one, other = (masked(opened(file), [box]) for file in files)
    assert one == other


def test_a_smaller_margin_would_leak_in_a_jpeg(monkeypatch: pytest.MonkeyPatch) -> None:
    """So that the former test is known to be able to fail."""
    monkeypatch.setattr(margins, "LOSSY_MARGIN", margins.MARGIN)
    box = Box(33, 33, 4, 4)
    one, other = (
        masked(opened(saved(image, "JPEG", quality=60)), [box])
        for image in (noise(), repainted(noise(), box, 2))
    )
    assert one != other


def test_a_box_is_ink_and_the_rest_is_as_it_was() -> None:
    """Pixel by pixel, the margin with the box."""
    image, box = noise(), Box(20, 20, 10, 8)
    result = pixels(masked(opened(saved(image)), [box]))
    for x in range(SIZE[0]):
        for y in range(SIZE[1]):
            inside = 14 <= x < 36 and 14 <= y < 34
            expected = INK if inside else image.getpixel((x, y))
            assert expected == result.getpixel((x, y)), (x, y)


def test_the_result_holds_pixels_alone() -> None:
    """No name, no place, no thumbnail, no profile: three kinds of chunks."""
    image = noise()
    data = saved(image, exif=exif(), icc_profile=b"junk", dpi=(300, 300))
    data = data[:33] + chunk(b"tEXt", b"Author\0Camille") + data[33:]
    assert extras(data) != ()
    result = masked(opened(data), [])
    assert () == extras(result)
    kinds = {result[place - 4 : place] for place in _bodies(result)}
    assert {b"IHDR", b"IDAT", b"IEND"} == kinds
    assert image.tobytes() == pixels(result).tobytes()


def _bodies(png: bytes) -> list[int]:
    places, place = [], 8
    while place < len(png):
        places.append(place + 8)
        place += 12 + int.from_bytes(png[place : place + 4], "big")
    return places


def _half_clear() -> Image.Image:
    image = Image.new("RGBA", (20, 10), (255, 0, 0, 255))
    image.paste((0, 0, 255, 0), (0, 0, 10, 10))
    return image


def _clear_palette() -> bytes:
    image = Image.new("P", (20, 10), 1)
    image.putpalette([0, 0, 255, 255, 0, 0])
    image.paste(0, (0, 0, 10, 10))
    return saved(image, transparency=0)


@pytest.mark.parametrize("data", [saved(_half_clear()), _clear_palette()])
def test_what_is_transparent_becomes_white(data: bytes) -> None:
    """The colour kept under the transparency, which may be the secret, is gone."""
    picture = opened(data)
    result = pixels(masked(picture, []))
    assert (True, WHITE, (255, 0, 0)) == (
        picture.see_through,
        result.getpixel((2, 2)),
        result.getpixel((15, 5)),
    )


def test_an_opaque_alpha_is_no_transparency() -> None:
    """Captures of some systems have one."""
    assert not opened(saved(noise().convert("RGBA"))).see_through


def test_sixteen_bits_become_eight() -> None:
    """Black, middle grey and white stay what they are."""
    image = Image.new("I;16", (3, 1))
    for x, value in enumerate((0, 32896, 65535)):
        image.putpixel((x, 0), value)
    result = pixels(masked(opened(saved(image)), []))
    assert [0, 128, 255] == [result.getpixel((x, 0))[0] for x in range(3)]  # type: ignore[index]


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA"])
def test_every_kind_of_png_is_read(mode: str) -> None:
    """Grey, palette, with or without transparency."""
    picture = opened(saved(noise().convert(mode)))
    assert (SIZE, 80 * 60 * 3) == (picture.size, len(picture.pixels))


def test_printing_colours_become_screen_colours() -> None:
    """A CMYK JPEG of pure white stays white."""
    white = Image.new("CMYK", (16, 16), (0, 0, 0, 0))
    assert WHITE == pixels(masked(opened(saved(white, "JPEG")), [])).getpixel((8, 8))


def _red_for_blue() -> bytes:
    """Return an sRGB profile in which red and blue are exchanged (ICC.1, 7.3: the tag table)."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    red, blue = profile.index(b"rXYZ") + 4, profile.index(b"bXYZ") + 4
    profile[red : red + 8], profile[blue : blue + 8] = (
        profile[blue : blue + 8],
        profile[red : red + 8],
    )
    return bytes(profile)


def test_a_colour_profile_is_applied() -> None:
    """What the screen showed is kept, though the profile is not."""
    red = saved(Image.new("RGB", (4, 4), (255, 0, 0)), icc_profile=_red_for_blue())
    assert bytes((0, 0, 255)) * 16 == opened(red).pixels


@pytest.mark.parametrize(
    ("mode", "profile"), [("RGB", b"none of a profile"), ("L", _red_for_blue())]
)
def test_a_profile_that_cannot_be_used_is_left_aside(mode: str, profile: bytes) -> None:
    """Damaged, or for other colours than those of the image."""
    assert (
        bytes([55] * 48)
        == opened(saved(Image.new(mode, (4, 4), "#373737"), icc_profile=profile)).pixels
    )


def test_a_picture_is_put_upright_before_boxes_are_counted() -> None:
    """A phone held sideways writes its pixels sideways, and says so in EXIF."""
    picture = opened(saved(noise(), "JPEG", exif=exif(orientation=6)))
    assert (60, 80) == picture.size


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "AVIF"])
def test_four_formats_are_read(kind: str) -> None:
    """Those of captures and phones."""
    assert SIZE == opened(saved(noise(), kind)).size


def test_the_second_picture_of_a_phone_is_left_aside() -> None:
    """MPF files hold depth or exposure maps after the photograph."""
    data = saved(noise(), "MPO", save_all=True, append_images=[noise(seed=2)])
    assert SIZE == opened(data).size


def _animated(kind: str) -> bytes:
    return saved(noise(), kind, save_all=True, append_images=[noise(seed=2)])


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "vide"),
        (b"Bonjour", "Ce n’est pas une image"),
        (b'<?xml version="1.0"?><svg/>', "SVG"),
        (saved(noise(), "GIF"), "GIF"),
        (saved(noise(), "BMP"), "BMP"),
        (saved(noise(), "TIFF"), "TIFF"),
        (b"%PDF-1.7", "PDF"),
        (b"\0\0\0\x18ftypheic", "HEIC"),
        (_animated("PNG"), "animée"),
        (_animated("WEBP"), "animée"),
        (_animated("AVIF"), "animée"),
        (huge_png(8000, 8000), "trop grande"),
        (huge_png(60000, 60000), "trop grande"),
        (huge_png(2**31 - 1, 2**31 - 1), "trop grande"),
        (huge_png(100, 100), "abîmée"),
        (huge_png(0, 0), "abîmée"),
        (saved(noise())[:-400], "abîmée"),
        (saved(noise(), "JPEG")[:-400], "abîmée"),
        (saved(noise(), "WEBP")[:-400], "abîmée"),
        (saved(noise(), "AVIF")[:-400], "abîmée"),
    ],
)
def test_what_is_no_sound_still_image_is_refused(data: bytes, why: str) -> None:
    """In French, with what it is."""
    with pytest.raises(Refusal, match=why):
        opened(data)


FILES = [
    saved(noise((24, 18), exif_seed), kind)
    for exif_seed in (1, 2)
    for kind in ("PNG", "JPEG", "WEBP", "AVIF")
]


@given(
    st.sampled_from(FILES),
    st.lists(st.tuples(st.integers(0, 4000), st.integers(0, 255)), min_size=1, max_size=8),
    st.integers(0, 200),
)
@settings(max_examples=300, deadline=None)
def test_a_damaged_file_is_a_picture_or_a_refusal(
    file: bytes, changes: list[tuple[int, int]], cut: int
) -> None:
    """Never another error, whatever the decoder meets."""
    data = bytearray(file)
    for place, value in changes:
        data[place % len(data)] = value
    damaged = bytes(data[: len(data) - cut])
    with contextlib.suppress(Refusal):
        extras(damaged)
        assert isinstance(opened(damaged), Picture)
