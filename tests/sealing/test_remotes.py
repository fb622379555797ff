"""Who can read a remote, from its address and an answer."""

import pytest

from plugins.sealing.remotes import exposure, is_local, web_page


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("git@github.com:vous/site.git", "https://github.com/vous/site.git"),
        ("github.com:vous/site", "https://github.com/vous/site"),
        ("git@GitHub.com:/vous/site.git", "https://github.com/vous/site.git"),
        ("ssh://git@ssh.github.com:443/vous/site.git", "https://github.com/vous/site.git"),
        ("ssh://git@altssh.gitlab.com:443/a/b/c.git", "https://gitlab.com/a/b/c.git"),
        ("git://codeberg.org/vous/site.git", "https://codeberg.org/vous/site.git"),
        ("https://vous:jeton@github.com/vous/site.git/", "https://github.com/vous/site.git"),
        ("https://git.example.org:8443/site.git", "https://git.example.org:8443/site.git"),
        ("http://[::1]:3000/site.git", "http://[::1]:3000/site.git"),
        ("git@github-perso:vous/site.git", None),
        ("ssh://git@example.org/site.git", None),
        ("https://[abîmée/site", None),
        ("https://example.org:port/site", None),
        ("git@github.com:", None),
        ("ext::sh -c x", None),
        ("", None),
    ],
)
def test_a_remote_is_asked_for_over_http_without_credentials(
    address: str, expected: str | None
) -> None:
    """Where the host is one whose addresses are known; else nobody is asked."""
    assert expected == web_page(address)


@pytest.mark.parametrize(
    "address", ["/srv/x.git", "../x.git", "file:///srv/x.git", "x.git", "./a:b"]
)
def test_a_folder_of_this_machine_is_private(address: str) -> None:
    """Nobody is asked."""
    assert is_local(address)
    assert "private" == exposure(address, pytest.fail)


@pytest.mark.parametrize("address", ["git@example.org:x.git", "a:b/c", "https://example.org/x", ""])
def test_another_machine_is_not(address: str) -> None:
    """A colon before any slash names a host."""
    assert not is_local(address)


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (200, "public"),
        (401, "private"),
        (403, "unknown"),
        (404, "unknown"),
        (407, "unknown"),
        (500, "unknown"),
        (None, "unknown"),
    ],
)
def test_only_two_answers_tell(status: int | None, expected: str) -> None:
    """An open door, and a door that asks who is there."""
    assert expected == exposure("git@github.com:vous/site.git", lambda _: status)


def test_an_address_that_cannot_be_asked_is_unknown() -> None:
    """Even if every host said that it is private."""
    assert "unknown" == exposure("git@github-perso:vous/site.git", lambda _: 401)


def test_the_question_is_that_of_a_clone() -> None:
    """The first request of git's smart protocol."""
    asked: list[str] = []
    exposure("git@github.com:vous/site.git", asked.append)
    assert ["https://github.com/vous/site.git/info/refs?service=git-upload-pack"] == asked
