"""Names as forms, tickets and registers write them, where capitals and « née le » tell them."""

import re
from collections.abc import Iterator
from functools import lru_cache

from plugins.anonymity.common import COMMON
from plugins.anonymity.first_names import FIRST_NAMES
from plugins.anonymity.fold import fold, listed
from plugins.anonymity.words import ALLOWED, BRANDS, GENERIC, PLACES, SPEECH, TITLES
from plugins.detect.reading.text import Reading
from plugins.detect.reading.vocabulary import COUNTED, FILES, STATES
from plugins.model import Span

BIRTH = listed("ne nee")
NOT_NAMES = ALLOWED | BRANDS | GENERIC | PLACES | SPEECH | COMMON | TITLES
"""Words that are no evident names."""
_BORN = re.compile(r"nee?(?: ?\(?e\))? (?:le|en|a|un) ?\w")
_BEARER = re.compile(r"(?<![^\W_])((?:[A-ZÀ-Þ][\w'’-]+ ){1,3}|[A-ZÀ-Þ][\w'’-]+)[ ,(]{0,3}$")
"""Who was born: « Awa, née le 9 août », « Marc Trévidic né à Brest »."""
BOARDERS = listed("mr mrs ms miss mstr chd inf mme mlle m")
_BOARDER = re.compile("(?:" + "|".join(BOARDERS) + r")\b")
_BOARDING = re.compile(
    r"(?<![\w/])[A-ZÀ-Þ][A-ZÀ-Þ'-]+(?: [A-ZÀ-Þ'-]{2,}){0,2}/[A-ZÀ-Þ][A-ZÀ-Þ -]*[A-ZÀ-Þ] ?$"
)
"""A passenger, as airlines write names (IATA, resolution 722): `BAUDRY/THOMAS MR`."""
_SURNAME_FIRST = re.compile(r"(?<![\w/.'’-])[A-ZÀ-Þ][A-ZÀ-Þ'’-]{2,}(?: [A-ZÀ-Þ][A-ZÀ-Þ'’-]{2,})? $")
"""Surname in capitals, then first name, as forms ask for: « BREHAUT Léa »."""
_ANSWER = re.compile(r"\W*([A-ZÀ-Þ][A-ZÀ-Þ'’-]{3,} [A-ZÀ-Þ][a-zà-ÿ][\w'’-]*)\W*(?:\d[\d\W]*)?")
"""« KONE Aminata 19-04-2004 »."""
_NAME_ASKED = re.compile(
    r"\b(?:vos?|votre|tes|ton) (?:nom|prenom)s?\b(?! d'utilisateur| de domaine| d[eu] (?:compte"
    r"|wi-?fi"
    r"|reseau|la box))|\ba quel nom\b|\bcomment (?:vous )?(?:t'appelles|tu t'appelles|appelez-vous"
    r"|vous appelez)|^\W*(?:(?:et|puis|merci|ok|bien|le)\W+)*(?:pre)?noms?(?: et (?:pre)?noms?)?"
    r"(?: (?:svp|stp|s'il (?:vous|te) plait))?\W*$|\bnoms?,? (?:et )?prenoms?\b"
    r"|\bnom (?:de famille|complet|et prenom|associe|sur (?:la|l'|votre)|(?:du|de l'|de la )"
    r" ?(?:titulaire|abonne|client|locataire|proprietaire|voyageur|passager|destinataire"
    r"|beneficiaire|occupant))"
)
_GIVEN = re.compile(
    r"\W*(?:(?:c['’]est|oui|au nom d['’e]|le nom est|moi|je m['’]appelle|pour)[ ,:]*){0,2}"
    r"(?-i:([A-ZÀ-Þ][\w'’-]+(?: (?:[A-ZÀ-Þ][\w'’-]*|d[eu]|la|le)){0,3}))"
    r"(?=\W*$|\s*[,;\n/-]\s*[\d+])",
    re.IGNORECASE,
)
_LOWER = re.compile(
    r"\W*(?:(?:c['’]est|oui|au nom d['’e]|le nom est|mon (?:pré)?nom est|moi|je m['’]appelle|pour)"
    r"[ ,:]*){0,2}([a-zà-ÿ][a-zà-ÿ'’-]+(?: [a-zà-ÿ][a-zà-ÿ'’-]+){0,2})[\s.!]*"
)
"""In lower case, and then nothing else: « martin », « anselmo pinto »."""
_NO_ANSWERS = SPEECH | GENERIC | BRANDS | PLACES | STATES | FILES | COUNTED
_NO_LOWER = (_NO_ANSWERS | COMMON | listed("pareil idem volontiers certes bof sais")) - FIRST_NAMES


def passengers(reading: Reading) -> Iterator[str]:
    """Yield the passengers whose names end where titles begin."""
    for match in reading.matches(BOARDERS, _BOARDER) if "/" in reading.plain else ():
        yield passenger(reading, match.start())


def passenger(reading: Reading, title: int) -> str:
    """Return the passenger whose name ends where a title begins, or nothing."""
    found = _BOARDING.search(reading.text, max(0, title - 60), title)
    return found[0].rstrip() if found else ""


def answer(reading: Reading) -> Iterator[str]:
    """Yield the surname and first name that a message begins with, figures at most behind them."""
    found = _ANSWER.fullmatch(reading.text)
    if found and not any(piece in NOT_NAMES for piece in fold(found[1]).text.split()):
        yield found[1]


def names_given(question: str, text: str) -> Iterator[Span]:
    """Yield the name that answers « votre nom ? », even one that is a word: « Brun, 01 99… ».

    >>> [text[it.start:it.end] for text in ("Brun", "Impossible", "brun et beige")
    ...  for it in names_given("Quel est votre nom de famille ?", text)]
    ['Brun']
    """
    if not _asks_name(question):
        return
    given = _GIVEN.match(text)
    if given and _NO_ANSWERS.isdisjoint(fold(given[1]).text.split()):
        yield Span(*given.span(1), "nom")
    lower = _LOWER.fullmatch(text)
    if lower and _NO_LOWER.isdisjoint(re.findall(r"[^\W\d_]+", fold(lower[1]).text)):
        yield Span(*lower.span(1), "nom")


@lru_cache(maxsize=8)
def _asks_name(question: str) -> bool:
    lower = question.lower()
    if "nom" not in lower and "appel" not in lower:
        return False
    return _NAME_ASKED.search(fold(question).text) is not None


def surname_before(reading: Reading, start: int) -> str:
    """Return the surname in capitals before a first name, and a space; or nothing."""
    surname = _SURNAME_FIRST.search(reading.text, max(0, start - 40), start)
    if surname is None or any(piece in NOT_NAMES for piece in fold(surname[0]).text.split()):
        return ""
    return surname[0]


def born(reading: Reading) -> Iterator[str]:
    """Yield who is said to be born, with a capital."""
    for match in reading.matches(BIRTH, _BORN):
        bearer = _BEARER.search(reading.text, max(0, match.start() - 50), match.start())
        if bearer is None or reading.shouts:
            continue
        words = bearer[1].split()
        while words and fold(words[0]).text in NOT_NAMES - COMMON:
            words = words[1:]
        if words:
            yield " ".join(words)
