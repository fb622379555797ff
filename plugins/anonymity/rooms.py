"""Answers to « quel étage ? », « bâtiment et appartement ? »: « 5 », « au 3 », « B, dernier, 12 ».

Nothing else in a thread gives a lone figure or letter a meaning; here the question does. So it does
for « 12, les Bruyères », when an address is asked for, and for « Les Acacias », a residence.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from plugins.anonymity.fold import fold, listed
from plugins.anonymity.words import SPEECH
from plugins.detect.reading.public import counts
from plugins.detect.reading.vocabulary import STATES
from plugins.model import Span

LONGEST = 40
"""Characters of an answer of that kind."""
_ARTICLES = listed("le la les l du de des sur en a")
_NO_ESTATES = (SPEECH | STATES) - _ARTICLES
_ROOM = re.compile(
    r"\b(?:etage|batiment|bat|appartement|appart|appt|apt|porte|escalier|chambre|studio|logement)\b"
)
_ASKS = re.compile(r"\?|\b(?:merci de|veuillez|pouvez|precise[zr]|indique[zr]|quel(?:le)?s?)\b")
_RANK = (
    r"premiere?|deuxieme|troisieme|quatrieme|cinquieme|sixieme|septieme|huitieme|neuvieme|dixieme"
    r"|second|dernier"
)
_SIDE = r"(?: (?:etage )?(?:(?:a |de |cote |porte )?(?:gauche|droite|dte|gche)|au fond|en face))"
_VALUE = (
    rf"(?P<room>(?:\d{{1,4}} ?(?:ieme|eme|ere|er|e|nd|nde|bis|ter|[a-h])?(?![a-z])|{_RANK}){_SIDE}?"
    r"|[a-z]\d{0,3})"
    r"(?![\w/:'’-]|[.,]\d)"
)
_WORDS = (
    r"oui|alors|euh|c['’]est|c est|j['’]habite|je suis|on est|nous sommes|le|la|au|a|et|puis|numero"
    r"|no|etage|interphone|batiment|bat\.?|appartement|appart\.?|appt\.?|apt\.?|porte|escalier|esc\.?"
    r"|chambre|studio|cote"
)
_FIRST = re.compile(rf"\W*(?:(?:{_WORDS})[ ,:]{{1,2}}){{0,4}}(?:n° ?)?{_VALUE}")
_NEXT = re.compile(rf"[ ,;/-]{{1,3}}(?:(?:{_WORDS})[ ,:]{{1,2}}){{0,3}}(?:n° ?)?{_VALUE}")
_CLOSED = re.compile(
    r"\s*(?:$|[,.;!\n/]|etage|et |puis |porte|appart|bat|esc|gauche|droite|a |sans |avec )"
)
_NUMBERED = re.compile(
    r"\W*(\d{1,4}(?: ?(?:bis|ter|[a-dA-D]))?,? (?:les? |la |l['’])?[A-ZÀ-Þ][\w'’ -]{2,30})\W*"
)
_NAMED = re.compile(
    r"\W*((?:(?:les?|la|du) |l['’])?[^\W\d_][\w'’-]+(?: [\w'’-]+){0,3})\W*", re.IGNORECASE
)
_ADDRESS = re.compile(r"\badresse\b(?! mail| e-?mail| elec| ip| mac)")
_ESTATE = re.compile(
    r"(?:\bquelle? (?:est )?(?:le nom )?|\bnom |^\W*(?:et )?)(?:(?:de )?(?:la|le|l'|votre) ?|du )?"
    r"(?:residence|lieu[- ]dit|hameau|lotissement)\b"
)
_MOMENT = re.compile(r"\b(?:quand|dates?|heures?|combien|jours?|creneaux?)\b")
"""What else a figure would answer."""


def rooms(question: str, text: str) -> Iterator[Span]:
    """Yield the floors, doors and blocks that a short text gives when the question asks for them.

    >>> [[text[it.start:it.end] for it in rooms("Bâtiment, étage et porte ?", text)]
    ...  for text in ("B, 3, porte 12", "au dernier", "5 minutes", "A bientôt")]
    [['B', '3', '12'], ['dernier'], [], []]
    """
    asked = _asked(question) if len(text) <= LONGEST else None
    if asked is None or not text.strip():
        return
    if asked != "room":
        place = (_NUMBERED if asked == "adresse" else _NAMED).fullmatch(text)
        if place and _NO_ESTATES.isdisjoint(re.findall(r"[a-z]+", fold(place[1]).text)):
            yield Span(*place.span(1), asked)
        return
    plain = fold(text).text
    if len(plain) != len(text):
        return
    match = _FIRST.match(plain)
    while match:
        start, end = match.span("room")
        letter = text[start:end].isalpha() and end - start == 1
        quantity = text[start:end].isdigit() and counts(plain, end)
        if quantity or (letter and not text[start].isupper()) or not _CLOSED.match(plain, end):
            return
        yield Span(start, end, "lieu")
        match = _NEXT.match(plain, end)


@lru_cache(maxsize=8)
def _asked(question: str) -> str | None:
    """Return what a question asks for: « room », or the kind of the answer."""
    folded = fold(question).text
    if _ASKS.search(folded) is None or _MOMENT.search(folded):
        return None
    if _ROOM.search(folded):
        return "room"
    if _ADDRESS.search(folded):
        return "adresse"
    return "lieu" if _ESTATE.search(folded) else None
