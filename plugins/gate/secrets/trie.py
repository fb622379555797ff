"""Many words -> one regular expression that finds any of them in one pass.

`re` tries the branches of an alternation one after the other; nested by their first letters, they
cost the same at each place whether there are ten words or a thousand. Each word is sought by its
rarest four letters, the first of them a rare one, so that most places are left at once: `re` skips
to the letters with which a match may begin.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

_END = b""
_Node = dict[bytes, "_Node"]
_ANCHOR = 4
_FREQUENCIES = {
    **{"e": 15, "i": 12, "s": 8, "t": 8, "n": 7, "a": 7, "r": 6, "o": 6, "u": 5, "c": 4, "d": 3},
    **{"m": 3, "p": 3, "h": 2, "g": 2},
}
"""How many letters of a hundred, in French; `i` stands for `l` and `1`, `o` for `0`."""
_WEIGHTS = {ord(letter): percent**2 for letter, percent in _FREQUENCIES.items()}


class Words:
    """Words to find in a text of the same alphabet, all of four characters at least."""

    def __init__(self, words: Iterable[bytes]) -> None:
        self._at: dict[bytes, list[tuple[int, bytes]]] = defaultdict(list)
        for word in sorted(set(words)):
            start = anchor(word)
            self._at[word[start : start + _ANCHOR]].append((start, word))
        self._search = _compiled(self._at).search

    def find(self, view: bytes) -> Iterator[tuple[int, bytes]]:
        """Yield each word found, with its place; words may overlap."""
        match = self._search(view)
        while match:
            place = match.start()
            for before, word in self._at[match[0]]:
                if place >= before and view.startswith(word, place - before):
                    yield place - before, word
            match = self._search(view, place + 1)


def anchor(word: bytes) -> int:
    """Return where the four letters by which a word is sought begin.

    >>> anchor(b"camiiie"), anchor(b"durand")
    (2, 0)
    """
    places = range(max(len(word) - _ANCHOR, 0) + 1)
    return min(places, key=lambda at: (_weight(word[at]), _cost(word[at : at + _ANCHOR])))


def _weight(code: int) -> int:
    return _WEIGHTS.get(code, 1)


def _cost(letters: bytes) -> int:
    cost = 1
    for code in letters:
        cost *= _weight(code)
    return cost


def _compiled(words: Iterable[bytes]) -> re.Pattern[bytes]:
    root: _Node = {}
    for word in words:
        node = root
        for code in word:
            node = node.setdefault(bytes([code]), {})
        node[_END] = {}
    return re.compile(_source(root) if root else b"(?!)")


def _source(node: _Node) -> bytes:
    if _END in node:
        return b""
    branches = [re.escape(letter) + _source(after) for letter, after in sorted(node.items())]
    return branches[0] if len(branches) == 1 else b"(?:" + b"|".join(branches) + b")"
