"""A text as words that a line may be broken between, each made of text, masks and emoji.

A line breaks at U+0020 only: never at a no-break space, and never so that « or ! is left alone,
even where someone typed an ordinary space beside it.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from plugins import masks
from plugins.cards import emoji

Kind = Literal["text", "mask", "emoji"]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of one kind; a mask stands without its brackets."""

    text: str
    kind: Kind


Word = tuple[Piece, ...]

_INVISIBLE = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]"
)
_BEFORE_CLOSING = re.compile(r" +(?=[!?;:»%€…]+(?: |$))")
_AFTER_OPENING = re.compile(r"(?<=«) +")
_TRAILING = " \u00a0\u202f,;:.!?…«([—–-"
NO_BREAK = "\u00a0"
UNSEEN = frozenset("\u200c\u200d") | {chr(code) for code in range(0xFE00, 0xFE10)}
"""Joiners and variation selectors: they change their neighbours, and have no shape themselves."""


@lru_cache(maxsize=256)
def paragraphs(text: str) -> tuple[tuple[Word, ...], ...]:
    """Return the words of each line that the text itself has; empty lines are left out."""
    lines = re.split("[\n\u2028\u2029]", text.replace("\t", " "))
    found = (tuple(words(line)) for line in lines)
    return tuple(one for one in found if one)


def words(line: str) -> list[Word]:
    """Return the words of one line of text.

    >>> [[piece.text for piece in word] for word in words("Mon numéro : [téléphone].")]
    [['Mon'], ['numéro\\xa0:'], ['téléphone', '.']]
    """
    line = _INVISIBLE.sub("", line)
    line = _AFTER_OPENING.sub(NO_BREAK, _BEFORE_CLOSING.sub(NO_BREAK, line))
    found: list[list[Piece]] = [[]]
    for text, is_mask in masks.split(line):
        if is_mask:
            found[-1].append(Piece(text, "mask"))
            continue
        first, *others = text.split(" ")
        found[-1] += _pieces(first)
        found += (list(_pieces(other)) for other in others)
    return [tuple(word) for word in found if word]


def _pieces(text: str) -> Iterator[Piece]:
    for piece, is_emoji in emoji.split(text):
        yield Piece(piece, "emoji" if is_emoji else "text")


def clusters(text: str) -> list[str]:
    """Return the letters of `text`, each with the marks and joiners that go with it."""
    found: list[str] = []
    for character in text:
        if found and (unicodedata.combining(character) or character in UNSEEN):
            found[-1] += character
        else:
            found.append(character)
    return found


def ended(sentence: Sequence[Word]) -> list[Word]:
    """Return words that end with an ellipsis, in place of the punctuation that they ended with."""
    kept = list(sentence)
    while kept:
        *others, last = kept.pop()
        text = last.text.rstrip(_TRAILING) if last.kind == "text" else ""
        if text or last.kind != "text":
            pieces = [Piece(text + "…", "text")] if text else [last, Piece("…", "text")]
            return [*kept, (*others, *pieces)]
        if others:
            return [*kept, (*others, Piece("…", "text"))]
    return [(Piece("…", "text"),)]


def plain(text: str) -> str:
    """Return a text on one line, without what is not seen."""
    return re.sub(" {2,}", " ", _INVISIBLE.sub("", re.sub("[\n\t\u2028\u2029]", " ", text))).strip()
