"""`inv publish`: a clean production build, checked, becomes the published branch, or nothing.

`inv check` rehearses it: the same build and the same check, without git.
"""

import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from plugins.publishing import production, settings
from plugins.publishing.branch import Outcome, Remote, publish_folder
from plugins.publishing.git import PublishingError, Repository
from plugins.publishing.hosting import github, refuse_an_example
from plugins.publishing.identity import identity
from plugins.publishing.progress import Progress
from plugins.publishing.sources import (
    address_of_the_remote,
    commit_of_the_sources,
    refuse_the_branch_of_the_sources,
)
from plugins.typography import unbroken

__all__ = ["PublishingError", "publish", "rehearse"]

INTERRUPTED = 130
"""What shells return for a program that Ctrl-C ended (128 and the signal's number)."""

Build = Callable[[Path, Path], None]
Check = Callable[[Path, Path, settings.Publication], None]


def publish(root: Path, build: Build = production.build, check: Check = production.check) -> int:
    """Publish the site whose sources are in `root`, and say in French what happened.

    `build(root, site)` and `check(root, site, wanted)` raise PublishingError to stop everything.
    Returns 0, 1 when it cannot be, 130 after Ctrl-C.
    """
    progress = Progress()
    try:
        _publish(root, build, check, progress)
    except PublishingError as error:
        return _refuse(f"Publication refusée : {error}\n{progress.outcome}")
    except OSError as error:
        why = f"le disque ou le système refuse ({error})."
        return _refuse(f"Publication refusée : {why}\n{progress.outcome}")
    except KeyboardInterrupt:
        return _refuse(f"Publication interrompue. {progress.outcome}", INTERRUPTED)
    return 0


def rehearse(root: Path, build: Build = production.build) -> int:
    """Build the site in `root` as it would be published, and print what the gate refuses.

    Returns 0 when all was read and nothing found, 1 for findings or a build that fails, 2 when
    something could not be judged, 130 after Ctrl-C. Neither git nor `output/` is touched.
    """
    try:
        wanted = settings.read(root)
        with _fresh_folder() as site:
            build(root, site)
            return production.judge(root, site, wanted)
    except PublishingError as error:
        return _refuse(f"Vérification impossible : {error}")
    except OSError as error:
        return _refuse(f"Vérification impossible : le disque ou le système refuse ({error}).")
    except KeyboardInterrupt:
        return _refuse("Vérification interrompue : rien n’est publié.", INTERRUPTED)


@contextmanager
def _fresh_folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="publication-") as folder:
        yield Path(folder, "site")


def _publish(root: Path, build: Build, check: Check, progress: Progress) -> None:
    repository = Repository(root, {})
    source = commit_of_the_sources(repository)
    wanted = settings.read(root)
    refuse_the_branch_of_the_sources(repository, wanted.branch)
    address = address_of_the_remote(repository, wanted)
    refuse_an_example(wanted, address)
    signed = identity(repository, wanted, address)
    with _fresh_folder() as site:
        _say(f"Construction du site, d’après le commit {source}…")
        build(root, site)
        _say("Vérification de ce qui a été construit…")
        check(root, site, wanted)
        _refuse_nothing(site)
        _say(f"Envoi vers la branche « {wanted.branch} » de « {wanted.remote} »…")
        remote = Remote(repository, wanted.remote, wanted.branch, progress)
        outcome = publish_folder(remote, site, wanted, signed, source)
    _tell(outcome, wanted, address)


def _refuse_nothing(site: Path) -> None:
    """An empty folder would be a valid tree, and would erase the site."""
    if not (site / "index.html").is_file():
        raise PublishingError("la construction n’a pas fait de page d’accueil (index.html).")


def _tell(outcome: Outcome, wanted: settings.Publication, address: str) -> None:
    if outcome.commit is None:
        _say(f"Rien n’a changé : le site en ligne est déjà celui-ci. {wanted.siteurl}/")
        return
    _say(f"Publié : {wanted.siteurl}/ (visible d’ici une à deux minutes).")
    if outcome.first and (repository := github(address)):
        _say(
            f"Première publication : sur https://github.com/{repository.owner}/{repository.name}"
            f"/settings/pages, choisissez la branche « {wanted.branch} », dossier « / (root) »."
        )


def _refuse(message: str, status: int = 1) -> int:
    print(f"\n{unbroken(message)}", file=sys.stderr, flush=True)
    return status


def _say(line: str) -> None:
    print(unbroken(line), flush=True)
