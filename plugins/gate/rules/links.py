"""Every address inside the site leads somewhere, and no page asks another host for anything."""

from collections.abc import Iterator, Mapping

from plugins.gate.addresses import Elsewhere, Inside, Nowhere, file_at, locate, shown
from plugins.gate.references import Reference, references
from plugins.gate.views import Views
from plugins.model import Finding

RULE = "links"
NOT_FOUND = "404.html"
HARMLESS = frozenset(("mailto", "tel", "sms"))
TOP = frozenset(("", "top"))  # html.spec.whatwg.org, 7.4.6.4: no element needs to bear them
WEB = frozenset(("http", "https"))


def check(views: Views) -> Iterator[Finding]:
    """Yield broken links and anchors, and requests to third parties; links outwards are fine."""
    ids = {path: frozenset(page.ids()) for path, page in views.pages.items()}
    for reference in references(views):
        advice = _judge(reference, views, ids)
        if advice:
            yield Finding(reference.path, reference.line, RULE, advice)


def _judge(reference: Reference, views: Views, ids: Mapping[str, frozenset[str]]) -> str | None:
    """Return what is wrong with a reference, or None."""
    try:
        place = locate(reference.value, reference.base, views.siteurl)
    except Nowhere:
        return f"{shown(reference.value)} sort du dossier du site : partez de l’adresse du site"
    if isinstance(place, Elsewhere):
        return _outside(reference, place)
    if reference.path == NOT_FOUND and _is_relative(reference.value):
        return "la page 404 s’affiche à toute adresse : ses liens doivent être absolus"
    return _inside(reference, place, views, ids)


def _outside(reference: Reference, place: Elsewhere) -> str | None:
    if place.scheme in WEB:
        if not reference.fetched:
            return None
        return f"requête vers un tiers ({place.host}) : copiez ce fichier dans le site, ou ôtez-le"
    if place.scheme == "data" and reference.fetched:
        return None
    if place.scheme in HARMLESS and not reference.fetched:
        return None
    return f"adresse « {place.scheme}: » inattendue : attendu un lien du site ou du web"


def _inside(
    reference: Reference, place: Inside, views: Views, ids: Mapping[str, frozenset[str]]
) -> str | None:
    if reference.value.startswith("#") and place.fragment in reference.own_ids:
        return None
    file = file_at(place.path, views.files)
    if file is None:
        return f"{shown(reference.value)} ne mène à aucun fichier du site : corrigez l’adresse"
    fragment = place.fragment.partition(":~:")[0]
    if fragment in TOP or file not in ids or fragment in ids[file]:
        return None
    return f"l’ancre de {shown(reference.value)} n’existe pas dans {file} : corrigez-la"


def _is_relative(value: str) -> bool:
    return not value.startswith(("/", "#")) and ":" not in value.partition("/")[0]
