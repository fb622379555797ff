"""Whom WhatsApp names when it tells what goes on in a group: they must not escape the roster.

Not documented by WhatsApp: gathered from exports, in French and in English.
"""

import re

from plugins.importers.loose import as_name

_DOER = r"(?P<{}>[^:\n]{{1,60}}?)"
_COMING = re.compile(
    r"(?:(?:votre|le|your) )?(?:code de sécurité|security code) (?:avec|de|with)"
    r" (?P<other>.{1,60}?) (?:a changé|changed)\b.{0,200}"
    rf"|{_DOER.format('by')} (?:(?:a|avez|vous a) (?:ajouté|retiré)|added|removed)"
    r" (?P<whom>[^:\n]{1,300})"
    rf"|{_DOER.format('one')} (?:a (?:quitté|créé|rejoint|été (?:ajouté|retiré)e?"
    r"|(?:changé|modifié) (?:de |le |la |les |l['’]))|est partie?|left\b|created|joined"
    r"|changed (?:the|this|their|to)|was (?:added|removed)).{0,300}",
    re.IGNORECASE | re.DOTALL,
)
_NOBODY = frozenset(["vous", "you", "un administrateur", "an admin"])
_END = re.compile(r"(?<=\w\w)\.\s*\Z")
"""The end of a sentence, not that of « Bruno L. »."""
_BETWEEN = re.compile(r", | et | and ")


def people(notice: str) -> tuple[str, ...]:
    """Return the names in what WhatsApp tells of a group; empty where it names nobody.

    >>> people("Sacha a ajouté Noa Petit et ~ Camille"), people("Vous avez quitté le groupe")
    (('Sacha', 'Noa Petit', 'Camille'), ())
    >>> people("~ Bruno L. a rejoint le groupe."), people("Sacha a ajouté Noa Petit.")
    (('Bruno L.',), ('Sacha', 'Noa Petit'))
    """
    found = _COMING.fullmatch(notice)
    if found is None:
        return ()
    ended = (_END.sub("", name) for name in _BETWEEN.split(found["whom"] or ""))
    named = (found["other"], found["by"], found["one"], *ended)
    names = (as_name(name).removeprefix("~").strip() for name in named)
    return tuple(name for name in names if name and name.casefold() not in _NOBODY)
