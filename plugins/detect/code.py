"""Codes that open a door or an account: digicode, PIN, PUK, code received by SMS, CVV, key box.

Codes that open nothing stay: errors, promotions, laws, activities.

>>> from plugins.detect.reading.overlaps import texts
>>> text = "code d'entrée 12A34 puis 5678, le code erreur S04 reste. Code reçu par sms : 482 913"
>>> texts(text, find(text))
['12A34', '5678', '482 913']
"""

import re
from collections.abc import Iterator

from plugins.detect.reading import public
from plugins.detect.reading.announcing import Value, value_after
from plugins.detect.reading.following import following, with_last_key
from plugins.detect.reading.needs import Needs
from plugins.detect.reading.spelling import dictated
from plugins.detect.reading.text import Reading, read, spans
from plugins.detect.reading.vocabulary import lexicon
from plugins.model import Span

KIND = "code"
TRIGGERS = lexicon(
    "code codes digicode digicodes pin puk otp cvv cvc cvn cryptogramme crypto interphone vigik "
    "cadenas alarme boite boites coffre dgicode digicod"
)
CODE = re.compile(
    r"(?P<strong>digicodes?|dgicode|digicod|(?:code )?(?:pin|puk[12]?|otp|cvv|cvc|"
    r"cvn)(?![a-z])|crypto(?:gramme)?|vigik|"
    r"cadenas|interphone|alarme(?= ?:)|boites? a cles?|boites? a clefs?|coffre a cles?)|"
    r"codes?(?![a-z])"
)
OTHER = re.compile(
    r"(?: (?:d')?(?:erreurs?|err|error|defaut)| ?-?postal| ?-?postaux| promo| reduc|"
    r" de reduc| avantage| cadeau|"
    r" civil| penal| ape| naf| insee| ?-?barres?| ?a barres?| source| couleurs?| pays|"
    r" retour| http| etat| statut| rio| client| contrat|"
    r" dossier| wifi| wi-fi| de la (?:consommation|route|sante|conso)| de (?:procedure|"
    r"commerce|conduite|deontologie)|"
    r" des (?:postes|assurances)| du (?:travail|tourisme)| monetaire| conso| produit|"
    r" article| panne| agence| guichet| banque|"
    r" ussd| bic| swift| iata| hexa| ascii| qr| imei| iban| offre| option)(?![a-z])"
)
ENTRANCE = re.compile(
    r"porte|portail|portillon|entree|immeuble|acces|residence|batiment|interphone|hall|"
    r"garage|cave|boite|cle|alarme|"
    r"parking|barriere|sonnette|escalier|ascenseur|local|grille|cour|sas|coffre|cadenas|"
    r"sms|texto|mail|recu|recois|"
    r"envoye|provisoire|validation|verification|confirmation|securite|connexion|activation|retrait|"
    r"parrain|deverrouillage|secret|"
    r"confidentiel|temporaire|unique|personnel|carte|double|facteur|authentification|"
    r"suivant|donne|saisi|rentre|tape|chiffres|installateur|maitre|utilisateur|(?:des)?armement|"
    r"casier|consigne|locker"
)
SCREEN_BEFORE = re.compile(
    r"(?:erreur|affiche|affichage|ecran|voyant|defaut|panne|message|bug|err)[a-z ':,-]{0,24}$"
)
SCREEN_AFTER = re.compile(
    r"[^\d\n.!?]{0,12}(?:s'affiche|affiche|apparait|a l'ecran|sur l'ecran|d'erreur|erreur)"
)
APART = re.compile(
    r"[ :=]{1,3}(?:(?:est|c'est) )?(?:le )?:? ?([a-z]?\d(?: \d){3,7})(?![\w/:]|[.,]\d| ?[€%])"
)
EDGES = "#*"
RECEIVED = re.compile(
    r"recus?(?: le| un| ceci| ca| un sms)?[^\d\n.!?;]{0,24}?(?<!\d)(\d{4,8}|"
    r"\d{3}[ -]\d{3})(?!\d)[^\d\n.!?;]{0,14}? (?:par|sur|en|via) (?:sms|texto|mail|tel)"
)
GOT = re.compile(
    r"recu(?: le code)?(?: ?[:=]| c'est| c est| le)? ?(\d{3}[ -]?\d{3})(?!\d| ?[€%]|[.,]\d)"
)
BY_SMS = re.compile(
    r"(?:sms|texto)(?: (?:recu|le|est|c'est|dit|de validation|avec|"
    r"disant))* ?:? ?\"?(\d{6}|\d{3}[ -]\d{3}|\d{4}(?= ?(?:$|\.)))(?!\d)"
)
GIVING = lexicon(
    "donne donner communique communiquer dicte dicter transmis transmettre saisi saisir rentre "
    "rentrer tape taper note noter"
)
GETTING = lexicon("recu")
PUTTING = lexicon("mis mets met essaye essaie")
GIVEN = re.compile(
    r"[a-z]+ (?:le |ce |un )?(?:code )?(\d{3}[ -]\d{3}|\d{4,8})(?= ?(?:$|[.,;!?)\n]))(?![.,]\d)"
)
FIGURES = 4
KEYS = re.compile(r"\s*([A-Da-d]\d{4}[A-Da-d]?[#*]?|\d{4,5}[A-D]?[#*]|[#*]\d{4,5})[\s.!]*")
"""A message that is nothing but keys of a pad: « A4582 », « 1793# »."""
LONGEST_KEYS = 12
LETTERED = re.compile(r"\d(?<![\w.,/-].)(?=(?:[AB]?\d){3})\d{1,3}[AB]\d{0,3}(?![\w-])")
"""The shape that only door codes have: four figures at least, and one A or B among them."""
PAD = re.compile(r"\d\d[a-d]|[a-d]\d\d")
MESSAGES = lexicon("sms texto")
ANNOUNCING = TRIGGERS | MESSAGES
DOORS = lexicon(
    "portail porte interphone entree immeuble hall garage parking boitier clavier sonner sonnez bip"
)
IN_THREES = re.compile(
    r"codes?(?: (?!promo|postal|client|erreur)[a-z']{2,14}){0,2}?[ :=]{1,3}(\d{3}[ -]\d{3})(?![ "
    r"-]?\d|[.,]\d|"
    r" ?(?:€|euros?))"
)
"""Six figures by threes, near « code »: what a telephone receives (« code télé 481 926 »)."""
CODES = lexicon("code codes")
ERROR = re.compile(
    r"0x[\da-f]{2,}|(?!g-\d{6}$)[a-z]{1,4}-?\d{0,5}(?:-[a-z\d]{1,5})+|[a-z]{2,4}_\d+"
)
"""Hyphens and letters, or hexadecimal: the code of an error. No key pad has them."""
REVERSED = re.compile(
    r"(?<![\w.,/+-])([#*]?(?:[a-z]?\d[\da-z]{2,7}|(?:g-)?\d{3}[ -]?\d{3})[#*]?) ?(?:,? ?(?:c'est|"
    r"est|=|->|pour|comme)(?: bien)? |,? (?=le |la |mon |votre |ton |notre ))(?:le |la |"
    r"mon |votre |ton |notre )?"
    r"(?:digicode|code(?! erreur| postal| promo)|pin|otp|portail|porte|entree|immeuble|"
    r"hall|parking|garage|interphone)|"
    r"(?<![\w.,/+-])([#*]?(?=[a-z]*\d[a-z]*\d)[a-z\d]{3,8}[#*]?) (?:\(|au |sur |a |"
    r"dans )(?:le |la |l')?"
    r"(?:digicode|portail|interphone|porte|entree|code d'entree)(?![a-z])"
)
NEAR = re.compile(
    r"(?:digicode|code|pin|otp|boitier|clavier|portail|garage|cadenas)[^\d\n.!?;]{0,40}$"
)

NEEDS = Needs(words=ANNOUNCING, beside_figures=GIVING | GETTING | DOORS, figures=FIGURES)


def find(text: str) -> Iterator[Span]:
    """Yield the codes of a text that open something."""
    reading = read(text)
    announced = not ANNOUNCING.isdisjoint(reading.words)
    if reading.digits:
        yield from spans(reading.matches(GETTING, GOT), KIND, 1)
        giving = GIVING | PUTTING if announced else GIVING
        yield from spans(reading.matches(giving, GIVEN), KIND, 1)
        if reading.digits >= FIGURES and ("A" in text or "B" in text):
            for lettered in LETTERED.finditer(reading.text):
                yield Span(*lettered.span(), KIND)
                yield from (Span(*it, KIND) for it in following(reading, lettered.end()))
        if len(text) < LONGEST_KEYS and (keys := KEYS.fullmatch(text)):
            yield Span(*keys.span(1), KIND)
        if announced:
            yield from _announced(reading)
        if announced or not DOORS.isdisjoint(reading.words):
            yield from _received(reading)
    for number in dictated(text) if announced or not DOORS.isdisjoint(reading.words) else ():
        told = reading.plain[max(0, number.start - 60) : number.start]
        if FIGURES <= len(number.figures) <= 2 * FIGURES and NEAR.search(told):
            yield Span(number.start, number.end, KIND)


def _announced(reading: Reading) -> Iterator[Span]:
    plain = reading.plain
    yield from spans(reading.matches(CODES, IN_THREES), KIND, 1)
    for match in reading.matches(TRIGGERS, CODE):
        if apart := APART.match(plain, match.end()):
            yield Span(apart.start(1), with_last_key(reading, apart.end(1)), KIND)
        value = value_after(reading, match.end(), is_other=_is_moment)
        if value and _opens(reading, match, value):
            start, end = value.start, with_last_key(reading, value.end)
            start -= plain[start - 1] in EDGES
            end += plain[end : end + 1] in tuple(EDGES)
            yield Span(start, end, KIND)
            yield from (Span(*it, KIND) for it in following(reading, end))


def _opens(reading: Reading, noun: re.Match[str], value: Value) -> bool:
    """Tell whether a value behind « code » opens something, by its words and its shape."""
    plain = reading.plain
    told, found = plain[noun.end() : value.start], plain[value.start : value.end]
    figures, size = sum(map(str.isdigit, found)), sum(map(str.isalnum, found))
    if OTHER.match(plain, noun.end()) or size > 12 or _is_of_a_law(reading, value):
        return False
    if noun["strong"] == "interphone":
        return value.is_linked and size < 7
    if noun["strong"] or ENTRANCE.search(told):
        return size > 2 and figures > 1
    if ERROR.fullmatch(found):
        return False
    before = plain[max(0, noun.start() - 40) : noun.start()]
    on_screen = SCREEN_BEFORE.search(before) or SCREEN_AFTER.match(plain, value.end)
    if on_screen or not (value.is_linked or value.is_explicit):
        return False
    return figures > 1 and (size > 3 or _is_of_a_pad(reading, found))


def _is_of_a_law(reading: Reading, value: Value) -> bool:
    """Tell what has numbers too: a law, beside its code, and the version of a program."""
    found = reading.plain[value.start : value.end]
    return public.is_version(found) or public.follows_law(reading, value.start)


def _is_of_a_pad(reading: Reading, found: str) -> bool:
    """Tell whether three keys are those of a pad, beside a word of doors: « 45A »."""
    return PAD.fullmatch(found) is not None and not DOORS.isdisjoint(reading.words)


def _received(reading: Reading) -> Iterator[Span]:
    for pattern in (RECEIVED, REVERSED):
        for match in pattern.finditer(reading.plain):
            place = match.span(match.lastindex or 1)
            if not public.is_public(reading, *place):
                yield Span(*place, KIND)
    yield from spans(reading.matches(MESSAGES, BY_SMS), KIND, 1)


def _is_moment(found: str) -> bool:
    """Tell a date or an hour from a code, which may look like a year."""
    return not found.replace(" ", "").isdigit() and public.is_date(found)
