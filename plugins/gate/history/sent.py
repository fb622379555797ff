"""What a remote holds already, as last fetched: refusing to publish would not take it back."""

from pathlib import Path

from plugins.gate.history import git
from plugins.gate.history.blobs import SHORT


def sent(root: Path, branch: str) -> frozenset[str]:
    """Return the ids of all that remotes lead to, and the local `branch` that follows one.

    Commits are there by their short names too, under which `history` gives the names of files.
    Outside a repository, nothing. Raises Unread.
    """
    if not git.is_repository(root):
        return frozenset()
    local = f"refs/heads/{branch}"
    follows = git.lines(root, "for-each-ref", "--format=%(refname)", local)
    words = ("--objects", "--no-object-names", "--remotes", *([local] if follows else []))
    found = [it.decode("ascii") for it in git.lines(root, "rev-list", *words)]
    return frozenset((*found, *(it[:SHORT] for it in found)))
