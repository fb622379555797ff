"""Text as the detectors read it: no case, no accents, one kind of space, dash and apostrophe.

Folding gives one character for each, so that a place in the folded text is the same place in the
text. Compatibility forms follow Unicode's NFKD; digits of any script become ASCII digits.
"""

import re
import unicodedata
from functools import lru_cache

_ALIKE = {
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\uff0d", "-"),
    **dict.fromkeys("’‘ʼ`´′ʹ", "'"),
    **dict.fromkeys("“”„«»″‹›", '"'),
    **dict.fromkeys("\r\n\v\f\x85\u2028\u2029", "\n"),
    **{"ø": "o", "ł": "l", "đ": "d", "ı": "i", "ß": "s", "æ": "a", "œ": "e", "º": "°", "№": "n"},
    **{"·": ".", "∙": ".", "،": ",", "٫": ",", "∶": ":", "＠": "@"},
}
_INVISIBLE = re.compile(
    "[\u00ad\u0300-\u036f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f"
    "\u20e3\ufe00-\ufe0f\ufeff]"
)
_MARK = re.compile("[\u0300-\u036f\u20e3\ufe00-\ufe0f]*")


class _Table(dict[int, str]):
    """For `str.translate`: each character to its folded form, worked out once."""

    def __missing__(self, code: int) -> str:
        self[code] = _folded(chr(code))
        return self[code]


def _folded(character: str) -> str:
    lower = character.lower()
    if lower in _ALIKE:
        return _ALIKE[lower]
    if character.isspace():
        return " "
    if character.isdecimal():
        return str(unicodedata.decimal(character))
    decomposed = unicodedata.normalize("NFKD", lower)
    plain = "".join(c for c in decomposed if not unicodedata.combining(c))
    if len(plain) == 1:
        return _ALIKE.get(plain, plain.lower())
    return lower if len(lower) == 1 else character


_TABLE = _Table()
_FOREIGN = re.compile(r"[^ -~\n]")
_FRENCH = tuple((character, _TABLE[ord(character)]) for character in "éèà’êçôùîûâ«»\u00a0\u202f")
"""What French adds to ASCII, most frequent first: replaced one by one, which is faster."""


@lru_cache(maxsize=8)
def fold(text: str) -> str:
    """Return the text folded, of the same length. The last ones are remembered, in memory only.

    >>> fold("N° d’Élève : ０６…")
    "n° d'eleve : 06…"
    """
    lower = text.lower()
    if len(lower) != len(text):
        return text.translate(_TABLE)
    if not lower.isascii():
        for character, plain in _FRENCH:
            lower = lower.replace(character, plain)
    return _FOREIGN.sub(_folded_match, lower)


def _folded_match(match: re.Match[str]) -> str:
    return _TABLE[ord(match[0])]


def visible(text: str) -> tuple[str, list[int] | None]:
    """Return the text without its invisible characters, and where each character comes from.

    Combining accents, the marks of emoji digits, directions and zero-width spaces are invisible.
    The places are None when nothing was taken out.
    """
    if text.isascii() or not _INVISIBLE.search(text):
        return text, None
    places = [i for i, character in enumerate(text) if not _INVISIBLE.match(character)]
    return "".join(text[i] for i in places), places


def original(text: str, places: list[int], start: int, end: int) -> tuple[int, int]:
    """Return the place, in `text`, of a place in what is visible of it; its last marks included."""
    after = _MARK.match(text, places[end - 1] + 1)
    return places[start], after.end() if after else places[end - 1] + 1
