"""`identity`: who signs, and never by accident."""

import pytest

from plugins.publishing.git import PublishingError, Repository
from plugins.publishing.identity import Identity, identity, no_reply
from plugins.publishing.settings import Publication
from tests.publishing.conftest import Author, git

GITHUB = "git@github.com:Claire/tu-captes.git"
WANTED = Publication("https://tu-captes.example.org")


def test_github_gives_the_owner_a_noreply_address() -> None:
    """The address that GitHub itself links to the owner's account."""
    assert no_reply("Claire Martin", GITHUB) == "Claire@users.noreply.github.com"


def test_another_host_gets_the_slug_of_the_name() -> None:
    """Accents and spaces go; the address stays one that answers nobody."""
    assert no_reply("L’abonné Été", "/srv/site.git") == "l-abonne-ete@users.noreply.github.com"


def test_a_name_without_letters_has_a_slug() -> None:
    """Something always stands before the @."""
    assert no_reply("…", "/srv/site.git") == "auteur@users.noreply.github.com"


def test_the_environment_comes_before_the_configuration(
    author: Author, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As git does: GIT_COMMITTER_NAME, then user.name; the e-mail of neither."""
    monkeypatch.setenv("GIT_COMMITTER_NAME", "Robot")
    monkeypatch.setenv("GIT_COMMITTER_EMAIL", "claire@example.org")
    signed = identity(Repository(author.root, {}), WANTED, GITHUB)
    assert signed == Identity("Robot", "Claire@users.noreply.github.com")


def test_a_repository_may_have_its_own_name(author: Author) -> None:
    """`git config user.name` in the repository wins over the global one."""
    git(author.root, "config", "user.name", "L’abonné")
    assert identity(Repository(author.root, {}), WANTED, GITHUB).name == "L’abonné"


def test_a_name_cannot_break_the_commit(author: Author) -> None:
    """Angle brackets and line breaks, which would forge a commit, are taken out."""
    wanted = Publication("https://tu-captes.example.org", name="Claire\n<x@example.org>")
    assert not set("<>\n") & set(identity(Repository(author.root, {}), wanted, GITHUB).name)


def test_nobody_signs_nothing(author: Author) -> None:
    """Git never guesses a name from the machine's account."""
    git(author.root, "config", "--global", "--unset", "user.name")
    with pytest.raises(PublishingError, match=r"git config --global user\.name"):
        identity(Repository(author.root, {}), WANTED, GITHUB)
