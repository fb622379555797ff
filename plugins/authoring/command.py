"""What `inv new` does and says."""

import re
import sys
from pathlib import Path

from plugins.authoring import settings
from plugins.authoring.drafts import slug_in
from plugins.authoring.refusal import Refusal
from plugins.authoring.store import LAST_PART, new_article
from plugins.documents.mistakes import quote
from plugins.documents.refused import why
from plugins.typography import unbroken

DRAFTS = "brouillons"
"""Where drafts are shown: the first folder of the setting DRAFT_URL."""


def main(root: Path, title: str, series: str | None = None, part: str | None = None) -> int:
    """Begin an article of the project at `root`; return the exit status, 1 when it cannot be.

    `part` is a number as it was typed.
    """
    try:
        site = settings.read(root)
        path = new_article(root / "content", title, series, _number(part), site)
    except Refusal as refusal:
        return _refuse(str(refusal))
    except OSError as error:
        return _refuse(f"Fichier inaccessible : {error.filename} ({why(error)}).")
    told = f"Écrit : {path.relative_to(root)}\n{_advice(slug_in(path.read_text('utf-8')) or '')}"
    print(unbroken(told))
    return 0


def _number(part: str | None) -> int | None:
    if part is None:
        return None
    if not re.fullmatch("[0-9]{1,9}", part):
        raise Refusal(f"Partie {quote(part)} : attendu un nombre de 1 à {LAST_PART}.")
    return int(part)


def _refuse(why: str) -> int:
    print(unbroken(why), file=sys.stderr)
    return 1


def _advice(slug: str) -> str:
    return (
        f"À vous : remplacez le résumé et le texte. « inv serve » le montre à /{DRAFTS}/{slug}/.\n"
        "Quand il est prêt, remplacez « status: draft » par « status: published »."
    )
