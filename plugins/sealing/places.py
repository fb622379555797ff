"""Places of `private/` said in French."""

from collections.abc import Collection, Iterable

_WORDS = {"vaults": "l’affaire", "threads": "la conversation"}


def counted(places: Collection[str]) -> str:
    """Return how many cases and conversations there are.

    >>> counted(["vaults/a", "threads/b", "threads/c"]), counted([])
    ('1 affaire et 2 conversations', 'rien')
    """
    cases = sum(place.startswith("vaults/") for place in places)
    counts = ((cases, "affaire"), (len(places) - cases, "conversation"))
    return " et ".join(_several(*each) for each in counts if each[0]) or "rien"


def listed(places: Iterable[str]) -> str:
    """Name each.

    >>> listed(["vaults/a", "threads/b"])
    'l’affaire a, la conversation b'
    """
    return ", ".join(f"{_WORDS[kind]} {name}" for kind, _, name in map(_parted, places))


def _parted(place: str) -> tuple[str, str, str]:
    return place.partition("/")


def _several(count: int, word: str) -> str:
    return f"{count} {word}{'s' if count > 1 else ''}"
