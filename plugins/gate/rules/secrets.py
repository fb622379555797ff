"""Nothing that the vault holds shows, in whatever form: names, numbers, addresses.

There is no exception but the author's own name, when `allow.toml` gives it (see `gathering`).
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from urllib.parse import unquote

from plugins.gate.passages import Passage, Surface
from plugins.gate.secrets import Hit, Search
from plugins.gate.site import Site
from plugins.gate.surfaces import passages
from plugins.gate.terms import Terms
from plugins.gate.unsure import PAST
from plugins.gate.views import View
from plugins.model import Finding

RULE = "secrets"
SHORT = 300
"""Characters: a longer text hardly stands twice."""

WHERE = {
    "attribute": "un attribut de la page (alt, title, content…)",
    "name": "un nom de fichier ou une adresse",
    "feed": "un flux",
    "code": "le code de la page ou du fichier",
    "comment": "un commentaire invisible à l’écran",
    "metadata": "les métadonnées du fichier",
    "source": "ce fichier du dépôt",
    "history": "l’historique de git",
}


def in_file(view: View, terms: Terms) -> Iterator[Finding]:
    """Yield each place where something of the vault shows, with its kind only."""
    for passage in passages(view):
        yield from found(passage, terms.search)


def in_site(site: Site) -> Iterator[Finding]:
    """Yield the file names that tell something of the vault."""
    for path in sorted(site.files):
        for spelled in {path, unquote(path)}:
            yield from found(Passage(path, 1, "name", spelled), site.terms.search)


def found(passage: Passage, search: Search) -> Iterator[Finding]:
    """Yield what a passage shows of the vault; its path does not tell it either."""
    for hit in _hits(search, passage.text, passage.surface):
        where = WHERE.get(passage.surface)
        told = f" dans {where}" if where else ""
        advice = f"une donnée du coffre ({hit.kind}) se lit{told}{_way_out(passage.surface)}"
        yield Finding(passage.path, passage.line_at(hit.start), RULE, advice)


def _way_out(surface: Surface) -> str:
    return f", {PAST}" if surface == "history" else " : ôtez-la, ou masquez-la"


def _hits(search: Search, text: str, surface: Surface) -> Sequence[Hit]:
    if len(text) <= SHORT:
        return _hits_once(search, text, surface)
    return tuple(search.find(text, surface))


@lru_cache(maxsize=100_000)
def _hits_once(search: Search, text: str, surface: Surface) -> Sequence[Hit]:
    """Search once what stands on every page: menus, classes, addresses."""
    return tuple(search.find(text, surface))
