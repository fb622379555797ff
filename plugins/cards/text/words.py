"""A text as words that a line may be broken between, each made of text, masks and emoji.

A line breaks at U+0020 only: never at a no-break space, and never so that «, ! or the h of 8 h is
left alone, even where someone typed an ordinary space beside it.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from plugins import masks
from plugins.cards.text import emoji

Kind = Literal["text", "mask", "emoji"]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of one kind; a mask stands without its brackets."""

    text: str
    kind: Kind


Word = tuple[Piece, ...]
SPACE = Piece(" ", "text")

_INVISIBLE = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]"
)
_BEFORE_CLOSING = re.compile(r" +(?=[!?;:»%€….,][!?;:»%€….,)]*(?: |$))")
_BEFORE_UNIT = re.compile(r"(?<=\d) +(?=(?:h|min|s|km|m|Go|Mo)\b)")
_AFTER_OPENING = re.compile(r"(?<=«) +")
_TRAILING = " \u00a0\u202f,;:.!?…«([—–-"
NO_BREAK = "\u00a0"
PARAGRAPH, LINE = "\n\u2029", "\u2028"
"""What ends a paragraph, and what ends a line without ending its paragraph."""
UNSEEN = frozenset("\u200c\u200d") | {chr(code) for code in range(0xFE00, 0xFE10)}
"""Joiners and variation selectors: they change their neighbours, and have no shape themselves."""
_LEADING = frozenset("เแโใไເແໂໃໄ")
"""Vowels of Thai and Lao that are written before the consonant that they follow."""
_CONJOINING = 9
"""The combining class of the signs that join an Indic letter to the next one."""


@lru_cache(maxsize=256)
def paragraphs(text: str) -> tuple[tuple[Word, ...], ...]:
    """Return the words of each line that the text itself has; empty lines are left out."""
    lines = re.split(f"[{PARAGRAPH}{LINE}]", text.replace("\t", " "))
    found = (tuple(words(line)) for line in lines)
    return tuple(one for one in found if one)


def words(line: str) -> list[Word]:
    """Return the words of one line of text.

    >>> [[piece.text for piece in word] for word in words("Mon numéro : [téléphone].")]
    [['Mon'], ['numéro\\xa0:'], ['téléphone', '.']]
    """
    line = unicodedata.normalize("NFC", _INVISIBLE.sub("", line))
    for spaces in (_BEFORE_CLOSING, _BEFORE_UNIT, _AFTER_OPENING):
        line = spaces.sub(NO_BREAK, line)
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


def grown(pieces: list[Piece], piece: Piece) -> list[Piece]:
    """Return pieces with one more; a text goes on the text before it."""
    if pieces and pieces[-1].kind == piece.kind == "text":
        return [*pieces[:-1], Piece(pieces[-1].text + piece.text, "text")]
    return [*pieces, piece]


def clusters(text: str) -> list[str]:
    """Return the letters of `text`, each with the marks, tones and joiners that go with it.

    As Unicode Standard Annex 29 has it, as far as fonts and the ends of lines are concerned.
    """
    found: list[str] = []
    for character in text:
        if found and (_extends(character) or _wants(found[-1][-1], character)):
            found[-1] += character
        else:
            found.append(character)
    return found


def _extends(character: str) -> bool:
    """Tell whether a character goes with the one before it."""
    is_mark = unicodedata.category(character).startswith("M")
    return is_mark or character in UNSEEN or character in emoji.TONES


def _wants(last: str, character: str) -> bool:
    """Tell whether a character wants the next one, a letter, beside it."""
    joins = last in _LEADING or unicodedata.combining(last) == _CONJOINING
    return joins and unicodedata.category(character) == "Lo"


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
