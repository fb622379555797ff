"""Every page of the site."""

import gzip
import re
from pathlib import Path

import pytest

from plugins import gate
from tests.conftest import ROOT, Site

KINDS = {
    "index.html": "Tu captes",
    "tu-captes/index.html": "Tu captes",
    "series/tu-captes/index.html": "Tu captes",
    "archives/index.html": "Archives",
    "sujets/fibre/index.html": "fibre",
    "rubriques/tribunes/index.html": "Tribunes",
    "a-propos/index.html": "À propos",
    "mentions-legales/index.html": "Mentions légales",
    "methode/index.html": "Méthode d’anonymisation",
    "404.html": "Pas de réseau",
}


@pytest.mark.parametrize(("path", "title"), KINDS.items())
def test_every_kind_of_page_is_there(site: Site, path: str, title: str) -> None:
    """Each parses strictly and has one h1."""
    (heading,) = site.page(path).iter("h1")
    assert title in "".join(heading.itertext())


def test_every_page_parses_strictly(site: Site) -> None:
    """html5lib finds no error in any page."""
    for path in site.files("*.html"):
        assert site.page(str(path.relative_to(site.folder))) is not None


def test_the_gate_finds_nothing_in_the_clean_series(site: Site) -> None:
    """Links, anchors, cards, feeds, origins, mentions: all hold, under a path too."""
    assert () == gate.check(site.folder, ROOT / "content", site.address)


def test_there_is_no_script_and_no_request_elsewhere(site: Site) -> None:
    """No page runs anything, nor loads a style, a font or an image from another host."""
    for path in site.files("*.html"):
        page = site.page(str(path.relative_to(site.folder)))
        assert [] == list(page.iter("script", "iframe", "object", "embed"))
        loaded = [element.get("src") for element in page.iter("img")]
        loaded += [
            link.get("href")
            for link in page.iter("link")
            if link.get("rel") in ("stylesheet", "icon", "preload")
        ]
        assert [] == [url for url in loaded if not url.startswith(site.address)]
    for path in site.files("*.css"):
        assert [] == re.findall(r"url\(['\"]?https?:", path.read_text(encoding="utf-8"))


def test_a_part_leads_to_its_neighbours_above_and_below(site: Site) -> None:
    """Previous and next above the text; next, and the whole list, below it."""
    page = site.page("le-robot-du-3900/index.html")
    above, below = (
        [link.get("href") for link in nav.iter("a")]
        for nav in page.iter("nav")
        if nav.get("aria-label") in ("Épisodes voisins", "La série")
    )
    assert [f"{site.address}/le-signal-faible/", f"{site.address}/a-qui-la-faute/"] == above
    assert f"{site.address}/tu-captes/" in below
    assert f"{site.address}/a-qui-la-faute/" in below
    text = " ".join("".join(page.itertext()).split())
    assert "épisode 3 sur 5" in text


def test_dates_are_in_french(site: Site) -> None:
    """No system locale is needed."""
    assert "5 mars 2021" in site.text("tu-captes/index.html")


def test_the_articles_say_that_their_conversations_are_told(site: Site) -> None:
    """At least three quote the case's conversation, and the last one's is imagined."""
    told = [p for p in site.files("*.html") if "Échange reconstitué" in p.read_text("utf-8")]
    assert len(told) >= 3
    assert "Échange imaginé" in site.text("ce-qui-est-important/index.html")


def test_the_articles_are_op_eds_in_length() -> None:
    """Five texts, of 500 to 900 words each, conversations apart."""
    lengths = []
    for path in sorted((ROOT / "content/articles/tu-captes").glob("*.md")):
        body = path.read_text("utf-8").split("---\n", 2)[2]
        body = re.sub(r"^```.*?^```", "", body, flags=re.DOTALL | re.MULTILINE)
        lengths.append(len(re.findall(r"\w[\w'’-]*", body)))
    assert 5 == len(lengths)
    assert all(500 <= length <= 900 for length in lengths), lengths


def test_an_article_is_light(site: Site) -> None:
    """Page, styles and the fonts that French prose loads stay under 75 KB on the wire."""
    page = gzip.compress((site.folder / "tu-captes/index.html").read_bytes())
    style = gzip.compress((site.folder / "theme/css/site.css").read_bytes())
    fonts = [p for p in site.files("*.woff2") if not p.stem.endswith("-ext")]
    weight = len(page) + len(style) + sum(font.stat().st_size for font in fonts)
    assert weight < 75_000


def test_social_tags_are_whole(site: Site) -> None:
    """What LinkedIn reads, and what the others do."""
    page = site.page("tu-captes/index.html")
    tags = {m.get("property") or m.get("name"): m.get("content") for m in page.iter("meta")}
    assert tags["og:image"].startswith(f"{site.address}/cards/tu-captes-")
    image = Path(tags["og:image"].removeprefix(f"{site.address}/"))
    assert (site.folder / image).is_file()
    assert ("1200", "627", "fr_FR", "article") == tuple(
        tags[key] for key in ("og:image:width", "og:image:height", "og:locale", "og:type")
    )
    assert tags["og:image:alt"]
    assert "summary_large_image" == tags["twitter:card"]
    assert "2021-03-05T08:30+01:00" == tags["article:published_time"]
