"""Who signs the commits of the published branch: never the author's own address by accident."""

from dataclasses import dataclass

from plugins.publishing.git import PublishingError, Repository
from plugins.publishing.hosting import github
from plugins.publishing.settings import Publication
from plugins.slugs import slug_of

HOST_OF_NO_REPLY = "users.noreply.github.com"
NAMELESS = "auteur"
_PLACEHOLDER = "personne@example.org"  # git wants an address before it tells a name


@dataclass(frozen=True, slots=True)
class Identity:
    """What stands as author and as committer."""

    name: str
    email: str


def identity(repository: Repository, wanted: Publication, address: str) -> Identity:
    """Return who signs: the settings, else git's name with the host's noreply form.

    `address` is the remote's. Raises PublishingError when nobody is named anywhere.
    """
    name = _name(repository, wanted.name)
    return Identity(name, wanted.email or no_reply(name, address))


def no_reply(name: str, address: str) -> str:
    """Return `owner@users.noreply.github.com`, or the name's own slug for another host."""
    remote = github(address)
    return f"{remote.owner if remote else slug_of(name) or NAMELESS}@{HOST_OF_NO_REPLY}"


def _name(repository: Repository, wanted: str | None) -> str:
    """Ask git for the name that it would write: environment, then configuration, never a guess.

    `git var` also strips what cannot stand in a commit (`<`, `>`, line breaks).
    """
    variables = {**repository.variables, "GIT_COMMITTER_EMAIL": _PLACEHOLDER}
    if wanted is not None:
        variables["GIT_COMMITTER_NAME"] = wanted
    asked = Repository(repository.folder, variables)
    answer = asked.call("-c", "user.useConfigOnly=true", "var", "GIT_COMMITTER_IDENT")
    if answer.status != 0:
        raise PublishingError(
            "personne ne signe : git ne connaît pas votre nom. Tapez "
            'git config --global user.name "Votre nom" (ce nom sera public ; un pseudonyme '
            "convient), puis relancez."
        )
    return answer.output.rpartition(f" <{_PLACEHOLDER}>")[0].strip()
