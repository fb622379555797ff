"""The remotes, by every address to which a push may go."""

from pathlib import Path

import pytest

from plugins.sealing.git import remotes
from plugins.sealing.refusal import Refusal
from plugins.sealing.remotes import Remote
from tests.sealing.conftest import git


def test_every_address_of_every_remote_is_known(root: Path) -> None:
    """Those to fetch from, and those to push to, each once."""
    git(root, "remote", "add", "origin", "git@github.com:vous/site.git")
    git(root, "remote", "add", "sauvegarde", "/srv/a.git")
    git(root, "remote", "set-url", "--push", "--add", "sauvegarde", "/srv/b.git")
    known = [("origin", "git@github.com:vous/site.git"), ("sauvegarde", "/srv/a.git")]
    assert (*(Remote(*words) for words in known), Remote("sauvegarde", "/srv/b.git")) == remotes(
        root
    )


def test_an_address_that_git_rewrites_is_the_one_that_it_uses(root: Path) -> None:
    """`insteadOf` may lead to another host."""
    git(root, "remote", "add", "origin", "moi:site.git")
    git(root, "config", "url.https://github.com/vous/.insteadOf", "moi:")
    assert (Remote("origin", "https://github.com/vous/site.git"),) == remotes(root)


def test_there_may_be_none(root: Path, tmp_path: Path) -> None:
    """In a repository, or outside any."""
    assert ((), ()) == (remotes(root), remotes(tmp_path))


def test_a_repository_that_git_cannot_read_is_refused(root: Path) -> None:
    """Who cannot tell does not lock."""
    (root / ".git/config").write_text("[abîmé", "utf-8")
    with pytest.raises(Refusal, match="git ne dit pas"):
        remotes(root)


def test_without_git_a_repository_is_refused(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """For the same reason."""
    monkeypatch.setenv("PATH", str(root))
    with pytest.raises(Refusal, match="git ne dit pas"):
        remotes(root)
