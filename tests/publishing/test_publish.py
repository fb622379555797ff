"""`publish`: the whole transaction, from the sources to the remote branch."""

import os
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.gate.published import Published
from plugins.publishing import PublishingError, publish
from plugins.publishing.commit import Proposal, commit
from plugins.publishing.git import Repository
from plugins.publishing.settings import Publication
from tests.golden import plain
from tests.publishing.conftest import Author, accept, git, refs


def test_the_first_publication_makes_the_branch(author: Author) -> None:
    """The remote gets a branch of one commit that holds the site, and .nojekyll."""
    assert author.publish() == 0
    assert author.files_online() == [".nojekyll", "index.html", "tu-captes/index.html"]
    assert git(author.remote, "rev-list", "--count", "gh-pages") == "1"


def test_the_local_branch_follows(author: Author) -> None:
    """After a publication the local branch is the remote's, and the author's stays checked out."""
    author.publish()
    assert git(author.root, "rev-parse", "gh-pages") == git(author.remote, "rev-parse", "gh-pages")
    assert git(author.root, "branch", "--show-current") == "main"


def test_publishing_twice_makes_no_commit(
    author: Author, capsys: pytest.CaptureFixture[str]
) -> None:
    """The same site is not committed again, even from a newer commit of the sources."""
    author.publish()
    author.commit()
    before = refs(author.remote)
    assert author.publish() == 0
    assert refs(author.remote) == before
    assert "Rien n’a changé : le site en ligne est déjà celui-ci." in capsys.readouterr().out


def test_a_changed_page_makes_one_commit(author: Author) -> None:
    """What changed is online, what vanished is not, and the former site is the parent."""
    author.publish()
    author.site = {"index.html": "Accueil neuf"}
    author.publish()
    assert author.online("index.html") == "Accueil neuf"
    assert author.files_online() == [".nojekyll", "index.html"]
    assert git(author.remote, "rev-list", "--count", "gh-pages") == "2"


def test_bytes_go_out_as_they_are(author: Author) -> None:
    """Neither line endings nor attributes of git touch what was checked."""
    git(author.root, "config", "core.autocrlf", "input")
    author.site["lignes.txt"] = "un\r\ndeux\r\n"
    author.site[".gitattributes"] = "* text=auto\n"
    assert author.publish() == 0
    sent = subprocess.run(
        ["git", "show", "gh-pages:lignes.txt"], cwd=author.remote, capture_output=True, check=True
    )
    assert sent.stdout == b"un\r\ndeux\r\n"


def test_accented_and_spaced_names_are_published(author: Author) -> None:
    """A file name is what it is, spaces and accents included."""
    author.site["images/boîte à signal.txt"] = "rouge"
    assert author.publish() == 0
    assert author.online("images/boîte à signal.txt") == "rouge"


def test_the_domain_is_written_each_time(author: Author) -> None:
    """CNAME stays online from one publication to the next."""
    author.configure('CNAME = "tu-captes.example.org"\n')
    author.publish()
    author.site["index.html"] = "Accueil neuf"
    author.publish()
    assert author.online("CNAME") == "tu-captes.example.org"


def test_author_and_committer_use_the_noreply_form(author: Author) -> None:
    """The author's own address, known to git, is published nowhere."""
    author.publish()
    signed = "Claire Martin <claire-martin@users.noreply.github.com>"
    assert git(author.remote, "log", "-1", "--format=%an <%ae>%n%cn <%ce>", "gh-pages") == (
        f"{signed}\n{signed}"
    )


def test_the_configured_identity_wins(author: Author) -> None:
    """PUBLISH_NAME and PUBLISH_EMAIL sign in the place of git's own."""
    author.configure('PUBLISH_NAME = "L’abonné"\nPUBLISH_EMAIL = "abonne@example.org"\n')
    author.publish()
    assert git(author.remote, "log", "-1", "--format=%an <%ae> %cn <%ce>", "gh-pages") == (
        "L’abonné <abonne@example.org> L’abonné <abonne@example.org>"
    )


def test_the_message_names_the_source(author: Author) -> None:
    """A publication says which commit of the sources it shows."""
    author.publish()
    source = git(author.root, "rev-parse", "--short", "HEAD")
    message = git(author.remote, "log", "-1", "--format=%B", "gh-pages")
    assert message == f"Publication du site ({source})"


def test_the_date_is_now_in_no_zone(author: Author, monkeypatch: pytest.MonkeyPatch) -> None:
    """A date left in the environment is not used, and the author's time zone is not told."""
    monkeypatch.setenv("GIT_COMMITTER_DATE", "2001-01-01T00:00:00+0900")
    started = int(time.time())
    author.publish()
    stamp, zone = git(author.remote, "log", "-1", "--format=%cd", "--date=raw", "gh-pages").split()
    assert zone == "+0000"
    assert int(stamp) >= started


def test_a_remote_that_moves_meanwhile_is_not_overwritten(
    author: Author,
    neighbour: Callable[[str], None],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Someone publishes between our fetch and our push: theirs stays, ours is to be run again."""
    author.publish()
    before = refs(author.root)
    author.site["index.html"] = "Accueil neuf"
    after_the_fetch(monkeypatch, lambda: neighbour("entre-temps"))
    assert author.publish() == 1
    assert author.online("voisin.html") == "entre-temps"
    assert refs(author.root) == before
    assert "quelqu’un a publié entre-temps" in capsys.readouterr().err


def after_the_fetch(monkeypatch: pytest.MonkeyPatch, happen: Callable[[], None]) -> None:
    """Make something happen once the site's tree is known, just before commit and push."""

    def late(repository: Repository, proposal: Proposal) -> str:
        happen()
        return commit(repository, proposal)

    monkeypatch.setattr("plugins.publishing.transaction.commit", late)


@pytest.mark.parametrize(
    ("spoil", "expected"),
    [
        ("rm -rf {remote}", "« origin » ne répond pas"),
        ("git -C {root} remote remove origin", "aucun dépôt distant ne s’appelle « origin »"),
        ("git -C {root} config --global --unset user.name", "git config --global user.name"),
        ("echo neuf > {root}/content/neuf.md", "content/neuf.md"),
        ("echo trop >> {root}/publishconf.py", "publishconf.py"),
        ("git -C {root} rm --quiet --cached .gitignore", ".gitignore"),
        ("git -C {root} switch --quiet -C gh-pages", "vous êtes sur la branche « gh-pages »"),
        ("rm -rf {root}/.git", "pas un dépôt git"),
        ("rm -rf {root}/.git && git -C {root} init --quiet", "aucun commit"),
    ],
)
def test_a_refusal_says_why_and_leaves_the_remote_as_it_was(
    author: Author, capsys: pytest.CaptureFixture[str], spoil: str, expected: str
) -> None:
    """Whatever is missing before the build, the message names it, and nothing is sent."""
    author.publish()
    author.site["index.html"] = "Accueil neuf"
    subprocess.run(spoil.format(root=author.root, remote=author.remote), shell=True, check=True)  # noqa: S602
    online = refs(author.remote) if author.remote.exists() else ""
    capsys.readouterr()
    assert author.publish() == 1
    told = capsys.readouterr().err
    assert expected in told
    assert "Rien n’est publié" in told
    assert online == (refs(author.remote) if author.remote.exists() else "")


def fail(_root: Path, _site: Path) -> None:
    """Pass as a build that fails."""
    raise PublishingError("la construction a échoué.")


def refuse(_root: Path, _site: Path, _wanted: Publication, _published: Published) -> None:
    """Pass as a check that finds something."""
    raise PublishingError("la vérification refuse ce site.")


@pytest.mark.parametrize("step", ["build", "check", "empty", "declined", "read-only"])
def test_a_failure_leaves_everything_as_before(author: Author, step: str) -> None:
    """Refs here, refs there, working tree and former output are those of before."""
    author.publish()
    author.site = {} if step == "empty" else {"index.html": "Accueil neuf"}
    if step == "declined":
        hook(author.remote, "pre-receive", "exit 1")
    if step == "read-only":
        git(author.remote, "config", "receive.unpackLimit", "x")
    before = author.state()
    build = fail if step == "build" else author.build
    check = refuse if step == "check" else accept
    assert publish(author.root, build, check) == 1
    assert author.state() == before


def hook(remote: Path, name: str, script: str) -> None:
    """Give the remote a hook."""
    (remote / "hooks").mkdir(exist_ok=True)
    (remote / "hooks" / name).write_text(f"#!/bin/sh\n{script}\n")
    (remote / "hooks" / name).chmod(0o755)


def test_an_import_that_does_nothing_is_noticed(
    author: Author, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """ghp-import ignores unknown keywords and survives its own failure: its commit is read back."""
    author.publish()
    author.site["index.html"] = "Accueil neuf"
    before = author.state()
    monkeypatch.setattr("plugins.publishing.commit.ghp_import", lambda *_, **__: None)
    assert author.publish() == 1
    assert author.state() == before
    assert "tel qu’il a été vérifié" in capsys.readouterr().err


def test_a_declined_push_is_told_from_a_race(
    author: Author, capsys: pytest.CaptureFixture[str]
) -> None:
    """A remote that reads but refuses to write is a matter of rights."""
    hook(author.remote, "pre-receive", "exit 1")
    author.publish()
    assert ", mais refuse l’envoi sur « gh-pages »" in capsys.readouterr().err


def test_a_lost_answer_is_not_a_failure(author: Author) -> None:
    """A push whose acknowledgement is lost has still published: the remote is asked again."""
    hook(author.remote, "post-receive", "kill -9 $PPID")
    assert author.publish() == 0
    assert author.online("index.html") == "Accueil"


def test_a_connection_cut_while_sending_leaves_a_doubt(
    author: Author, capsys: pytest.CaptureFixture[str]
) -> None:
    """When the remote vanishes during the push, the message does not promise that nothing left."""
    hook(author.remote, "pre-receive", f"rm -rf {author.remote}; exit 1")
    assert author.publish() == 1
    told = capsys.readouterr().err
    assert "s’est coupée pendant l’envoi" in told
    assert "Rien n’est publié" not in told


def test_a_branch_of_sources_is_never_replaced(
    author: Author, capsys: pytest.CaptureFixture[str]
) -> None:
    """PUBLISH_BRANCH set by mistake to a branch that holds texts is refused."""
    git(author.root, "push", "--quiet", "origin", "main:textes")
    author.configure('PUBLISH_BRANCH = "textes"\n')
    before = author.state()
    assert author.publish() == 1
    assert "contient vos sources" in capsys.readouterr().err
    assert author.state() == before


def test_an_example_address_does_not_go_to_github(
    author: Author, capsys: pytest.CaptureFixture[str]
) -> None:
    """On GitHub the message gives the very line to write."""
    git(author.root, "remote", "set-url", "origin", "https://jeton@github.com/Claire/tu-captes.git")
    assert author.publish() == 1
    told = capsys.readouterr().err
    assert 'SITEURL = "https://claire.github.io/tu-captes"' in told
    assert "jeton" not in told


def test_a_worktree_publishes_too(author: Author, tmp_path: Path) -> None:
    """Sources checked out by `git worktree` publish like any other."""
    folder = tmp_path / "worktree"
    git(author.root, "worktree", "add", "--quiet", "--detach", str(folder))
    assert publish(folder, author.build, accept) == 0
    assert author.online("index.html") == "Accueil"


def test_a_shallow_clone_publishes_too(author: Author, tmp_path: Path) -> None:
    """A clone of depth one, as CI makes them, publishes on top of what is online."""
    author.publish()
    git(author.root, "push", "--quiet", "origin", "main")
    clone = tmp_path / "shallow"
    url = author.remote.as_uri()
    git(
        tmp_path,
        "clone",
        "--quiet",
        "--depth=1",
        "--no-single-branch",
        "-b",
        "main",
        url,
        str(clone),
    )
    author.site["index.html"] = "Accueil neuf"
    assert publish(clone, author.build, accept) == 0
    author.site["index.html"] = "Accueil encore"
    assert publish(clone, author.build, accept) == 0
    assert git(author.remote, "rev-list", "--count", "gh-pages") == "3"


def test_a_branch_checked_out_elsewhere_is_left_alone(author: Author, tmp_path: Path) -> None:
    """A worktree that shows gh-pages keeps its files and its branch; the remote is published."""
    author.publish()
    git(author.root, "worktree", "add", "--quiet", str(tmp_path / "pages"), "gh-pages")
    before = git(author.root, "rev-parse", "gh-pages")
    author.site["index.html"] = "Accueil neuf"
    assert author.publish() == 0
    assert author.online("index.html") == "Accueil neuf"
    assert git(author.root, "rev-parse", "gh-pages") == before


def test_the_environment_is_given_back(author: Author) -> None:
    """What is lent to ghp-import is taken back, whatever it did."""
    before = dict(os.environ)
    author.publish()
    assert dict(os.environ) == before


def test_the_environment_of_a_hook_is_not_followed(
    author: Author, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`inv publish` run from a hook of another repository works on the author's own."""
    monkeypatch.setenv("GIT_DIR", "/nowhere")
    monkeypatch.setenv("GIT_INDEX_FILE", "/nowhere/index")
    assert author.publish() == 0
    monkeypatch.delenv("GIT_DIR")
    assert author.online("index.html") == "Accueil"


def test_a_setting_that_cannot_be_used_is_named(
    author: Author, capsys: pytest.CaptureFixture[str]
) -> None:
    """A CNAME with a scheme is refused before anything is built."""
    author.configure('CNAME = "https://tu-captes.example.org"\n')
    assert author.publish() == 1
    assert "CNAME vaut" in capsys.readouterr().err


def test_settings_that_do_not_run_are_no_traceback(
    author: Author, capsys: pytest.CaptureFixture[str]
) -> None:
    """A mistake of Python in the settings is told with its kind."""
    author.configure("SITEURL = INCONNU\n")
    assert author.publish() == 1
    assert "publishconf.py est illisible (NameError" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            'SITEURL = "https://u.example.org/repo/"',
            'attendu la même sans barre oblique à la fin : SITEURL = "https://u.example.org/repo"',
        ),
        ("CNAME = True", "CNAME vaut « True », attendu un texte"),
        ("PUBLISH_NAME = 12", "PUBLISH_NAME vaut « 12 », attendu un texte"),
        ('PUBLISH_REMOTE = ["origin"]', "PUBLISH_REMOTE vaut « ['origin'] », attendu un texte"),
        ('TIMEZONE = "Europe/Pari"', "TIMEZONE vaut « Europe/Pari », attendu un fuseau"),
    ],
)
def test_a_setting_is_judged_before_anything_is_built(
    author: Author, capsys: pytest.CaptureFixture[str], line: str, expected: str
) -> None:
    """In French, with the value to write; nothing of Pelican's English, nor a traceback."""
    author.configure(f"{line}\n")
    author.site = {}
    assert author.publish() == 1
    told = capsys.readouterr()
    assert expected in plain(told.err)
    assert "Construction" not in told.out
    assert "slash" not in told.err


def test_what_is_printed_has_french_spaces(
    author: Author, capsys: pytest.CaptureFixture[str]
) -> None:
    """Those that do not break, inside guillemets and before a colon."""
    author.publish()
    out = capsys.readouterr().out
    assert "branche «\u202fgh-pages\u202f» de «\u202forigin\u202f»…" in out
    assert "Publié\u00a0: https://tu-captes.example.org/" in out
    (author.root / "neuf.md").touch()
    author.publish()
    assert "Publication refusée\u00a0: " in capsys.readouterr().err
