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
from plugins.anonymity.forms import (
    BIRTH,
    BOARDERS,
    NOT_NAMES,
    answer,
    born,
    passenger,
    passengers,
    surname_before,
)
from plugins.anonymity.mentions import name_at
from plugins.anonymity.relations import (
    BELLS,
    CALLED,
    KIN,
    TRADES,
    called,
    is_sure,
    related,
    ringing,
    serving,
)
from plugins.anonymity.words import BRANDS, GENERIC, SPEECH, TITLES
from plugins.detect.reading.folding import visible
from plugins.detect.reading.text import Reading, read
from plugins.detect.reading.vocabulary import STOP

_GREETED = FIRST_NAMES - (NOT_NAMES - COMMON)
"""First names that may be words: « Bonjour Marine » greets someone."""
_TELLING = BELLS | BOARDERS | BIRTH | TITLES | KIN | TRADES | CALLED | _GREETED

_TITLE = re.compile(r"[a-z]+\b")
_OFFICE = re.compile(r"[a-z]+\.? (?:(?:le|la|les|du|de la) |l')(?P<word>[a-z]+)")
"""« Monsieur le Directeur » holds an office, and gives no name; « M. Le Goff » does."""
_OFFICES = listed(
    "maire prefet juge ministre procureur president presidente directeur directrice mediateur"
    " mediatrice ambassadeur secretaire depute deputee senateur senatrice conseiller conseillere"
    " gerant gerante responsable chef cheffe general colonel commissaire greffier notaire"
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
_MASK = re.compile(r"\[[^\[\]\n]{2,20}\]")
_GLUE = "-_@/#&"
_LOWER_SURNAME = re.compile(r" ([a-z][a-z'-]{3,})(?= ?(?:$|[,.;:!?)\n]|\d))")
"""What stands alone between a first name in lower case and the end of its clause."""


def evident(text: str) -> Iterator[str]:
    """Yield the names that evidently are someone’s in a text, as they are typed; maybe twice.

    >>> sorted(set(evident("Voyez Mme Pinto, ou mon voisin Patrick Le Goff rue Victor Hugo")))
    ['Mme Pinto', 'Patrick Le Goff']
    """
    shown, _ = visible(text)
    if "[" in shown:  # a mask shouts as the text around it does
        shown = _MASK.sub(lambda mask: mask[0].upper(), shown)
    reading = read(shown)
    yield from answer(reading)
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
        if not (passenger(reading, start) or _holds_office(reading, start)):
            yield from _unless_word(name_at(reading.text, start, titled=True))


def _holds_office(reading: Reading, title: int) -> bool:
    office = _OFFICE.match(reading.plain, title)
    return office is not None and (
        office["word"] in _OFFICES or not reading.is_capital(office.start("word"))
    )


def _inside(reading: Reading) -> Iterator[str]:
    """Yield the first names in use that stand, with their capital, where a person does."""
    for start in reading.starts(_GREETED):
        if reading.shouts:
            continue
        if not reading.is_capital(start):
            yield from _in_lower_case(reading, start)
            continue
        name = name_at(reading.text, start)
        end = start + len(name)
        around = reading.plain[start - 1 : start] + reading.plain[end : end + 1]
        glued = any(sign in _GLUE for sign in around)
        if name and not glued and _stands_for_someone(reading, start, end):
            yield surname_before(reading, start) + name


def _in_lower_case(reading: Reading, start: int) -> Iterator[str]:
    """Yield a first name that is no other word, and the word behind it, where a name is expected.

    « le témoin c’est kevin lemarchand »: no capitals tell, the words around do.
    """
    plain = reading.plain
    name = name_at(reading.text, start)
    if not name or not is_sure(name) or not positions.near_a_name(plain, start):
        return
    end = start + len(name)
    if positions.of_a_place(plain, start, end) or _AFTER_A_NAME.search(
        plain, max(0, start - 40), start
    ):
        return
    surname = _LOWER_SURNAME.match(plain, end)
    if surname and surname[1] not in NOT_NAMES | STOP:
        yield reading.text[start : surname.end()]


def _stands_for_someone(reading: Reading, start: int, end: int) -> bool:
    plain, name = reading.plain, reading.text[start:end]
    if not is_sure(name.split(" ")[0]):
        return positions.greeted(plain, start)
    if positions.of_a_place(plain, start, end) or _AFTER_A_NAME.search(
        plain, max(0, start - 40), start
    ):
        return False
    if not positions.opens_sentence(plain, start) or " " in name:
        return True
    if start and positions.last_words(plain, start, end) and "?" not in plain[end:]:
        return True  # it signs
    return _ACTS.match(plain, end) is not None


def _unless_word(name: str) -> Iterator[str]:
    """Yield a name, unless nothing in it is one: « Monsieur Bonjour »."""
    pieces = fold(name).text.replace(".", " ").split()
    if any(piece not in TITLES and piece not in SPEECH | GENERIC | BRANDS for piece in pieces):
        yield name


_READERS: tuple[tuple[frozenset[str], Callable[[Reading], Iterator[str]]], ...] = (
    (TITLES, _titled),
    (KIN, related),
    (TRADES, serving),
    (CALLED, called),
    (_GREETED, _inside),
    (BIRTH, born),
    (BOARDERS, passengers),
    (BELLS, ringing),
)
"""Words without which there is nothing to look for, and how names are looked for with them."""
