"""Every page of the site."""

import gzip
import re
import shutil
from pathlib import Path

import pytest

from plugins import gate
from plugins.anonymity.vault import Known, Vault, encode
from plugins.gate.sources import imported
from tests.conftest import ROOT, Site

KINDS = {
    "index.html": "Tu captes",
    "allo/index.html": "Allô",
    "series/le-signal/index.html": "Le signal",
    "archives/index.html": "Archives",
    "sujets/fibre/index.html": "fibre",
    "sujets/ete/index.html": "Été",
    "rubriques/breves/index.html": "Brèves",
    "mentions-legales/index.html": "Mentions légales",
    "404.html": "Pas de réseau",
}


@pytest.mark.parametrize(("path", "title"), KINDS.items())
def test_every_kind_of_page_is_there(sample: Site, path: str, title: str) -> None:
    """Each parses strictly and has one h1."""
    (heading,) = sample.page(path).iter("h1")
    assert title in "".join(heading.itertext())


def test_every_page_parses_strictly(site: Site) -> None:
    """html5lib finds no error in any page."""
    for path in site.files("*.html"):
        assert site.page(str(path.relative_to(site.folder))) is not None


def test_the_gate_finds_nothing_in_a_clean_site(site: Site, tmp_path: Path) -> None:
    """Links, anchors, cards, feeds, origins, mentions, secrets: all hold, under a path too."""
    shutil.copytree(site.content, tmp_path / "content")
    shutil.copy(ROOT / "allow.toml", tmp_path)
    people = (Known("Moi", "customer", "Moi", (), tuple(imported(site.content))),)
    vault = tmp_path / "coffre.json"
    vault.write_bytes(encode(Vault(people)))
    judged = (site.folder, tmp_path / "content", site.address)
    assert gate.Verdict(()) == gate.judge(*judged, vault=vault)


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


def test_a_card_leads_the_text_where_asked(sample: Site) -> None:
    """The picture of the link, described, its place reserved, and not loaded late."""
    page = sample.page("allo/index.html")
    (lead,) = (figure for figure in page.iter("figure") if figure.get("class") == "lead")
    (image,) = lead.iter("img")
    tags = {meta.get("property"): meta.get("content") for meta in page.iter("meta")}
    assert (tags["og:image"], "1200", "627", tags["og:image:alt"], "async", None) == tuple(
        image.get(name) for name in ("src", "width", "height", "alt", "decoding", "loading")
    )
    assert "lead" not in [one.get("class") for one in sample.page("fin/index.html").iter("figure")]


def test_a_part_leads_to_its_neighbours_above_and_below(sample: Site) -> None:
    """Previous and next above the text; next, and the whole list, below it."""
    page = sample.page("silence/index.html")
    above, below = (
        [link.get("href") for link in nav.iter("a")]
        for nav in page.iter("nav")
        if nav.get("aria-label") in ("Épisodes voisins", "La série")
    )
    assert [f"{sample.address}/allo/", f"{sample.address}/fin/"] == above
    assert {f"{sample.address}/allo/", f"{sample.address}/fin/"} <= set(below)
    assert "épisode 2 sur 3" in " ".join("".join(page.itertext()).split())


def test_a_title_is_text(sample: Site) -> None:
    """Markup in a title is shown, in the page, its tags and the lists."""
    (heading,) = sample.page("silence/index.html").iter("h1")
    assert "Un <b>silence</b> & des guillemets" == heading.text
    for page in ("silence/index.html", "archives/index.html", "index.html"):
        assert "<b>silence" not in sample.text(page)


def test_dates_are_in_french(sample: Site) -> None:
    """No system locale is needed."""
    assert "1er février 2021" in sample.text("seul/index.html")


def test_every_conversation_says_how_true_it_is(site: Site) -> None:
    """In words, under each figure."""
    words = ("importé", "retranscrit", "reconstitué", "imaginé")
    for path in site.files("*.html"):
        page = site.page(str(path.relative_to(site.folder)))
        for caption in (f.find("figcaption") for f in page.iter("figure") if f.get("id")):
            assert any(f"Échange {word}" in caption.text for word in words)


def test_figures_are_counted(sample: Site) -> None:
    """In prose, in letters; in a row, in digits."""
    page = sample.page("allo/index.html")
    assert "et deux signatures différentes." in " ".join("".join(page.itertext()).split())
    (row,) = (figure for figure in page.iter("figure") if figure.get("class") == "figures")
    assert ["2", "2"] == [dd.text for dd in row.iter("dd")]


def test_an_article_is_light(site: Site) -> None:
    """Page, styles and the fonts that French prose loads stay under 75 KB on the wire."""
    style = len(gzip.compress((site.folder / "theme/css/site.css").read_bytes()))
    fonts = [p for p in site.files("*.woff2") if not p.stem.endswith("-ext")]
    shared = style + sum(font.stat().st_size for font in fonts)
    for path in site.files("index.html"):
        assert len(gzip.compress(path.read_bytes())) + shared < 75_000, path


def test_social_tags_are_whole(sample: Site) -> None:
    """What LinkedIn reads, and what the others do."""
    page = sample.page("allo/index.html")
    tags = {m.get("property") or m.get("name"): m.get("content") for m in page.iter("meta")}
    assert tags["og:image"].startswith(f"{sample.address}/cards/allo-")
    image = Path(tags["og:image"].removeprefix(f"{sample.address}/"))
    assert (sample.folder / image).is_file()
    assert ("1200", "627", "fr_FR", "article") == tuple(
        tags[key] for key in ("og:image:width", "og:image:height", "og:locale", "og:type")
    )
    assert tags["og:image:alt"]
    assert tags["og:image:alt"] == tags["twitter:image:alt"]
    assert "summary_large_image" == tags["twitter:card"]
    assert "2021-03-05T08:30+01:00" == tags["article:published_time"]


def test_robots_find_the_list_of_pages(site: Site) -> None:
    """The sitemap names every published text, and robots.txt the sitemap."""
    assert f"Sitemap: {site.address}/sitemap.xml" in site.text("robots.txt")
    listed = set(re.findall(r"<loc>(.*?)</loc>", site.text("sitemap.xml")))
    assert f"{site.address}/mentions-legales/" in listed
    for url in listed:
        assert (site.folder / url.removeprefix(site.address).strip("/") / "index.html").is_file()
