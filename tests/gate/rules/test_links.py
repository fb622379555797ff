"""`links`: every address inside leads somewhere, nothing is asked of third parties."""

import pytest

from plugins.gate.rules import links
from tests.gate.conftest import SITEURL, Site

NO_FILE = "ne mène à aucun fichier du site : corrigez l’adresse"


@pytest.mark.parametrize(
    "body",
    [
        '<a href="https://www.example.org/nulle-part">dehors</a>',
        '<a href="mailto:contact@example.org">écrire</a>',
        '<a href="tel:+33639981234">appeler</a>',
        '<a href="#haut">haut</a><p id="haut">.</p>',
        '<a href="#top">haut</a>',
        '<a href="../mentions-legales/#h%C3%A9bergeur">hébergeur</a>',
        '<a href="../mentions-legales/#:~:text=mot">un mot</a>',
        f'<a href="{SITEURL}">accueil</a>',
        '<a href="../un">sans barre</a>',
        '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=" alt="">',
    ],
)
def test_what_leads_somewhere_is_fine(site: Site, body: str) -> None:
    """Links outwards, to write, to call, within the page, home."""
    site.body(f"<p>{body}</p>")
    assert site.found(links) == []


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ('<a href="../deux/">deux</a>', f"« ../deux/ » {NO_FILE}"),
        ('<img src="i.png" alt="">', f"« i.png » {NO_FILE}"),
        ('<img srcset="i.png 2x" src="../card.png" alt="">', f"« i.png » {NO_FILE}"),
        ('<a href="{static}i.png">i</a>', f"« {{static}}i.png » {NO_FILE}"),
        (
            '<a href="../#nulle-part">a</a>',
            "l’ancre de « ../#nulle-part » n’existe pas dans index.html : corrigez-la",
        ),
        (
            '<a href="/un/">hors du chemin</a>',
            "« /un/ » sort du dossier du site : partez de l’adresse du site",
        ),
        (
            '<img src="https://cdn.example.org/i.png?moi=1" alt="">',
            "requête vers un tiers (cdn.example.org) : copiez ce fichier dans le site, ou ôtez-le",
        ),
        (
            '<script src="//cdn.example.org/a.js"></script>',
            "requête vers un tiers (cdn.example.org) : copiez ce fichier dans le site, ou ôtez-le",
        ),
        (
            '<a href="javascript:void(0)">rien</a>',
            "adresse « javascript: » inattendue : attendu un lien du site ou du web",
        ),
    ],
)
def test_what_leads_nowhere_is_told(site: Site, body: str, expected: str) -> None:
    """Broken links and anchors, addresses outside the site's path, requests to third parties."""
    site.body(f"<p>{body}</p>")
    assert site.found(links) == [f"un/index.html:15 {expected}"]


def test_style_sheets_are_followed(site: Site) -> None:
    """A font that is not there, and one that is elsewhere."""
    site.files["theme/site.css"] = "a{src:url(a.woff2)}\nb{src:url(https://fonts.example.org/b)}"
    assert site.found(links) == [
        f"theme/site.css:1 « a.woff2 » {NO_FILE}",
        "theme/site.css:2 requête vers un tiers (fonts.example.org) : "
        "copiez ce fichier dans le site, ou ôtez-le",
    ]


def test_feeds_and_sitemaps_are_followed(site: Site) -> None:
    """Entries, enclosures, the anchors of bodies, and the addresses of a sitemap."""
    site.replace("feeds/atom.xml", 'href="#un"', 'href="#deux"')
    site.replace("feeds/rss.xml", "card.png", "carte.png")
    site.files["sitemap.xml"] = (
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
        f"<url><loc>{SITEURL}/deux/</loc></url></urlset>"
    )
    assert site.found(links) == [
        "feeds/atom.xml:6 l’ancre de « #deux » n’existe pas dans un/index.html : corrigez-la",
        f"feeds/rss.xml:6 « {SITEURL}/carte.png » {NO_FILE}",
        f"sitemap.xml:1 « {SITEURL}/deux/ » {NO_FILE}",
    ]


def test_the_404_page_has_no_relative_link(site: Site) -> None:
    """It is shown at any depth, where a relative link would lead elsewhere."""
    site.replace("404.html", f'<a href="{SITEURL}/">', '<a href="un/">')
    assert site.found(links) == [
        "404.html:15 la page 404 s’affiche à toute adresse : ses liens doivent être absolus"
    ]
