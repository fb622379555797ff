"""A text reduced to what identifies: letters and figures, without case, accents or separators.

Three readings, each made by one pass in C:

- `plain`: ASCII bytes, case and separators kept, look-alikes and invisible characters resolved;
- `view`: letters and figures alone, `l` and `1` as `i`, `0` as `o` (hands and eyes mix them up);
- `words`: its words, in lower case.

Where the view meets a needle, and only there, `places` leads back to the text.
"""

import re
from bisect import bisect_right
from functools import cached_property
from itertools import accumulate

from plugins.gate.secrets.lookalikes import BREAK, plain

_BLOCK = 256
_LATIN = "".join(it for it in map(chr, range(0xA0, 0x100)) if len(plain(it)) == 1)
_FOREIGN = re.compile(rf"[^\x00-\x7f{_LATIN}]")
_ASCII = bytes(range(128)) + bytes(
    ord(plain(chr(code))) if chr(code) in _LATIN else 0 for code in range(128, 256)
)
_ALIKE = bytes.maketrans(b"l10", b"iio")
_KEPT = frozenset(b"abcdefghijklmnopqrstuvwxyz0123456789" + BREAK.encode())
_LOWER = bytes(ord(chr(code).lower()) if code < 128 else 32 for code in range(256))
_VIEW = bytes(_ALIKE[code] for code in _LOWER)
_DROPPED = bytes(code for code in range(256) if _LOWER[code] not in _KEPT)
_WORDS = bytes(it if it in _KEPT and it != 1 else 32 for it in _LOWER)


def view_of(letters: str) -> bytes:
    """Return letters and figures as a view has them.

    >>> view_of("Élodie 0102")
    b'eiodieoio2'
    """
    return ascii_of(letters).translate(_VIEW, _DROPPED)


def ascii_of(text: str) -> bytes:
    """Return the text as ASCII bytes, its case and separators kept."""
    if text.isascii():
        return text.encode("ascii")
    latin = _FOREIGN.sub(lambda match: plain(match[0]), text)
    return latin.encode("latin-1").translate(_ASCII)


def letters_of(text: str) -> str:
    """Return the letters and figures of a text, folded.

    >>> letters_of("Cœur d’Inès, 10")
    'coeurdines10'
    """
    return ascii_of(text).translate(_LOWER, _DROPPED).decode().replace(BREAK, "")


class Skeleton:
    """The readings of one text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.plain = ascii_of(text)
        self.view = self.plain.translate(_VIEW, _DROPPED)
        self._blocks: dict[int, list[int]] = {}

    @cached_property
    def words(self) -> list[bytes]:
        """The words of the text, folded, in order."""
        return self.plain.translate(_WORDS).split()

    def places(self, start: int, end: int) -> tuple[int, ...]:
        """Return where each character of a stretch of the view comes from in the text."""
        return tuple(self.from_plain(self._in_plain(offset)) for offset in range(start, end))

    def from_plain(self, offset: int) -> int:
        """Return where a character of `plain` comes from in the text."""
        rank = bisect_right(self._uneven, (offset, len(self.text))) - 1
        if rank < 0:
            return offset
        after, place = self._uneven[rank]
        return place + offset - after

    def _in_plain(self, offset: int) -> int:
        block = bisect_right(self._ends, offset) - 1
        if block not in self._blocks:
            first = block * _BLOCK
            piece = self.plain[first : first + _BLOCK].translate(_LOWER)
            self._blocks[block] = [
                place for place, code in enumerate(piece, first) if code in _KEPT
            ]
        return self._blocks[block][offset - self._ends[block]]

    @cached_property
    def _uneven(self) -> list[tuple[int, int]]:
        """Where `plain` goes on after characters that make none of its own, or several."""
        uneven, longer = [], 0
        for match in () if self.text.isascii() else _FOREIGN.finditer(self.text):
            place, said = match.start(), plain(match[0])
            if len(said) != 1:
                uneven += [(place + longer + rank, place) for rank in range(len(said))]
                longer += len(said) - 1
                uneven.append((place + longer + 1, place + 1))
        return uneven

    @cached_property
    def _ends(self) -> list[int]:
        """Where each block of `plain` begins in the view."""
        sizes = (
            len(self.plain[at : at + _BLOCK].translate(None, _DROPPED))
            for at in range(0, len(self.plain), _BLOCK)
        )
        return [0, *accumulate(sizes)][:-1]
