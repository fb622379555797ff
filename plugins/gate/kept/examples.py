"""What the toolkit's own examples print: a vault that holds the same forbids no publication.

Examples hold invented people, and values that anybody may have. All else of a vault is sought in
the toolkit too: in its documents every word of a name, in its code whole names, for its lists of
words hold every common first name. A test keeps these lists exact.
"""

import re
from collections.abc import Iterable, Iterator

from plugins.anonymity.naming import LIGATURES, Unit, read
from plugins.anonymity.words import PARTICLES
from plugins.gate.secrets import Search, Secret
from plugins.gate.secrets.needle import SHORTEST
from plugins.gate.secrets.secret import NAME
from plugins.gate.secrets.skeleton import letters_of
from plugins.masks import MASKS

WHOLE = "nom entier"
"""The kind of a whole name, in its written order, of which no word is sought by itself."""

SHARED = frozenset(("lieu", "code postal"))
"""Kinds that thousands share (« 2e étage »), and that code is full of."""

PEOPLE = ("Claude", "Camille", "M. Durand", "Pierre", "Olive", "Prune", "Pages")
"""Whom the documents name, and their words that are names too (`git prune`, GitHub Pages)."""

_INVENTED = """
    Agathe Lemoine, Alex Martin, Alexis Etait, Alice Durand, Anne-Lise, Bernard Quintin,
    Camille Delorme, Camille Durand, Camille Duri, Camille Durié, Camille Invente, Camille Petit,
    Charles Michels, Claire Fontaine, Claire Martin, Claude Morvan, David Fifield, France Blanc,
    Fred Roy, Frédéric O’Brien, Georges Pompidou, Hélène Vasseur, Inès Durand, Inès Kergözien,
    Inès Marchal, Jean Jean-Jean, Jean Moulin, Jean Petit, Jean-Pierre, Julien Carpentier,
    Léonie Lefèvre, Leonie Lefebvre, Lina Ali, Loïc Tanguy, Luc Petit, Léa Martin, Marc Trévidic,
    Marie Box, Marie Petit, Mathieu Leroy, Max Ferrand, Nadia Belkacem, Nathalie Petit, Noa Blanc,
    Noa Petit, Noémie Caron, Noël Marchand, Odile Lambert, Omar Benali, Patrick Lebrun, Paul Durand,
    Paul Lefèvre, Paul Rey, Pierre Martin, Pierre Petit, Quentin Berthelot, Rose Marin,
    Rose Martin, Rose Petit, Rémi Castel, Sami Ali, Solène Prigent, Victor Hugo, Victor Salomé,
    Yasmine Haddad, Zoé Petit, Élodie Quéméner, Éloïse Garnier
"""
INVENTED = tuple(it.strip() for it in _INVENTED.split(","))
"""Whom the code names in full: the people of its tests, of streets, of books."""

PRINTED = (
    "contact@example.org",
    "git@github.com",
    "votre-adresse-de-facade@users.noreply.github.com",
    "vous@users.noreply.github.com",
    "06 39 98 12 34",  # of those that ARCEP reserves for fiction: nobody bears it
)
"""What the documents print."""

VALUES = (
    *(
        "12 rue des Lilas",
        "12 bis rue des Lilas",
        "112 rue des Lilas",
        "2 rue des Lilas",
        "3 rue des Lilas",
    ),
    *(
        "12 rue des Lilacs",
        "12 rue du Lac",
        "3 rue du Lac",
        "23 Grande Rue",
        "6 quai de la Loire",
        "rue Victor Hugo",
    ),
    *("1 rue des Exemples", "1 rue Inventée", "rue du Général de Gaulle", "chemin des Écoliers"),
    *("BP 123, 35000 Rennes Cedex", "CS 40001"),
    *("12/03/1980", "12/03/1985", "15/02/1980", "07/11/1984", "19/04/2004", "23/06/2019"),
    *("FR76 3000 6000 0112 3456 7890 189", "FR76 3000 4000 0312 3456 7890 143"),
    *("4970 1012 3456 7891", "1 80 03 2A 130 045 12", "AA-123-AA", "AB-123-CD", "EZ 317 KB"),
    *("1234 AB 92", "4512 ZT 92", "192.168.1.1", "192.168.1.254", "127.0.0.1", "255.255.255.0"),
    *("12345", "123456", "12345678", "0123456789", "00000", "1234A", "4512 A", "4512B", "A1947"),
    *("481 926", "482 913", "Chaussette42!", "Chien42!", "abcd1234", "Azerty123", "azerty"),
)
"""What the code prints that somebody may well have too."""

_LABELLED = re.compile(rf"\{{\{{[^{{}}]*\|(?:nom|{'|'.join(map(re.escape, MASKS))})\}}\}}")


def unlabelled(text: str) -> str:
    """Return a text without the examples in it that say what they are: `{{06 39 98 12 34|…}}`."""
    return _LABELLED.sub("", text) if "{{" in text else text


def in_documents(secrets: Iterable[Secret]) -> tuple[Secret, ...]:
    """Return what is sought in the toolkit's documents."""
    known = frozenset(it for name in PEOPLE for it in _pieces(name))
    return tuple(it for secret in secrets for it in _in_documents(secret, known))


def in_code(secrets: Iterable[Secret]) -> tuple[Secret, ...]:
    """Return what is sought in the toolkit's code, and in the examples of its tests."""
    known = frozenset(frozenset(_pieces(name)) for name in INVENTED)
    return tuple(it for secret in secrets for it in _in_code(secret, known))


def _in_documents(secret: Secret, known: frozenset[str]) -> Iterator[Secret]:
    if secret.kind != NAME:
        yield from [secret] if _is_sought(secret, PRINTED) else []
        return
    pieces = _pieces(secret.text)
    if known.isdisjoint(pieces):
        yield secret
        return
    if not known.issuperset(pieces):
        yield from _whole(secret)
        yield from (Secret(it, NAME) for it in pieces if it not in known and len(it) > 2)


def _in_code(secret: Secret, known: frozenset[frozenset[str]]) -> Iterator[Secret]:
    if secret.kind == NAME:
        if frozenset(_pieces(secret.text)) not in known:
            yield from _whole(secret)
    elif secret.kind not in SHARED and _is_sought(secret, VALUES):
        yield secret


def _is_sought(secret: Secret, printed: Iterable[str]) -> bool:
    """Tell whether a value is long enough to stand nowhere by chance, and none of the examples'."""
    if len(letters_of(secret.text)) < SHORTEST:
        return False
    return not any(Search((secret,)).find("\n\n".join(printed), "source"))


def _whole(secret: Secret) -> Iterator[Secret]:
    """Yield a name of two words or more in the orders that people write."""
    units = [unit for unit in _units(secret.text) if len("".join(unit)) > 1]
    if len(units) > 1:
        first, *_, last = units
        bare = tuple(it for it in last if it not in PARTICLES) or last
        turned = ((last, *units[:-1]), (bare, *units[:-1]), (bare, first))
        for order in {(*units,), (*units[:-1], bare), (first, bare), *turned}:
            yield Secret(" ".join("-".join(unit) for unit in order), WHOLE)


def _pieces(name: str) -> list[str]:
    return [it for unit in _units(name) for it in unit if it not in PARTICLES]


def _units(name: str) -> tuple[Unit, ...]:
    return read(name.translate(LIGATURES)).units
