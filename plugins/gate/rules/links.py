"""Every address inside the site leads somewhere, and no page asks another host for anything."""

from collections.abc import Iterator

from plugins.gate.addresses import Elsewhere, Inside, Nowhere, file_at, locate, shown
from plugins.gate.references import Reference
from plugins.gate.site import Site
from plugins.model import Finding

RULE = "links"
NOT_FOUND = "404.html"
HARMLESS = frozenset(("mailto", "tel", "sms"))
TOP = frozenset(("", "top"))  # html.spec.whatwg.org, 7.4.6.4: no element needs to bear them
WEB = frozenset(("http", "https"))


def in_site(site: Site) -> Iterator[Finding]:
    """Yield broken links and anchors, and requests to third parties; links outwards are fine."""
    for reference in site.references():
        advice = _judge(reference, site)
        if advice:
            yield Finding(reference.path, reference.line, RULE, advice)


def _judge(reference: Reference, site: Site) -> str | None:
    """Return what is wrong with a reference, or None."""
    try:
        place = locate(reference.value, reference.base, site.siteurl)
    except Nowhere:
        return f"{shown(reference.value)} sort du dossier du site : partez de l’adresse du site"
    if isinstance(place, Elsewhere):
        return _outside(reference, place)
    if reference.path == NOT_FOUND and _is_relative(reference.value):
        return "la page 404 s’affiche à toute adresse : ses liens doivent être absolus"
    return _inside(reference, place, site)


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


def _inside(reference: Reference, place: Inside, site: Site) -> str | None:
    if reference.value.startswith("#") and place.fragment in reference.own_ids:
        return None
    file = file_at(place.path, site.files)
    if file is None:
        return f"{shown(reference.value)} ne mène à aucun fichier du site : corrigez l’adresse"
    fragment = place.fragment.partition(":~:")[0]
    page = site.pages.get(file)
    if fragment in TOP or page is None or fragment in page.ids:
        return None
    return f"l’ancre de {shown(reference.value)} n’existe pas dans {file} : corrigez-la"


def _is_relative(value: str) -> bool:
    return not value.startswith(("/", "#")) and ":" not in value.partition("/")[0]
