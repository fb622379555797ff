"""What a mask hides, and how it stays hidden when a text comes again. Pure."""

import re
from collections.abc import Iterable, Iterator, Mapping
from difflib import SequenceMatcher

from plugins import masks
from plugins.model import Redaction, Thread

Pair = tuple[str, str]
"""A private text, and what is shown in its place: a mask or an alias."""
Hidden = Mapping[int, tuple[Pair, ...]]
"""What is hidden in each item, by its number."""

_TOKEN = re.compile(r"\w+|\s+|[^\w\s]")
_MOST_COMPARED = 1_000_000
"""Words of a text by words of another: comparing them takes as long."""


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
    """Return what an author hid in a text by writing masks over it.

    Where he did more, only what stands beside words that he left.

    >>> masked_by_hand("Rue du Lac, au [téléphone].", "[adresse], au [téléphone].")
    (('Rue du Lac', 'adresse'),)
    >>> masked_by_hand("Demain pour Brioude.", "Jeudi vers [lieu].")
    (('Brioude', 'lieu'),)
    """
    return _only_masked(before, after) or tuple(_masked_among(before, after))


def in_raw(raw: str, text: str, pairs: Iterable[Pair]) -> str:
    """Return the words of a raw text that a clean one shows, given what that one hides.

    Empty where they cannot be told.

    >>> in_raw("Au 3 rue du Lac.", "Au [adresse]", [("3 rue du Lac", "[adresse]")])
    'Au 3 rue du Lac'
    """
    behind: dict[str, list[str]] = {}
    for private, shown in pairs:
        behind.setdefault(shown, []).append(re.escape(private))
    words = "|".join(re.escape(shown) for shown in sorted(behind, key=len, reverse=True))
    pieces = re.split(f"({words})", text) if words else [text]
    ways = (f"(?:{'|'.join(behind[p])})" if p in behind else re.escape(p) for p in pieces)
    found = re.search("".join(ways), raw) if text else None
    return found[0] if found else ""


def _only_masked(before: str, after: str) -> tuple[Pair, ...]:
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


def _masked_among(before: str, after: str) -> Iterator[Pair]:
    """Yield the words in whose place one mask stands, among other changes."""
    old, new = list(_tokens(before)), list(_tokens(after))
    if len(old) * len(new) > _MOST_COMPARED:
        return
    compared = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    for tag, first, last, start, end in compared:
        kinds = [token for token, mask in new[start:end] if mask]
        gone = old[first:last]
        text = "".join(piece for piece, _ in gone).strip()
        if tag == "replace" and len(kinds) == 1 and text and not any(mask for _, mask in gone):
            yield text, kinds[0]


def _tokens(text: str) -> Iterator[tuple[str, bool]]:
    """Yield the words, the signs and the masks of a text, each with True when it is a mask."""
    for piece, mask in masks.split(text):
        if mask:
            yield piece, True
        else:
            yield from ((token, False) for token in _TOKEN.findall(piece))


def _word(private: str) -> re.Pattern[str]:
    left = r"(?<!\w)" if private[:1].isalnum() else ""
    right = r"(?!\w)" if private[-1:].isalnum() else ""
    return re.compile(left + re.escape(private) + right) if private else re.compile(r"(?!)")
