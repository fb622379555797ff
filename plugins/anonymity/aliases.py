"""Where aliases stand in a text: what is shown already, and announces nothing."""

import re
from collections.abc import Collection
from functools import lru_cache

from plugins.anonymity.zones import Zone


class Aliases:
    """Finds aliases, the longest first, where a word begins and none goes on."""

    def __init__(self, aliases: Collection[str]) -> None:
        longest_first = tuple(sorted(aliases, key=lambda alias: (-len(alias), alias)))
        self._pattern = _one_of(longest_first) if aliases else None

    def find(self, text: str) -> list[Zone]:
        """Return where they stand."""
        return [match.span() for match in self._pattern.finditer(text)] if self._pattern else []

    def hush(self, text: str) -> str:
        """Return a text, of the same length, where they have no capitals."""
        return self._pattern.sub(_lower, text) if self._pattern else text


@lru_cache(maxsize=64)
def _one_of(aliases: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(map(_whole, aliases))})(?!\w)")


def _whole(alias: str) -> str:
    """Return what finds an alias where a word begins; its first letter comes first, found fast."""
    return rf"{re.escape(alias[0])}(?<!\w.){re.escape(alias[1:])}"


def _lower(alias: re.Match[str]) -> str:
    lower = alias[0].lower()
    return lower if len(lower) == len(alias[0]) else alias[0]
