"""Sources that do not follow those of the site online would undo what another has published.

A publication's message names the commit that it was built from (history.py). It is another's when
it is not here, or when only a remote's branch leads to it. A former commit of this machine, which
its author rewrote since (after a leak, say), is here and leads to nobody.
"""

from plugins.publishing import history
from plugins.publishing.asking import confirm, someone_is_there
from plugins.publishing.git import PublishingError, Repository
from plugins.publishing.settings import Publication
from plugins.publishing.speech import say


def another_s(repository: Repository, tip: str) -> str | None:
    """Return the short hash of the sources of `tip` when the last commit does not follow them."""
    source = history.source_of(repository, tip)
    if source is None or repository.holds("merge-base", "--is-ancestor", source, "HEAD"):
        return None
    if not repository.holds("cat-file", "-e", f"{source}^{{commit}}"):
        return source
    leading = repository.call("for-each-ref", "--contains", source, "refs/remotes")
    return source if leading.output.strip() else None


def require_the_latest(
    repository: Repository, wanted: Publication, tip: str, *, rehearsed: bool
) -> None:
    """Ask before another's work is undone; a rehearsal only tells it.

    Raises PublishingError after a no, or when nobody is there to answer.
    """
    source = another_s(repository, tip)
    if source is None:
        return
    told = _told(repository, wanted, source)
    if rehearsed:
        say(f"Attention : {told}")
    elif not someone_is_there():
        raise PublishingError(
            f"{told}\nSi ce commit n’existe plus, parce que l’historique a été récrit exprès, "
            "publiez une fois de votre machine, dans un terminal : la question vous sera posée."
        )
    else:
        say(f"\nAttention : {told}")
        if not confirm("Publier quand même, sans ce qu’il contient ?"):
            raise PublishingError("reprenez d’abord ces textes, par la commande ci-dessus.")


def _told(repository: Repository, wanted: Publication, source: str) -> str:
    branch = repository.call("symbolic-ref", "--quiet", "--short", "HEAD").output.strip() or "main"
    return (
        f"le site en ligne vient d’un commit ({source}) que vos textes ne suivent pas. Quelqu’un, "
        "ou une autre de vos machines, a écrit depuis, et publier maintenant déferait ce travail. "
        "Reprenez-le d’abord :\n"
        f"  git pull --no-rebase --no-edit {wanted.remote} {branch}\n"
        "  inv publish"
    )
