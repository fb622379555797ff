"""What a network shows when a page is shared: title, description, and a picture that exists.

Open Graph protocol (ogp.me); LinkedIn reads `og:` only, wants PNG or JPEG under 5 MB.
"""

from collections.abc import Iterator, Mapping

from plugins.gate.addresses import Elsewhere, Nowhere, file_at, locate
from plugins.gate.documents import Document, words
from plugins.gate.rasters import Raster
from plugins.gate.views import Views
from plugins.model import Finding

RULE = "social"
NOT_SHARED = frozenset(("404.html",))
REQUIRED = (
    "description",
    "og:title",
    "og:type",
    "og:url",
    "og:image",
    "og:image:width",
    "og:image:height",
    "og:image:alt",
)
FORMATS = frozenset(("PNG", "JPEG"))
HEAVIEST = 5 * 1000 * 1000

Said = Mapping[str, tuple[str, int]]
"""What a page's `meta` say: name -> content, line."""


def check(views: Views) -> Iterator[Finding]:
    """Yield what is missing or false in the head of each page."""
    for page in views.pages.values():
        if page.path not in NOT_SHARED:
            yield from _page(page, views)


def _page(page: Document, views: Views) -> Iterator[Finding]:
    if not any(words(title) for title in page.all("title")):
        yield Finding(page.path, 1, RULE, "il manque le titre de la page (balise « title »)")
    said = _said(page)
    for name in REQUIRED:
        if name not in said:
            yield Finding(page.path, 1, RULE, f"il manque « {name} », ou il est vide")
    yield from _address(page, said)
    yield from _picture(page, said, views)


def _said(page: Document) -> dict[str, tuple[str, int]]:
    """Return the first non-empty value of each name; `og:` stands in `property`."""
    found: dict[str, tuple[str, int]] = {}
    for meta in page.all("meta"):
        name = (meta.get("property") or meta.get("name") or "").lower()
        content = meta.get("content", "").strip()
        if name and content:
            found.setdefault(name, (content, page.line(meta)))
    return found


def _address(page: Document, said: Said) -> Iterator[Finding]:
    if "og:url" not in said:
        return
    value, line = said["og:url"]
    if value != page.address:
        yield Finding(page.path, line, RULE, "« og:url » n’est pas l’adresse de cette page")


def _picture(page: Document, said: Said, views: Views) -> Iterator[Finding]:
    if "og:image" not in said:
        return
    value, line = said["og:image"]
    if not value.startswith(views.siteurl.partition("://")[0] + "://"):
        yield Finding(page.path, line, RULE, "« og:image » doit être une adresse absolue, en https")
        return
    raster = _raster(value, page, views)
    if raster is None:
        yield Finding(page.path, line, RULE, "« og:image » ne mène à aucune image du site")
        return
    yield from (Finding(page.path, line, RULE, advice) for advice in _flaws(raster, said))


def _raster(value: str, page: Document, views: Views) -> Raster | None:
    try:
        place = locate(value, page.address, views.siteurl)
    except Nowhere:
        return None
    if isinstance(place, Elsewhere):
        return None
    return views.rasters.get(file_at(place.path, views.files) or "")


def _flaws(raster: Raster, said: Said) -> Iterator[str]:
    if raster.format not in FORMATS:
        yield f"image de partage en {raster.format} : attendu PNG ou JPEG"
    if raster.weight >= HEAVIEST:
        yield "image de partage de 5 Mo ou plus : allégez-la"
    for name, real in (("og:image:width", raster.width), ("og:image:height", raster.height)):
        if name in said and said[name][0] != str(real):
            yield f"« {name} » ne dit pas la taille réelle de l’image ({real} pixels)"
