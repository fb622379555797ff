"""Palette pictures as PNG bytes."""

from io import BytesIO
from random import Random

import pytest
from PIL import Image

from plugins.cards import png as pngs
from plugins.cards.png import check, encode, words_of

SIZE = (5, 3)
PALETTE = [(0, 0, 0), (255, 255, 255), (43, 63, 242)]
ROWS = bytes([0, 0, 1, 2, 1, 0] * 3)


def _broken(png: bytes, place: int) -> bytes:
    return png[:place] + bytes([png[place] ^ 1]) + png[place + 1 :]


def test_others_read_the_same_pixels() -> None:
    """Pillow finds each index where it was put, and the palette."""
    png = encode(ROWS, SIZE, PALETTE)
    picture = Image.open(BytesIO(png))
    assert (picture.mode, picture.size) == ("P", SIZE)
    assert picture.tobytes() == bytes([0, 1, 2, 1, 0] * 3)
    assert picture.convert("RGB").getpixel((2, 0)) == PALETTE[2]


def test_a_picture_says_what_is_drawn_on_it() -> None:
    """To Pillow as to ourselves, in any script."""
    png = encode(ROWS, SIZE, PALETTE, "Tu captes\u202f? 🙏 مرحبا")
    check(png, SIZE)
    assert "Tu captes\u202f? 🙏 مرحبا" == words_of(png)
    assert words_of(png) == Image.open(BytesIO(png)).info["Description"]
    assert "" == words_of(encode(ROWS, SIZE, PALETTE))


def test_a_heavy_picture_is_compressed_further(monkeypatch: pytest.MonkeyPatch) -> None:
    """As long as it is too heavy: the pixels are the same, in fewer bytes."""
    size = (200, 100)
    chance = Random(1)  # noqa: S311
    letters = [chance.randbytes(10) for _ in range(50)]
    rows = b"".join(b"\0" + b"".join(chance.choices(letters, k=20)) for _ in range(100))
    weights = []
    for heaviest in (100_000, 0):
        monkeypatch.setattr(pngs, "HEAVIEST", heaviest)
        png = encode(rows, size, [(n, n, n) for n in range(256)])
        check(png, size)
        weights.append(len(png))
        assert Image.open(BytesIO(png)).tobytes() == b"".join(
            rows[place + 1 : place + 201] for place in range(0, len(rows), 201)
        )
    assert weights[1] < weights[0]


def test_a_whole_picture_is_accepted() -> None:
    """What `encode` makes passes."""
    check(encode(ROWS, SIZE, PALETTE), SIZE)


def test_any_changed_byte_is_noticed() -> None:
    """Wherever it is, one bit is enough."""
    png = encode(ROWS, SIZE, PALETTE)
    for place in range(len(png)):
        with pytest.raises(ValueError, match="PNG"):
            check(_broken(png, place), SIZE)


def test_a_picture_cut_short_is_refused() -> None:
    """At any place."""
    png = encode(ROWS, SIZE, PALETTE)
    for length in range(len(png)):
        with pytest.raises(ValueError, match="illisible"):
            check(png[:length], SIZE)


@pytest.mark.parametrize("index", [0, 1])
def test_a_blank_picture_is_refused(index: int) -> None:
    """One colour alone is no card, be it the paper or another."""
    rows = bytes([0, *[index] * 5] * 3)
    with pytest.raises(ValueError, match="une seule couleur"):
        check(encode(rows, SIZE, PALETTE), SIZE)


def test_another_picture_is_refused() -> None:
    """Another size, another mode, or rows that are not all there."""
    with pytest.raises(ValueError, match="inattendu"):
        check(encode(ROWS, SIZE, PALETTE), (3, 5))
    other = BytesIO()
    Image.new("RGB", SIZE).save(other, "PNG")
    with pytest.raises(ValueError, match="inattendu"):
        check(other.getvalue(), SIZE)
    with pytest.raises(ValueError, match="illisible"):
        check(encode(ROWS[:-6], SIZE, PALETTE), SIZE)
