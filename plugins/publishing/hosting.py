"""What a remote's address says of the host: its owner, and where GitHub Pages shows the site."""

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from plugins.publishing.git import PublishingError
from plugins.publishing.settings import FILE, Publication

_GITHUB = re.compile(
    r"(?:(?:https?|ssh|git)://(?:[^/@]+@)?(?:ssh\.)?github\.com(?::\d+)?/|(?:[^/@]+@)?github\.com:/?)"
    r"(?P<owner>[^/]+)/(?P<name>[^/]+?)(?:\.git)?/?",
    re.I,
)
_EXAMPLES = ("example.org", "example.com", "example.net", "localhost")


@dataclass(frozen=True, slots=True)
class GitHubRepository:
    """`owner/name` on github.com."""

    owner: str
    name: str

    @property
    def pages(self) -> str:
        """Where GitHub Pages shows it without a domain of its own (a user's site has no path)."""
        host = f"{self.owner.lower()}.github.io"
        return f"https://{host}" if self.name.lower() == host else f"https://{host}/{self.name}"


def github(address: str) -> GitHubRepository | None:
    """Return the repository that a remote's `address` names on GitHub, or None for another host."""
    match = _GITHUB.fullmatch(address)
    return GitHubRepository(match["owner"], match["name"]) if match else None


def refuse_an_example(wanted: Publication, address: str) -> None:
    """Raise PublishingError when a site that goes to GitHub still has the address of an example."""
    repository = github(address)
    host = urlsplit(wanted.siteurl).hostname or ""
    is_example = any(host == name or host.endswith(f".{name}") for name in _EXAMPLES)
    if repository is None or not is_example:
        return
    own = f"https://{wanted.cname}" if wanted.cname else repository.pages
    raise PublishingError(
        f"{FILE} : SITEURL vaut encore « {wanted.siteurl} », une adresse d’exemple. "
        f'Écrivez SITEURL = "{own}", validez ce changement (git commit), puis relancez.'
    )
