"""The published branch, over there: where it stands, what a push makes of it, what it then shows.

Until a push is accepted, no branch moves, here or there.
"""

import re
from dataclasses import dataclass

from plugins.publishing.git import DISTANT, Answer, PublishingError, Repository
from plugins.publishing.progress import ACCEPTED, NOTHING, PUBLISHED, UNCERTAIN, Progress

NO_SUCH_BRANCH = 2  # `git ls-remote --exit-code`
_REFUSED_US = re.compile(
    r"authentication failed|permission denied|could not read (username|password)|"
    r"returned error: 40[13]|repository not found|terminal prompts disabled",
    re.I,
)


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
        words = ("fetch", "--quiet", "--no-tags", "--no-write-fetch-head", "--refmap=")
        answer = self.repository.call(*words, self.name, self.ref, wait=DISTANT)
        if answer.status != 0:
            raise self._out_of_reach(answer)
        if not self.repository.holds("cat-file", "-e", f"{tip}^{{commit}}"):
            raise self._moved()

    def push(self, made: str, former: str | None) -> None:
        """Send a commit, never by force. Raises PublishingError when it is not accepted."""
        words = ("push", "--quiet", "--no-follow-tags", "--recurse-submodules=no", self.name)
        self.progress.outcome = UNCERTAIN
        answer = self.repository.call(*words, f"{made}:{self.ref}", wait=DISTANT)
        if answer.status == 0:
            self.progress.outcome = ACCEPTED
            return
        now = self._tip_after_a_cut()
        if now == made:  # accepted, and the answer was lost
            return
        self.progress.outcome = NOTHING
        raise self._moved() if now != former else self._declined(answer)

    def read_back(self, made: str) -> None:
        """Ask the remote what it shows now: `made`, or what someone built upon it since.

        A commit's id is a digest of its tree, which is the one that was checked (commit.py): the
        same id is the same site, byte for byte. Raises PublishingError when it shows neither.
        """
        now = self.tip()
        if now != made and not (now and self._follows(made, now)):
            raise PublishingError(
                f"« {self.name} » a accepté l’envoi, mais sa branche « {self.branch} » montre "
                f"autre chose : un automate de l’hébergeur, ou quelqu’un, l’a remplacée. Regardez "
                f"avec git fetch {self.name} {self.branch}, puis git log FETCH_HEAD."
            )
        self.progress.outcome = PUBLISHED

    def follow(self, made: str) -> None:
        """Move the local branch to what is published.

        Git itself refuses where it is checked out, and that is well.
        """
        self.repository.call("branch", "--force", "--no-track", self.branch, made)

    def _follows(self, made: str, now: str) -> bool:
        self.fetch(now)
        return self.repository.holds("merge-base", "--is-ancestor", made, now)

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
