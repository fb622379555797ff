"""The palette of one picture: 256 colours at most, most of them shades between two. Pure."""

from collections.abc import Iterable
from functools import lru_cache

from plugins.cards.palette import Colour, Palette

MOST = 256
LETTERS, EDGES = 16, 8
"""Levels of the ramps of text and of edges: the eye tells more of them in letters."""


_LEVELS = {
    levels: bytes((coverage * (levels - 1) + 127) // 255 for coverage in range(256))
    for levels in (LETTERS, EDGES)
}


class Inks:
    """Gives palette indices as colours are asked for; the same card asks in the same order."""

    def __init__(self, palette: Palette) -> None:
        self._names = palette
        self._indices: dict[Colour, int] = {}
        self._ramps: dict[tuple[str, str, int], bytes] = {}
        self.solid("paper")

    @property
    def colours(self) -> list[Colour]:
        """The colours given so far, by index."""
        return list(self._indices)

    @property
    def left(self) -> int:
        """How many more colours the picture may have."""
        return MOST - len(self._indices)

    def solid(self, name: str) -> int:
        """Return the index of a colour of the palette, by its name."""
        return self._index(self._names[name])

    def colour(self, name: str) -> Colour:
        """Return a colour of the palette, by its name."""
        return self._names[name]

    def ramp(self, fill: str, on: str, levels: int) -> bytes:
        """Return the index for each coverage from 0 to 255 of `fill` on `on`."""
        key = (fill, on, levels)
        if key not in self._ramps:
            shades = _shades(self._names[fill], self._names[on], levels)
            indices = bytes(self._index(shade) for shade in shades).ljust(256, b"\0")
            self._ramps[key] = _LEVELS[levels].translate(indices)
        return self._ramps[key]

    def through(self, over: str) -> bytes:
        """Return a table of 256 entries: whatever lies on the paper -> the same seen on `over`."""
        table = bytearray(range(256))
        table[self.solid("paper")] = self.solid(over)
        for fill, _, levels in [key for key in self._ramps if key[1] == "paper"]:
            seen = self.ramp(fill, over, levels)
            for before, after in zip(self.ramp(fill, "paper", levels), seen, strict=True):
                table[before] = after
        return bytes(table)

    def table(self, colours: Iterable[Colour]) -> bytes:
        """Return a table of 256 entries from the order of `colours` to their indices."""
        return bytes([self._index(colour) for colour in colours]).ljust(256, b"\0")

    def _index(self, colour: Colour) -> int:
        if colour not in self._indices and not self.left:
            return self._nearest(colour)
        return self._indices.setdefault(colour, len(self._indices))

    def _nearest(self, colour: Colour) -> int:
        def distance(other: Colour) -> int:
            return sum((a - b) ** 2 for a, b in zip(colour, other, strict=True))

        return self._indices[min(self._indices, key=distance)]


@lru_cache(maxsize=128)
def _shades(over: Colour, under: Colour, levels: int) -> tuple[Colour, ...]:
    return tuple(_mix(over, under, level / (levels - 1)) for level in range(levels))


def _mix(over: Colour, under: Colour, share: float) -> Colour:
    red, green, blue = (
        round(a * share + b * (1 - share)) for a, b in zip(over, under, strict=True)
    )
    return red, green, blue
