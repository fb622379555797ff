"""Every picture was approved: by `inv screenshot`, or as part of the theme; cards are the tool's.

A card's name ends with the beginning of the SHA-256 of its bytes (`plugins.cards.store`). A picture
in a PDF is judged as any other; what the tool itself makes of cards (`inv share`) is not published,
and this rule does not see it. A document that is public may be let through by `allow.toml`.
"""

import re
from collections.abc import Iterable, Iterator
from hashlib import sha256

from plugins.gate.passages import Surface
from plugins.gate.pdf import Pdf
from plugins.gate.rasters import Raster, is_picture
from plugins.gate.surfaces import embedded, passages
from plugins.gate.terms import Terms
from plugins.gate.unsure import PAST
from plugins.gate.views import Text, View
from plugins.model import Finding
from plugins.screenshots.approval import UNAPPROVED

RULE = "pictures"
DRAWN = (
    "ce PDF contient une image que personne n’a approuvée (une page numérisée ?) : ôtez-le, ou "
    "publiez-en le texte ; s’il est public, un bloc [[file]] d’allow.toml le dit"
)
KEPT = f"{UNAPPROVED} ; sinon, ôtez-la de ce dossier"
COMMITTED = f"une image que personne n’a approuvée est dans l’historique de git, {PAST}"
_CARD = re.compile(r"cards/[^/]+-(?P<hash>[0-9a-f]{10})\.png")


def in_file(view: View, terms: Terms) -> Iterator[Finding]:
    """Yield a picture that nobody let through, in its own file, in a PDF or in an address."""
    if isinstance(view, Pdf):
        is_known = view.sha256 in terms.allowed.files or terms.pictures.issuperset(view.pictures)
        yield from () if is_known else [Finding(view.path, 1, RULE, DRAWN)]
    elif isinstance(view, Raster):
        if view.sha256 not in terms.pictures and not _is_card(view):
            yield Finding(view.path, 1, RULE, UNAPPROVED)
    elif not terms.pictures.issuperset(_within(view)):
        yield Finding(view.path, 1, RULE, UNAPPROVED)


def found(marks: Iterable[str], surface: Surface, terms: Terms) -> Iterator[Finding]:
    """Yield what the repository holds of pictures (by their SHA-256) that nobody let through."""
    if not terms.pictures.issuperset(marks):
        yield Finding("", 1, RULE, COMMITTED if surface == "history" else KEPT)


def addressed(texts: Iterable[str]) -> Iterator[str]:
    """Yield the SHA-256 of the pictures in the `data:` URLs of texts. Raises UnreadableError."""
    files = (data for text in texts for data in embedded.every_file(text))
    return (sha256(data).hexdigest() for data in files if is_picture(data))


def _within(view: View) -> Iterator[str]:
    """Return those in the addresses of a view, decoded: JSON and entities write them anew."""
    is_known = isinstance(view, Text) and view.form == "opened"
    return addressed(dict.fromkeys(() if is_known else (it.text for it in passages(view))))


def _is_card(view: Raster) -> bool:
    card = _CARD.fullmatch(view.path)
    return card is not None and view.sha256.startswith(card["hash"])
