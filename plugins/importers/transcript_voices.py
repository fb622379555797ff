"""Who speaks in a transcript without hours: those that speak again, and those that speak once.

A name that comes once is one by its capitals, by the role that it tells, or by its place: « léa »
between two turns of people who are known. A label (« forfait : 20 € ») stands in a list, or after
what announces one.
"""

import re
from collections import Counter

from plugins.importers.transcript_turns import aside, unstamped
from plugins.importers.transcript_words import ACCOUNT, is_handle, is_name, may_sign

_GOES_ON, _LIST = "", ":"
_LABEL = re.compile(r"[^:\n]{1,30}:(?:\s|\Z)")
"""What is no name, before a colon; or what announces others."""


class Unstamped:
    """Takes the lines of a transcript in order; `counts` tells how many times each name comes."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self._before: dict[str, str] = {}
        self._after: dict[str, str] = {}
        self._last = self._above = _GOES_ON
        self._only_turns = True

    def read(self, line: str) -> None:
        """Take the next line."""
        if not line.strip():
            return
        turn = unstamped(line)
        label = _LIST if _LABEL.match(line) else _GOES_ON
        name = (turn.name or "") if turn else label
        if self._last:
            self._after.setdefault(self._last, name)
        if turn and name:
            self.counts[name] += 1
            self._before.setdefault(name, self._above)
        self._only_turns &= bool(turn) or aside(line) is not None
        self._last = name
        self._above = _LIST if line.rstrip().endswith(":") else name

    def voices(self) -> frozenset[str]:
        """Return the names of those who speak."""
        accounts = {name for name in self.counts if ACCOUNT.fullmatch(name)}
        several = sum(self.counts[name] for name in accounts) > 1
        sure = {name for name in self.counts.keys() - accounts if self._is_sure(name)}
        sure |= accounts if several else set()
        return frozenset(sure | ({name for name in self.counts if self._fits(name, sure)}))

    def _is_sure(self, name: str) -> bool:
        return self.counts[name] > 1 or is_name(name) or is_handle(name)

    def _fits(self, name: str, sure: set[str]) -> bool:
        """Tell whether a name that comes once, without a capital, stands where one would."""
        if not sure or not may_sign(name, 2 if self._only_turns else 1):
            return False
        beside = (self._before[name], self._after.get(name, _GOES_ON))
        return all(
            one in sure or one == _GOES_ON or (self._only_turns and may_sign(one, 2))
            for one in beside
        )
