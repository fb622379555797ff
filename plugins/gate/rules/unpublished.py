"""Nothing that the author holds back is online: draft, hidden text, or text of the future."""

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import PurePosixPath

from plugins.gate.addresses import Inside, Nowhere, locate
from plugins.gate.rasters import SUFFIXES
from plugins.gate.site import Site
from plugins.model import Finding

RULE = "unpublished"
DRAFTS = frozenset(("brouillons", "drafts"))
"""First folder of DRAFT_URL, and Pelican's own."""

LISTINGS = frozenset(("sujets", "rubriques", "series"))
"""Folders of the pages of tags, categories and series, which may bear the name of a text."""
PAGES = (".html", ".htm")

_HASH = re.compile(r"-[0-9a-f]{8,}$")  # a card is named by its article's slug and its content


def in_site(site: Site) -> Iterator[Finding]:
    """Yield the files of such texts, and the addresses and feed ids that betray them."""
    slugs = frozenset(text.slug for text in site.withheld)
    gone = frozenset(text.slug for text in site.withheld if text.is_withdrawn)
    notices = {f"{slug}/index.html" for slug in gone}
    for path in sorted(site.files - notices):
        if _betrays(path, slugs):
            advice = (
                "ce fichier vient d’un texte non publié : reconstruisez le site avec publishconf.py"
            )
            yield Finding(path, 1, RULE, advice)
    for reference in site.references():
        if _betrays(_path(reference.value, reference.base, site.siteurl), slugs - gone):
            yield Finding(
                reference.path, reference.line, RULE, "lien vers un texte non publié : ôtez-le"
            )
    for it in site.read:
        if any(entry.rpartition(":")[2] in slugs for entry in it.facts.entries):
            yield Finding(it.path, 1, RULE, "ce flux annonce un texte non publié")


@lru_cache(maxsize=100_000)
def _betrays(path: str, slugs: frozenset[str]) -> bool:
    """Whether a path belongs to a text of `slugs`: a folder, a page or a picture bears its name."""
    file = PurePosixPath(path.lower())
    first = next(iter(file.parts), "")
    named = {_HASH.sub("", file.name.partition(".")[0])}
    if file.suffix in ("", *PAGES) and first not in LISTINGS:
        named.update(file.parts)
    elif file.suffix not in SUFFIXES:
        named.clear()
    return first in DRAFTS | slugs or not slugs.isdisjoint(named)


def _path(value: str, base: str, siteurl: str) -> str:
    try:
        place = locate(value, base, siteurl)
    except Nowhere:
        return ""
    return place.path if isinstance(place, Inside) else ""
