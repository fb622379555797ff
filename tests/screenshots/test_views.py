"""What Tesseract is shown."""

import io

import pytest
from PIL import Image, ImageDraw

from plugins.screenshots import views
from plugins.screenshots.views import FEW_PIXELS
from tests.screenshots.samples import noise, saved

PAGE, BUBBLE, WORDS = (18, 18, 24), (0, 95, 220), (255, 255, 255)


def bubble() -> Image.Image:
    """Return light bars, as letters are, in a blue bubble on a black page."""
    image = Image.new("RGB", (200, 160), PAGE)
    pen = ImageDraw.Draw(image)
    pen.rectangle((20, 20, 180, 140), fill=BUBBLE)
    for x in range(60, 140, 8):
        pen.rectangle((x, 75, x + 1, 85), fill=WORDS)
    return image


def grey(view: views.View) -> Image.Image:
    """Decode a view."""
    return Image.open(io.BytesIO(view.png)).convert("L")


def test_the_image_itself_is_the_first_view() -> None:
    """Not one byte of it changed."""
    png = saved(noise())
    assert views.View(png, 1) == next(iter(views.views(png)))


@pytest.mark.parametrize(
    "turn", [lambda image: image, lambda image: image.point(lambda v: 255 - v)]
)
def test_words_are_dark_on_white_whatever_their_bubble(turn: object) -> None:
    """On the page and in the bubble, for white words as for black ones."""
    _, *flat = views.views(saved(turn(bubble())))  # type: ignore[operator]
    assert 2 == len(flat)
    for view in flat:
        image, scale = grey(view), view.scale
        at = [image.getpixel((x * scale, y * scale)) for x, y in ((5, 5), (100, 60), (60, 80))]
        page, behind, word = at
        assert (255, 255) == (page, behind)
        assert isinstance(word, (int, float))
        assert word < 128


def test_small_images_are_shown_twice_as_large() -> None:
    """Letters of ten pixels are too small to be read."""
    assert [(1, (80, 60)), (2, (160, 120)), (2, (160, 120))] == [
        (view.scale, grey(view).size) for view in views.views(saved(noise()))
    ]


def test_large_images_keep_their_size(monkeypatch: pytest.MonkeyPatch) -> None:
    """Theirs are large enough, and time is short."""
    assert FEW_PIXELS < 1080 * 2400
    monkeypatch.setattr(views, "FEW_PIXELS", 1000)
    assert [1, 1, 1] == [view.scale for view in views.views(saved(noise()))]


def test_the_smallest_image_has_its_views() -> None:
    """One pixel, one column."""
    for size in ((1, 1), (1, 40), (40, 1)):
        assert 3 == len(tuple(views.views(saved(Image.new("RGB", size)))))
