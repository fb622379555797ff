"""The transaction: fetch, compare, commit, push; until the push is accepted, no branch moves.

The remote's branch is what we publish upon, provided that nobody else wrote there since the local
one (history.py); the local one follows once the remote has accepted.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from plugins.publishing import history
from plugins.publishing.commit import Proposal, added_files, commit
from plugins.publishing.git import DISTANT, Answer, PublishingError, Repository
from plugins.publishing.identity import Identity
from plugins.publishing.progress import NOTHING, PUBLISHED, UNCERTAIN, Progress
from plugins.publishing.settings import FILE, Publication
from plugins.publishing.tree import tree_of

NO_SUCH_BRANCH = 2  # `git ls-remote --exit-code`
_REFUSED_US = re.compile(
    r"authentication failed|permission denied|could not read (username|password)|"
    r"returned error: 40[13]|repository not found|terminal prompts disabled",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a publication did. `commit` is None when the site was already online as it is."""

    commit: str | None
    first: bool


@dataclass(frozen=True, slots=True)
class Remote:
    """The published branch, over there. `branch` is a short name."""

    repository: Repository
    name: str
    branch: str
    progress: Progress

    @property
    def ref(self) -> str:
        """The branch's full name."""
        return f"refs/heads/{self.branch}"

    def tip(self) -> str | None:
        """Return the commit that is published now, None before the first publication.

        Raises PublishingError when the remote is out of reach or refuses us.
        """
        answer = self.repository.call("ls-remote", "--exit-code", self.name, self.ref)
        if answer.status == NO_SUCH_BRANCH:
            return None
        if answer.status != 0:
            raise self._out_of_reach(answer)
        found = (line.split("\t") for line in answer.output.splitlines())
        return next((commit for commit, ref in found if ref == self.ref), None)

    def fetch(self, tip: str) -> None:
        """Bring `tip` here. No ref moves, not even the remote's own copy: nothing to restore."""
        words = ("fetch", "--quiet", "--no-tags", "--refmap=", self.name, self.ref)
        answer = self.repository.call(*words, wait=DISTANT)
        if answer.status != 0:
            raise self._out_of_reach(answer)
        if not self.repository.holds("cat-file", "-e", f"{tip}^{{commit}}"):
            raise self._moved()

    def push(self, made: str, former: str | None) -> None:
        """Send a commit, never by force. Raises PublishingError when it is not accepted."""
        words = ("push", "--quiet", "--no-follow-tags", "--recurse-submodules=no", self.name)
        self.progress.outcome = UNCERTAIN
        answer = self.repository.call(*words, f"{made}:{self.ref}", wait=DISTANT)
        now = made if answer.status == 0 else self._tip_after_a_cut()
        if now == made:  # accepted, even if the answer was lost
            self.progress.outcome = PUBLISHED
            return
        self.progress.outcome = NOTHING
        raise self._moved() if now != former else self._declined(answer)

    def _tip_after_a_cut(self) -> str | None:
        try:
            return self.tip()
        except PublishingError:
            raise PublishingError(
                f"la connexion à « {self.name} » s’est coupée pendant l’envoi. Relancez quand le "
                "réseau revient."
            ) from None

    def _moved(self) -> PublishingError:
        return PublishingError(
            f"quelqu’un a publié entre-temps sur « {self.branch} » : relancez inv publish."
        )

    def _declined(self, answer: Answer) -> PublishingError:
        return PublishingError(
            f"« {self.name} » se lit, mais refuse l’envoi sur « {self.branch} » : vérifiez votre "
            "clé ou votre jeton, votre droit d’y écrire et la protection de la branche, puis "
            f"relancez. Git dit : {answer.reason}"
        )

    def _out_of_reach(self, answer: Answer) -> PublishingError:
        if _REFUSED_US.search(answer.complaint):
            why = "refuse l’accès : vérifiez l’adresse (git remote -v), votre clé ou votre jeton"
        else:
            why = "ne répond pas : vérifiez le réseau et l’adresse (git remote -v)"
        return PublishingError(
            f"le dépôt distant « {self.name} » {why}, puis relancez. Git dit : {answer.reason}"
        )


def publish_folder(
    remote: Remote, site: Path, wanted: Publication, signed: Identity, source: str
) -> Outcome:
    """Make `site` the published branch's tree, in one commit signed `signed`, and push it.

    `source` is the short hash of the commit that was built. Raises PublishingError; whatever
    happens, the remote holds the former site or the new one.
    """
    repository = remote.repository
    former = remote.tip()
    if former:
        remote.fetch(former)
        _refuse_sources(repository, former, wanted)
        history.refuse_another_hand(repository, wanted, former)
    tree = tree_of(repository, site, added_files(wanted.cname))
    if former and repository.read("rev-parse", f"{former}^{{tree}}") == tree:
        return Outcome(None, first=False)
    message = history.message(source)
    made = commit(repository, Proposal(site, tree, former, message, signed, wanted.cname))
    remote.push(made, former)
    # The local branch follows; git itself refuses where it is checked out, and that is well.
    repository.call("branch", "--force", "--no-track", wanted.branch, made)
    return Outcome(made, first=former is None)


def _refuse_sources(repository: Repository, former: str, wanted: Publication) -> None:
    """Never replace a branch of sources by the built site, whatever PUBLISH_BRANCH says."""
    if repository.holds("cat-file", "-e", f"{former}:{FILE}"):
        raise PublishingError(
            f"la branche « {wanted.branch} » de « {wanted.remote} » contient vos sources "
            f"({FILE}). Donnez à PUBLISH_BRANCH le nom d’une branche réservée au site."
        )
