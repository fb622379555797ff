"""What is private because of the message before: « Mon code client : », « Votre e-mail ? ».

The answer is read as if it announced itself, so that the detectors decide.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from plugins import detect
from plugins.anonymity.fold import fold
from plugins.anonymity.forms import names_given
from plugins.anonymity.rooms import rooms
from plugins.anonymity.words import GENERIC, SPEECH
from plugins.detect.reading.vocabulary import STATES
from plugins.masks import MASKS
from plugins.model import Span

LONGEST = 80
"""Characters: beyond it, a message is not a mere answer."""
REACH = 60
"""Characters at the end of a message that may announce the next one."""

_CODED = re.compile(r"\s*(?:[A-Z]{5,}|\S*(?:[a-z][A-Z]|[^\w\s.,!?;:'’…-]|\w_\w)\S*)\s*$")
_HIDDEN = re.compile(rf"\s*\[(?:{'|'.join(map(re.escape, MASKS))})\]\W*")
_BARE, _DIGIT = re.compile(r"\s*\S+\s*"), re.compile(r"\d")
_WORD = re.compile(r"\s*([^\W\d]{4,30})[\s.]*")
_TELLS = re.compile(r"\b(?:quel|donne\w*|communiqu\w*|indiqu\w*|rappel\w*|precis\w*)\b")
_ANNOUNCES = re.compile(
    r"(?:[:=]|\b(?:est|voici|suivante?|suivants|n°|no|numero|num|ref|reference|code|client|contrat"
    r"|dossier|commande|iban|rib|mdp|passe|identifiant|pseudo|naissance|postal|adresse|suivi))"
    r"[\s.…]*$"
)
_ASKS = re.compile(
    r"\?|\b(?:pouvez|pourriez|peux|merci de|veuillez|donne[zr]|indique[zr]|communique[zr]"
    r"|precise[zr]|confirme[zr]|transmet(?:tez|tre)|envoye[zr]|fournir|besoin|faut|faudrait"
    r"|saisi(?:ssez|r)|tape[zr]|entre[zr]|renseigne[zr]|rappele[zr]|laisse[zr]|note[zr]"
    r"|quel(?:le)?s?)\b"
    r"|^\W*(?:(?:merci|parfait|bien|bonjour|ok|d'accord|tres bien|et|aussi|puis|il manque)\W+){0,3}"
    r"(?:votre|vos|ton|ta)\b(?!.*\b(?:est|sont|a|ont|sera|vous|nous)\b)"
)
"""A question, an order, or a bare « votre numéro de client, svp »."""
_ELSEWHERE = (
    r"(?!(?: \w+){0,3} (?:train|vol|bus|tram|voie|rue|modele|erreur|magasin|agence|telephone|mobile"
    r"|portable|serie|suivi|colis|etage|appartement|chambre|porte)\b)"
)
"""Numbers that are public, or that are asked for by their own word."""
_ASKED = {
    "date de naissance": r"\b(?:naissance|nee? le|ne\(e\) le|vous nee?)\b",
    "numéro de série": r"\b(?:numero|n°) de serie|\bs/n\b",
    "IMEI": r"\bimei",
    "code postal": r"\bcode postal",
    "mot de passe": r"\b(?:mots? de passe|mdp)\b|\b(?:cle|clef)\b[^.?]{0,24}\b(?:wi-?fi|wpa|wep"
    r"|securite|reseau)\b|\bcle\b[^.?]{0,20}\b(?:box|etiquette)\b",
    "identifiant": r"\b(?:identifiant|pseudo|login|nom d'utilisateur)",
    "numéro de suivi": r"\b(?:numero|n°) de (?:suivi|colis)|\bsuivi (?:de|du) colis",
    "IBAN": r"\b(?:iban|rib)\b",
    "référence client": r"\breference|\bvotre (?:dossier|commande|contrat|reservation) ?\?"
    r"|\bcode client\b|\bmatricule\b|\bpoint de livraison\b|\b(?:pdl|prm|pce|rio|pto)\b"
    rf"|\b(?:numero|n°|num|ref\w*)\b{_ELSEWHERE}",
    "carte se terminant par": r"\bchiffres\b[^.?]{0,24}\bcarte\b|\bcarte\b[^.?]{0,24}\b(?:chiffres"
    r"|termin\w+|finit|finissant)\b",
    "code d’accès": r"\bcodes?\b(?! (?:postal|d'erreur|erreur|promo|barre|client|naf|ape|agence))"
    r"|\bdigicode|\binterphone|\b(?:pin|puk)\b",
    "numéro de réservation": r"\b(?:reservation|billet|pnr|dossier)\b",
    "téléphone": r"\b(?:telephone|portable|mobile|joindre|rappeler)\b",
    "adresse": r"\badresse\b(?! mail| e-?mail| elec)",
    "plaque": r"\b(?:immatriculation|plaque)",
}
_ASKED_PATTERNS = tuple((word, re.compile(pattern)) for word, pattern in _ASKED.items())


def announced(before: str, text: str) -> Iterator[Span]:
    """Yield what the same sender's message before announces: « Mon code client : », « 4521 »."""
    if _may_answer(text):
        end = before[-REACH:]
        if _ANNOUNCES.search(fold(end).text):
            yield from _after(end.rstrip(" .…") + " ", text)


def answered(question: str, text: str) -> Iterator[Span]:
    """Yield what answers the other side's question, read as if the answer itself announced it."""
    if len(text) > LONGEST:
        return
    if _may_answer(text):
        for word in _asked(question):
            for span in _after(f"{word} : ", text):
                if _BARE.fullmatch(text) or _DIGIT.search(text, span.start, span.end):
                    yield span
    elif secret := _secret(question, text):
        yield secret
    yield from rooms(question, text)
    yield from names_given(question, text)


def _secret(question: str, text: str) -> Span | None:
    """Return the lone word that answers « quel est le mot de passe ? », unless it is of speech."""
    word = _WORD.fullmatch(text)
    told = _asked(question) if word else ()
    if word is None or told == () or fold(word[1]).text in SPEECH | STATES | GENERIC:
        return None
    kind = next((it for it in ("mot de passe", "identifiant") if it in told), None)
    return Span(*word.span(1), kind) if kind and _TELLS.search(fold(question).text) else None


def _may_answer(text: str) -> bool:
    """Tell whether a message is short, and holds figures or is one word unlike words of speech.

    A mask alone answered already.
    """
    if len(text) > LONGEST or not (_DIGIT.search(text) or _CODED.match(text)):
        return False
    return _HIDDEN.fullmatch(text) is None


@lru_cache(maxsize=8)
def _asked(question: str) -> tuple[str, ...]:
    folded = fold(question).text
    if not _ASKS.search(folded):
        return ()
    return tuple(word for word, pattern in _ASKED_PATTERNS if pattern.search(folded))


def _after(opening: str, text: str) -> Iterator[Span]:
    for span in detect.find(opening + text):
        start, end = max(0, span.start - len(opening)), span.end - len(opening)
        if end > 0 and any(map(str.isalnum, text[start:end])):
            yield Span(start, end, span.kind)
