"""Names behind words that say whose they are: kinship, trade, « s’appelle », a doorbell."""

import re
from collections.abc import Callable, Iterator

from plugins.anonymity.first_names import FIRST_NAMES
from plugins.anonymity.fold import fold, listed
from plugins.anonymity.forms import NOT_NAMES
from plugins.anonymity.mentions import is_first_name, name_at
from plugins.detect.reading.text import Reading

KIN = listed(
    "mari femme epoux epouse compagnon compagne conjoint conjointe fils fille frere soeur sour pere"
    " mere voisin voisine ami amie copain copine beau-pere cousin cousine oncle tante neveu niece"
    " locataire proprietaire gardien gardienne concierge grand-mere grand-pere papa maman"
)
TRADES = listed(
    "agent agente conseiller conseillere teleconseiller teleconseillere collegue technicien"
    " technicienne livreur livreuse facteur factrice installateur interlocuteur interlocutrice"
    " responsable gerant gerante titulaire superviseur superviseuse manager docteur avocat "
    "avocate syndic monsieur madame"
)
CALLED = listed("appelle nomme prenomme prenommee nommee denomme denommee certain certaine nom")
SURE = FIRST_NAMES - NOT_NAMES
"""First names in use that are no other word."""
BELLS = listed("interphone sonnette sonnez sonner")
_RELATION = re.compile(
    r"[a-z]+(?: (?:precedente?|suivante?|actuelle?|dediee?|aine|ainee|cadette?|qui s'appelle"
    r"|nommee?|prenommee?))?[\s,:(]{1,2}"
)
_OWN = re.compile(r"(?<![a-z])(?:mon|ma|son|sa|ton|ta|notre|votre|leur|un|une|l'ancien|le|la) $")
_NAMED = re.compile(
    r"(?:(?<=m')appelle|(?<=s')appelle|(?<=au )nom (?:de |d')|(?:pre)?nommee?|denommee?"
    r"|(?<=un )certain|(?<=une )certaine)\s?"
)
_BELL = re.compile(
    r"(?:interphone|sonnette)(?: au nom (?:de |d')|[\s,:]{1,3})|sonne[zr] (?:a|chez|au nom de) "
)
"""« interphone VAUTRIN », « sonnez chez Diop »: a bell has a name on it."""


def related(reading: Reading) -> Iterator[str]:
    """Yield who is named behind a word of kinship, whatever the name."""
    for match in reading.matches(KIN, _RELATION):
        before = reading.plain[max(0, match.start() - 12) : match.start()]
        if _OWN.search(before) or reading.is_capital(match.start()):
            yield from _named(reading, match.end())


def serving(reading: Reading) -> Iterator[str]:
    """Yield who is named by trade, by a first name only: « technicien Sogetech » is a firm."""
    for match in reading.matches(TRADES, _RELATION):
        yield from _named(reading, match.end(), is_sure=is_sure)


def called(reading: Reading) -> Iterator[str]:
    """Yield who is said to be called so, by a first name in use."""
    for match in reading.matches(CALLED, _NAMED):
        yield from _named(reading, match.end(), is_sure=is_sure)


def ringing(reading: Reading) -> Iterator[str]:
    """Yield the name on a bell, with its capital."""
    for match in reading.matches(BELLS, _BELL):
        name = name_at(reading.text, match.end())
        if name and not reading.shouts and reading.is_capital(match.end()):
            yield name


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


def is_sure(word: str) -> bool:
    """Tell whether a word, or the first of a compound, is a first name and no other word."""
    return fold(word).text.split("-")[0] in SURE
