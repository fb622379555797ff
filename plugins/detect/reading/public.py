"""What is never private: dates, hours, amounts, quantities, versions, laws, public numbers.

A detector asks about what it is going to hide; nothing here scans a text. All texts are folded.
Numbers that cost nothing or too much (08, 3BPQ, 10YT, 118 XYZ): Arcep, plan national de
numérotation (decision 2018-0881). 09 69 3: the « numéros Cristal » of companies.
"""

import re

from plugins.detect.reading.text import Reading
from plugins.detect.reading.vocabulary import lexicon

REACH = 40
"""Characters before a number where what it is can be told."""
_MONTHS = (
    r"(?:janv(?:ier)?|fevr?(?:ier)?|mars|avr(?:il)?|mai|juin|juil(?:let)?|aout|sept?(?:embre)?"
    r"|oct(?:obre)?|nov(?:embre)?|dec(?:embre)?)"
)
_DAY, _MONTH, _YEAR = r"(?:0?[1-9]|[12]\d|3[01])", r"(?:0?[1-9]|1[0-2])", r"(?:19|20)\d\d"
_DATE = (
    rf"(?:{_DAY}\s?[/.\- ]\s?{_MONTH}(?:\s?[/.\- ]\s?(?:{_YEAR}|\d\d))?"
    rf"|{_YEAR}[/.\- ]{_MONTH}(?:[/.\- ]{_DAY})?|{_MONTH}[/.\-]{_YEAR}|{_YEAR}(?:[/\-]{_YEAR})?"
    rf"|{_YEAR}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])"
    rf"|{_DAY}(?:er)?[ \-.]?{_MONTHS}\.?[ \-]?(?:\d\d(?:\d\d)?)?)"
)
_HOUR = r"(?:\d{1,2} ?(?:h|:|heures?) ?(?:[0-5]\d)?(?: ?(?:min|mn))?(?::[0-5]\d)?)"
_MOMENT = rf"(?:{_YEAR}-{_MONTH}-{_DAY}t\d\d|{_DATE}|{_HOUR}|\d\d?-\d\d?h)"
_MOMENTS = re.compile(rf"{_MOMENT}(?:[ \-/at,]{{1,3}}{_MOMENT})?")
_DATE_FIRST = re.compile(
    rf"{_DAY}(?:/{_MONTH}/|\.{_MONTH}\.|-{_MONTH}-| {_MONTH} ){_YEAR}(?!\d)"
    rf"|{_DAY}/{_MONTH}(?:/\d\d)?[^\d/]|{_YEAR}-{_MONTH}-{_DAY}(?!\d)"
)
_UNITS = (
    r"%|€|\$|£|‰|k€|°c|(?:eur|euros?|cents?|centimes?|cts?|ht|ttc|heures?|min|minutes?|mn|sec|"
    r"secondes?|kilometres?|metres?|jours?|jrs?|nuits?|semaines?|sem|mois|ans?|annees?|fois|go|mo|ko|to|gb|mb|kb|tb|"
    r"g?octets?|[gmk]?bits?|[gmk]bps|[gmk]b/s|[gmk]o/s|[gmk]?hz|dbm?|ms|km|cm|mm|m2|kg|kwh|m?ah|px|"
    r"pixels|pouces|degres|pieces|personnes|gens|clients|abonnes|foyers|habitants|logements|appels|"
    r"messages|mails|courriers|techniciens|lignes|numeros|points|caracteres|chaines|etages|"
    r"millions?|milliards?|mille|chiffres|lettres|tickets|dossiers|commandes|factures|pages|vues|"
    r"followers|abonnements|likes|avis|etoiles|voisins|interlocuteurs|conseillers|agences|"
    r"boutiques|emplois|rcs|utilisateurs|salaries|euros?/mois|[mk]?wh|kva|hp|hc)(?![a-z])|"
    r"[hjxsmgvwl](?![a-z'])"
)
_UNIT = re.compile(
    rf"(?:e|er|ere|eme|nd|nde)(?![a-z])|\s?(?:{_UNITS})|[.,]\d|\s?{_MONTHS}(?![a-z])"
)
_LAWS = lexicon(
    "loi lois decret ordonnance arrete directive reglement art article articles alinea decision "
    "deliberation pourvoi norme nf iso rfc cerfa rcs cve kb section paragraphe"
)
_LAW = re.compile(
    rf"(?<![a-z])(?:{'|'.join(_LAWS)})(?![a-z])(?: du {_DATE})?[a-z .,:()°/]{{0,18}}"
    r"[a-z]?[. ]?(?:[\d.\-]{1,8}-)?$"
)
_APPEAL = re.compile(r"\d\d-\d\d[. ]?\d{3}")
"""The number of an appeal to the Cour de cassation: 17-18.350."""
_VERSIONS = lexicon(
    "version versions firmware fw micrologiciel logiciel build release pilote driver maj jour "
    "android ios ipados macos windows win chrome firefox os v ver"
)
_VERSION = re.compile(
    r"(?<![a-z])(?:(?:version|versions|firmware|fw|micrologiciel|logiciel|build|release|pilote|"
    r"driver|maj|mise a jour|android|ios|ipados|macos|windows|win|chrome|firefox|os)(?![a-z])"
    r"[a-z\d_ :=°.(-]{0,24}|v(?:er)?\.? ?)$"
)
_MODELS = lexicon(
    "modele modeles model samsung lg bosch siemens whirlpool electrolux miele candy hisense tcl "
    "philips sony panasonic asus acer lenovo dell epson brother canon xiaomi huawei beko indesit "
    "ariston faure brandt dyson rowenta delonghi toshiba sharp haier netgear"
)
_MODEL = re.compile(
    rf"(?<![a-z])(?:{'|'.join(_MODELS)})"
    r"(?: (?:tv|tele|oled|qled|led|est|c'est|le|la|galaxy|serie))?"
    r"[ :=(\"]{1,3}$"
)
_MODELLED = lexicon("modele modeles model")
_OF_MODEL = re.compile(r"(?<![a-z])(?:modeles?|model)(?: (?:est|c'est))?[ :=(]{1,3}$")
_ERRORS = lexicon("erreur erreurs error err defaut bug")
_ERROR = re.compile(rf"(?:{'|'.join(_ERRORS)})(?: code| numero)?[ :n°(\"]{{1,4}}$")
_PIECES = re.compile(r"[-_/.]")
_YEARS = re.compile(_YEAR)
_PROGRAM = re.compile(r"v\d{1,3}(?:\.\d{1,4})+")
_LOCAL = re.compile(
    r"(?:10|127)(?:\.\d{1,3}){3}|192\.168(?:\.\d{1,3}){2}|172\.(?:1[6-9]|2\d|"
    r"3[01])(?:\.\d{1,3}){2}|"
    r"169\.254(?:\.\d{1,3}){2}"
)
"""RFC 1918, 3; RFC 3927, 2.1; RFC 1122, 3.2.1.3: addresses that every home has."""
_SIZE = re.compile(r"\d{1,5}(?:x\d{1,5}){1,2}")
_COMPANY = re.compile(
    r"(?:services? (?:clients?|consommateurs?|resiliations?|recouvrement)|mediateur|"
    r"siege(?: social)?)"
    r"(?: [a-z]+){0,2}[ ,:(\n-]{0,4}$"
)
_SHORT = re.compile(r"1\d|11[0-9]|116 ?\d{3}|118 ?\d{3}|10 ?\d ?\d|3\d ?\d ?\d|[67]\d\d")
_SPECIAL_RATE = re.compile(
    r"(?:(?:\+|00)[ .]?33[ .]?(?:\(0\))?[ .]?|\(?0[ .\-)]{0,2})"
    r"(?!.*[ .\-]\d{4}(?!\d))(?:8|9[ .\-]?6[ .\-]?9[ .\-]?3)(?:[ .\-/)]{0,2}\d)*"
)


def is_date(found: str) -> bool:
    """Tell whether a text is a date, a year or an hour and nothing else, or two of them."""
    return _MOMENTS.fullmatch(found) is not None


def begins_with_date(found: str) -> bool:
    """Tell whether a text, of figures, begins with a whole date."""
    return _DATE_FIRST.match(found) is not None


def is_public_number(found: str) -> bool:
    """Tell whether a text is a telephone number that anyone may know.

    >>> [is_public_number(n) for n in ("3900", "10 13", "0 800 10 10 10", "06 39 98 12 34")]
    [True, True, True, False]
    """
    return bool(_SHORT.fullmatch(found) or _SPECIAL_RATE.fullmatch(found))


def counts(plain: str, end: int) -> bool:
    """Tell whether what ends there is a quantity: an amount, a duration, a day of a month."""
    return _UNIT.match(plain, end) is not None


def follows_law(reading: Reading, start: int) -> bool:
    """Tell whether what begins there is the number of a law, a standard or a public form."""
    return _follows(reading, start, _LAWS, _LAW)


def follows_version(reading: Reading, start: int) -> bool:
    """Tell whether what begins there is the version of a program."""
    return _follows(reading, start, _VERSIONS, _VERSION)


def follows_model(reading: Reading, start: int) -> bool:
    """Tell whether what begins there is the model of an appliance, behind its brand."""
    return _follows(reading, start, _MODELS, _MODEL)


def is_local(found: str) -> bool:
    """Tell whether a text is an IP address of a network of one's own, that leads to nobody.

    >>> [is_local(it) for it in ("192.168.1.24", "10.0.0.254", "172.16.4.1", "203.0.113.4")]
    [True, True, True, False]
    """
    return "." in found and _LOCAL.fullmatch(found) is not None


def is_version(found: str) -> bool:
    """Tell whether a text is the version of a program by itself: « v5.3 »."""
    return found[:1] == "v" and _PROGRAM.fullmatch(found) is not None


def is_named(found: str) -> bool:
    """Tell whether a text is words with a year or a small number: `fibre-2021`, `mon-cas-2`."""
    words = [piece for piece in _PIECES.split(found) if not piece.isdigit()]
    figures = [piece for piece in _PIECES.split(found) if piece.isdigit()]
    return (
        any(len(word) > 3 for word in words)
        and all(word.isalpha() for word in words)
        and all(len(it) < 3 or _YEARS.fullmatch(it) for it in figures)
    )


def is_public(reading: Reading, start: int, end: int) -> bool:
    """Tell whether what stands there is never private, by itself or by what is around it."""
    found = reading.plain[start:end]
    return (
        is_date(found)
        or _SIZE.fullmatch(found) is not None
        or ("." in found and (is_local(found) or is_version(found)))
        or counts(reading.plain, end)
        or _SPECIAL_RATE.fullmatch(found) is not None
        or _APPEAL.fullmatch(found) is not None
        or follows_law(reading, start)
        or follows_version(reading, start)
        or _follows(reading, start, _MODELLED, _OF_MODEL)
        or _follows(reading, start, _ERRORS, _ERROR)
    )


def is_of_company(reading: Reading, start: int, end: int) -> bool:
    """Tell whether an address is where a company receives letters: « Service Clients, … Cedex »."""
    told = reading.plain[max(0, start - REACH) : start]
    return "cedex" in reading.plain[start:end] and _COMPANY.search(told) is not None


def _follows(reading: Reading, start: int, words: frozenset[str], pattern: re.Pattern[str]) -> bool:
    """Tell whether a pattern ends there. The words that it begins with are looked up first."""
    if words.isdisjoint(reading.words):
        return False
    return pattern.search(reading.plain, max(0, start - REACH), start) is not None
