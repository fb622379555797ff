"""`publish --dry-run`: what would change, page by page, and nothing else."""

import pytest

from plugins.publishing import publish
from tests.golden import plain
from tests.publishing.conftest import Author, accept, git
from tests.publishing.test_publish import fail, refuse


def rehearsed(author: Author) -> int:
    """Show what a publication of this site would change."""
    return publish(author.root, author.build, accept, dry_run=True)


def page(title: str, text: str = "") -> str:
    """Return a page."""
    return f"<!doctype html><title>{title} · Tu captes ?</title><p>{text}</p>"


def test_nothing_is_written_anywhere(author: Author) -> None:
    """Refs, objects, output and the remote are those of before."""
    author.publish()
    author.site["index.html"] = "Accueil neuf"
    before = author.state(), objects(author), sorted((author.root / ".git").rglob("*"))
    assert rehearsed(author) == 0
    assert before == (author.state(), objects(author), sorted((author.root / ".git").rglob("*")))


def objects(author: Author) -> str:
    """Count what git keeps."""
    return git(author.root, "count-objects", "--verbose")


def test_a_branch_that_moved_elsewhere_is_read_without_being_kept(author: Author) -> None:
    """What is fetched to compare goes away too."""
    author.publish()
    git(author.root, "branch", "--quiet", "-D", "gh-pages")
    git(author.root, "reflog", "expire", "--expire=now", "--all")
    git(author.root, "prune", "--expire=now")
    before = objects(author)
    assert rehearsed(author) == 0
    assert objects(author) == before


def test_pages_are_listed_by_address_and_title(
    author: Author, capsys: pytest.CaptureFixture[str]
) -> None:
    """What goes away first; files that are no pages are counted."""
    author.site = {
        "index.html": page("Accueil"),
        "un/index.html": page("Un"),
        "vieux.html": page("Vieux"),
        "feed.xml": "a",
    }
    author.publish()
    author.site = {
        "index.html": page("Accueil"),
        "un/index.html": page("Un &amp; demi"),
        "deux/index.html": page("Deux"),
        "feed.xml": "b",
        "card.png": "c",
    }
    capsys.readouterr()
    assert rehearsed(author) == 0
    lines = [" ".join(line.split()) for line in plain(capsys.readouterr().out).splitlines()]
    assert lines[lines.index("Ce qui change Page Titre") + 1 :] == [
        "supprimée /vieux.html Vieux",
        "nouvelle /deux/ Deux",
        "modifiée /un/ Un & demi",
        "Pages : 1 supprimée, 1 nouvelle, 1 modifiée.",
        "Autres fichiers (images, flux, styles) : 1 nouveau, 1 modifié.",
        "C’était un essai : rien n’est publié. Pour publier : inv publish",
    ]


def test_the_same_table_comes_before_the_sending(
    author: Author, capsys: pytest.CaptureFixture[str]
) -> None:
    """A publication says what it does."""
    author.publish()
    out = plain(capsys.readouterr().out)
    assert out.index("Pages : 2 nouvelles.") < out.index("Envoi vers")


def test_files_that_no_commit_holds_are_shown_too(
    author: Author, capsys: pytest.CaptureFixture[str]
) -> None:
    """An author looks before committing; the first line says what is built."""
    (author.root / "neuf.md").write_text("neuf", "utf-8")
    assert rehearsed(author) == 0
    told = plain(capsys.readouterr().out)
    assert "d’après vos fichiers tels qu’ils sont (un n’est pas encore dans un commit)…" in told


@pytest.mark.parametrize("step", ["build", "check"])
def test_what_would_be_refused_is_refused(
    author: Author, capsys: pytest.CaptureFixture[str], step: str
) -> None:
    """By the build, or by the gate: exit 1."""
    build = fail if step == "build" else author.build
    check = refuse if step == "check" else accept
    assert publish(author.root, build, check, dry_run=True) == 1
    assert "Essai arrêté : " in plain(capsys.readouterr().err)


def test_a_long_list_is_cut(author: Author, capsys: pytest.CaptureFixture[str]) -> None:
    """A change of the theme touches every page, and nobody reads them all."""
    author.site |= {f"{n}/index.html": page(str(n)) for n in range(50)}
    assert rehearsed(author) == 0
    out = plain(capsys.readouterr().out)
    assert out.count("\nnouvelle ") == 40
    assert "… et 12 autres pages.\nPages : 52 nouvelles." in out
