"""`git`: thin calls that neither ask nor wait for ever."""

from pathlib import Path

import pytest

from plugins.publishing.git import Answer, PublishingError, Repository, environment
from tests.publishing.conftest import Author


def test_a_call_that_never_ends_is_stopped(author: Author) -> None:
    """The status is None, and the children are stopped with it."""
    repository = Repository(author.root, {})
    answer = repository.call("-c", "alias.endless=!sleep 300", "endless", wait=1)
    assert answer.status is None


def test_a_call_finds_no_terminal(author: Author) -> None:
    """Nothing can be asked: a child that opens the terminal fails at once."""
    repository = Repository(author.root, {})
    assert not repository.holds("-c", "alias.ask=!cat < /dev/tty", "ask")


def test_a_failure_says_which_command(author: Author) -> None:
    """`read` names the command and gives git's last line."""
    with pytest.raises(PublishingError, match=r"git rev-parse a échoué. Git dit.*fatal"):
        Repository(author.root, {}).read("rev-parse", "--verify", "nulle-part")


def test_git_missing_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without git the message says how to install it."""
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(PublishingError, match="git est introuvable"):
        Repository(tmp_path, {}).call("status")


def test_credentials_are_not_shown() -> None:
    """The token that an address holds is taken out of what git says."""
    answer = Answer(128, "", "fatal: unable to access 'https://moi:jeton@git.example.org/a'\n")
    assert answer.reason == "fatal: unable to access 'https://git.example.org/a'"


def test_the_line_that_tells_most_is_kept() -> None:
    """A declined push ends with « failed to push », which says nothing."""
    declined = (
        "To /srv/site.git\n ! [remote rejected] a -> b (hook declined)\nerror: failed to push\n"
    )
    assert Answer(1, "", declined).reason == "! [remote rejected] a -> b (hook declined)"


def test_no_question_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither git nor a helper may prompt, and a window for passwords is not inherited."""
    monkeypatch.setenv("SSH_ASKPASS", "/usr/bin/window")
    given = environment({})
    assert "SSH_ASKPASS" not in given
    assert (given["GIT_TERMINAL_PROMPT"], given["SSH_ASKPASS_REQUIRE"]) == ("0", "never")
