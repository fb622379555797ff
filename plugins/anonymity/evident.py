"""Names that nobody listed, and that evidently are someone's: « Mme Pinto », « mon mari Paulo ».

A roster is confirmed by a person, who may forget a third party: what stands behind a title, a word
of kinship or of trade, or is a first name in use inside a sentence, is masked all the same. Towns,
streets, brands and functions stay. What is less evident is only a doubt (see `doubts`).
"""

import re
from collections.abc import Callable, Iterator

from plugins.anonymity import positions
from plugins.anonymity.common import COMMON
from plugins.anonymity.first_names import FIRST_NAMES
from plugins.anonymity.fold import fold, listed
from plugins.anonymity.mentions import is_first_name, name_at
from plugins.anonymity.words import ALLOWED, BRANDS, GENERIC, PLACES, SPEECH, TITLES
from plugins.detect.reading.folding import visible
from plugins.detect.reading.text import Reading, read

_KIN = listed(
    "mari femme epoux epouse compagnon compagne conjoint conjointe fils fille frere soeur sour pere"
    " mere voisin voisine ami amie copain copine beau-pere cousin cousine oncle tante neveu niece"
    " locataire proprietaire gardien gardienne concierge grand-mere grand-pere papa maman"
)
_TRADES = listed(
    "agent agente conseiller conseillere teleconseiller teleconseillere collegue technicien"
    " technicienne livreur livreuse facteur factrice installateur interlocuteur interlocutrice"
    " responsable superviseur superviseuse manager docteur avocat avocate syndic monsieur madame"
)
_CALLED = listed("appelle nomme prenomme prenommee nommee denomme denommee certain certaine nom")
_NO_NAMES = ALLOWED | BRANDS | GENERIC | PLACES | SPEECH | COMMON | TITLES
_SURE = FIRST_NAMES - _NO_NAMES
"""First names in use that are no other word."""
_GREETED = FIRST_NAMES - (_NO_NAMES - COMMON)
"""First names that may be words: « Bonjour Marine » greets someone."""
_TELLING = TITLES | _KIN | _TRADES | _CALLED | _GREETED

_TITLE = re.compile(r"[a-z]+\b")
_OFFICE = re.compile(r"[a-z]+\.? (?:(?:le|la|les|du|de la) |l')(?P<word>[a-z]+)")
"""« Monsieur le Directeur » holds an office, and gives no name; « M. Le Goff » does."""
_OFFICES = listed(
    "maire prefet juge ministre procureur president presidente directeur directrice mediateur"
    " mediatrice ambassadeur secretaire depute deputee senateur senatrice conseiller conseillere"
    " gerant gerante responsable chef cheffe general colonel commissaire greffier notaire"
)
_RELATION = re.compile(
    r"[a-z]+(?: (?:precedente?|suivante?|actuelle?|dediee?|aine|ainee|cadette?|qui s'appelle"
    r"|nommee?|prenommee?))?[\s,:(]{1,2}"
)
_OWN = re.compile(r"(?<![a-z])(?:mon|ma|son|sa|ton|ta|notre|votre|leur|un|une|l'ancien|le|la) $")
_NAMED = re.compile(
    r"(?:(?<=m')appelle|(?<=s')appelle|(?<=au )nom (?:de |d')|(?:pre)?nommee?|denommee?"
    r"|(?<=un )certain|(?<=une )certaine)\s?"
)
_AFTER_A_NAME = re.compile(
    r"(?<![a-z])(?:rue|avenue|av|boulevard|bd|place|impasse|allee|chemin|quai|square|cours|pont"
    r"|residence|immeuble|batiment|tour|villa|hopital|clinique|lycee|college|ecole|universite|gare"
    r"|station|metro|stade|gymnase|parc|jardin|centre|hall|salle|aeroport|port|fondation|institut"
    r"|theatre|cinema|mediatheque|bibliotheque|eglise|quartier|cite|zac|magasin|boutique|chez"
    r"|forfait|offre|box|marque|modele|prix|fete|loi|lotissement)\.?"
    r"(?: (?:de|du|des|de la|d'|l'))?(?: [a-z]+)?[ -]$"
)
"""What is named after people."""
_ACTS = re.compile(r" (?:[mtn]'[a-z]+|[lnv]ous|me|est|etait|a|avait|va|dit)(?![a-z])")
"""What someone does, right behind the name that opens a sentence."""
_GLUE = "-_@/#&"


def evident(text: str) -> Iterator[str]:
    """Yield the names that evidently are someone’s in a text, as they are typed; maybe twice.

    >>> sorted(set(evident("Voyez Mme Pinto, ou mon voisin Patrick Le Goff rue Victor Hugo")))
    ['Mme Pinto', 'Patrick Le Goff']
    """
    shown, _ = visible(text)
    reading = read(shown)
    if _TELLING.isdisjoint(reading.words):
        return
    for telling, names in _READERS:
        if not telling.isdisjoint(reading.words):
            yield from names(reading)


def _titled(reading: Reading) -> Iterator[str]:
    for match in reading.matches(TITLES, _TITLE):
        start = match.start()
        title = reading.text[start : match.end()]
        dotted = reading.plain.startswith(".", match.end())
        if title.lower() in positions.WEAK and not (
            title[0].isupper() and (dotted or title == "Me")
        ):
            continue
        if not _holds_office(reading, start):
            yield from _unless_word(name_at(reading.text, start, titled=True))


def _holds_office(reading: Reading, title: int) -> bool:
    office = _OFFICE.match(reading.plain, title)
    return office is not None and (
        office["word"] in _OFFICES or not reading.is_capital(office.start("word"))
    )


def _related(reading: Reading) -> Iterator[str]:
    """Yield who is named behind a word of kinship, whatever the name."""
    for match in reading.matches(_KIN, _RELATION):
        before = reading.plain[max(0, match.start() - 12) : match.start()]
        if _OWN.search(before) or reading.is_capital(match.start()):
            yield from _named(reading, match.end())


def _serving(reading: Reading) -> Iterator[str]:
    """Yield who is named by trade, by a first name only: « technicien Sogetech » is a firm."""
    for match in reading.matches(_TRADES, _RELATION):
        yield from _named(reading, match.end(), is_sure=_is_sure)


def _called(reading: Reading) -> Iterator[str]:
    for match in reading.matches(_CALLED, _NAMED):
        yield from _named(reading, match.end(), is_sure=_is_sure)


def _inside(reading: Reading) -> Iterator[str]:
    """Yield the first names in use that stand, with their capital, where a person does."""
    for start in reading.starts(_GREETED):
        if not reading.is_capital(start) or reading.shouts:
            continue
        name = name_at(reading.text, start)
        end = start + len(name)
        around = reading.plain[start - 1 : start] + reading.plain[end : end + 1]
        glued = any(sign in _GLUE for sign in around)
        if name and not glued and _stands_for_someone(reading, start, end):
            yield name


def _stands_for_someone(reading: Reading, start: int, end: int) -> bool:
    plain, name = reading.plain, reading.text[start:end]
    if not _is_sure(name.split(" ")[0]):
        return positions.greeted(plain, start)
    if positions.of_a_place(plain, start, end) or _AFTER_A_NAME.search(
        plain, max(0, start - 40), start
    ):
        return False
    if not positions.opens_sentence(plain, start) or " " in name:
        return True
    return _ACTS.match(plain, end) is not None


def _named(
    reading: Reading, start: int, is_sure: Callable[[str], bool] = lambda _: True
) -> Iterator[str]:
    """Yield the name that begins there; in capitals as all the text is, only a first name."""
    name = name_at(reading.text, start)
    first = name.split(" ")[0]
    if name and is_sure(first):
        if not reading.shouts:
            yield name
        elif is_first_name(first):
            yield first


def _is_sure(word: str) -> bool:
    return fold(word).text.split("-")[0] in _SURE


def _unless_word(name: str) -> Iterator[str]:
    """Yield a name, unless nothing in it is one: « Monsieur Bonjour »."""
    pieces = fold(name).text.replace(".", " ").split()
    if any(piece not in TITLES and piece not in SPEECH | GENERIC | BRANDS for piece in pieces):
        yield name


_READERS: tuple[tuple[frozenset[str], Callable[[Reading], Iterator[str]]], ...] = (
    (TITLES, _titled),
    (_KIN, _related),
    (_TRADES, _serving),
    (_CALLED, _called),
    (_GREETED, _inside),
)
"""Words without which there is nothing to look for, and how names are looked for with them."""
