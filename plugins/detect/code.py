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
    r"suivant|donne|saisi|rentre|tape"
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
NEXT = re.compile(
    r"(?: ?[,/-] ?| puis| et| ou| ensuite| suivi)(?!.{0,20}(?:\d ?h|etage|appel|"
    r"jour))(?: (?:la |le )?(?:2e|2eme|3e|3eme|1ere|1er|"
    r"2nde))?[ a-z'/:°]{0,30}?(?<![a-z\d])((?=[a-z]*\d[a-z]*\d[a-z]*\d)"
    r"[a-z\d]{3,8}[#*]?)(?![\w/:]| ?[€%]|[.,]\d)"
)
APART_NEXT = re.compile(
    r" [a-z' ]{2,24}?,? (?:et|puis|ensuite)(?: [a-z']{1,10}){0,3}? "
    r"((?=\d*[a-z])(?=[a-z]?\d+[a-z]?\d*(?![a-z\d]))[a-z\d]{4,6})(?![\w/:])"
)
DOOR = (
    r"(?:dehors|dedans|(?:a l'|de l')(?:exterieur|interieur|entree)|en (?:bas|haut)|"
    r"(?:(?:au|du|sur le|pour le) (?:portail|portillon|hall|sas|parking|garage)|"
    r"(?:a|de|sur|pour) la (?:porte|rue|cour|grille)))(?![a-z])"
)
BY_DOOR = re.compile(
    rf" {DOOR}(?: ?[,;/] ?| )(?:(?:et|puis) )?(?:le )?((?=[a-z]?\d[a-z\d]*\d)[a-z\d]{{3,8}}) {DOOR}"
)
"""Two codes, each with its door: « 64B08 dehors, 1217 dedans »."""
RECEIVED = re.compile(
    r"recus?(?: le| un| ceci| ca| un sms)?[^\d\n.!?;]{0,24}?(?<!\d)(\d{4,8}|"
    r"\d{3}[ -]\d{3})(?!\d)[^\d\n.!?;]{0,14}? (?:par|sur|en|via) (?:sms|texto|mail|tel)"
)
BY_SMS = re.compile(
    r"(?:sms|texto)(?: (?:recu|le|est|c'est|dit|de validation|avec|"
    r"disant))* ?:? ?\"?(\d{6}|\d{3}[ -]\d{3}|\d{4}(?= ?(?:$|\.)))(?!\d)"
)
GIVING = lexicon(
    "donne donner communique communiquer dicte dicter transmis transmettre saisi saisir rentre "
    "rentrer tape taper note noter"
)
PUTTING = lexicon("mis mets met essaye essaie")
GIVEN = re.compile(
    r"[a-z]+ (?:le |ce |un )?(?:code )?(\d{3}[ -]\d{3}|\d{4,8})(?= ?(?:$|[.,;!?)\n]))(?![.,]\d)"
)
FIGURES = 4
LETTERED = re.compile(r"\d(?<![\w.,/-].)(?=(?:[AB]?\d){3})\d{1,3}[AB]\d{0,3}(?![\w-])")
"""The shape that only door codes have: four figures at least, and one A or B among them."""
MESSAGES = lexicon("sms texto")
ANNOUNCING = TRIGGERS | MESSAGES
DOORS = lexicon("portail porte interphone entree immeuble hall garage parking")
REVERSED = re.compile(
    r"(?<![\w.,/+-])([#*]?(?:[a-z]?\d[\da-z]{2,7}|\d{3} \d{3})[#*]?) ?(?:,? ?(?:c'est|"
    r"est|=|->|pour|comme)(?: bien)? |,? (?=le |la |mon |votre |ton |notre ))(?:le |la |"
    r"mon |votre |ton |notre )?"
    r"(?:digicode|code(?! erreur| postal| promo)|pin|otp|portail|porte|entree|immeuble|"
    r"hall|parking|garage|interphone)|"
    r"(?<![\w.,/+-])([#*]?(?=[a-z]*\d[a-z]*\d)[a-z\d]{3,8}[#*]?) (?:\(|au |sur |a |"
    r"dans )(?:le |la |l')?"
    r"(?:digicode|portail|interphone|porte|entree|code d'entree)(?![a-z])"
)
NEAR = re.compile(r"(?:digicode|code|pin|otp)[^\d\n.!?;]{0,40}$")

FURTHER = (NEXT, APART_NEXT, BY_DOOR)

NEEDS = Needs(words=ANNOUNCING, beside_figures=GIVING | DOORS, figures=FIGURES)


def find(text: str) -> Iterator[Span]:
    """Yield the codes of a text that open something."""
    reading = read(text)
    announced = not ANNOUNCING.isdisjoint(reading.words)
    if reading.digits:
        giving = GIVING | PUTTING if announced else GIVING
        yield from spans(reading.matches(giving, GIVEN), KIND, 1)
        if reading.digits >= FIGURES and ("A" in text or "B" in text):
            yield from spans(LETTERED.finditer(reading.text), KIND)
        if announced:
            yield from _announced(reading)
        if announced or not DOORS.isdisjoint(reading.words):
            yield from _received(reading)
    for number in dictated(text) if announced else ():
        told = reading.plain[max(0, number.start - 60) : number.start]
        if FIGURES <= len(number.figures) <= 2 * FIGURES and NEAR.search(told):
            yield Span(number.start, number.end, KIND)


def _announced(reading: Reading) -> Iterator[Span]:
    plain = reading.plain
    for match in reading.matches(TRIGGERS, CODE):
        if apart := APART.match(plain, match.end()):
            yield Span(*apart.span(1), KIND)
        value = value_after(reading, match.end(), is_other=_is_moment)
        if value and _opens(reading, match, value):
            start, end = value.start, _with_letter(reading, value.end)
            start -= plain[start - 1] in EDGES
            end += plain[end : end + 1] in tuple(EDGES)
            yield Span(start, end, KIND)
            yield from _further(reading, end)


def _further(reading: Reading, end: int) -> Iterator[Span]:
    """Yield the codes that follow a code: « 12A34 puis 5678 », « 12A34 en bas et 88B02 »."""
    plain = reading.plain
    while further := next(filter(None, (it.match(plain, end) for it in FURTHER)), None):
        if public.is_public_number(further[1]) or public.is_public(reading, *further.span(1)):
            return
        yield Span(*further.span(1), KIND)
        end = further.end(1)


def _opens(reading: Reading, noun: re.Match[str], value: Value) -> bool:
    """Tell whether a value behind « code » opens something, by its words and its shape."""
    plain = reading.plain
    told, found = plain[noun.end() : value.start], plain[value.start : value.end]
    figures, size = sum(map(str.isdigit, found)), sum(map(str.isalnum, found))
    if OTHER.match(plain, noun.end()) or size > 12:
        return False
    if noun["strong"] == "interphone":
        return value.is_linked and size < 7
    if noun["strong"] or ENTRANCE.search(told):
        return size > 2 and figures > 1
    before = plain[max(0, noun.start() - 40) : noun.start()]
    on_screen = SCREEN_BEFORE.search(before) or SCREEN_AFTER.match(plain, value.end)
    return (value.is_linked or value.is_explicit) and size > 3 and figures > 1 and not on_screen


def _with_letter(reading: Reading, end: int) -> int:
    """Return where a code ends with the capital that stands apart: « 4512 A »."""
    apart = re.compile(r" [a-z](?![\w'])").match(reading.plain, end)
    return end + 2 if apart and reading.is_capital(end + 1) and not reading.shouts else end


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
