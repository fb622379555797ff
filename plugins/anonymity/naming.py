"""A name, read: folded, in units, without its title and without what only tells a function.

`M. Jean-Pierre de La Tour` has two units, the given name `jean pierre` and the surname
`de la tour`; a unit alone is a way to name someone.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from plugins.anonymity.first_names import FIRST_NAMES
from plugins.anonymity.fold import fold, fold_joints, listed
from plugins.anonymity.words import BRANDS, GENERIC, PARTICLES, TITLES
from plugins.detect.reading.vocabulary import STATES

LIGATURES = str.maketrans({"œ": "oe", "Œ": "Oe", "æ": "ae", "Æ": "Ae", "ß": "ss"})
"""Folding makes one letter of these; people write two."""

Unit = tuple[str, ...]
PIECES = re.compile(r"[^\W_]+")
_ORGANISATION = listed(
    """
    agence alarme assurance assurances atelier banque boulangerie camping conciergerie cuisine
    ecole fitness hotel jeux joueurs marche meubles musique optique parking restaurant scolarite
    secretariat sport trajet universite video voyageurs bureau caisse centre clinique colis
    compagnie credit eau electricite energie energies facteur fibre fondation garage gaz habitat
    hopital immobilier internet laboratoire livraison livraisons location logement mairie maison
    marketplace mobilite mutuelle paiement pharmacie plateforme poste prevoyance recharge
    residence sarl sas securite syndic telecom telecoms tgv transport transports tv voyage
    voyages
    """
)
"""What organisations call themselves: their name is theirs whole, its words are everyone's."""
LEADING = listed("service services agence equipe support aide assistance relation relations pole")
"""What their names begin with: « Service Suivi », whatever follows that is no first name."""
_LABELS = listed(
    """
    account agent anonyme client cliente compte contact conseiller conseillere correspondant deleted
    guest inconnu inconnue interlocuteur invite invitee member membre numero operateur participant
    participante unknown user utilisateur utilisatrice visiteur
    """
)
"""What exports and importers call those who have no name: « Compte 222 », « Deleted Account »."""
_LABELLED = (_LABELS | GENERIC | STATES) - FIRST_NAMES
_FIGURES_END = re.compile(r"\d+$")
_TITLE = re.compile(
    rf"(?:(?:{'|'.join(sorted(TITLES, key=len, reverse=True))})\b\.?\s*(?:et\s+)?)+"
)


@dataclass(frozen=True, slots=True)
class Name:
    """A name read: its units in order, whether a title came first, how it was typed.

    An `organisation` has one unit, all of its name.
    """

    units: tuple[Unit, ...]
    titled: bool
    typed: str
    organisation: bool = False


def read(name: str) -> Name:
    """Read a name; what organisations and functions are called is left out of its units.

    >>> read("Mme Anne-Lise Le Goff").units
    (('anne', 'lise'), ('le', 'goff'))
    >>> read("Camille du service client").units, read("@SAV_Orange").units
    ((('camille',),), ())
    """
    typed = name.strip().removeprefix("@").split("@")[0]
    handle = typed != name.strip()
    folded = (fold_joints(typed) if handle else None) or fold(typed)
    text = re.sub(r"[._\d]+", " ", folded.text) if handle else folded.text
    title = _TITLE.match(text)
    bare = text[title.end() :] if title and PIECES.search(text, title.end()) else text
    units = tuple(_units(bare))
    if not handle and bare is text and _is_organisation(units):
        units = (tuple(piece for unit in units for piece in unit),)
        return Name(units, False, typed, organisation=True)
    return Name(_of_people(units) or _numbered(units), bare is not text, typed)


def pieces_of(name: str) -> frozenset[str]:
    """Return the words of a name, without titles, functions and particles."""
    units = read(name.translate(LIGATURES)).units
    return frozenset(piece for unit in units for piece in unit if piece not in PARTICLES)


@lru_cache(maxsize=512)
def is_label(name: str) -> bool:
    """Tell whether a name is a label that names nobody: its words and figures are everyone's.

    Whoever bears it gets an alias, but it is looked for nowhere.

    >>> [is_label(it) for it in ("Compte supprimé user3", "Compte 222", "camille75", "Agent Petit")]
    [True, True, False, False]
    """
    pieces = [_FIGURES_END.sub("", it) for it in PIECES.findall(fold(name).text)]
    return bool(pieces) and pieces[0] in _LABELS and _LABELLED.issuperset(filter(None, pieces))


def key_of(name: str) -> str:
    """Return what two ways to write one name have in common, whatever the order of its words.

    >>> key_of("M. DURAND-Petit") == key_of("petit durand")
    True
    """
    return " ".join(sorted(pieces_of(name))) or fold(name).text.strip()


def _units(text: str) -> Iterator[Unit]:
    particles: list[str] = []
    words = [tuple(PIECES.findall(word)) for word in re.split(r"[\s,/()|_]+", text)]
    words = [word for word in words if word]
    for index, word in enumerate(words):
        if len(word) == 1 and word[0] in PARTICLES and index + 1 < len(words):
            particles.append(word[0])
        else:
            yield (*particles, *word)
            particles = []


def _of_people(units: tuple[Unit, ...]) -> tuple[Unit, ...]:
    """Leave out functions, brands and numbers; the letter of « Agent A » too."""
    known = tuple(
        unit
        for unit in units
        if unit[-1] not in GENERIC and unit[-1] not in BRANDS and not unit[-1].isdigit()
    )
    named = tuple(unit for unit in known if len("".join(unit)) > 1)
    return known if named or len(known) == len(units) else ()


def _is_organisation(units: tuple[Unit, ...]) -> bool:
    """Tell « Service Colis », « TGV Relation » from people, who have a first name in use.

    What is made of nothing but functions and brands is read as before: it names nobody.
    """
    words = [unit[-1] for unit in units]
    if len(words) < 2 or any(word in FIRST_NAMES for word in words):
        return False
    named_so = words[0] in LEADING or any(word in _ORGANISATION for word in words)
    return named_so and bool(_of_people(units))


def _numbered(units: tuple[Unit, ...]) -> tuple[Unit, ...]:
    """Return « Compte 123 » or a telephone number as one name; nothing for words alone."""
    return units if any(piece.isdigit() for unit in units for piece in unit) else ()
