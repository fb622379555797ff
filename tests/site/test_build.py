"""Building: on other folders, with mistakes, twice, and for production."""

import json
from datetime import date
from pathlib import Path

import pytest
from PIL import Image

from plugins.screenshots.approval import approve
from tests.conftest import Site, build, pelican
from tests.golden import plain

HOSTILE = """\
---
title: Un seul article
slug: seul
date: 2021-03-05 08:30
---
```dm
Moi 09:12: <script>alert(1)</script> **gras** [lien]({filename}autre.md) {filename}autre.md
```
"""


def write(folder: Path, name: str, text: str) -> None:
    """Write a file of a content folder."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def article(slug: str, head: str = "", body: str = "Texte.\n") -> str:
    """Return a small article."""
    return f"---\ntitle: Titre {slug}\nslug: {slug}\ndate: 2021-03-05 08:30\n{head}---\n{body}"


def test_any_other_folder_builds_and_shows_messages_as_text(tmp_path: Path) -> None:
    """One article at the folder's root, with markup in a message, under bare `pelican`."""
    write(tmp_path / "texts", "seul.md", HOSTILE)
    done = pelican(tmp_path / "texts", tmp_path / "out")
    assert 0 == done.returncode, done.stderr
    page = Site(tmp_path / "out", "").text("seul/index.html")
    assert "&lt;script&gt;alert(1)&lt;/script&gt; **gras** [lien]({filename}autre.md)" in page
    assert "<script" not in page


def test_mistakes_end_a_bare_build_together_without_a_traceback(tmp_path: Path) -> None:
    """Every file's, in French, exit 1."""
    write(tmp_path / "texts", "a.md", article("a", body="```dm\nrien\n```\n"))
    write(tmp_path / "texts", "b.md", "---\ntitle: x\n---\n")
    write(tmp_path / "texts", "c/_series.yaml", "titre: x\n")
    write(tmp_path / "texts", "c/01-c.md", article("c"))
    done = pelican(tmp_path / "texts", tmp_path / "out")
    assert 1 == done.returncode
    assert "Traceback" not in done.stdout + done.stderr
    lines = plain(done.stderr).strip().split("\n")
    assert "5 erreurs dans vos textes" in lines[0]
    assert ["a.md:7", "b.md:1", "b.md:2", "c/_series.yaml:1", "c/_series.yaml:1"] == [
        line.split()[0] for line in lines[1:]
    ]


@pytest.mark.parametrize(
    ("texts", "problem"),
    [
        ({"a.md": article("x"), "b.md": article("x")}, "est déjà celle de a.md"),
        ({"s/01-a.md": article("a"), "s/01-b.md": article("b")}, "la partie 01 est déjà celle de"),
    ],
)
def test_what_two_texts_claim_is_refused(
    tmp_path: Path, texts: dict[str, str], problem: str
) -> None:
    """An address, or a part of a series."""
    for name, text in texts.items():
        write(tmp_path / "texts", name, text)
    done = pelican(tmp_path / "texts", tmp_path / "out")
    assert 1 == done.returncode
    assert problem in plain(done.stderr)


def test_a_production_build_holds_nothing_unpublished(tmp_path: Path) -> None:
    """No draft, hidden or future text, nor its card, its conversation or its picture."""
    texts = tmp_path / "texts"
    write(texts, "seen.md", article("seen"))
    for status in ("draft", "hidden"):
        body = f"```dm\nMoi: secret-{status}\n```\n\n![Une box](images/{status}.png)\n"
        write(texts, f"{status}.md", article(status, f"status: {status}\n", body))
        (texts / "images").mkdir(exist_ok=True)
        (texts / "images" / f"{status}.png").write_bytes(b"a picture of its own")
    write(texts, "future.md", article("future").replace("2021", "2999"))
    done = pelican(texts, tmp_path / "out", "--fatal=warnings", conf="publishconf.py")
    assert 0 == done.returncode, done.stdout + done.stderr
    names = " ".join(str(p.relative_to(tmp_path / "out")) for p in (tmp_path / "out").rglob("*"))
    assert "seen" in names
    for word in ("draft", "hidden", "future", "brouillons"):
        assert word not in names
    texts_out = [p for p in (tmp_path / "out").rglob("*") if p.suffix in (".html", ".xml", ".json")]
    assert [] == [p for p in texts_out if "secret-" in p.read_text("utf-8")]


def test_a_development_build_shows_drafts_apart(tmp_path: Path) -> None:
    """Under their own folder, marked, and out of the lists."""
    write(tmp_path / "texts", "a.md", article("a", "status: draft\n"))
    assert 0 == pelican(tmp_path / "texts", tmp_path / "out").returncode
    built = Site(tmp_path / "out", "")
    assert "Brouillon" in built.text("brouillons/a/index.html")
    assert "Titre a" not in built.text("index.html")


def picture(texts: Path, name: str) -> None:
    """Draw a picture of the content folder."""
    path = texts / "images" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.new("RGB", (20, 10), "red").save(path)


LINKS = ("{attach}images/one.png", "{static}/images/two.png", "images/three.png")


def test_images_go_where_the_page_links_them(tmp_path: Path) -> None:
    """`{attach}` beside the page, others in their folder; what no page shows is not copied."""
    texts = tmp_path / "texts"
    for name in ("one", "two", "three", "unused"):
        picture(texts, f"{name}.png")
        approve(texts, texts / "images" / f"{name}.png", date(2021, 3, 5))
    body = "\n".join(f"![x]({link})\n" for link in LINKS)
    write(texts, "a.md", article("a", body=body))
    done = pelican(texts, tmp_path / "out", "--fatal=warnings", conf="publishconf.py")
    assert 0 == done.returncode, done.stdout + done.stderr
    found = {str(p.relative_to(tmp_path / "out")) for p in (tmp_path / "out").rglob("*.png")}
    found = {name for name in found if not name.startswith("cards/")}
    assert {"a/images/one.png", "images/two.png", "images/three.png"} == found
    page = Site(tmp_path / "out", "").page("a/index.html")
    assert found == {
        img.get("src").removeprefix("https://tu-captes.example.org/") for img in page.iter("img")
    }


def test_a_picture_that_nobody_approved_is_not_published(tmp_path: Path) -> None:
    """A development build shows it and says so; a production build refuses."""
    texts = tmp_path / "texts"
    picture(texts, "one.png")
    write(texts, "a.md", article("a", body="![x](images/one.png)\n"))
    done = pelican(texts, tmp_path / "out")
    assert 0 == done.returncode
    assert "cette image n’est pas approuvée" in done.stdout + done.stderr
    done = pelican(texts, tmp_path / "out", "--fatal=warnings", conf="publishconf.py")
    assert 1 == done.returncode
    assert "a.md:6 : image « images/one.png » : cette image n’est pas approuvée" in plain(
        done.stderr
    )


def test_a_published_text_may_not_lead_to_a_draft(tmp_path: Path) -> None:
    """The build that would be published refuses, in French."""
    write(tmp_path / "texts", "a.md", article("a", body="[b](b.md)\n"))
    write(tmp_path / "texts", "b.md", article("b", "status: draft\n"))
    done = pelican(tmp_path / "texts", tmp_path / "out", "--fatal=warnings", conf="publishconf.py")
    assert 1 == done.returncode
    assert "a.md : lien vers « b.md », qui n’est pas publié" in plain(done.stderr)


def test_two_builds_are_the_same_byte_for_byte(sample: Site, tmp_path: Path) -> None:
    """Publishing twice changes nothing the second time."""
    again = build(sample.content, tmp_path / "output")

    def content(built: Site) -> dict[str, bytes]:
        files = (p for p in built.folder.rglob("*") if p.is_file())
        return {str(p.relative_to(built.folder)): p.read_bytes() for p in files}

    assert content(sample) == content(again)


def test_articles_of_one_instant_keep_their_order(tmp_path: Path) -> None:
    """Whatever order the disk and Python's hashes give them: the last part first, then by slug."""
    texts = tmp_path / "texts"
    for slug in ("b", "d", "a", "c"):
        write(texts, f"{slug}.md", article(slug))
        write(texts, f"suite/0{ord(slug) - 96}-{slug}{slug}.md", article(slug * 2))
    done = pelican(texts, tmp_path / "out")
    assert 0 == done.returncode, done.stderr
    site = Site(tmp_path / "out", "")
    wanted = ["dd", "cc", "bb", "aa", "a", "b", "c", "d"]
    assert wanted == [item["id"].split(":")[-1] for item in json_items(site, "feeds/feed.json")]
    assert wanted[:4] == [it["id"].split(":")[-1] for it in json_items(site, "feeds/suite.json")]


def json_items(site: Site, path: str) -> list[dict[str, str]]:
    """Return the items of a feed."""
    items: list[dict[str, str]] = json.loads(site.text(path))["items"]
    return items
