"""What a mask hides, and how it stays hidden when a text comes again. Pure."""

import re
from collections.abc import Iterable, Mapping

from plugins import masks
from plugins.model import Redaction, Thread

Pair = tuple[str, str]
"""A private text, and what is shown in its place: a mask or an alias."""
Hidden = Mapping[int, tuple[Pair, ...]]
"""What is hidden in each item, by its number."""


def hidden(raw: Thread, redaction: Redaction) -> Hidden:
    """Return what a redaction hides of each item of `raw`."""
    texts = {item.n: item.text for item in raw.items}
    found: dict[int, dict[Pair, None]] = {}
    for one in redaction.replacements:
        text = texts.get(one.n, "")[one.span.start : one.span.end]
        found.setdefault(one.n, {})[text, one.shown] = None
    return {n: tuple(pairs) for n, pairs in found.items()}


def clear(text: str, private: str) -> int:
    """Count how many times a private text stands in `text` as a word, outside any mask."""
    return sum(len(_word(private).findall(piece)) for piece, mask in masks.split(text) if not mask)


def cover(text: str, pairs: Iterable[Pair]) -> str:
    """Hide each private text wherever it stands in clear; longer ones first."""
    for private, shown in sorted(pairs, key=lambda pair: -len(pair[0])):
        word, plain = _word(private), shown.replace("\\", r"\\")
        text = "".join(
            f"[{piece}]" if mask else word.sub(plain, piece) for piece, mask in masks.split(text)
        )
    return text


def masked_by_hand(before: str, after: str) -> tuple[Pair, ...]:
    """Return what an author hid in a text by writing masks over it, and nothing if he did more.

    >>> masked_by_hand("Rue du Lac, au [téléphone].", "[adresse], au [téléphone].")
    (('Rue du Lac', 'adresse'),)
    """
    found: list[Pair] = []
    place, kind = 0, ""
    for piece, mask in [*masks.split(after), ("", False)]:
        text = f"[{piece}]" if mask else piece
        if kind:
            end = before.find(text, place + 1) if text else len(before)
            if end < 0:
                return ()
            found.append((before[place:end], kind))
            place, kind = end, ""
        if before.startswith(text, place):
            place += len(text)
        elif mask:
            kind = piece
        else:
            return ()
    return tuple(found) if place == len(before) else ()


def _word(private: str) -> re.Pattern[str]:
    left = r"(?<!\w)" if private[:1].isalnum() else ""
    right = r"(?!\w)" if private[-1:].isalnum() else ""
    return re.compile(left + re.escape(private) + right) if private else re.compile(r"(?!)")
