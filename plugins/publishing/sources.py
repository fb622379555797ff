"""What must be true of the sources before anything is built: a repository, committed and clean."""

from plugins.publishing.git import PublishingError, Repository
from plugins.publishing.settings import Publication

LONGEST_LIST = 20


def commit_of_the_sources(repository: Repository) -> str:
    """Return the short hash of the commit that is about to be built.

    Raises PublishingError outside a git repository, before a first commit, or when a file is
    changed or untracked: what is published would not be what the commit holds.
    """
    head = last_commit(repository)
    if changed := changed_files(repository):
        raise _changed(changed)
    return head


def refuse_a_change_meanwhile(repository: Repository, source: str) -> None:
    """Raise PublishingError when a file, or the commit, is no longer that of `source`.

    A text saved while the site was being built may be in it, or not.
    """
    if last_commit(repository) != source or changed_files(repository):
        raise PublishingError(
            "vos fichiers ont changé pendant la construction du site. Validez-les (git add . puis "
            "git commit), puis relancez."
        )


def last_commit(repository: Repository) -> str:
    """Return the short hash of the last commit. Raises PublishingError where there is none."""
    inside = repository.call("rev-parse", "--is-inside-work-tree")
    if inside.status != 0 or inside.output.strip() != "true":
        raise PublishingError(
            "ce dossier n’est pas un dépôt git lisible. Tapez git init, puis git add . et "
            f"git commit. Git dit : {inside.reason}"
        )
    head = repository.call("rev-parse", "--verify", "--quiet", "--short", "HEAD")
    if head.status != 0:
        raise PublishingError(
            "ce dépôt n’a encore aucun commit. Tapez git add . puis git commit, et relancez."
        )
    return head.output.strip()


def address_of_the_remote(repository: Repository, wanted: Publication) -> str:
    """Return the address of the remote. Raises PublishingError when it has no such name."""
    answer = repository.call("remote", "get-url", wanted.remote)
    if answer.status != 0:
        raise PublishingError(
            f"aucun dépôt distant ne s’appelle « {wanted.remote} ». Tapez git remote add "
            f"{wanted.remote} https://github.com/VOUS/DEPOT.git, puis relancez."
        )
    return answer.output.strip()


def refuse_the_branch_of_the_sources(repository: Repository, branch: str) -> None:
    """Raise PublishingError when `branch` is no name, or is the one being worked on."""
    if not repository.holds("check-ref-format", "--branch", branch):
        raise PublishingError(f"PUBLISH_BRANCH vaut « {branch} », qui n’est pas un nom de branche.")
    current = repository.call("symbolic-ref", "--quiet", "HEAD").output.strip()
    if current == f"refs/heads/{branch}":
        raise PublishingError(
            f"vous êtes sur la branche « {branch} », où va le site construit, pas vos textes. "
            "Revenez à vos textes (git switch main), ou changez PUBLISH_BRANCH, puis relancez."
        )


def changed_files(repository: Repository) -> list[str]:
    """Return the files that are not as the last commit holds them, and the untracked ones."""
    answer = repository.call("status", "--porcelain", "-z", "--untracked-files=normal")
    if answer.status != 0:
        raise PublishingError(f"git status a échoué. Git dit : {answer.reason}")
    return [entry[3:] or entry for entry in answer.output.split("\0") if entry]


def _changed(paths: list[str]) -> PublishingError:
    shown = [f"  {path}" for path in paths[:LONGEST_LIST]]
    if len(paths) > LONGEST_LIST:
        shown.append(f"  … et {len(paths) - LONGEST_LIST} de plus")
    return PublishingError(
        "des fichiers ont changé depuis le dernier commit :\n" + "\n".join(shown) + "\n"
        "Validez-les (git add . puis git commit), puis relancez."
    )
