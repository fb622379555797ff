"""`inv publish`: a clean production build, checked, becomes the published branch, or nothing.

`inv check` rehearses it: the same build and the same check, and nothing is sent. `inv unpublish`
has a text leave the site at the next publication.
"""

import tempfile
from collections.abc import Iterable
from pathlib import Path

from plugins.documents.refused import refusal
from plugins.publishing import production, settings, withdrawal
from plugins.publishing.git import PublishingError
from plugins.publishing.online import look
from plugins.publishing.progress import Progress
from plugins.publishing.speech import refuse, say
from plugins.publishing.transaction import Build, Check, Request, run

__all__ = ["PublishingError", "publish", "rehearse", "unpublish"]

UNSURE = 2
INTERRUPTED = 130
"""What shells return for a program that Ctrl-C ended (128 and the signal's number)."""


def publish(
    root: Path,
    build: Build = production.build,
    check: Check = production.check,
    *,
    dry_run: bool = False,
    republish: Iterable[str] = (),
) -> int:
    """Publish the site whose sources are in `root`, and say in French what happened.

    `build(root, site)` and `check(root, site, wanted, published)` raise PublishingError to stop
    everything. `dry_run` shows what would change and stops; `republish` names the withdrawn texts
    that may be put online again. Returns 0, 1 when it cannot be, 130 after Ctrl-C.
    """
    progress = Progress()
    what = "Essai" if dry_run else "Publication"
    verdict = "Essai arrêté" if dry_run else "Publication refusée"
    try:
        run(Request(root, build, check, dry_run, frozenset(republish)), progress)
    except PublishingError as error:
        return refuse(f"{verdict} : {error}\n{progress.outcome}")
    except OSError as error:
        why = f"le disque ou le système refuse ({refusal(error)})."
        return refuse(f"{verdict} : {why}\n{progress.outcome}")
    except KeyboardInterrupt:
        interrupted = "interrompu" if dry_run else "interrompue"
        return refuse(f"{what} {interrupted}. {progress.outcome}", INTERRUPTED)
    return 0


def rehearse(
    root: Path,
    build: Build = production.build,
    *,
    output: Path | None = None,
    vault: Path | None = None,
) -> int:
    """Build the site in `root` as it would be published, and print what the gate refuses.

    With `output`, nothing is built: that folder is judged as it stands. `vault` is read in place of
    the project's own. Returns 0 when all was read and nothing found, 1 for findings, 2 when
    something could not be judged (a build that fails, for one), 130 after Ctrl-C. Neither git nor
    `output/` is touched.
    """
    try:
        wanted = settings.read(root)
        for path, found in ((output, Path.is_dir), (vault, Path.is_file)):
            if path is not None and not found(path):
                kind = "dossier" if path is output else "fichier"
                return refuse(f"Vérification impossible : {kind} « {path} » introuvable.", UNSURE)
        published = look(root, wanted)
        if published.state == "no remote":
            say(f"{_NO_REMOTE.format(wanted.remote)}")
        with tempfile.TemporaryDirectory(prefix="verification-") as folder:
            site = output or Path(folder, "site")
            if output is None:
                build(root, site)
            return production.judge(root, site, wanted, published, vault)
    except PublishingError as error:
        return refuse(f"Vérification impossible : {error}", UNSURE)
    except OSError as error:
        why = f"le disque ou le système refuse ({refusal(error)})."
        return refuse(f"Vérification impossible : {why}", UNSURE)
    except KeyboardInterrupt:
        return refuse("Vérification interrompue : rien n’est publié.", INTERRUPTED)


def unpublish(root: Path, slug: str) -> int:
    """Have the text of this slug leave the site at the next publication, and say what remains.

    Returns 0, 1 when it cannot be, 130 after Ctrl-C, or what `publish` returns when it is agreed
    that it follows at once.
    """
    return withdrawal.unpublish(root, slug, lambda: publish(root))


_NO_REMOTE = (
    "Aucun dépôt distant ne s’appelle « {} » : on ne cherche donc pas si des pages déjà en ligne "
    "disparaîtraient."
)
