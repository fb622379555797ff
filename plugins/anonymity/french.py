"""Does a word look French? For those that open a sentence, where a capital says nothing.

No dictionary is that complete: a word looks French when each three letters of it stand in a row in
some everyday word, or when it ends as verbs, adverbs and nouns do. Many a name does too.
"""

import re
from functools import cache, lru_cache
from itertools import pairwise

from plugins.anonymity.common import COMMON, LEADING
from plugins.anonymity.fold import listed
from plugins.anonymity.words import ALLOWED, GENERIC, SPEECH
from plugins.detect.reading.vocabulary import COUNTED, FILES, STATES

EVERYDAY = listed(
    """
    acompte ajoute annexe antenne bilan blague bouton bravo brouillon cable capture ceci chacun
    chambre chapeau cinq coffre colere compteur constat coupure crepe ctrl debit delai delibere
    digicode disque dix document donnees doute ebauche echange echec ecran enquete entree espace
    etape exemple extrait fichier figure filtre formule franchise gabarit geste hypothese image
    imagine intercom internaute interrompu journal keep lettre licence litige logo manque masque
    menthe menu mesure methode mise mode module moins name noms note objectif okay onglet ouvert
    page pantin parametre piece please police preuve prise programme prochain quant quelconque
    quelqu recap rendez reseau resume role routeur schema serveur seuls six source stop suppose
    switch tabac tableau taxe thank thanks this titre total tribune trafic update vingt voyant
    what where without zero zone
    """
)
_KNOWN = COMMON | LEADING | ALLOWED | GENERIC | SPEECH | COUNTED | FILES | STATES | EVERYDAY
_ENDS = re.compile(
    r"(?:[^aeiou](?:ez|er|ir)|ons|oir|ments?|[ts]ions?|ages?|eurs?|euses?|[ae]nces?|iques?|[ai]bles?"
    r"|ais|ait|aient|ants?|rendre|ettre|[aeiou]re|rre|ites?|i[vf]es?|ifs?|eux|elles?|ees|is[mt]es?"
    r"|ettes?|iers?|ieres?|rai|ront|phones?|ses|tes|res|nes|les|ces)$"
)


@lru_cache(maxsize=4096)
def looks_french(word: str) -> bool:
    """Tell whether a folded word looks French.

    >>> [looks_french(it) for it in ("rebranchez", "zorglub", "vandenbroucke", "dechargement")]
    [True, False, False, True]
    """
    return all(
        piece in _KNOWN or _ENDS.search(piece) or _triples(piece) <= _known_triples()
        for piece in re.split(r"[-']", word)
        if piece
    )


def is_everyday(word: str) -> bool:
    """Tell whether a folded word is one of those that everyone says."""
    return word in _KNOWN


def _triples(word: str) -> frozenset[str]:
    """Return each three letters in a row of a word, its ends being one."""
    pairs = [a + b for a, b in pairwise(f"^{word}$")]
    return frozenset(a + b[1] for a, b in pairwise(pairs))


@cache
def _known_triples() -> frozenset[str]:
    return frozenset().union(*map(_triples, _KNOWN))
