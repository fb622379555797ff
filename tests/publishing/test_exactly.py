"""What was checked is what is sent, and what the remote then shows."""

from pathlib import Path

import pytest

from plugins.gate.published import Published
from plugins.publishing import publish
from plugins.publishing.settings import Publication
from tests.golden import plain
from tests.publishing.conftest import Author, accept, git
from tests.publishing.test_publish import hook


def test_a_site_that_changes_after_its_check_is_not_sent(
    author: Author, capsys: pytest.CaptureFixture[str]
) -> None:
    """Another program touched the folder: those bytes, nobody has checked."""
    author.publish()
    author.site["index.html"] = "Accueil neuf"

    def touch(_root: Path, site: Path, _wanted: Publication, _published: Published) -> None:
        (site / "index.html").write_text("Autre chose", "utf-8")

    before = author.state()
    assert publish(author.root, author.build, touch) == 1
    assert author.state() == before
    assert "tel qu’il a été vérifié" in capsys.readouterr().err


def test_sources_that_change_during_the_build_are_not_sent(
    author: Author, capsys: pytest.CaptureFixture[str]
) -> None:
    """The site may hold a text that the commit does not."""

    def build(root: Path, site: Path) -> None:
        author.build(root, site)
        (root / "content" / "un.md").write_text("Enregistré trop tard", "utf-8")

    assert publish(author.root, build, accept) == 1
    assert "ont changé pendant la construction" in capsys.readouterr().err
    assert git(author.remote, "for-each-ref") == ""


def test_the_check_is_told_what_is_online(author: Author) -> None:
    """Pages, and nothing else, of the branch as it is now."""
    seen: list[Published] = []

    def look(_root: Path, _site: Path, _wanted: Publication, published: Published) -> None:
        seen.append(published)

    author.site["feed.xml"] = "<feed/>"
    publish(author.root, author.build, look)
    publish(author.root, author.build, look)
    assert seen == [
        Published(frozenset()),
        Published(frozenset(("index.html", "tu-captes/index.html"))),
    ]


def test_a_branch_that_shows_something_else_is_told(
    author: Author, capsys: pytest.CaptureFixture[str]
) -> None:
    """A machine over there put the former site back, having accepted ours."""
    author.publish()
    author.site["index.html"] = "Accueil neuf"
    former = git(author.remote, "rev-parse", "gh-pages")
    hook(author.remote, "post-receive", f"git update-ref refs/heads/gh-pages {former}")
    assert author.publish() == 1
    told = plain(capsys.readouterr().err)
    assert "montre autre chose" in told
    assert "Rien n’est publié" not in told


def test_what_someone_builds_upon_ours_at_once_is_fine(author: Author) -> None:
    """Ours was online, and theirs follows it."""
    hook(
        author.remote,
        "post-receive",
        "read old new ref; git update-ref refs/heads/gh-pages "
        "$(git commit-tree -p $new -m suite $new^{tree})",
    )
    assert author.publish() == 0


def test_a_remote_that_falls_silent_after_the_push_leaves_a_doubt(
    author: Author, capsys: pytest.CaptureFixture[str]
) -> None:
    """It has accepted; nobody has seen it show the site."""
    hook(author.remote, "post-receive", f"rm -rf {author.remote}")
    assert author.publish() == 1
    told = plain(capsys.readouterr().err)
    assert "Rien n’est publié" not in told
    assert "Relancez inv publish" in told or "Relancer inv publish" in told
