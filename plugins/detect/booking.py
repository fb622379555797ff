"""Travel and booking codes: PNR (six letters or figures, IATA resolution 830d), reservations.

A code of letters only must be in capitals, unspeakable, or follow « PNR : ».

>>> from plugins.detect.reading.overlaps import texts
>>> text = "mon dossier SNCF QXRTYU, réservation Booking n° 4512.345.678"
>>> texts(text, find(text))
['QXRTYU', '4512.345.678']
"""

import re
from collections.abc import Iterator

from plugins.detect.reading import public
from plugins.detect.reading.announcing import value_after
from plugins.detect.reading.needs import Needs
from plugins.detect.reading.text import Reading, read, spans
from plugins.detect.reading.vocabulary import STATES, lexicon
from plugins.model import Span

KIND = "réservation"
TRAVEL = lexicon(
    "sncf ouigo tgv train ter intercites inoui billet billets vol voyage avion airfrance "
    "easyjet ryanair transavia hotel sejour blablacar flixbus eurostar thalys trainline trajet "
    "aerien airbnb booking"
)
TRIGGERS = lexicon(
    "pnr reservation reservations resa resas booking billet billets ebillet airbnb sncf ouigo"
)
CLOSE = lexicon("dossier reference ref refs code confirmation numero")
NOUN = re.compile(r"[a-z]+")
LETTERS = re.compile(r"(?<![\w@.-])[a-z\d]{5,10}(?![\w@-]|\.[a-z])")
UNSPEAKABLE = re.compile(r"[bcdfghjklmnpqrstvwxz]{4}")
"""Four consonants in a row: a code, whatever its case."""
BREAK = re.compile(r"[!?;]|\.\s|\n\n")
TOLD = re.compile(
    r"pnr[^\w\n]{0,3}(?: ?(?:est|c'est|sncf|du vol|vol|train))?(?: le)? ?:? ?([a-z\d]{6})(?![\w'])"
)
ABOARD = re.compile(r"[a-z]+ (?:n° ?)?([a-z]{6})(?![\w'])")
HOTEL = re.compile(r"\d(?<![\w.,].)\d{3}\.\d{3}\.\d{3}(?![\w.])")
"""A confirmation of Booking.com: ten figures, by four, three and three."""
SPELT = re.compile(
    r"[a-z]+(?: [a-z']{2,12}){0,3}?[ :]{1,3}((?=[a-z .-]*\d)[a-z\d](?:([ .-])[a-z\d])"
    r"(?:\2[a-z\d]){4})(?![\w'€%]|[ .-]\d)"
)
"""Told letter by letter: « réservation r b 7 k l 2 »."""
REACH = 40

NEEDS = Needs(words=TRAVEL | TRIGGERS)


def find(text: str) -> Iterator[Span]:
    """Yield the booking codes that a text announces."""
    reading = read(text)
    if "booking" in reading.words:
        yield from spans(HOTEL.finditer(reading.plain), KIND)
    travels = not TRAVEL.isdisjoint(reading.words)
    for match in reading.matches(TRIGGERS | CLOSE if travels else TRIGGERS, NOUN):
        yield from _of_letters(reading, match.end())
        yield from _of_figures(reading, match)
    yield from spans(reading.matches(TRIGGERS, SPELT), KIND, 1)
    for match in reading.matches(lexicon("pnr"), TOLD):
        if match[1] not in STATES:
            yield Span(*match.span(1), KIND)
    for match in reading.matches(TRAVEL, ABOARD) if travels else ():
        if UNSPEAKABLE.search(match[1]):
            yield Span(*match.span(1), KIND)


def _of_letters(reading: Reading, end: int) -> Iterator[Span]:
    """Yield the first code in capitals, digits or not, of the same sentence."""
    for word in LETTERS.finditer(reading.plain, end, end + REACH + 10):
        if BREAK.search(reading.plain, end, word.start()) or word.start() > end + REACH:
            return
        if _is_code(reading, word):
            yield Span(*word.span(), KIND)
            return


def _is_code(reading: Reading, word: re.Match[str]) -> bool:
    if word[0].isdigit() or word[0] in TRAVEL | STATES:
        return False
    if word[0].isalpha() and len(word[0]) == 6 and UNSPEAKABLE.search(word[0]):
        return True
    if reading.shouts:
        return False
    mixed = any(map(str.isdigit, word[0]))
    return reading.text[slice(*word.span())].isupper() and (mixed or len(word[0]) in (6, 10))


def _of_figures(reading: Reading, noun: re.Match[str]) -> Iterator[Span]:
    value = value_after(reading, noun.end(), REACH) if noun[0] in TRIGGERS else None
    if value and not public.is_public(reading, value.start, value.end):
        found = reading.plain[value.start : value.end]
        fewest = 4 if value.is_linked or value.is_explicit else 6
        if sum(map(str.isalnum, found)) >= fewest and not found.startswith(("tgv", "ter")):
            yield Span(value.start, value.end, KIND)
