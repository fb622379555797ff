"""The real Tesseract, on made-up captures; skipped where it is not installed."""

import pytest
from PIL import Image

from plugins.anonymity import Roster
from plugins.model import Size
from plugins.screenshots.boxes import Box, grown
from plugins.screenshots.draw import masked, opened
from plugins.screenshots.finding import find_with
from plugins.screenshots.work import NOTHING_READ, STILL_READ, propose, remarks
from tests.screenshots.chats import Chat, chat
from tests.screenshots.samples import exif, saved

pytestmark = pytest.mark.usefixtures("real_tesseract")

find = find_with([Roster.of({"Camille": "customer"})])


def covered(place: Box, found: list[Box], size: Size) -> bool:
    """Whether the ink of one proposal hides a place whole."""
    solids = [grown(box, size, lossy=False) for box in found]
    return any(
        solid.x <= place.x
        and solid.y <= place.y
        and place.x + place.w <= solid.x + solid.w
        and place.y + place.h <= solid.y + solid.h
        for solid in solids
    )


def proposed(data: bytes) -> list[Box]:
    """Return the boxes that are proposed for an image's file."""
    return [seen.box for seen in propose(masked(opened(data), ()), find) or ()]


@pytest.fixture(scope="module")
def day() -> Chat:
    """Return a capture of a good phone, by day."""
    return chat(3, dark=False)


@pytest.mark.parametrize("scale", [1, 2, 3])
@pytest.mark.parametrize("dark", [False, True])
def test_every_secret_is_proposed_and_nothing_else(scale: int, dark: bool) -> None:
    """Small or large, by day or by night, in grey bubbles and in blue ones."""
    shot = chat(scale, dark=dark)
    found = proposed(saved(shot.image))
    assert 3 == len(found)
    missed = [s for s, at in shot.places.items() if not covered(at, found, shot.image.size)]
    assert [] == missed


@pytest.mark.parametrize("kind", ["JPEG", "WEBP"])
def test_lossy_images_are_read_too(day: Chat, kind: str) -> None:
    """As they are sent by messaging applications."""
    found = proposed(saved(day.image, kind, quality=70))
    assert [] == [s for s, at in day.places.items() if not covered(at, found, day.image.size)]


def test_an_image_is_read_as_it_is_shown(day: Chat) -> None:
    """Upright by its EXIF: the boxes are those of the result."""
    lying = day.image.transpose(Image.Transpose.ROTATE_90)
    found = proposed(saved(lying, exif=exif(orientation=6)))
    assert [] == [s for s, at in day.places.items() if not covered(at, found, day.image.size)]


def test_the_result_is_read_and_said_true(day: Chat) -> None:
    """A warning while one secret is left, by its kind; none when all are covered."""
    picture = opened(saved(day.image))
    for secret, kind in (("06 39 98 12 34", "téléphone"), ("Camille", "nom")):
        boxes = [at for name, at in day.places.items() if name != secret]
        remark, advice = remarks(masked(picture, boxes), find, STILL_READ)
        assert f"[{kind}]" in remark
        assert (False, STILL_READ) == (secret in remark, advice)
    assert [NOTHING_READ] == remarks(masked(picture, list(day.places.values())), find, STILL_READ)
