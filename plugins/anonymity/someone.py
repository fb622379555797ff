"""Where a first name that is also a word is someone’s: « hier pierre a raccroché ».

Every function reads a folded text (see `fold`) and the place of a word in it. What is an adjective
too (« claire », « rose ») needs more than what is a noun: « c’est marie », but « c’est claire ».
"""

import re

from plugins.anonymity.fold import BEFORE, listed
from plugins.anonymity.positions import REACH

ADJECTIVES = listed(
    """
    aime aimee ange angelique blanc blanche brun brune celeste clair claire clement clemente
    constant constante desire desiree dore doree fidele franc franche germain germaine innocent
    juste max maxime modeste olive parfait parfaite prosper prudent prudente prune rose roux sage
    vert violet violette vivien vrai
    """
)
"""First names that say how something is, or its colour."""
_KIN = (
    r"(?:mari|femme|epou(?:x|se)|compagn(?:on|e)|conjointe?|fils|fille|frere|s(?:e|oe)ur|pere|mere|"
    r"voisine?|amie?|cop(?:ain|ine)|cousine?|oncle|tante|neveu|niece)"
)
_OWN = r"(?:mon|ma|son|sa|ton|ta|notre|votre|leur|un|une)"
_TOLD = (
    r"(?:parle|dit|demande|repondu|ecrit|envoye|transmis|transmets|transmet|transmettre|donne|"
    r"explique|passe|signale|telephone|confie|promis|dire|ecrire|repondre|remis|rends|adresse)"
    r"(?:r|z|s|e)?(?: (?:ca|cela|tout|le dossier|la main))?"
)
_OWNED = (
    r"(?:appart|appartement|compte|numero|num|mail|portable|telephone|dossier|nom|chambre|box|appel"
    r"|message|messages|reponse|part|retour|accord|avis|collegue|promesse|relance|parole|signature)"
)
_MET = re.compile(
    rf"{BEFORE}(?:avec|eu|{_TOLD} a|chez|grace a|par|selon|d'apres|dixit|sauf|{_OWN} {_KIN}"
    rf"|{_OWNED} de|(?:ok|okay|d'accord|au revoir|a bientot|a demain|adieu|bonne (?:journee|soiree|"
    r"nuit)|rebonsoir|bisous?|enchantee?)[ ,]?)\s$"
)
"""Behind kinship, or what belongs to someone: « ma fille violette », « l’appart de pierre »."""
_SOUGHT = re.compile(
    rf"{BEFORE}(?:prevenir|previens|prevenez|(?:r?appel|contact|salu|remerci)(?:er|ez)|joindre"
    r"|joignez|demand(?:er|ez)(?: a)?|(?:ai|as|a|avons|avez|ont) (?:deja |pas )?(?:vu|croise"
    r"|rencontre|joint|appele|contacte|prevenu))"
    r"(?: (?:bien|aussi|plutot|donc|directement|vite|d'abord))?\s$"
)
"""« prévenez pierre », « j’ai vu pierre »."""
_SOUGHT_THERE = re.compile(
    r"\s?(?:[.,;:!?\n)]|$)|\s(?:au (?:0\d|\d\d|\[tel|plus)|sur son|svp|stp|s'il|hier|demain|ce "
    r"(?:matin|soir)|et|ou|pour|qui)\b"
)
_REACHED = re.compile(r"\s(?:au|sur le) (?:\+33|0\d[\d .-]{6}|\[telephone\])")
"""« pierre au 06… »."""
_OPENING = re.compile(
    r"(?:^|[.!?…\n]\s*)(?:(?:tres|c'est) )?(?:parfait|super|top|genial|nickel|ok|okay|oui|non"
    r"|entendu|compris|d'accord|cool|bien|note|bien recu|excellent|desolee?|pardon|voila|ah|oh"
    r"|alors|bon)\s$"
)
_COMMA = re.compile(r"\s?[,!]")
"""« Parfait lou, … »."""
_AND = re.compile(r"\s(?:et|ou|ni|puis|et/ou|ou bien)\s")
_DETERMINED = re.compile(
    rf"{BEFORE}(?:le|la|les|un|une|des|du|au|aux|ce|cet|cette|ces|mon|ma|mes|ton|ta|tes|son|sa|ses"
    r"|notre|nos|votre|vos|leurs?|quel(?:le)?s?|plus|moins|tres|bien|trop|assez|pas|si|aussi|peu"
    r"|c'est|est|etait|sont|soit|sera|reste|sois|soyez|chaque|en|deux|trois|\d+)\s$"
    r"|(?<![a-z])[ldc]'$"
)
"""Before a noun, or an adjective: no name stands there."""
_PRESENTED = re.compile(
    rf"{BEFORE}(?:ici|c'est|c'etait|vous etes|etes-vous|tu es|es-tu|t'es|j'ai|appelle|appelez)\s$"
)
_ASKED = re.compile(rf"{BEFORE}(?:vous etes|etes-vous|tu es|es-tu|t'es)\s$")
_QUESTION = re.compile(r"\s?\?")
_WHO = re.compile(r"\s?(?:[?!.,;:\n)]|$|(?:qui|au (?:telephone|bout|0\d|\[tel)|a l'appareil)\b)")
_RELATED = re.compile(rf"[\s,]{{1,2}}(?:mon|ma|notre) {_KIN}\b")
"""« côme mon fils y est allé »."""
_ADVERB = (
    r"(?:hier|avant-hier|aujourd'hui|ce (?:matin|soir|midi)|cet apres-midi|tout a l'heure|lundi"
    r"|mardi"
    r"|mercredi|jeudi|vendredi|samedi|dimanche|ensuite|alors|puis|enfin|pourtant|finalement"
    r"|apparemment|normalement|bref|depuis|quand|lorsque|comme|puisque|et|mais|que|car|donc|ou|si)"
)
_CLAUSE = re.compile(rf"(?:^|[^\w\s'\-]\s*|{BEFORE}{_ADVERB}\s|{BEFORE}qu')$")
_SENTENCE = re.compile(r"(?:^|[.!?…\n]\s*)$")
_PRONOUNS = r"(?:ne |n')?(?:[mtls]'|(?:me|te|nous|vous|lui|leur|se|y|en) ){0,3}"
_SPEAKING = (
    r"(?:dit|disait|promis|repondu|rappele|raccroche|appele|confirme|assure|explique|indique|envoye"
    r"|transmis|valide|refuse|accepte|note|ouvert|propose|parle|oublie|menti|quitte|pris|repris"
    r"|fait"
    r"|donne|demande|jure|affirme|annonce|verifie|contacte|passe)"
)
_TO_SOMEONE = re.compile(
    rf"\s(?:ne |n')?(?:[mt]'(?:a|ai|avait|ont|est|avez|en|y)|(?:[vn]ous|me|te|lui|leur) "
    rf"(?:l'|les |en )?(?:a|avait|dit|disait|repond|rappelle|rappellera|fait|doit|demande|promet)|"
    rf"(?:l'|[vn]ous )?(?:a|avait) (?:bien |pas |deja )?{_SPEAKING})\b"
)
"""What only someone does."""
_ACTS = re.compile(
    rf"\s{_PRONOUNS}(?:a|avait|aurait|aura|va|allait|vient|venait|dit|disait|doit|devait|peut"
    r"|pouvait|veut|voulait|repond|repondait|rappelle|rappelait|travaille|gere|confirme)(?![\w'])"
    r"|\s(?:ne |n')?est (?:partie?|la|absente?|en|venue?|passee?|pas (?:la|venue?|passee?))\b"
)
_IS = re.compile(r"\s(?:n'est|est|etait|n'etait|sera)\b")
_CALLED = re.compile(
    r"\s?,\s?(?:(?:vous|tu|je|on|vos|votre|pouvez|peux|peut|svp|stp|merci|allez|dites|dis|pourquoi"
    r"|comment|quand|avez|etes|faites|est-ce|bonjour|bonsoir|allo)\b|[tj]'|s'il)"
)
_VOCATIVE = re.compile(
    rf"(?:,|{BEFORE}(?:hein|svp|stp|alors|allo|pardon|desolee?|oui|non|merci|vous|toi))[ ,]{{1,2}}$"
)
_CLOSES = re.compile(r"\s?[?!]|\s*$")


def related(text: str, end: int) -> bool:
    """Tell whether kinship follows: « côme mon fils »."""
    return bool(_RELATED.match(text, end))


def determined(text: str, start: int) -> bool:
    """Tell whether an article, an adverb or « est » comes before: « une rose », « très claire »."""
    return _before(_DETERMINED, text, start)


def met(text: str, start: int) -> bool:
    """Tell whether what comes before goes with people: « avec », « selon », « parlé à »."""
    return _before(_MET, text, start)


def speaks(text: str, start: int, end: int) -> bool:
    """Tell whether a word does what only someone does: « France me l’a dit »."""
    return bool(_TO_SOMEONE.match(text, end) and _before(_CLAUSE, text, start))


def someone(text: str, start: int, end: int) -> bool:
    """Tell whether a first name is someone's there: « avec claire », « claire m’a dit »."""
    if met(text, start) or related(text, end) or speaks(text, start, end):
        return True
    if _sought(text, start, end):
        return True
    acts = _before(_CLAUSE, text, start) and _ACTS.match(text, end)
    if acts or (_CALLED.match(text, end) and _before(_SENTENCE, text, start)):
        return True
    if text[start:end] in ADJECTIVES:
        return bool(_QUESTION.match(text, end) and _before(_ASKED, text, start))
    return _stands_alone(text, start, end)


def _sought(text: str, start: int, end: int) -> bool:
    """Tell whether someone is asked for, or reached: « prévenez pierre », « pierre au 06… »."""
    if _REACHED.match(text, end) and not determined(text, start):
        return True
    is_noun = text[start:end] not in ADJECTIVES
    return _before(_SOUGHT, text, start) and bool(is_noun or _SOUGHT_THERE.match(text, end))


def beside(text: str, end: int, start: int) -> bool:
    """Tell whether « et », « ou » is all that stands between a name that ends and a word."""
    return bool(_AND.fullmatch(text, end, start))


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Tell whether a noun without an article is someone: « c’est marie », « alors, marie ? »."""
    return bool(
        (_COMMA.match(text, end) and _before(_OPENING, text, start))
        or (_before(_PRESENTED, text, start) and _WHO.match(text, end))
        or (_before(_VOCATIVE, text, start) and _CLOSES.match(text, end))
        or (_IS.match(text, end) and _before(_CLAUSE, text, start))
    )


def _before(pattern: re.Pattern[str], text: str, start: int) -> bool:
    return pattern.search(text, max(0, start - REACH), start) is not None
