"""Values of an export as the type that its form announces; any other type counts as absent.

An export is written by others, changes without notice, and may be hostile: a module never trusts
the type of what it reads, and never fails for a field it can do without.
"""

import re
from typing import Any

from plugins.importers.text import tidy

UNKNOWN = "Inconnu"
"""Who speaks where the export does not say."""

DELETED_ACCOUNT = "Compte supprimé"
"""Who speaks where the account is no more."""

LONGEST_NAME = 200
_MARKS = re.compile("[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]")


def as_dict(value: Any) -> dict[str, Any]:
    """Return a JSON object, or an empty one."""
    return value if isinstance(value, dict) else {}


def as_list(value: Any) -> list[Any]:
    """Return a JSON array, or an empty one."""
    return value if isinstance(value, list) else []


def as_text(value: Any) -> str:
    """Return a string or a whole number as text (ids come as either), or an empty text.

    >>> as_text("12"), as_text(12), as_text(True), as_text(None)
    ('12', '12', '', '')
    """
    if isinstance(value, str):
        return value
    return str(value) if type(value) is int and abs(value) < 10**40 else ""


def as_name(value: Any) -> str:
    """Return a name on one line, without the direction marks that exports wrap names in.

    >>> as_name(" Camille\\u200e  D. ")
    'Camille D.'
    """
    name = " ".join(_MARKS.sub("", tidy(as_text(value))).split())
    return name[:LONGEST_NAME]


def account(identifier: str, *, deleted: bool = False) -> str:
    """Return what someone is called of whom an export tells the id alone: a label, not a name.

    Its form is what `plugins.anonymity.naming.is_label` knows: words of everyone's, and figures.

    >>> account("222"), account("user3", deleted=True), account("", deleted=True)
    ('Compte 222', 'Compte supprimé user3', 'Compte supprimé')
    """
    if not identifier and not deleted:
        return UNKNOWN
    return f"{DELETED_ACCOUNT if deleted else 'Compte'} {identifier}".strip()


def as_number(value: Any) -> float | None:
    """Return a number, or a string that holds one, or None.

    >>> as_number("1613380320"), as_number(1.5), as_number("x"), as_number(True)
    (1613380320.0, 1.5, None, None)
    """
    if isinstance(value, bool) or not isinstance(value, int | float | str) or len(str(value)) > 40:
        return None
    try:
        return float(value)
    except ValueError:
        return None
