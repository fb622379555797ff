"""What a question of the other side asks for, as the word that would announce its answer."""

import re
from functools import lru_cache

from plugins.anonymity.fold import fold

_ASKS = re.compile(
    r"\?|\b(?:pouvez|pourriez|peux|merci de|veuillez|donne[zr]|indique[zr]|communique[zr]"
    r"|precise[zr]|confirme[zr]|transmet(?:tez|tre)|envoye[zr]|fournir|besoin|faut|faudrait"
    r"|saisi(?:ssez|r)|tape[zr]|entre[zr]|renseigne[zr]|rappele[zr]|laisse[zr]|note[zr]"
    r"|quel(?:le)?s?)\b"
    r"|^\W*(?:(?:merci|parfait|bien|bonjour|ok|d'accord|tres bien|et|aussi|puis|il manque)\W+){0,3}"
    r"(?:votre|vos|ton|ta)\b(?!.*\b(?:est|sont|a|ont|sera|vous|nous)\b)"
)
"""A question, an order, or a bare « votre numéro de client, svp »."""
REFERENCE = "référence client"
_ELSEWHERE = (
    r"(?!(?: \w+){0,3} (?:train|vol|bus|tram|voie|rue|modele|erreur|magasin|agence|telephone|mobile"
    r"|portable|serie|suivi|colis|etage|appartement|chambre|porte)\b)"
)
"""Numbers that are public, or that are asked for by their own word."""
_ASKED = {
    "adresse MAC": r"\b(?:adresse )?mac\b",
    "date de naissance": r"\b(?:naissance|nee? le|ne\(e\) le|vous nee?)\b",
    "numéro de série": r"\b(?:numero|n°) de serie|\bs/n\b",
    "IMEI": r"\bimei",
    "code postal": r"\bcode postal",
    "mot de passe": r"\b(?:mots? de passe|mdp)\b|\b(?:cle|clef)\b[^.?]{0,24}\b(?:wi-?fi|wpa|wep"
    r"|securite|reseau)\b|\bcle\b[^.?]{0,20}\b(?:box|etiquette)\b",
    "identifiant": r"\b(?:identifiant|pseudo|login|nom d'utilisateur)"
    r"|\b(?:compte|profil|nom sur|pseudo)\b[^.?]{0,12}\b(?:insta(?:gram)?|twitter|x|facebook|fb"
    r"|snap(?:chat)?"
    r"|discord|telegram|tik ?tok|messenger|skype|whatsapp|linkedin|threads|bluesky|mastodon)\b",
    "numéro de suivi": r"\b(?:numero|n°) de (?:suivi|colis)|\bsuivi (?:de|du) colis",
    "IBAN": r"\b(?:iban|rib)\b",
    REFERENCE: r"\breference|\bvotre (?:dossier|commande|contrat|reservation) ?\?"
    r"|\bcode client\b|\bmatricule\b|\bpoint de livraison\b|\b(?:pdl|prm|pce|rio|pto)\b"
    rf"|\b(?:numero|n°|num|ref\w*)\b{_ELSEWHERE}",
    "carte se terminant par": r"\bchiffres\b[^.?]{0,24}\bcarte\b|\bcarte\b[^.?]{0,24}\b(?:chiffres"
    r"|termin\w+|finit|finissant)\b",
    "code d’accès": r"\bcodes?\b(?! (?:postal|d'erreur|erreur|promo|barre|client|naf|ape|agence))"
    r"|\bdigicode|\binterphone|\b(?:pin|puk)\b",
    "numéro de réservation": r"\b(?:reservation|billet|pnr|dossier)\b",
    "téléphone": r"\b(?:telephone|portable|mobile|joindre|rappeler)\b",
    "adresse": r"\badresse\b(?! mail| e-?mail| elec| mac| ip)",
    "plaque": r"\b(?:immatriculation|plaque)",
}
_ASKED_PATTERNS = tuple((word, re.compile(pattern)) for word, pattern in _ASKED.items())


@lru_cache(maxsize=8)
def asked(question: str) -> tuple[str, ...]:
    """Return the words that would announce what a question asks for, none if it asks nothing.

    >>> asked("Quel est votre code client ?"), asked("Le code client est bon.")
    (('référence client',), ())
    """
    folded = fold(question).text
    if not _ASKS.search(folded):
        return ()
    return tuple(word for word, pattern in _ASKED_PATTERNS if pattern.search(folded))
