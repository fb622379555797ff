"""Licence plates: AA-123-AA (arrêté du 9 février 2009), and former ones, 1234 AB 92.

Those of other countries, of any shape, when « plaque » or « immatriculée » announces them.

Spaced or glued plates must be in capitals, or be announced: « à 100 go » is none.

>>> from plugins.detect.reading.overlaps import texts
>>> text = "sa camionnette AB-123-CD, et 4512 ZT 92"
>>> texts(text, find(text))
['AB-123-CD', '4512 ZT 92']
"""

import re
from collections.abc import Iterator

from plugins.detect.reading.needs import Needs
from plugins.detect.reading.public import counts
from plugins.detect.reading.text import Reading, read
from plugins.detect.reading.vocabulary import lexicon
from plugins.model import Span

KIND = "plaque"
HEAD = re.compile(r"(?<![a-z\d-])([a-hj-np-tv-z]{2}(?: ?[-.]? ?)|ww?-)$")
TAIL = re.compile(r"\d{3}(?!\d) ?[-.]? ?[a-z]{2}(?![a-z\d])(?!-[a-z\d])")
"""The figures are looked for first, then the letters before them: letters stand everywhere."""
FORMER = re.compile(r"\d(?<![\w.,-].)\d{1,3}[\s-][A-Z]{2,3}[\s-](?:\d\d|2[AB]|97\d)(?!\w|[.,]\d)")
"""On the text as it is written: a first capital, or figure, is found fast; only then is what stands
before it looked at."""
ANNOUNCING = lexicon(
    "plaque plaques immatriculation immatricule immatriculee immat vehicule voiture scooter "
    "moto camion camionnette utilitaire fourgon fourgonnette kangoo berlingo partner roulait "
    "roule gare garee conduit chauffeur livreur remorque trafic"
)
ANNOUNCED = re.compile(
    r"[a-z]+[^\d\n!?;]{0,30}?(?<![a-z\d])"
    r"([a-hj-np-tv-z]{2} ?[-.]? ?\d{3} ?[-.]? ?[a-z]{2}|"
    r"\d{1,4} ?-?[a-z]{2,3} ?-?(?:\d\d|2[ab]))(?![a-z\d])"
)
APART = re.compile(
    r"(?:plaques?|immatricul[a-z]+|immat)[^\d\n!?;]{0,24}?(?<![a-z\d])"
    r"([a-hj-np-tv-z] [a-hj-np-tv-z][ .-]{0,3}\d ?\d ?\d[ .-]{0,3}[a-hj-np-tv-z] ?[a-hj-np-tv-z]"
    r"|[a-hj-np-tv-z]{2}[ .-]{0,3}\d \d \d[ .-]{0,3}[a-hj-np-tv-z] ?[a-hj-np-tv-z]"
    r"|[a-hj-np-tv-z]{2}[ .-]{0,3}\d{3}[ .-]{0,3}[a-hj-np-tv-z]{1} ?[a-hj-np-tv-z])(?![a-z\d])"
)
"""Told letter by letter: « plaque A B - 123 - C D »."""
PLATES = lexicon("plaque plaques immatriculation immatricule immatriculee immat")
WORD = (
    r"(?!(?:est|c|l|d|a|de|du|le|la|les|des|ma|mon|sa|son|et|en|sur|un|une|au|par|qui|que|ou|svp|pas"
    r"|sur)(?![a-z]))"
)
FOREIGN = re.compile(
    rf"(?P<told>[^\d\n!?;]{{0,24}}?)(?<![\w-])"
    rf"(?P<plate>(?:{WORD}[a-z]{{1,3}}[ .-]?){{1,2}}\d{{2,6}}"
    rf"(?:[ .-]\d{{2,4}})?(?:-?[a-z]{{1,3}}| {WORD}[a-z]{{1,3}})?|"
    r"\d[ -][a-z]{3}[ -]\d{3}|\d{4}[ -][a-z]{3})(?![\w/:*]|[.,]\d| ?[€%])"
)
"""Of other countries, in capitals or right behind the word: « 1-ABC-234 », « VD 441 872 »."""
LINKS = re.compile(
    r"(?:[\s:=#\"'(-]|(?<![a-z])(?:n°|no|numero|est|c|c'est|la|le|de|du|ma|mon|voiture|vehicule|"
    r"belge|suisse|allemande|italienne|espagnole|luxembourgeoise|etrangere|anglaise)(?![a-z]))*+"
)
COOKING = lexicon(
    "chauffante chauffantes platre cuisson induction vitroceramique gaz electrique "
    "chauffe four placo beurre"
)
LETTERS = re.compile(r"[a-z]+")
FIGURES, LENGTH = 3, 7
UNITS = lexicon("go mo ko to km kg cm mm ml cl hz usd gb mb kb tb ghz mhz fps min sec eur")
WORDS = lexicon(
    "de le la en du au un et ou sa ma ta ce il on tu je ne se me te si or ni mr dr av bd nr no "
    "eu ht es as ai va vu ttc sms mms rue ave bat wpa hd tv ip id rj sur les des une par son "
    "ses mes nos vos pas que qui non oui bis ter ans nf iso pin mai mar"
)

NEEDS = Needs(figures=FIGURES)


def find(text: str) -> Iterator[Span]:
    """Yield the licence plates of a text."""
    reading = read(text)
    if reading.digits < FIGURES:
        return
    for tail in TAIL.finditer(reading.plain):
        head = HEAD.search(reading.plain, max(0, tail.start() - 5), tail.start())
        if head and _is_new(reading, head.start(), tail.end()):
            yield Span(head.start(), tail.end(), KIND)
    for match in FORMER.finditer(reading.text):
        if _is_plate(match[0], shouts=reading.shouts):
            yield Span(*match.span(), KIND)
    for match in reading.matches(ANNOUNCING, ANNOUNCED):
        if _is_plate(match[1], shouts=True):
            yield Span(*match.span(1), KIND)
    for match in reading.matches(PLATES, APART):
        yield Span(*match.span(1), KIND)
    yield from _foreign(reading)


def _foreign(reading: Reading) -> Iterator[Span]:
    """Yield what a word for plates announces, whatever its country."""
    if not COOKING.isdisjoint(reading.words):
        return
    for noun in reading.matches(PLATES, LETTERS):
        match = FOREIGN.match(reading.plain, noun.end())
        if match is None or sum(map(str.isdigit, match["plate"])) < FIGURES:
            continue
        written = reading.text[slice(*match.span("plate"))]
        told = LINKS.fullmatch(match["told"]) is not None or written.isupper()
        if told and _is_plate(written, shouts=True) and not counts(reading.plain, match.end()):
            yield Span(*match.span("plate"), KIND)


def _is_new(reading: Reading, start: int, end: int) -> bool:
    """Tell a plate from « à 100 go »: hyphens or no space in it, or capitals that are no words."""
    if not ANNOUNCING.isdisjoint(reading.words) and " " in reading.plain[start:end]:
        return _is_plate(reading.text[start:end], shouts=True)
    plain, written = reading.plain[start:end], reading.text[start:end]
    if plain.count("-") > 1 or len(plain) == LENGTH:
        return True
    return written.isupper() and _is_plate(written, shouts=reading.shouts)


def _is_plate(found: str, *, shouts: bool) -> bool:
    """Tell « EZ 317 KB » from « DE 500 GO »: no word, and no unit where everything shouts."""
    first, *others = LETTERS.findall(found.lower())
    return first not in WORDS | UNITS and (WORDS | UNITS if shouts else WORDS).isdisjoint(others)
