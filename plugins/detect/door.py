"""Codes of doors, told by their door or by their shape, where no word « code » announces them.

A pronoun stands for the word said before: « et celui du garage 9182 ». The keys # and * of a pad
belong to nothing but a code (« *9034 », « 09#41 »), beside a word of doors; so do figures told one
by one (« 3-8-1-9 », « 5 5 8 2 »).

>>> from plugins.detect.reading.overlaps import texts
>>> text = "le code a changé, celui de la cave (C 3358), barrière 09#41, portail 3-8-1-9"
>>> texts(text, find(text))
['C 3358', '09#41', '3-8-1-9']
"""

import re
from collections.abc import Iterator

from plugins.detect.reading import public
from plugins.detect.reading.following import following, with_last_key
from plugins.detect.reading.needs import Needs
from plugins.detect.reading.text import Reading, read
from plugins.detect.reading.vocabulary import lexicon
from plugins.model import Span

KIND = "code"
DOORS = lexicon(
    "portail portillon porte interphone entree immeuble hall garage parking box cave local grille "
    "cour sas barriere ascenseur batiment escalier coffre boitier cadenas alarme boite digicode "
    "clavier desarmement armement"
)
CODES = lexicon("code codes digicode digicodes dgicode pin")
DOOR = (
    r"(?:portail|portillon|portes?|interphone|entree|immeuble|hall|garage|parking|box|cave|local|"
    r"grille|cour|sas|barriere|ascenseur|bat(?:iment)?|escalier|coffre|boitier|cadenas|alarme|"
    r"boite|secours|nuit)(?![a-z])"
)
VALUE = (
    r"(?P<code>[#*]?(?:[a-f] )?(?=[a-z]{0,2}\d)[a-z\d]{3,8}(?: [a-f](?![\w']))?(?: ?[#*])?)"
    r"(?![\w:]|[.,/]\d)"
)
PRONOUNS = lexicon("celui celle ceux celles")
PRONOUN = re.compile(
    rf"[a-z]+ (?:du |de la |de l'|des |de |pour le |pour la |d')(?:[a-z'-]+ )?{DOOR}"
    rf"(?: [a-z]{{3,12}})?(?: (?:c'est|est))?[ :=(]{{1,3}}(?:le )?{VALUE}"
)
KEYED = re.compile(
    r"[#*](?<![\w#*/&@].)(?:\d{3,6}[a-f]?|[a-f]\d{2,5})(?![\w#*€%])|"
    r"[#*](?<=\d.)\d{1,5}[#*]?(?![\w€%])|"
    r"[#*](?<=\d.)(?![\w#*])|[#*](?<=\d .)(?![\w#*])"
)
"""The key first, found fast; then what stands before it is looked at."""
HEAD = re.compile(r"(?<![\w.,/+-])(?:[a-f] ?)?\d(?: ?\d){0,7}[a-f]? ?$")
ONE_BY_ONE = re.compile(
    r"(?<![\w.,/+-])\d([ .-])\d(?:\1\d){2,6}(?: ?[#*])?(?![\w/:]|[.,-]\d| ?\d| ?[€%])"
)
NEAR = re.compile(
    r"(?<![a-z])(?:codes?|digicodes?|portail|portillon|porte|garage|parking|boitier|coffre|cadenas|"
    r"alarme|boite|clavier|pin|sas|hall|barriere|(?:des)?armement|"
    r"installateur)(?![a-z])[^\d\n.!?;]{0,40}$"
)
OTHER = re.compile(
    r"code (?:d'erreur|erreur|postal|promo|client|naf|ape|barre|produit|couleur|pays|de la |civil)"
)
KEYPAD = re.compile(r"[a-d](?<![\w.,/#@-].)\d{4,5}(?![\w-]|[.,]\d)")
"""A letter of a pad and four figures, beside a word of doors: « portail A1947 »."""
OPENING = lexicon("portail portillon porte interphone entree immeuble hall parking digicode sas")
KEYS = re.compile(
    r"(?:tape[rz]?|fai(?:tes|s|re)|compose[rz]?|saisi(?:r|ssez|s)|entre[rz]?|appuye[rz]? sur"
    r"|presse[rz]?"
    rf"|mett(?:re|ez)) (?:le |sur |ensuite )?(?:code )?{VALUE}"
)
KEYING = lexicon(
    "tape taper tapez faites fais faire compose composer composez saisir saisissez saisis entre"
    " entrer"
    " entrez appuyer appuyez presse presser pressez mettre mettez"
)
ENTERING = re.compile(
    r"(?:pour (?:entrer|ouvrir|monter|acceder|rentrer|passer)|en bas|au portail|a la porte"
    r"|a l'entree"
    r"|a l'interphone|au digicode|dans le hall|au sas)(?![a-z])(?! en (?:contact|relation)"
    r"| en ligne)"
    r"[^\d\n.!?;]{0,30}$"
)
THEN_KEY = re.compile(
    r",? ?(?:puis|et|ensuite|suivi de|\+)? ?(?:(?:la |sur )?(?:touche )?)?(?:etoile|diese)(?![a-z])"
)
"""« Tapez 1789 puis étoile »: only key pads have these."""
FIGURES = 3

RINGING = lexicon("bip bips bipper bipez sonnez sonner sonnette badge")
NEEDS = Needs(beside_figures=DOORS | CODES | PRONOUNS | KEYING | RINGING)


def find(text: str) -> Iterator[Span]:
    """Yield the codes of doors that no word announces."""
    reading = read(text)
    if reading.digits < FIGURES:
        return
    for match in reading.matches(PRONOUNS, PRONOUN):
        place = match.span("code")
        if sum(map(str.isdigit, match["code"])) > 2 and not public.counts(text, place[1]):
            yield Span(*place, KIND)
    yield from _keys(reading)
    if (DOORS | CODES | RINGING).isdisjoint(reading.words):
        return
    if "#" in text or "*" in text:
        yield from _keyed(reading)
    if not (OPENING | RINGING).isdisjoint(reading.words):
        for match in KEYPAD.finditer(reading.plain):
            yield Span(*match.span(), KIND)
            yield from (Span(*it, KIND) for it in following(reading, match.end()))
    for match in ONE_BY_ONE.finditer(reading.plain):
        before = reading.plain[max(0, match.start() - 60) : match.start()]
        if NEAR.search(before) and not OTHER.search(before):
            yield Span(match.start(), with_last_key(reading, match.end()), KIND)
            yield from (Span(*it, KIND) for it in following(reading, match.end()))


def _keys(reading: Reading) -> Iterator[Span]:
    """Yield the keys that open something when they are pressed: « pour entrer, faites 1789 »."""
    for match in reading.matches(KEYING, KEYS):
        start, end = match.span("code")
        if sum(map(str.isdigit, match["code"])) < FIGURES or public.counts(reading.plain, end):
            continue
        before = reading.plain[max(0, match.start() - 50) : match.start()]
        if THEN_KEY.match(reading.plain, end) or ENTERING.search(before):
            yield Span(start, end, KIND)


def _keyed(reading: Reading) -> Iterator[Span]:
    plain = reading.plain
    for match in KEYED.finditer(plain):
        head = HEAD.search(plain, max(0, match.start() - 18), match.start())
        start = head.start() if head else match.start()
        if sum(map(str.isdigit, plain[start : match.end()])) >= FIGURES:
            yield Span(start, match.end(), KIND)
