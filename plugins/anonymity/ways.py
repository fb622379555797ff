"""The ways in which a text gives a name: what stands before it, and who its bearer then is."""

import re
from dataclasses import dataclass

WRITER, READER, ADDRESSED = "writer", "reader", "addressed"
"""Whose a name is: of whoever wrote the message, of the other side, of the customer if an agent
wrote it (else of someone spoken of)."""

SPOTTED = ("prénom courant", "adresse e-mail", "nom après un titre")
"""Why, where that does not say what someone is in the thread."""


@dataclass(frozen=True, slots=True)
class Way:
    """What stands before a name (`before`), whose the name is (one of the above, or a standing).

    `titled`: the name counts only with a title. `why` is in French.
    """

    before: re.Pattern[str]
    whose: str
    why: str
    titled: bool = False


def _way(whose: str, why: str, *before: str, titled: bool = False) -> Way:
    return Way(re.compile("|".join(before), re.IGNORECASE), whose, why, titled)


_TITLE = r"(?:MM?|Mr|Mme|Mlle|Monsieur|Madame|Mademoiselle|Dr|Me|Mrs|Ms)\b"
_THANKS = r"merci(?: (?:beaucoup|bien|encore|infiniment|à (?:vous|toi)|d['’]avance))?"
_FAREWELL = (
    r"(?:bonne|belle|excellente) (?:journée|soirée|fin de journée|semaine)|à bientôt|au revoir"
)
_GREETING = (
    r"bonjour|bonsoir|bjr|bsr|salut|slt|hello|thx|thanks|coucou|re-?bonjour|hey|allo|bienvenue|ok|chère?"
    rf"|{_THANKS}"
)
_CLOSE = (
    r"mari|femme|épou(?:x|se)|compagn(?:on|e)|conjointe?|fils|fille|frère|s(?:œ|oe)ur|père|mère"
    r"|voisine?|amie?|beau-père|belle-mère|locataire|propriétaire|grand-mère|grand-père"
)
_TRADES = r"technicien(?:ne)?|livreu(?:r|se)|facteur|factrice|gardien(?:ne)?|syndic|installateur"

WAYS = (
    _way(
        WRITER,
        "se présente",
        r"\bje m['’]appelle\s",
        r"(?:^|\n)\W{0,9}(?:de|from|expéditeur)\s?:\s*",
        r"\bmon (?:pré)?nom (?:est|c['’]est)\s",
        r"\bje me (?:nomme|prénomme|présente)[\s,:]+",
        r"(?:^|[.!?,;\n]\s{0,3}|\b(?:et|moi|oui|bonjour)[\s,]+)(?:je suis|ici|(?:moi )?c['’]est)\s"
        r"(?![^\n.,]{2,30}\squi\b)",
    ),
    _way(READER, "interlocuteur nommé", r"\bc['’]est\s(?=[^\n.,]{2,30}\squi\b)"),
    _way(
        "agent",
        "conseiller nommé",
        r"\bvotre (?:conseill(?:er|ère)|interlocut(?:eur|rice)|agente?)(?: clientèle| dédiée?)?"
        r"(?:[\s,:]+est)?[\s,:]+",
        r"\b(?:conseill(?:er|ère)|télé-?conseill(?:er|ère)|responsable)(?: clientèle| client)?\s",
        r"\b(?:mon|ma|une?|votre) collègue\s",
    ),
    _way("other", "proche nommé", rf"\b(?:mon|ma|son|sa) (?:{_CLOSE})[\s,:]+"),
    _way(
        "other",
        "tiers nommé",
        rf"\b(?:{_TRADES})[\s,:]+(?:est\s|s['’]appelle\s|nommée?\s)?",
        r"\b(?:s['’]appel(?:le|ait)|nommée?|prénommée?|dénommée?|un certain|une certaine)\s",
    ),
    _way(
        "customer",
        "titulaire nommé",
        r"\bau nom (?:de\s|d['’])",
        r"\b(?:titulaire|nom du titulaire|nom et prénom|prénom et nom|nom|prénom)\s?:\s*",
    ),
    _way(
        READER,
        "salutation",
        rf"(?:^|[\s.!?,])(?:{_GREETING})[\s,]+",
        rf"\b(?:{_FAREWELL}) ",
    ),
    _way(
        "agent",
        "interlocuteur nommé",
        r"\bj['’]ai (?:eu|parlé (?:à|avec)|échangé avec|discuté avec)\s",
        r"\b(?:relation avec|transf\w+ à|transmets? à|transmis à|vu avec|parlé à|échange avec)\s",
        r"\bje (?:vous )?passe (?:la main )?(?:à )?",
    ),
    _way(ADDRESSED, SPOTTED[2], rf"\b(?={_TITLE})", titled=True),
)
"""In order: what says more of someone comes first."""

ENTERS = re.compile(
    r"^(?P<name>.{2,40}?)\s+(?:a |vient de )?(?:rejoin\w*|quitt\w*|entr\w+|prend\b)"
)
SERVES = re.compile(
    r"(?<![\w'’\-])(?P<name>[^\W\d_][\w'’\-]+(?: [A-ZÀ-Þ][\w'’\-]*\.?)?)"
    r"(?:,? (?:à votre service|à l['’]appareil|pour vous (?:aider|servir)|du service|de l['’]équipe"
    r"|de chez|du support|du SAV)\b|, (?:votre )?conseill)"
)
CALLED = re.compile(r"^(?P<name>[A-ZÀ-Þ][\w'’\-]+)\s?,\s")
OPENS = re.compile(r"^(?P<name>[A-ZÀ-Þ][\w'’\-]+)[\s\u00a0\u202f]?:\s")
ACTS = re.compile(
    r"(?:^|[.!?…\n]\s{0,3})(?P<name>[A-ZÀ-Þ][\w\-]+)"
    r"(?= (?:[mtn]['’]\w+|[lnv]ous|me|est|était|a|avait|va|dit)\b)"
)
THANKING = re.compile(rf"\W*(?:ok|{_THANKS})\s*,\s*", re.IGNORECASE)
"""« Merci, Karim » thanks someone; « merci, Gradignan donc » goes on to something else."""
STREET = re.compile(
    r"\b(?:rue|avenue|av\.?|boulevard|bd|place|impasse|allée|chemin|quai|square|cours|résidence)"
    r"(?: (?:de|du|des|de la))? (?:[A-ZÀ-Þ][\w\-]+ )?$",
    re.IGNORECASE,
)
INSIDE = re.compile(r"(?:(?<=[\w,;] )|(?<=['’])|(?<=\())[A-ZÀ-Þ][\w\-]+")
MAIL = re.compile(r"(?<![\w.+-])(?P<name>[a-zà-ÿ]{2,}[._-][a-zà-ÿ]{3,})\d{0,4}@", re.IGNORECASE)

MARKED = re.compile(
    r"(?:^|[\s.!?…)])(?:[-–—~/*|]{1,2}\s?|\^\s?)(?P<name>[^\W\d_][^\n^]{0,38})$", re.MULTILINE
)
CARET = re.compile(r"\^\s?(?P<name>[^\W_]{1,14})")
CLOSED = re.compile(
    r"(?:(?:cordialement|bien à vous|salutations|distingués|amicalement|cdl?t|amitiés)\s*[,.!:\-–]?"
    r"|(?:journée|soirée|bientôt|attente|week-?end)\s*[,.!:\-–\n])"
    r"\s*(?P<name>[^\W\d_][^\n]{0,38})$",
    re.IGNORECASE | re.MULTILINE,
)
LAST_LINE = re.compile(r"\n[^\S\n]*(?P<name>[^\W\d_][^\n]{1,38})$")
LAST_WORD = re.compile(r"[.!?…)\]]\s+(?P<name>[A-ZÀ-Þ][\w'’\-]+)$")
INITIALS = re.compile(
    r"(?:[.!?…)]|[^\w\s.,'’-])\s{1,2}(?P<name>[A-ZÀ-Þ]{2,3}|[A-ZÀ-Þ][a-zà-ÿ]?[A-ZÀ-Þ])\.?$"
)
