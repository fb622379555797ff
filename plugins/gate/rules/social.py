"""What a network shows when a page is shared: title, description, and a picture that exists.

Open Graph protocol (ogp.me); LinkedIn reads `og:` only, wants PNG or JPEG under 5 MB.
"""

from collections.abc import Iterator, Mapping

from plugins.gate.addresses import Elsewhere, Nowhere, file_at, locate
from plugins.gate.facts import Facts
from plugins.gate.rasters import Raster
from plugins.gate.site import Site
from plugins.gate.views import address
from plugins.model import Finding

RULE = "social"
NOT_SHARED = frozenset(("404.html",))
REQUIRED = (
    "description",
    "og:title",
    "og:type",
    "og:locale",
    "og:url",
    "og:image",
    "og:image:width",
    "og:image:height",
    "og:image:alt",
    "twitter:card",
)
OF_AN_ARTICLE = ("article:published_time",)
FORMATS = frozenset(("PNG", "JPEG"))
SIZE = (1200, 627)
"""Pixels: what LinkedIn shows whole; any other is cropped or reduced to a corner."""

HEAVIEST = 5 * 1000 * 1000

Said = Mapping[str, tuple[str, int]]
"""What a page's `meta` say: name -> content, line."""


def in_site(site: Site) -> Iterator[Finding]:
    """Yield what is missing or false in the head of each page."""
    for path, page in site.pages.items():
        if path not in NOT_SHARED:
            for line, advice in _flaws_of(path, page, site):
                yield Finding(path, line, RULE, advice)


def _flaws_of(path: str, page: Facts, site: Site) -> Iterator[tuple[int, str]]:
    if not page.titled:
        yield 1, "il manque le titre de la page (balise « title »)"
    is_article = page.said.get("og:type", ("", 1))[0] == "article"
    for name in (*REQUIRED, *(OF_AN_ARTICLE if is_article else ())):
        if name not in page.said:
            yield 1, f"il manque « {name} », ou il est vide"
    url = address(site.siteurl, path)
    if "og:url" in page.said and page.said["og:url"][0] != url:
        yield page.said["og:url"][1], "« og:url » n’est pas l’adresse de cette page"
    yield from _picture(url, page.said, site)


def _picture(url: str, said: Said, site: Site) -> Iterator[tuple[int, str]]:
    if "og:image" not in said:
        return
    value, line = said["og:image"]
    if not value.startswith(site.siteurl.partition("://")[0] + "://"):
        yield line, "« og:image » doit être une adresse absolue, en https"
        return
    raster = _raster(value, url, site)
    if raster is None:
        yield line, "« og:image » ne mène à aucune image du site"
        return
    yield from ((line, advice) for advice in _flaws(raster, said))


def _raster(value: str, url: str, site: Site) -> Raster | None:
    try:
        place = locate(value, url, site.siteurl)
    except Nowhere:
        return None
    if isinstance(place, Elsewhere):
        return None
    return site.rasters.get(file_at(place.path, site.files) or "")


def _flaws(raster: Raster, said: Said) -> Iterator[str]:
    if (raster.width, raster.height) != SIZE:
        yield f"image de partage de {raster.width} × {raster.height} : attendu 1200 × 627"
    if raster.format not in FORMATS:
        yield f"image de partage en {raster.format} : attendu PNG ou JPEG"
    if raster.weight >= HEAVIEST:
        yield "image de partage de 5 Mo ou plus : allégez-la"
    for name, real in (("og:image:width", raster.width), ("og:image:height", raster.height)):
        if name in said and said[name][0] != str(real):
            yield f"« {name} » ne dit pas la taille réelle de l’image ({real} pixels)"
