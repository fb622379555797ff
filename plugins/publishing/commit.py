"""The one call of ghp-import, held where it can touch no branch of the author's.

ghp-import 2.1 moves a local branch before it is known whether the push will be accepted, reads the
identity and the date from the environment (and signs `<>` without one), ignores keywords that it
does not know, and survives a failed import in silence. So it works in a scratch repository that
shares nothing with the author's but the store of objects, and its commit is read back.
"""

import os
import shutil
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from ghp_import import GhpError, ghp_import

from plugins.documents.refused import refusal
from plugins.publishing.git import PublishingError, Repository, environment
from plugins.publishing.identity import Identity
from plugins.publishing.quarantine import objects

BRANCH = "site"


@dataclass(frozen=True, slots=True)
class Proposal:
    """A commit to be. `parent` is the commit that it follows, None for the first one."""

    site: Path
    tree: str
    parent: str | None
    message: str
    signed: Identity
    cname: str | None


def added_files(cname: str | None) -> dict[str, str]:
    """Return what ghp-import writes beside the site: no Jekyll, and the domain, each time anew."""
    return {".nojekyll": ""} | ({"CNAME": cname} if cname else {})


def commit(repository: Repository, proposal: Proposal) -> str:
    """Write the commit into the repository's objects, under no branch, and return its id.

    Raises PublishingError when what was written is not exactly the proposal.
    """
    with _scratch(repository, proposal) as scratch:
        with _as_this_process(scratch.variables):
            _import(proposal)
        answer = scratch.call("rev-parse", BRANCH, f"{BRANCH}^{{tree}}", f"{BRANCH}^@")
    expected = [proposal.tree] + ([proposal.parent] if proposal.parent else [])
    made, *found = answer.output.split() or [""]
    if answer.status != 0 or found != expected:
        raise PublishingError(
            "git n’a pas enregistré le site tel qu’il a été vérifié (un autre programme a pu y "
            "toucher entre-temps). Relancez."
        )
    return made


def _import(proposal: Proposal) -> None:
    try:
        ghp_import(
            str(proposal.site),
            branch=BRANCH,
            mesg=proposal.message,
            nojekyll=True,
            cname=proposal.cname,
            push=False,
        )
    except GhpError as error:
        raise PublishingError(f"ghp-import a échoué : {error.message}") from None
    except (OSError, TypeError, ValueError) as error:
        # Its own report of a failed import writes bytes to a text stream: hence TypeError.
        raise PublishingError(
            f"ghp-import a échoué ({refusal(error)}). Rien n’a bougé ; relancez."
        ) from None


@contextmanager
def _scratch(repository: Repository, proposal: Proposal) -> Iterator[Repository]:
    """Make an empty repository over the same objects, its branch at the proposal's parent."""
    with tempfile.TemporaryDirectory(prefix="repository-", dir=proposal.site.parent) as folder:
        kind = repository.read("rev-parse", "--show-object-format")
        repository.read(
            "init", "--quiet", "--bare", "--template=", f"--object-format={kind}", folder
        )
        _copy_the_limits(repository, Path(folder))
        variables = {
            "GIT_DIR": folder,
            "GIT_OBJECT_DIRECTORY": str(objects(repository)),
            "GIT_COMMITTER_NAME": proposal.signed.name,
            "GIT_COMMITTER_EMAIL": proposal.signed.email,
            "GIT_COMMITTER_DATE": f"{int(time.time())} +0000",  # the author's zone stays private
        }
        scratch = Repository(repository.folder, {**repository.variables, **variables})
        if proposal.parent:
            scratch.read("update-ref", f"refs/heads/{BRANCH}", proposal.parent)
        yield scratch


def _copy_the_limits(repository: Repository, scratch: Path) -> None:
    """Tell the scratch repository where a shallow clone's history stops."""
    limits = repository.folder / repository.read("rev-parse", "--git-path", "shallow")
    if limits.exists():
        shutil.copy(limits, scratch / "shallow")


@contextmanager
def _as_this_process(variables: Mapping[str, str]) -> Iterator[None]:
    """Lend an environment to ghp-import, which knows no other way."""
    before = dict(os.environ)
    try:
        os.environ.clear()
        os.environ.update(environment(variables))
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)
