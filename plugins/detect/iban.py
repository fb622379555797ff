"""Bank accounts: IBAN (ISO 13616: country, key, up to 30 characters), French RIB, announced BIC.

Spaced, in lower case, mistyped: the key is never checked, since people mistype. Countries: SEPA.

>>> from plugins.detect.reading.overlaps import texts
>>> text = "voici : fr76 3000 6000 0112 3456 7890 189 merci"
>>> texts(text, find(text))
['fr76 3000 6000 0112 3456 7890 189']
"""

import re
from collections.abc import Iterator

from plugins.detect.reading.needs import Needs
from plugins.detect.reading.text import Reading, read, spans
from plugins.detect.reading.vocabulary import lexicon
from plugins.model import Span

KIND = "IBAN"
COUNTRIES = (
    "ad|at|be|bg|ch|cy|cz|de|dk|ee|es|fi|fr|gb|gi|gr|hr|hu|ie|is|it|li|lt|lu|lv|ma|mc|"
    "mt|nl|no|pl|pt|"
    "ro|se|si|sk|sm|tn|va"
)
HIDDEN = re.compile(
    rf"(?<![a-z\d])(?:{COUNTRIES})[\dx*]{{2}}[ .-]?(?:[x*•.\d]{{2,6}}[ .-]?){{0,7}}[x*•]{{2,6}}"
    r"(?:[ .-]?[x*•\d]{1,6}){0,8}(?![\da-z])"
)
COUNTRY_CODES = frozenset(COUNTRIES.split("|"))
IBAN = re.compile(
    rf"(?<![a-z\d])(?:{COUNTRIES})[ .-]?\d[\do](?:[a-z\d]{{4,30}}(?![a-z\d])|(?=[ .\-]))"
    r"(?:[ .\-_]{1,3}(?=[a-z]{0,4}\d|[o]{1,5}\b)[a-z\d]{1,27}(?![a-z\d]))*+"
)
RIB = re.compile(r"(?<!\d)\d{5}[ .\-]?\d{5}[ .\-]?[\da-z]{11}[ .\-]?\d{2}(?![\da-z])")
PARTS = re.compile(
    r"(?:banque|etablissement|guichet)(?: ?:| n ?°)? ?(\d{5})(?!\d)|compte(?: ?:| n ?°)? "
    r"?([\da-z]{11})(?![\da-z])|"
    r"cle(?: rib)?(?: ?:)? ?(\d\d)(?!\d)"
)
"""A RIB told part by part: bank, branch, account, key."""
RIB_APART = re.compile(r"(?<!\d)\d{5} \d{5} [\da-z]{11} \d{2}(?![\da-z])")
RIB_FIGURES = 20
"""Its four parts apart, of five, five, eleven and two: nothing else is written so."""
FRENCH, SHORTEST, LONGEST = 27, 14, 36
FEWEST = 10
"""Figures: some countries have letters too."""
ANNOUNCING = lexicon("guichet iban rib bancaire bancaires banque virement prelevement")
PARTIAL = re.compile(
    rf"[a-z]+[^\d\n!?;]{{0,30}}?((?:(?:{COUNTRIES}) ?)?\d\d(?:[ "
    rf".\-]?[a-z]{{0,2}}\d{{2,5}}){{1,8}})(?![\da-z])"
)
ENDING = re.compile(
    r"[a-z]+[^\d\n!?;]{0,30}?(?:fini|termin|commen|debut)[a-z]{1,7} (?:par|en) "
    r"((?:fr ?)?\d[\d ]{0,10}\d)(?!\d)"
)
PARTLY = lexicon("iban rib")
BANK = lexicon("bic swift")
BIC = re.compile(r"[a-z]+[ :=(/a-z]{0,12}?[ :=(]([a-z]{6}[a-z\d]{2}(?:[a-z\d]{3})?)(?![a-z\d])")

NEEDS = Needs(words=BANK, beside_figures=ANNOUNCING, figures=FEWEST)


def find(text: str) -> Iterator[Span]:
    """Yield the bank accounts of a text."""
    reading = read(text)
    if reading.digits:
        for match in IBAN.finditer(reading.plain) if reading.digits >= FEWEST else ():
            end = _end(match)
            if _size(reading.plain[match.start() : end]) >= SHORTEST:
                yield Span(match.start(), end, KIND)
        if reading.digits >= RIB_FIGURES:
            yield from spans(RIB_APART.finditer(reading.plain), KIND)
        if not ANNOUNCING.isdisjoint(reading.words):
            yield from _announced(reading)
    for match in reading.matches(BANK, BIC):
        if match[1][4:6] in COUNTRY_CODES:
            yield Span(*match.span(1), KIND)


def _announced(reading: Reading) -> Iterator[Span]:
    yield from spans(RIB.finditer(reading.plain), KIND)
    yield from spans(HIDDEN.finditer(reading.plain), KIND)
    if "guichet" in reading.words:
        for match in PARTS.finditer(reading.plain):
            yield Span(*match.span(match.lastindex or 0), KIND)
    yield from spans(reading.matches(PARTLY, PARTIAL, ENDING), KIND, 1)


def _size(written: str) -> int:
    return sum(map(str.isalnum, written))


def _end(match: re.Match[str]) -> int:
    """Return where the account ends: a French one does not take the figures that follow it."""
    longest = FRENCH if match[0].startswith("fr") else LONGEST
    size = 0
    for index, character in enumerate(match[0]):
        if size >= longest and not character.isalnum():
            return match.start() + index
        size += character.isalnum()
    return match.end()
