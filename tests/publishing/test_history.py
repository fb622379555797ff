"""`history`: a branch that moved by another hand than ours is never built over."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.publishing import publish
from tests.golden import plain
from tests.publishing.conftest import Author, accept, git

Neighbour = Callable[[str], None]


def elsewhere(author: Author, folder: Path) -> Path:
    """Return another clone of the sources, which publishes to the same remote."""
    git(folder, "clone", "--quiet", str(author.root), "ailleurs")
    git(folder / "ailleurs", "remote", "set-url", "origin", str(author.remote))
    return folder / "ailleurs"


def test_a_foreign_commit_is_not_built_over(
    author: Author, neighbour: Neighbour, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing moves anywhere, and the message says what came, how to see it and how to go on."""
    author.publish()
    neighbour("ailleurs")
    author.site["index.html"] = "Accueil neuf"
    before = author.state()
    assert author.publish() == 1
    assert author.state() == before
    told = plain(capsys.readouterr().err)
    short = git(author.remote, "rev-parse", "--short", "gh-pages")
    assert f"un autre commit est sur la branche « gh-pages » de « origin » : {short}, du " in told
    assert "Si vous venez de régler le domaine sur GitHub, c’est lui" in told
    assert "\n  git fetch origin gh-pages\n  git log FETCH_HEAD\n" in told
    assert "\n  git fetch origin +gh-pages:gh-pages\n  inv publish\n" in told
    assert "Rien n’est publié : le site en ligne et vos branches sont comme avant." in told


def test_the_commands_of_the_message_accept_it(author: Author, neighbour: Neighbour) -> None:
    """Once fetched, the foreign commit is the parent of the next publication."""
    author.publish()
    neighbour("ailleurs")
    foreign = git(author.remote, "rev-parse", "gh-pages")
    git(author.root, "fetch", "origin", "gh-pages")
    assert git(author.root, "log", "-1", "--format=%H", "FETCH_HEAD") == foreign
    assert author.publish() == 1
    git(author.root, "fetch", "origin", "+gh-pages:gh-pages")
    assert author.publish() == 0
    assert git(author.remote, "rev-parse", "gh-pages^") == foreign
    assert author.files_online() == [".nojekyll", "index.html", "tu-captes/index.html"]


def test_a_foreign_commit_is_refused_even_when_nothing_changed(
    author: Author, neighbour: Neighbour
) -> None:
    """What is online is not what was built, whoever looks."""
    author.publish()
    neighbour("ailleurs")
    assert author.publish() == 1
    assert author.online("voisin.html") == "ailleurs"


def test_a_foreign_commit_under_a_publication_is_seen(
    author: Author, neighbour: Neighbour, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Someone else accepted it and published: this clone has not seen it yet."""
    other = elsewhere(author, tmp_path)
    author.publish()
    neighbour("un")
    neighbour("deux")
    git(other, "fetch", "--quiet", "origin", "+gh-pages:gh-pages")
    assert publish(other, author.build, accept) == 0
    assert author.publish() == 1
    short = git(author.remote, "rev-parse", "--short", "gh-pages^")
    assert f"{short}, du" in capsys.readouterr().err


def test_a_fresh_clone_goes_on_from_a_publication(author: Author, tmp_path: Path) -> None:
    """As in CI: without a local branch, a tip that we made is enough."""
    author.publish()
    former = git(author.remote, "rev-parse", "gh-pages")
    author.site["index.html"] = "Accueil neuf"
    assert publish(elsewhere(author, tmp_path), author.build, accept) == 0
    assert git(author.remote, "rev-parse", "gh-pages^") == former


def test_a_fresh_clone_refuses_a_foreign_tip(
    author: Author, neighbour: Neighbour, tmp_path: Path
) -> None:
    """CI does not erase what was done by hand on the host's pages."""
    author.publish()
    neighbour("ailleurs")
    assert publish(elsewhere(author, tmp_path), author.build, accept) == 1
    assert author.online("voisin.html") == "ailleurs"


def test_publications_from_elsewhere_are_followed(author: Author, tmp_path: Path) -> None:
    """What CI published since is ours: this machine goes on from it."""
    author.publish()
    other = elsewhere(author, tmp_path)
    for text in ("Deux", "Trois"):
        author.site["index.html"] = text
        publish(other, author.build, accept)
    ahead = git(author.remote, "rev-parse", "gh-pages")
    author.site["index.html"] = "Quatre"
    assert author.publish() == 0
    assert git(author.remote, "rev-parse", "gh-pages^") == ahead


@pytest.mark.parametrize("change", ["amend", "revert", "merge"])
def test_a_publication_that_was_touched_is_foreign(
    author: Author, tmp_path: Path, change: str
) -> None:
    """Its message is kept by `--amend`: the mark also wants author and committer to be one."""
    author.publish()
    clone = tmp_path / "main"
    git(tmp_path, "clone", "--quiet", "-b", "gh-pages", str(author.remote), str(clone))
    (clone / "voisin.html").write_text("à la main", "utf-8")
    git(clone, "add", ".")
    if change == "amend":
        git(clone, "commit", "--quiet", "--amend", "--no-edit")
    else:
        message = git(clone, "log", "-1", "--format=%s")
        title = f'Revert "{message}"' if change == "revert" else f"Merge : {message}"
        git(clone, "commit", "--quiet", "-m", title)
    git(clone, "push", "--quiet", "--force", "origin", "gh-pages")
    assert publish(elsewhere(author, tmp_path), author.build, accept) == 1
    assert author.online("voisin.html") == "à la main"


def test_a_remote_that_went_back_is_refused(
    author: Author, capsys: pytest.CaptureFixture[str]
) -> None:
    """Someone took our last publication away by force: it is theirs to say why."""
    author.publish()
    author.site["index.html"] = "Accueil neuf"
    author.publish()
    lost = git(author.root, "rev-parse", "--short", "gh-pages")
    git(author.remote, "update-ref", "refs/heads/gh-pages", "gh-pages^")
    before = author.state()
    assert author.publish() == 1
    assert author.state() == before
    told = plain(capsys.readouterr().err)
    assert f"ne contient plus votre commit {lost}" in told
    assert "\n  git fetch origin +gh-pages:gh-pages\n  inv publish\n" in told


def test_a_remote_that_went_back_can_be_accepted(author: Author) -> None:
    """By the command of the message."""
    author.publish()
    kept = git(author.remote, "rev-parse", "gh-pages")
    author.site["index.html"] = "Accueil neuf"
    author.publish()
    git(author.remote, "update-ref", "refs/heads/gh-pages", kept)
    git(author.root, "fetch", "origin", "+gh-pages:gh-pages")
    assert author.publish() == 0
    assert git(author.remote, "rev-parse", "gh-pages^") == kept


def test_a_local_branch_with_commits_of_its_own_is_not_lost(author: Author) -> None:
    """What an author wrote on the local gh-pages, and pushed nowhere, stays there."""
    author.publish()
    git(author.root, "branch", "--force", "gh-pages", "main")
    author.site["index.html"] = "Accueil neuf"
    before = author.state()
    assert author.publish() == 1
    assert author.state() == before


def test_a_branch_deleted_over_there_is_made_anew(author: Author) -> None:
    """As the guide says after a leak: the history of the site starts again."""
    author.publish()
    git(author.root, "push", "--quiet", "origin", "--delete", "gh-pages")
    author.site["index.html"] = "Corrigé"
    assert author.publish() == 0
    assert git(author.remote, "rev-list", "--count", "gh-pages") == "1"


def test_the_commands_name_what_the_settings_name(
    author: Author, neighbour: Neighbour, capsys: pytest.CaptureFixture[str]
) -> None:
    """Another remote, another branch: the lines can be typed as they are."""
    git(author.root, "remote", "rename", "origin", "pages")
    author.configure('PUBLISH_REMOTE = "pages"\n')
    author.publish()
    neighbour("ailleurs")
    assert author.publish() == 1
    assert "git fetch pages +gh-pages:gh-pages" in capsys.readouterr().err


def test_the_date_is_on_the_clock_of_the_site(
    author: Author,
    neighbour: Neighbour,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """In French, by the setting TIMEZONE."""
    author.configure('TIMEZONE = "Europe/Paris"\n')
    author.publish()
    monkeypatch.setenv("GIT_COMMITTER_DATE", "2021-07-01T22:30:00+0000")
    neighbour("ailleurs")
    monkeypatch.delenv("GIT_COMMITTER_DATE")
    assert author.publish() == 1
    assert ", du 2 juillet 2021 à 0 h 30" in plain(capsys.readouterr().err)


def test_no_setting_of_git_hides_the_mark(author: Author) -> None:
    """Signatures shown, colours, another encoding: a publication is still known."""
    author.publish()
    for key, value in (
        ("log.showSignature", "true"),
        ("color.ui", "always"),
        ("i18n.logOutputEncoding", "utf-16"),
        ("log.mailmap", "true"),
    ):
        git(author.root, "config", key, value)
    git(author.root, "branch", "-D", "gh-pages")
    author.site["index.html"] = "Accueil neuf"
    assert author.publish() == 0


def test_a_trace_of_git_is_no_answer(author: Author, monkeypatch: pytest.MonkeyPatch) -> None:
    """GIT_TRACE speaks on the other channel."""
    monkeypatch.setitem(os.environ, "GIT_TRACE", "1")
    author.publish()
    author.site["index.html"] = "Accueil neuf"
    assert author.publish() == 0
