"""The remotes that git knows here, by every address to which a push may go."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

from plugins.sealing.refusal import UNTOLD, Refusal
from plugins.sealing.remotes import Remote

_WAIT = 60
"""Seconds."""


def remotes(root: Path) -> tuple[Remote, ...]:
    """Return the remotes of the repository at `root`, none outside any repository.

    Raises Refusal when git cannot tell.
    """
    if not any((folder / ".git").exists() for folder in (root, *root.parents)):
        return ()
    names = _git(root, "remote").splitlines()
    return tuple(dict.fromkeys(remote for name in names for remote in _of(root, name)))


def _of(root: Path, name: str) -> Iterator[Remote]:
    for words in ((), ("--push",)):
        for address in _git(root, "remote", "get-url", "--all", *words, name).splitlines():
            yield Remote(name, address)


def _git(root: Path, *words: str) -> str:
    """Run git, whose variables that a hook may have set are left out."""
    own = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}
    try:
        done = subprocess.run(
            ["git", "-C", str(root), "-c", "core.fsmonitor=false", *words],
            env=own,
            capture_output=True,
            timeout=_WAIT,
            check=False,
            stdin=subprocess.DEVNULL,
        )
    except (FileNotFoundError, subprocess.TimeoutExpired):
        raise Refusal(_SILENT, UNTOLD) from None
    if done.returncode != 0:
        raise Refusal(_SILENT, UNTOLD)
    return done.stdout.decode(errors="replace")


_SILENT = (
    "git ne dit pas quels dépôts distants il connaît : impossible de savoir où irait vault.age. "
    "Lancez « git remote -v » ici pour savoir pourquoi. Rien n’est écrit."
)
