"""Payment cards: 13 to 19 figures by groups (ISO/IEC 7812), half hidden, or their last figures.

The month in which a card expires is hidden beside its number, and nowhere else.

The Luhn key never decides that a number is harmless; it only tells a card among bare figures.

>>> from plugins.detect.reading.overlaps import texts
>>> text = "CB 4970 1012 3456 7891, finit par 7891"
>>> texts(text, find(text))
['4970 1012 3456 7891', '7891']
"""

import re
from collections.abc import Iterator

from stdnum import luhn

from plugins.detect.reading.needs import Needs
from plugins.detect.reading.text import Reading, read, spans
from plugins.detect.reading.vocabulary import lexicon
from plugins.model import Span

KIND = "carte"
GROUPED = re.compile(
    r"\d(?<![\d.,].)(?:\d{3}([ .\-_/]{1,3})\d{4}\1\d{4}\1\d{1,4}|"
    r"(?<=[2-6])\d{3}(?:[ .\-_/]{1,3}\d{4}){3}|(?<=3)[47]\d\d[ -]\d{6}[ -]\d{5})(?!\d)"
)
BARE = re.compile(r"(?<![a-z\d.,])[2-6]\d{15}(?![a-z\d])")
HIDDEN = re.compile(
    r"(?<![a-z\d])(?:\d{4}[ .\-]?(?:\d\d)?)?(?:[x*•.#…]{2,8}[ .\-]?){1,4}(?<![ .\-])[ "
    r".\-]?\d{3,4}(?![\da-z])"
)
SHORTEST = 13
ANNOUNCING = lexicon("cb carte visa mastercard amex cartes bancaire bleue")
NOT_PAYMENT = (
    r"(?! (?:sim|vitale|esim|d'identite|de fidelite|fidelite|cadeau|grise|son|reseau|mere))"
)
ANNOUNCED = re.compile(
    rf"[a-z]++{NOT_PAYMENT}[^\d\n!?;]{{0,30}}?(?<![\d.,])(\d(?:[ .\-]{{0,3}}\d){{11,18}})(?!\d)"
)
ENDING = re.compile(
    rf"[a-z]++{NOT_PAYMENT}[^\d\n!?;]{{0,40}}?(?:(?:fini|termin)[a-z]{{1,7}} (?:par|en)(?: les?)?|"
    r"derniers chiffres(?: (?:sont|de ma carte sont))?(?: les?)?|[*x.…]{2,}|…) ?[:\"(]? ?"
    r"(\d{4})(?![\d/]| ?(?:h|€|euros?))(?![.,]\d)"
)
BEGINNING = re.compile(
    rf"[a-z]++{NOT_PAYMENT}[^\d\n!?;]{{0,24}}?(?:commen|"
    rf"debut)[a-z]{{1,7}} par ?[:\"]? ?(\d{{4}}(?: ?\d{{2,4}})?)(?!\d)"
)
SHORT = re.compile(r"[a-z]+ (?:bancaire |bleue |visa )?en ((?!19|20)\d{4})(?!\d| ?[h€])")
FINITE = re.compile(
    r"(?:fini|termin)[a-z]{1,7} (?:par|en)(?: les?(?: chiffres|"
    r" numeros?)?)? ?[:\"]? ?(\d{4})(?![\d/]|[.,]\d)"
)
LAST_FIGURES = re.compile(r"derniers chiffres [^\d\n.!?;]{0,40}?(?<!\d)(\d{4})(?!\d)")
EXPIRING = re.compile(
    r"(?P<told>[^\d\n!?.;]{0,50}?)(?<![a-z])(?:expir[a-z]*|exp|val(?:ide|able|idite)"
    r"|fin de validite)(?![a-z])"
    r"[^\d\n!?]{0,16}?(?P<date>(?:0[1-9]|1[0-2]) ?[/.-] ?(?:20)?[2-4]\d)(?![\d/]|[.-]\d)"
)
"""Of a card whose number stands just before: « … 3456 exp 09/26 ». Elsewhere it is any date."""
THINGS = lexicon(
    "produit produits abonnement abonnements garantie garanties offre bon promo promotion forfait "
    "contrat devis passeport permis avoir assurance licence"
)
"""What expires too."""
ENDINGS = lexicon("derniers")

NEEDS = Needs(beside_figures=ANNOUNCING | ENDINGS, figures=SHORTEST)


def find(text: str) -> Iterator[Span]:
    """Yield the payment cards of a text."""
    reading = read(text)
    if reading.digits:
        for span in (*_whole(reading), *_announced(reading)):
            yield span
            expiring = EXPIRING.match(reading.plain, span.end)
            if expiring and THINGS.isdisjoint(re.findall("[a-z]+", expiring["told"])):
                yield Span(*expiring.span("date"), KIND)


def _whole(reading: Reading) -> Iterator[Span]:
    if reading.digits >= SHORTEST:
        yield from spans(GROUPED.finditer(reading.plain), KIND)
        for match in BARE.finditer(reading.plain):
            if luhn.is_valid(match[0]):
                yield Span(*match.span(), KIND)


def _announced(reading: Reading) -> Iterator[Span]:
    if ANNOUNCING.isdisjoint(reading.words) and ENDINGS.isdisjoint(reading.words):
        return
    yield from spans(HIDDEN.finditer(reading.plain), KIND)
    yield from spans(FINITE.finditer(reading.plain), KIND, 1)
    yield from spans(reading.matches(ANNOUNCING, ANNOUNCED, ENDING, BEGINNING, SHORT), KIND, 1)
    yield from spans(reading.matches(ENDINGS, LAST_FIGURES), KIND, 1)
