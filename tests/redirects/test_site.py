"""Old addresses in a built site: where they lead, what they say, and what they do not."""

import re
import shutil
from pathlib import Path

import pytest

from plugins.redirects.notice import is_notice
from tests.conftest import ROOT, SUBPATH, Site, build, pelican
from tests.golden import plain

SERIES = "articles/le-signal"
TITLE = "Motgardé"


@pytest.fixture(scope="session")
def moved(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Return the sample site, of which one text has moved and another is withdrawn."""
    content = sources(tmp_path_factory.mktemp("moved"))
    add(content / SERIES / "01-allo.md", "aliases: [/ancien/, 2019/vieux.html]")
    withdrawn = content / SERIES / "02-silence.md"
    add(withdrawn, "withdrawn: 2021-03-03\naliases: [vieux-silence]")
    text = re.sub("(?m)^title: .+$", f"title: {TITLE}", withdrawn.read_text("utf-8"))
    withdrawn.write_text(text, "utf-8")
    return build(content, content.parent / "output")


def sources(folder: Path) -> Path:
    """Return a copy of the sample's texts."""
    return Path(shutil.copytree(ROOT / "tests/sample", folder / "content"))


def add(file: Path, lines: str) -> None:
    """Add lines to the front matter of a text."""
    file.write_text(file.read_text("utf-8").replace("---\n", f"---\n{lines}\n", 1), "utf-8")


def front(site: Site, name: str) -> dict[str, str]:
    """Return the plain keys of a text's front matter."""
    text = (site.content / SERIES / name).read_text("utf-8")
    return dict(re.findall(r"(?m)^(\w+): (.+)$", text))


@pytest.mark.parametrize("path", ["ancien/index.html", "2019/vieux.html"])
def test_an_old_address_leads_to_the_text(moved: Site, path: str) -> None:
    """By itself, by its canonical address, and by a link that can be seen."""
    there = f"{SUBPATH}/{front(moved, '01-allo.md')['slug']}/"
    page = moved.page(path)
    assert [f"0; url={there}"] == page.xpath("//meta[@http-equiv='refresh']/@content")
    assert [there] == page.xpath("//link[@rel='canonical']/@href")
    assert [there] == page.xpath("//main//a/@href")
    assert ["noindex"] == page.xpath("//meta[@name='robots']/@content")
    assert '<meta http-equiv="refresh"' in moved.text(path)


def test_an_address_with_accents_is_answered_too(tmp_path: Path) -> None:
    """As it was copied from a browser; the page says its own address as the gate wants it."""
    content = sources(tmp_path)
    add(content / SERIES / "01-allo.md", "aliases: [/%C3%A9t%C3%A9/]")
    page = build(content, tmp_path / "output").page("été/index.html")
    assert [f"{SUBPATH}/%C3%A9t%C3%A9/"] == page.xpath("//meta[@property='og:url']/@content")


@pytest.mark.parametrize("path", ["slug", "vieux-silence"])
def test_a_withdrawn_text_leaves_a_word_in_its_place(moved: Site, path: str) -> None:
    """At its address and at its former ones: the day, no title, and ways to go on."""
    slug = front(moved, "02-silence.md")["slug"] if path == "slug" else path
    html = moved.text(f"{slug}/index.html")
    page = moved.page(f"{slug}/index.html")
    assert ["Texte retiré"] == page.xpath("//h1/text()")
    assert "par son auteur le 3 mars 2021" in plain("".join(page.xpath("//main")[0].itertext()))
    assert ["noindex"] == page.xpath("//meta[@name='robots']/@content")
    assert [f"{SUBPATH}/series/le-signal/", f"{SUBPATH}/"] == page.xpath("//main//a/@href")
    assert is_notice(html)
    assert TITLE not in html


def test_nothing_else_speaks_of_a_withdrawn_text(moved: Site) -> None:
    """Neither lists, nor feeds, nor the map of the site, nor a card."""
    slug = front(moved, "02-silence.md")["slug"]
    files = [it for it in moved.folder.rglob("*") if it.suffix in (".html", ".xml", ".json")]
    speaking = [
        it.relative_to(moved.folder).as_posix() for it in files if TITLE in it.read_text("utf-8")
    ]
    assert [] == speaking
    assert [] == list((moved.folder / "cards").glob(f"{slug}-*"))


def test_old_addresses_are_neither_in_feeds_nor_in_the_map(moved: Site) -> None:
    """They are not pages to be found."""
    for file in (moved.folder / "sitemap.xml", *(moved.folder / "feeds").iterdir()):
        text = file.read_text("utf-8")
        assert not re.search(r"/ancien/|vieux", text), file.name


def test_other_texts_may_still_link_to_a_withdrawn_one(tmp_path: Path) -> None:
    """Their readers are told that it is gone."""
    content = sources(tmp_path)
    add(content / SERIES / "02-silence.md", "withdrawn: 2021-03-03")
    other = content / SERIES / "01-allo.md"
    other.write_text(other.read_text("utf-8") + "\n[La suite](02-silence.md#fin).\n", "utf-8")
    site = build(content, tmp_path / "output")
    slug = re.search(r"(?m)^slug: (.+)$", (content / SERIES / "02-silence.md").read_text("utf-8"))
    assert slug
    assert f'href="{SUBPATH}/{slug[1]}/#fin"' in site.text("allo/index.html")


def test_a_series_of_which_nothing_is_left_says_so(tmp_path: Path) -> None:
    """Its page was shared too."""
    content = sources(tmp_path)
    for file in (content / SERIES).glob("*.md"):
        add(file, "withdrawn: 2021-03-03")
    site = build(content, tmp_path / "output")
    assert ["Série retirée"] == site.page("series/le-signal/index.html").xpath("//h1/text()")


def test_a_preview_leads_by_relative_links(tmp_path: Path) -> None:
    """And shows a withdrawn text to its author as a draft."""
    content = sources(tmp_path)
    add(content / SERIES / "01-allo.md", "aliases: [2019/vieux.html]")
    add(content / SERIES / "02-silence.md", "withdrawn: 2021-03-03")
    done = pelican(content, tmp_path / "output", "--fatal=errors")
    assert 0 == done.returncode, done.stdout + done.stderr
    site = Site(tmp_path / "output", "", content)
    slug = front(site, "02-silence.md")["slug"]
    page = site.page("2019/vieux.html")
    assert [f"0; url=../{front(site, '01-allo.md')['slug']}/"] == page.xpath(
        "//meta[@http-equiv='refresh']/@content"
    )
    assert is_notice(site.text(f"{slug}/index.html"))
    assert (site.folder / "brouillons" / slug / "index.html").is_file()


@pytest.mark.parametrize(
    ("alias", "problem"),
    [
        ("archives", "l’adresse « /archives/ » est déjà celle du site lui-même."),
        ("series/le-signal", "l’adresse « /series/le-signal/ » est déjà celle du site lui-même."),
        ("mentions-legales", "est déjà celle de pages/mentions-legales.md."),
        ("feeds/atom.xml", "est déjà celle du site lui-même."),
        ("../secret", "trouvé « ../secret », attendu un ancien chemin du site"),
    ],
)
def test_an_alias_that_cannot_be_fails_the_build(tmp_path: Path, alias: str, problem: str) -> None:
    """With its file and its line, and no traceback."""
    content = sources(tmp_path)
    add(content / SERIES / "01-allo.md", f"aliases: [{alias}]")
    done = pelican(content, tmp_path / "output", "--fatal=errors")
    assert 1 == done.returncode
    told = plain(done.stderr)
    assert f"{SERIES}/01-allo.md:2 : clé « aliases » : " in told
    assert problem in told
    assert "Traceback" not in told


def test_the_address_of_a_withdrawn_text_is_not_another_s(tmp_path: Path) -> None:
    """Whoever writes a new text with its slug is told."""
    content = sources(tmp_path)
    add(content / SERIES / "02-silence.md", "withdrawn: 2021-03-03")
    slug = re.search(r"(?m)^slug: (.+)$", (content / SERIES / "02-silence.md").read_text("utf-8"))
    assert slug
    new = f"---\ntitle: Autre\nslug: {slug[1]}\ndate: 2021-03-05\n---\nTexte.\n"
    (content / "articles" / "autre.md").write_text(new, "utf-8")
    done = pelican(content, tmp_path / "output", "--fatal=errors", conf="publishconf.py")
    assert 1 == done.returncode
    assert "est déjà celle de articles/autre.md" in plain(done.stderr)
