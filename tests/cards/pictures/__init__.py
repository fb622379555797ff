"""Reference pictures: a few cards, drawn, reduced and kept, and how far a picture is from one.

`python -m tests.cards.pictures` draws them anew: look at each before it is kept.
"""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageChops, ImageFilter

from plugins.cards.draw import PillowMeasure, draw
from plugins.cards.formats import FORMATS
from plugins.cards.layouts import LAYOUTS
from plugins.cards.shapes import Shape
from plugins.model import Card, Theme
from plugins.sharing.gallery.samples import SAMPLES, SILENCE
from plugins.sharing.gallery.shown import every_layout

FOLDER = Path(__file__).parent
WIDTH, COLOURS = 300, 160
BLUR, BLOCK = 1.2, 6
"""Pixels of the reduced picture: what the eye does not tell apart, and where it looks at once."""
FAR = 16.0
"""From 0 to 255: what differs more, in one block, is another picture. Another version of the font
engine moves letters by a fraction of a pixel; a whole pixel comes to 12."""
SHOWN: tuple[tuple[str, str, str, Theme], ...] = (
    ("ordinaire", "title", "lien", "light"),
    ("un-mot", "title", "portrait", "dark"),
    ("ordinaire", "conversation", "lien", "dark"),
    ("masques", "conversation", "carré", "light"),
    ("ecritures", "conversation", "portrait", "dark"),
    ("court", "quote", "lien", "light"),
    ("masques", "quote", "portrait", "dark"),
    ("ordinaire", "figures", "lien", "light"),
    ("titre-long", "figures", "carré", "dark"),
)
"""Which sample, in which layout, size and theme."""


def shown(sample: str, layout: str, size: str, theme: Theme) -> Card:
    """Return one of the cards that are kept as pictures."""
    (text,) = (one for one in SAMPLES if one.slug == sample)
    made = every_layout(text, "Tu captes\u202f?", SILENCE)
    (card,) = (one for one in made if one.layout == layout)
    return replace(card, size=FORMATS[size], theme=theme)


def shapes_of(card: Card) -> tuple[Shape, ...]:
    """Return the shapes of a card, measured with the fonts."""
    return LAYOUTS[card.layout](card, PillowMeasure())


def reduced(card: Card, shapes: tuple[Shape, ...]) -> Image.Image:
    """Draw shapes as those of a card, and return the picture `WIDTH` pixels wide, in colours."""
    png = BytesIO(draw(shapes, card.size, card.theme))
    with Image.open(png) as picture:
        height = round(WIDTH * picture.height / picture.width)
        return picture.convert("RGB").resize((WIDTH, height), Image.Resampling.BOX)


def file_of(sample: str, layout: str, size: str, theme: Theme) -> Path:
    """Return where a reference is."""
    return FOLDER / f"{layout}-{sample}-{size.replace('é', 'e')}-{theme}.png"


def kept(file: Path) -> Image.Image:
    """Return a reference."""
    with Image.open(file) as picture:
        return picture.convert("RGB")


def keep(picture: Image.Image, file: Path) -> None:
    """Write a reference, in as few colours as it needs."""
    picture.quantize(COLOURS, Image.Quantize.MEDIANCUT, kmeans=3).save(file, optimize=True)


def distance(one: Image.Image, other: Image.Image) -> float:
    """Return how far two pictures of one size are, from 0 to 255, where they differ most.

    Both are blurred, then compared block by block: the mean of a whole card would not tell that a
    line of text is gone.
    """
    blurred = (picture.filter(ImageFilter.GaussianBlur(BLUR)) for picture in (one, other))
    apart = ImageChops.difference(*blurred)
    blocks = apart.resize(
        (apart.width // BLOCK, apart.height // BLOCK), Image.Resampling.BOX
    ).getextrema()
    return float(max(high for _, high in blocks))  # type: ignore[misc]
