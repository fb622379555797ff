"""Whose commits the published branch holds: ours may be built upon, another's never unseen.

The mark of a publication: its whole message is `Publication du site (<commit of the sources>)`, and
its author and its committer are one, to the second. A commit that is amended, rebased or
cherry-picked keeps its message and its author, and gets another committer.
"""

import re
import shlex
from dataclasses import dataclass
from datetime import datetime

from plugins.publishing.git import PublishingError, Repository
from plugins.publishing.settings import Publication
from plugins.typography.dates import day, hour

_MESSAGE = "Publication du site ({})"
_MARK = re.compile(re.escape(_MESSAGE).replace(r"\{\}", "([0-9a-f]{4,64})"))
_FORM = "%x00".join(("%h", "%ct", "%an <%ae> %at", "%cn <%ce> %ct", "%B"))
_FIELDS = 5


@dataclass(frozen=True, slots=True)
class Commit:
    """A commit of the published branch; `id` is its short hash, `at` an aware datetime."""

    id: str
    at: datetime
    is_ours: bool

    def __str__(self) -> str:
        return f"{self.id}, du {day(self.at)} à {hour(self.at)}"


def message(source: str) -> str:
    """Return the message of a publication of the sources' commit `source`, a short hash."""
    return _MESSAGE.format(source)


def source_of(repository: Repository, tip: str) -> str | None:
    """Return the short hash of the sources' commit that the publication `tip` names, if it does."""
    shape = ("--max-count=1", "--no-show-signature", "--encoding=UTF-8", "--format=%B")
    named = _MARK.fullmatch(repository.read("log", *shape, tip, "--"))
    return named[1] if named else None


def refuse_another_hand(repository: Repository, wanted: Publication, tip: str) -> None:
    """Raise PublishingError unless the remote's `tip`, which is here, goes on from our own branch.

    It does when it is the local branch's tip, or follows it by publications alone (CI's, or those
    of another clone). Without a local branch, as in a fresh clone, `tip` has to be a publication.
    """
    here = repository.call("rev-parse", "--verify", "--quiet", f"refs/heads/{wanted.branch}")
    if here.status != 0:
        since = _log(repository, wanted, "--max-count=1", tip)
    elif repository.holds("merge-base", "--is-ancestor", ours := here.output.strip(), tip):
        since = _log(repository, wanted, f"{ours}..{tip}")
    else:
        ends = (_log(repository, wanted, "--max-count=1", commit)[0] for commit in (ours, tip))
        raise _gone_back(wanted, *ends)
    if others := [commit for commit in since if not commit.is_ours]:
        raise _foreign(wanted, others)


def _log(repository: Repository, wanted: Publication, *which: str) -> list[Commit]:
    """Read commits, the newest first, whatever an author's settings make `git log` show."""
    shape = ("-z", "--no-show-signature", "--encoding=UTF-8", f"--format={_FORM}")
    fields = repository.read("log", *shape, *which, "--").split("\0")
    records = (fields[at : at + _FIELDS] for at in range(0, len(fields) - 1, _FIELDS))
    return [
        Commit(
            short,
            datetime.fromtimestamp(int(stamp), wanted.zone),
            author == committer and _MARK.fullmatch(told.strip()) is not None,
        )
        for short, stamp, author, committer, told in records
    ]


def _foreign(wanted: Publication, others: list[Commit]) -> PublishingError:
    more = "" if len(others) == 1 else f" (et avant lui, {len(others) - 1} de plus)"
    return PublishingError(
        f"un autre commit est sur la branche « {wanted.branch} » de « {wanted.remote} » : "
        f"{others[0]}{more}. Il ne vient pas d’inv publish, et publier maintenant ôterait du site "
        "ce qu’il y a mis. Si vous venez de régler le domaine sur GitHub, c’est lui : donnez aussi "
        "ce domaine à CNAME, avant de l’accepter.\n"
        + _commands(
            wanted, "il reste dans l’historique, mais le site redevient celui de vos textes"
        )
    )


def _gone_back(wanted: Publication, ours: Commit, tip: Commit) -> PublishingError:
    return PublishingError(
        f"la branche « {wanted.branch} » de « {wanted.remote} » ne contient plus votre commit "
        f"{ours} : elle s’arrête à {tip}. Quelqu’un l’a ramenée en arrière ou récrite, ou vous "
        "avez écrit sur la vôtre sans l’envoyer ; publier maintenant perdrait l’un des deux.\n"
        + _commands(wanted, f"votre branche « {wanted.branch} » devient la sienne")
    )


def _commands(wanted: Publication, effect: str) -> str:
    fetch = ["git", "fetch", wanted.remote]
    return (
        "Pour regarder :\n"
        f"  {shlex.join([*fetch, wanted.branch])}\n"
        "  git log FETCH_HEAD\n"
        f"Pour l’accepter, sur votre machine, et publier à sa suite ({effect}) :\n"
        f"  {shlex.join([*fetch, f'+{wanted.branch}:{wanted.branch}'])}\n"
        "  inv publish"
    )
