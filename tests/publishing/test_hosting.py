"""`hosting`: what a remote's address says."""

import pytest

from plugins.publishing.git import PublishingError
from plugins.publishing.hosting import GitHubRepository, github, refuse_an_example
from plugins.publishing.settings import Publication


@pytest.mark.parametrize(
    "address",
    [
        "https://github.com/Claire/tu-captes.git",
        "https://github.com/Claire/tu-captes",
        "https://claire:jeton@github.com/Claire/tu-captes.git/",
        "git@github.com:Claire/tu-captes.git",
        "ssh://git@github.com/Claire/tu-captes.git",
        "ssh://git@ssh.github.com:443/Claire/tu-captes.git",
    ],
)
def test_github_is_known_in_every_form(address: str) -> None:
    """HTTPS, SSH, with or without `.git`: owner and name come out."""
    assert github(address) == GitHubRepository("Claire", "tu-captes")


@pytest.mark.parametrize(
    "address",
    [
        "/srv/git/site.git",
        "https://git.example.org/github.com/site.git",
        "https://github.com.example.org/Claire/tu-captes",
        "git@git.example.org:Claire/tu-captes.git",
    ],
)
def test_another_host_is_not_github(address: str) -> None:
    """A name that only resembles GitHub's is another host."""
    assert github(address) is None


def test_a_project_is_shown_under_its_name() -> None:
    """GitHub Pages puts a project under a path of its owner's host."""
    assert GitHubRepository("Claire", "tu-captes").pages == "https://claire.github.io/tu-captes"


def test_an_owner_site_is_shown_at_the_root() -> None:
    """The repository named after its owner's host has no path."""
    assert GitHubRepository("Claire", "Claire.github.io").pages == "https://claire.github.io"


def test_the_own_domain_is_the_address_to_set() -> None:
    """With a CNAME, the refusal gives that domain."""
    wanted = Publication("https://tu-captes.example.org", cname="serie.example.org")
    with pytest.raises(PublishingError, match=r'SITEURL = "https://serie\.example\.org"'):
        refuse_an_example(wanted, "git@github.com:Claire/tu-captes.git")


def test_a_real_address_goes_through() -> None:
    """A host that merely ends like the example's is no example."""
    wanted = Publication("https://contre-example.org")
    refuse_an_example(wanted, "git@github.com:Claire/tu-captes.git")
    assert github("git@github.com:Claire/tu-captes.git") is not None
