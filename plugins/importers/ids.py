"""The ids of an export's messages as numbers: which were met, which belong to the same thread.

A gigabyte of mail or of SMS may hold three million messages: an id takes some thirty bytes here,
where a set of texts takes two hundred. Ids are told apart by 64 bits of their SHA-256; that two of
them share these has a chance of one in four million, in an export of that size.
"""

import hashlib
from array import array

_BYTES = 8
_KEY = 12  # hexadecimal digits of a thread's key
_FREE = 0
_LEAST = 1024


class Ids:
    """Numbers for ids, from 0, in order of appearance; a forest tells which are joined."""

    def __init__(self) -> None:
        self._digests = array("Q")
        self._parents = array("I")
        self._held = bytearray()
        self._slots = array("I", bytes(4 * _LEAST))

    def number(self, identifier: str) -> int:
        """Return the number of an id, a new one where it was never met."""
        raw = hashlib.sha256(identifier.encode("utf-8", "replace")).digest()[:_BYTES]
        digest = int.from_bytes(raw)
        slot = self._slot(digest)
        known = self._slots[slot]
        if known != _FREE:
            return known - 1
        new = len(self._digests)
        self._digests.append(digest)
        self._parents.append(new)
        self._held.append(False)
        self._slots[slot] = new + 1
        self._grow()
        return new

    def hold(self, number: int) -> bool:
        """Note that the export has the message of this id; return whether it was not yet known."""
        new = not self._held[number]
        self._held[number] = True
        return new

    def is_held(self, number: int) -> bool:
        """Tell whether the export has the message of this id."""
        return bool(self._held[number])

    def root(self, number: int) -> int:
        """Return the number that stands for all those joined with this one."""
        parents = self._parents
        while parents[number] != number:
            parents[number] = parents[parents[number]]
            number = parents[number]
        return number

    def join(self, one: int, other: int) -> None:
        """Put two ids, and those joined with each, in the same thread."""
        self._parents[self.root(other)] = self.root(one)

    def key(self, number: int) -> str:
        """Return a short text for an id, the same each time the export is read."""
        return f"{self._digests[number]:016x}"[:_KEY]

    def _slot(self, digest: int) -> int:
        """Return where a digest stands, or the free place where it would."""
        last = len(self._slots) - 1
        slot = digest & last
        while (found := self._slots[slot]) != _FREE and self._digests[found - 1] != digest:
            slot = (slot + 1) & last
        return slot

    def _grow(self) -> None:
        """Keep half of the places free: the search for one stays short."""
        if 2 * len(self._digests) <= len(self._slots):
            return
        self._slots = array("I", bytes(8 * len(self._slots)))
        for number, digest in enumerate(self._digests, 1):
            self._slots[self._slot(digest)] = number
