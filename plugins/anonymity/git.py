"""What git says of `private/`: nothing in it may be tracked, everything in it must be ignored."""

import os
import subprocess
from pathlib import Path

from plugins.anonymity.errors import PrivacyError

IGNORED, NOT_IGNORED = 0, 1
"""Exit statuses of `git check-ignore`; any other is an error."""

_WAIT = 60
"""Seconds."""


def refuse_if_public(root: Path, path: Path) -> None:
    """Raise PrivacyError when git follows anything in `private/`, or would take `path` in.

    `path` is inside `root/private`; it need not exist. Outside any repository, nothing is refused.
    """
    if not any((folder / ".git").exists() for folder in (root, *root.parents)):
        return
    private = root / "private"
    tracked = _git(root, "ls-files", "-z", "--", str(private))
    if tracked.returncode != 0:
        raise PrivacyError(
            "git ne dit pas s’il suit le dossier private/ : rien n’y est écrit. Lancez « git "
            "status » ici pour savoir pourquoi."
        )
    if tracked.stdout:
        raise PrivacyError(
            "Le dossier private/ est suivi par git, alors qu’il contient de vrais noms. Retirez-le "
            "(« git rm -r --cached private »), puis relancez. S’il a déjà été envoyé sur un "
            "serveur, il y est encore."
        )
    if _git(root, "check-ignore", "-q", "--", str(path)).returncode != IGNORED:
        raise PrivacyError(
            "Le dossier private/ n’est pas ignoré par git : ajoutez la ligne « /private/ » au "
            "fichier .gitignore, puis relancez."
        )


def _git(root: Path, *words: str) -> "subprocess.CompletedProcess[bytes]":
    """Run git, whose variables that a hook may have set are left out."""
    own = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}
    command = ["git", "-C", str(root), "-c", "core.fsmonitor=false", *words]
    try:
        return subprocess.run(
            command,
            env=own,
            capture_output=True,
            timeout=_WAIT,
            check=False,
            stdin=subprocess.DEVNULL,
        )
    except (FileNotFoundError, subprocess.TimeoutExpired):
        raise PrivacyError(
            "git est introuvable ou ne répond pas, alors que ce dossier est un dépôt : impossible "
            "de savoir si private/ serait publié. Rien n’y est écrit."
        ) from None
