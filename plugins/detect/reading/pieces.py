"""References told by pieces, in capitals: « KX 77 B 4 », « A B 1 2 3 », « dossier K X 7 7 »."""

import re
from collections.abc import Iterator
from string import ascii_lowercase

from plugins.detect.reading.announcing import NOT_LETTERS
from plugins.detect.reading.public import counts, follows_law
from plugins.detect.reading.text import Reading
from plugins.detect.reading.vocabulary import STOP
from plugins.model import Span

_KIND = "référence"
_PIECES = re.compile(
    r"(?<![\w.,/+-])(?:[A-Z]{1,3}|\d{1,6})(?:[ \u00a0\u202f.-](?:[A-Z]{1,3}"
    r"|\d{1,6})){2,9}(?![\w/:€%]|[.,]\d| ?[€%])"
)
_LINKS = re.compile(
    r"(?:[\s:=#\"'()*-]|n°|(?<![a-z])(?:numero|num|no|n|client|cliente|est|c|voici|le|la|de|du|mon"
    r"|ma|votre"
    r"|dossier|contrat|reference|ref|sous|suivante?)(?![a-z]))*+"
)
_LOWER = re.compile(
    r"(?: ?[:=]| ?(?:n°|numero|no)| client| est)* ?"
    r"((?:(?!(?:a|y|et|de|du|des|la|le|en|un|il|on|ou|je|tu|ma|sa|ce|se|ne|me|te|au|si|or|ni|ca|eu"
    r"|es|as|ai"
    r"|va|vu|h|go|mo|to|eh|ok|tv|pc|cb|no|l|d|c|j|m|n|s|t)(?![a-z]))[a-z]{1,2}|\d{1,6})"
    r"(?:[ .-](?:(?!(?:a|y|et|de|du|la|le|en|un|il|on|ou|je|au|si|h|go|mo|to|tv|pc|cb|pm)(?![a-z]))"
    r"[a-z]{1,2}|\d{1,6})){3,9})(?![\w/:€%'-]|[.,]\d| ?[€%])"
)
"""In lower case, right behind what announces: « dossier k x 7 7 »."""
_REACH = 36
"""Characters between what announces and the value."""


_LETTER_APART = re.compile(r"\d(?:[ .-][a-z](?![\w'])|(?<=[a-z][ .-].)(?<![\w'][a-z][ .-].))")
"""A letter that stands alone beside a figure: without one, there is nothing to look for."""
_LETTERS = frozenset(ascii_lowercase)
_TIMES = re.compile(r"\d{1,4} x \d{1,5}(?: [a-z]{1,2})?(?: .*)?")
"""So many times a quantity: « 3 x 500 g »."""
_NOUN = re.compile("[a-z]+")


def by_pieces(reading: Reading, announcing: frozenset[str]) -> Iterator[Span]:
    """Yield the references by pieces that one of those words announces.

    >>> from plugins.detect.reading.overlaps import texts
    >>> from plugins.detect.reading.text import read
    >>> text = "dossier K X 7 7, contrat de 3 TV 2 PC"
    >>> texts(text, by_pieces(read(text), frozenset({"dossier", "contrat"})))
    ['K X 7 7']
    """
    if announcing.isdisjoint(reading.words) or _LETTERS.isdisjoint(reading.words):
        return
    if not _LETTER_APART.search(reading.plain):
        return
    for start in reading.starts(announcing):
        noun = _NOUN.match(reading.plain, start)
        lower = _LOWER.match(reading.plain, noun.end()) if noun else None
        if lower and _is_told(lower[1]) and not counts(reading.plain, lower.end()):
            yield Span(*lower.span(1), _KIND)
    if reading.shouts:
        return
    for match in _PIECES.finditer(reading.text):
        plain = reading.plain[match.start() : match.end()]
        if not _is_told(plain) or counts(reading.plain, match.end()):
            continue
        if follows_law(reading, match.start()):
            continue
        told = reading.plain[max(0, match.start() - _REACH) : match.start()]
        nouns = [it for it in re.finditer("[a-z]+", told) if it[0] in announcing]
        if any(_LINKS.fullmatch(told, it.end()) for it in nouns):
            yield Span(*match.span(), _KIND)


def _is_told(plain: str) -> bool:
    """Tell whether pieces are figures and letters, one of these alone, none of them a word."""
    letters = re.findall("[a-z]+", plain)
    words = {it for it in letters if len(it) > 1}
    figures = sum(map(str.isdigit, plain))
    if _TIMES.fullmatch(plain):
        return False
    return len(letters) > len(words) and figures > 1 and words.isdisjoint(STOP | NOT_LETTERS)
