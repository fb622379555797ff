"""`social`: what a network shows when a page is shared."""

import os
import re

import pytest

from plugins.gate.rules import social
from tests.gate.conftest import SITEURL, Site, picture

OG_IMAGE = f'<meta property="og:image" content="{SITEURL}/card.png">'


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("description", '<meta name="description" content="Une série.">'),
        ("og:title", '<meta property="og:title" content="Tu captes ?">'),
        ("og:type", '<meta property="og:type" content="website">'),
        ("og:locale", '<meta property="og:locale" content="fr_FR">'),
        ("twitter:card", '<meta name="twitter:card" content="summary">'),
        ("og:url", f'<meta property="og:url" content="{SITEURL}/un/">'),
        ("og:image", OG_IMAGE),
        ("og:image:width", '<meta property="og:image:width" content="1200">'),
        ("og:image:height", '<meta property="og:image:height" content="627">'),
        ("og:image:alt", '<meta property="og:image:alt" content="Une carte.">'),
    ],
)
def test_nothing_is_missing(site: Site, name: str, line: str) -> None:
    """Each of these is required, and an empty one is missing."""
    empty = re.sub('content="[^"]*"', 'content=" "', line)
    site.replace("un/index.html", line, empty)
    assert site.found(social) == [f"un/index.html:1 il manque « {name} », ou il est vide"]


def test_an_article_says_when_it_was_published(site: Site) -> None:
    """Other pages need not."""
    site.replace("un/index.html", 'og:type" content="website', 'og:type" content="article')
    missing = "un/index.html:1 il manque « article:published_time », ou il est vide"
    assert site.found(social) == [missing]


def test_a_page_has_a_title(site: Site) -> None:
    """The one that the browser's tab shows."""
    site.replace("un/index.html", "<title>Tu captes ?</title>", "<title></title>")
    assert site.found(social) == [
        "un/index.html:1 il manque le titre de la page (balise « title »)"
    ]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            f'og:url" content="{SITEURL}/un/',
            f'og:url" content="{SITEURL}/',
            "un/index.html:6 « og:url » n’est pas l’adresse de cette page",
        ),
        (
            f'og:image" content="{SITEURL}/card.png',
            'og:image" content="../card.png',
            "un/index.html:7 « og:image » doit être une adresse absolue, en https",
        ),
        (
            f'og:image" content="{SITEURL}/card.png',
            f'og:image" content="{SITEURL}/carte.png',
            "un/index.html:7 « og:image » ne mène à aucune image du site",
        ),
        (
            'width" content="1200',
            'width" content="1080',
            "un/index.html:7 « og:image:width » ne dit pas la taille réelle "
            "de l’image (1200 pixels)",
        ),
    ],
)
def test_what_is_said_is_true(site: Site, old: str, new: str, expected: str) -> None:
    """The page's own address, a picture that exists, its real size."""
    site.replace("un/index.html", old, new)
    assert site.found(social) == [expected]


def test_a_card_is_in_a_format_that_networks_read(site: Site) -> None:
    """WebP under a PNG's name is still WebP."""
    site.files["card.png"] = picture("WEBP")
    assert set(site.found(social)) == {
        f"{path}:7 image de partage en WEBP : attendu PNG ou JPEG"
        for path in ("index.html", "un/index.html", "mentions-legales/index.html")
    }


def test_a_card_is_not_too_heavy(site: Site) -> None:
    """Networks drop a picture of 5 MB."""
    site.files["card.png"] = picture() + os.urandom(5_000_000)
    assert "un/index.html:7 image de partage de 5 Mo ou plus : allégez-la" in site.found(social)


def test_a_card_has_the_size_that_is_shown_whole(site: Site) -> None:
    """Any other is cropped, or shown as a corner."""
    site.files["card.png"] = picture(size=(1080, 1080))
    site.replace("un/index.html", 'width" content="1200', 'width" content="1080')
    site.replace("un/index.html", 'height" content="627', 'height" content="1080')
    assert "un/index.html:7 image de partage de 1080 × 1080 : attendu 1200 × 627" in site.found(
        social
    )


def test_the_404_page_is_not_shared(site: Site) -> None:
    """Nobody shares it: it needs no card."""
    site.replace("404.html", OG_IMAGE, "")
    assert site.found(social) == []
