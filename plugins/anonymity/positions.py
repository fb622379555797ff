"""Where a word stands: after a title, after a greeting, at the foot of a message, at a start.

Every function reads a folded text (see `fold`) and the place of a word in it.
"""

import re

from plugins.anonymity.fold import BEFORE
from plugins.anonymity.words import TITLES

REACH = 40
"""Characters looked at on either side of a word."""

WEAK = frozenset({"m", "me", "pr", "ms", "mm"})
"""Titles that are also other words, or letters: they need their dot or their capital."""

_TITLES = "|".join(sorted(TITLES, key=len, reverse=True))
_TITLE = re.compile(rf"{BEFORE}(?P<title>{_TITLES})(?P<dot>\.)?\s{{0,2}}$")
_COUPLE = re.compile(rf"{BEFORE}(?:{_TITLES})\.?\s+et\s+$")
_GREETING = re.compile(
    rf"{BEFORE}(?:bonjour|bonsoir|bjr|bsr|salut|slt|hello|coucou|rebonjour|hey|chere?|thx|"
    rf"thanks|tks"
    r"|yo|wesh"
    r"|merci(?: (?:beaucoup|bien|encore|infiniment|a (?:vous|toi)))?|(?:m'|s')appelle|prenomme[e]?"
    r"|conseillere?|collegue|prenom(?: est| c'est)?|signe)[\s,:!]{1,3}(?:[a-z]+ et )?$"
)
_PRESENTING = re.compile(rf"{BEFORE}(?:je suis|ici|c'est|voici)\s$")
_SEVERAL = re.compile(rf"{BEFORE}(?:les|des|aux|ces|deux|nos|vos)\s$")
_OF_PLACE = re.compile(r"-(?:d'|l'|(?:de|du|des|en|sur|sous|lez?|les|la|aux?|et)-)")
_SAINT = re.compile(rf"{BEFORE}(?:saint|sainte|st|ste)[\s\-]$")
_NEAR_A_NAME = re.compile(
    rf"{BEFORE}(?:avec|ok|oui|non|par|eu|a|chez|que|selon|d'apres|et|de|pour|c'est|d'accord|d|"
    rf"qu|svp"
    r"|stp|voila|desolee?|dixit|conseiller|agent|voisine?|mari|femme|fils|fille)[\s,']{1,2}$"
)
_MARK = re.compile(r"(?:^|[\s.!?…,;)\]»])[-~/*|•_>]{1,3}\s?$|\^\s?$")
_LINE = re.compile(r"(?:^|\n)\s*$")
_CLOSING = re.compile(
    r"(?:cordialement|bien a vous|journee|soiree|bientot|salutations|distingues|amicalement|cdl?t"
    r"|amities|attente|week-?end|sentiments|bises|signe)[\s,.!:\-]{0,4}$"
)
_CLOSING_TO = re.compile(
    r"(?:(?:bonne|belle|excellente|agreable|douce) (?:fin de |continuation|apres-midi|journee"
    r"|soiree|nuit|week-?end|fin|semaine)(?:de )?(?:journee|soiree|semaine)?|cordialement"
    r"|bien a vous)"
    r"[ ,]{1,2}[\w.'\[\]-]{1,20}(?: [\w.'\[\]-]{1,20}){0,2}, ?$"
)
"""« Bonne soirée Awa, »."""
_STOP = re.compile(r"(?:^|[^\w\s,'])\s{0,3}$")
_NOTHING = re.compile(r"[^\w\n]*(?:\n|$)")
_END = re.compile(r"\W*$")
_HOUSE = re.compile(
    r"[\s,|/(\-:]{1,4}(?:du|de la|de l'|de|d'|votre|service|equipe|conseill\w+|support|pour)\b"
)
_PAUSE = re.compile(r"\s{0,2}(?:[^\w\s']|$|\n)")


def title(text: str, start: int, original_is_upper: bool) -> int | None:
    """Return where the title before a word begins (`M. et Mme` as a whole), or None.

    `original_is_upper`: the word itself has a capital, which makes a title of `m durand`.
    """
    found = _TITLE.search(text, max(0, start - REACH), start)
    if found is None or found.end("title") == start:
        return None
    if found["title"] in WEAK and not (found["dot"] or original_is_upper):
        return None
    couple = _COUPLE.search(text, max(0, found.start() - REACH), found.start())
    return couple.start() if couple else found.start()


def greeted(text: str, start: int) -> bool:
    """Tell whether a greeting or a presentation comes just before."""
    return bool(_GREETING.search(text, max(0, start - REACH), start))


def presented(text: str, start: int) -> bool:
    """Tell whether someone presents himself just before: « je suis », « ici »."""
    return bool(_PRESENTING.search(text, max(0, start - REACH), start))


def several(text: str, start: int) -> bool:
    """Tell whether a plural comes just before: « les Durands »."""
    return bool(_SEVERAL.search(text, max(0, start - REACH), start))


def of_a_place(text: str, start: int, end: int) -> bool:
    """Tell whether it is part of another name: « Saint-Martin », « Val-d’Oise »."""
    before = _SAINT.search(text, max(0, start - REACH), start)
    return bool(before or _OF_PLACE.match(text, end))


def near_a_name(text: str, start: int) -> bool:
    """Tell whether a word that often comes before a name does."""
    return bool(_NEAR_A_NAME.search(text, max(0, start - REACH), start))


def marked(text: str, start: int) -> bool:
    """Tell whether a dash or a caret comes just before."""
    return bool(_MARK.search(text, max(0, start - REACH), start))


def pauses(text: str, end: int) -> bool:
    """Tell whether a punctuation mark or the end follows."""
    return bool(_PAUSE.match(text, end))


def signed(text: str, start: int, end: int) -> bool:
    """Tell whether a name there is a signature: `- X`, `^X`, « Cordialement, X », a last line."""
    before = slice(max(0, start - REACH), start)
    if text[before].rstrip(" ").endswith("^"):
        return True
    marked = _MARK.search(text, before.start, start)
    if marked:
        return bool(_NOTHING.match(text, end) or _HOUSE.match(text, end))
    if _CLOSING.search(text, before.start, start) or closes_to(text, start):
        return bool(_NOTHING.match(text, end) or _HOUSE.match(text, end))
    return bool(_LINE.search(text, before.start, start) and start and _END.match(text, end))


def closes_to(text: str, start: int) -> bool:
    """Tell whether a closing formula and whom it is for come just before: « Bonne soirée Awa, »."""
    return "," in text[max(0, start - 2) : start] and bool(
        _CLOSING_TO.search(text, max(0, start - 2 * REACH), start)
    )


def last_words(text: str, start: int, end: int) -> bool:
    """Tell whether it ends the message, after the end of a sentence, as initials do."""
    return bool(_STOP.search(text, max(0, start - REACH), start) and _END.match(text, end))


def opens_sentence(text: str, start: int) -> bool:
    """Tell whether a word begins a text, a line, a sentence or a quotation."""
    return bool(_STOP.search(text, max(0, start - REACH), start))
