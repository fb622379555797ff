"""Labels of accounts that are a brand's and nobody's: « Zorglub Assistance », « Zorglub Bot ».

Their bearers get aliases, but their words are the brand's: « chez Zorglub » stays. A label may also
hold a surname (« Kanga SAV »): the thread tells which.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from collections.abc import Set as AbstractSet

from plugins.anonymity.first_names import FIRST_NAMES
from plugins.anonymity.fold import AFTER, BEFORE, fold, listed
from plugins.anonymity.naming import LEADING, pieces_of
from plugins.anonymity.words import BRANDS, GENERIC, PARTICLES, SPEECH, TITLES
from plugins.model import Thread

ANSWERING = frozenset({"agent", "robot", "system"})
"""Roles of those who answer for a brand."""
_OF_HOUSES = listed(
    """
    aide assistance assistant assistante automate boutique bot care chatbot client clientele
    clients contact digital direct energie energies equipe help hotline info infos internet mobile
    officiel officielle reseau reseaux robot sav service services support team telecom telecoms
    """
)
"""What accounts are called with a brand's name before or behind it."""
_WORD = re.compile(r"[^\W_]+")
_APART = re.compile(r"[^\w\s.'’]|_")
"""« Kanga - Support », « Kanga (SAV) »: someone, and a function."""
_FIRST_NAME = re.compile(r"([a-z]+(?:-[a-z]+)?) $")
_NAMING = re.compile(
    rf"(?:{BEFORE}(?:{'|'.join(sorted(TITLES, key=len, reverse=True))})\.? |(?:^|\s)[-~/] ?|\^ ?"
    r"|(?:appelle|nom est|nom c'est) )$"
)
"""Before someone's name."""
_GREETING = re.compile(r"(?:bonjour|bonsoir|salut|bjr|slt|hello|coucou|chere?|merci)[ ,]{1,2}$")
_PRESENTING = re.compile(rf"{BEFORE}(?:ici|je suis|c'est|avec|par) $")
_SERVES = re.compile(
    r",? (?:de [a-z]|du (?:service|support|sav)|de l'equipe|a votre service|a l'app)"
)
"""« Kanga de Zorglub », « Kanga à votre service »."""
_SERVING = re.compile(
    rf"{BEFORE}(?:chez|compte|comptes|support|services?|equipes?|sites?|app|appli|application"
    r"|boutiques?|agences?|offres?|forfaits?|clients?|cliente|clientes|abonnee?s?|espace|contrat"
    r"|reseau|assistante?(?: virtuel(?:le)?)?|societe|entreprise|groupe|marque|robot|bot"
    r"|newsletter|(?:clients?|cliente|equipe|site|offres?|abonnee?s?|conseillere?"
    r"|service clients?) (?:de|d'))[ ]?$"
)
"""Before a brand: « votre compte Zorglub », « l’équipe de Zorglub »."""
_HOUSE_OF = re.compile(
    r"[ ,]+(?:de|du|d['’]|chez|de chez)[ ]?(?P<word>[^\W\d_]+)\W*$", re.IGNORECASE
)
_REACH = 40


class Houses:
    """Which labels of a thread are brands' names, and the words of these."""

    def __init__(
        self, thread: Thread, labels: Iterable[tuple[str, str]], kept: Iterable[str] = ()
    ) -> None:
        """`labels` are names as they are written, each with the role of its bearer.

        Those `kept` are looked for nowhere.
        """
        self.labels = set(kept)
        self.words = set(_brands_in(thread.brand))
        told: list[tuple[str, str, tuple[str, ...]]] = []
        named: set[str] = set()
        for label, role in labels:
            words = _brands_in(label) if role in ANSWERING else ()
            told += [(label, role, words)] if words else []
            named.update(() if words else pieces_of(label))
        told = [one for one in told if named.isdisjoint(one[2])]
        used = _uses({word for _, _, words in told for word in words}, thread)
        for label, role, words in told:
            if _is_house(label, role, set().union(*(used[word] for word in words))):
                self.labels.add(label)
                self.words.update(words)

    def without(self, name: str) -> str:
        """Return a name without the house that follows it: « Maxence de Zorglub »."""
        found = _HOUSE_OF.search(name) if self.words else None
        if found is None or fold(found["word"]).text not in self.words:
            return name
        return name[: found.start()]


def _is_house(label: str, role: str, used: Collection[str]) -> bool:
    """Tell whether a label is a brand's, by how the thread uses its words."""
    if "someone" in used:
        return False
    if is_called_as_a_house(label):
        return "brand" in used or role != "agent" or "greeted" not in used
    return "brand" in used and "presented" not in used


def _uses(words: AbstractSet[str], thread: Thread) -> dict[str, set[str]]:
    """Return how words are used in a thread: `someone`, `presented`, `greeted`, a `brand`."""
    used: dict[str, set[str]] = {word: set() for word in words}
    if not words:
        return used
    for item in thread.items:
        text = fold(item.text).text
        for word in words:
            if word in text:
                used[word].update(_uses_in(text, word))
    return used


def _uses_in(text: str, word: str) -> Iterator[str]:
    for match in re.finditer(BEFORE + re.escape(word) + AFTER, text):
        before = text[max(0, match.start() - _REACH) : match.start()]
        first = _FIRST_NAME.search(before)
        if _NAMING.search(before) or (first and first[1] in FIRST_NAMES):
            yield "someone"
        if _PRESENTING.search(before) or _SERVES.match(text, match.end()):
            yield "presented"
        if _GREETING.search(before):
            yield "greeted"
        if _SERVING.search(before):
            yield "brand"


def is_called_as_a_house(label: str) -> bool:
    """Tell whether a label holds a word of those that brands' accounts are called with.

    >>> [is_called_as_a_house(it) for it in ("Zorglub Bot", "Kanga - Support", "Agent Kanga")]
    [True, False, False]
    """
    return _APART.search(label) is None and not _OF_HOUSES.isdisjoint(
        _WORD.findall(fold(label).text)
    )


def _brands_in(label: str) -> tuple[str, ...]:
    """Return the words that may be a brand's in a label; none where someone is named in it."""
    if _APART.search(label):
        return ()
    words = _WORD.findall(fold(label).text)
    brands = tuple(it for it in words if it not in GENERIC | BRANDS | _OF_HOUSES)
    if len(words) > 1 and len(brands) == len(words):
        return ()
    if any(it in FIRST_NAMES | TITLES | PARTICLES | SPEECH or len(it) < 3 for it in brands):
        return ()
    if words and words[0] in GENERIC | LEADING:
        return ()  # « Agent Kanga »; « Service Suivi » is read whole
    return brands if all(it.isalpha() for it in brands) else ()
