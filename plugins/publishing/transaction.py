"""The transaction, step by step; until the remote has accepted, nothing moves, here or there."""

import tempfile
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

from plugins.anonymity.errors import PrivacyError
from plugins.gate.published import Published
from plugins.publishing import history, settings
from plugins.publishing.abreast import require_the_latest
from plugins.publishing.branch import Remote
from plugins.publishing.changes import Change, changes
from plugins.publishing.commit import Proposal, added_files, commit
from plugins.publishing.former import Stay, add_former_cards, sound
from plugins.publishing.git import PublishingError, Repository
from plugins.publishing.hosting import github, refuse_an_example
from plugins.publishing.identity import Identity, identity
from plugins.publishing.lock import workshop
from plugins.publishing.online import Online, is_page, read
from plugins.publishing.progress import Progress
from plugins.publishing.quarantine import apart
from plugins.publishing.republication import republished, require_consent, slug_of
from plugins.publishing.settings import FILE, Publication
from plugins.publishing.sources import (
    address_of_the_remote,
    changed_files,
    commit_of_the_sources,
    last_commit,
    refuse_a_change_meanwhile,
    refuse_the_branch_of_the_sources,
)
from plugins.publishing.speech import say
from plugins.publishing.table import show
from plugins.publishing.tree import Entries, entries_of, tree_of
from plugins.redirects.notice import is_notice
from plugins.sealing import behind

Build = Callable[[Path, Path], None]
Check = Callable[[Path, Path, Publication, Published], None]


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked: the project at `root`, how to build and check it, and what is agreed to.

    `rehearsed` stops before anything is written; `again` are slugs that may be published anew.
    """

    root: Path
    build: Build
    check: Check
    rehearsed: bool = False
    again: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Place:
    """Where it goes, and who signs; `address` is the remote's."""

    wanted: Publication
    address: str
    signed: Identity


@dataclass(frozen=True, slots=True)
class Built:
    """The site to be, as it was before it was checked: its folder, its files, its tree's id."""

    folder: Path
    entries: Entries
    tree: str


def run(request: Request, progress: Progress) -> None:
    """Publish, or rehearse it. Raises PublishingError; `progress` tells what is true then."""
    repository = Repository(request.root, {})
    _require_sources(repository, request)
    with _scratch(repository, request) as (aside, scratch):
        source = _require_sources(repository, request)  # the wait may have been long
        place = _place(repository, request.root)
        remote = Remote(aside, place.wanted.remote, place.wanted.branch, progress)
        online = _online(remote, place.wanted)
        if online.tip:
            require_the_latest(aside, place.wanted, online.tip, rehearsed=request.rehearsed)
        built = _built(aside, request, place.wanted, scratch, online, _named(repository, source))
        if not request.rehearsed:
            refuse_a_change_meanwhile(repository, source)
        say("Vérification de ce qui a été construit…")
        request.check(request.root, built.folder, place.wanted, online.published)
        if built.tree == online.tree:
            say(f"Rien n’a changé : le site en ligne est déjà celui-ci. {place.wanted.siteurl}/")
            return
        restored = tuple(republished(online.notices, built.folder))
        _show(aside, online, built, restored)
        if request.rehearsed:
            _stop(restored)
            return
        require_consent(restored, request.again)
        _send(remote, online, built, place, history.message(source))
        _tell(place, first=online.tip is None)
        with suppress(PrivacyError, OSError):  # published is published
            if behind(request.root):
                say(_BEHIND)


_BEHIND = (
    "vault.age est en retard sur private/ : inv vault lock le met à jour, pour vos autres machines "
    "et pour GitHub."
)


def _require_sources(repository: Repository, request: Request) -> str:
    return last_commit(repository) if request.rehearsed else commit_of_the_sources(repository)


def _named(repository: Repository, source: str) -> str:
    """Say what is built. Only a rehearsal takes files that no commit holds."""
    changed = len(changed_files(repository))
    if not changed:
        return f"le commit {source}"
    count = "un n’est" if changed == 1 else f"{changed} ne sont"
    return f"vos fichiers tels qu’ils sont ({count} pas encore dans un commit)"


def _place(repository: Repository, root: Path) -> Place:
    wanted = settings.read(root)
    refuse_the_branch_of_the_sources(repository, wanted.branch)
    address = address_of_the_remote(repository, wanted)
    refuse_an_example(wanted, address)
    return Place(wanted, address, identity(repository, wanted, address))


@contextmanager
def _scratch(repository: Repository, request: Request) -> Iterator[tuple[Repository, Path]]:
    """Give a folder, and the repository as it may be used: a rehearsal writes nothing into it."""
    if not request.rehearsed:
        with workshop(repository, say) as folder:
            yield repository, folder
        return
    with (
        tempfile.TemporaryDirectory(prefix="publication-") as name,
        apart(repository, Path(name)) as aside,
    ):
        yield aside, Path(name)


def _online(remote: Remote, wanted: Publication) -> Online:
    say(f"Lecture de la branche « {wanted.branch} » de « {wanted.remote} »…")
    online = read(remote)
    if online.tip:
        _refuse_sources(online, wanted)
        history.refuse_another_hand(remote.repository, wanted, online.tip)
    return online


def _built(  # noqa: PLR0913, PLR0917 - where, what, on what terms, after what, from what
    repository: Repository,
    request: Request,
    wanted: Publication,
    scratch: Path,
    online: Online,
    source: str,
) -> Built:
    site = scratch / "site"
    say(f"Construction du site, d’après {source}…")
    request.build(request.root, site)
    if not (site / "index.html").is_file():  # an empty tree is a valid one: it would erase the site
        raise PublishingError("la construction n’a pas fait de page d’accueil (index.html).")
    stay = Stay(datetime.now(wanted.zone).date(), wanted.former_cards_days)
    add_former_cards(repository, online, site, stay, partial(sound, request.root, wanted.siteurl))
    entries = entries_of(repository, site, added_files(wanted.cname))
    return Built(site, entries, tree_of(repository, entries, scratch))


def _show(repository: Repository, online: Online, built: Built, restored: Collection[str]) -> None:
    """Print the table of what changes."""

    def html_of(change: Change) -> str:
        if change.kind == "removed":
            return repository.read("cat-file", "blob", online.entries[change.path].split(" ")[1])
        return (built.folder / change.path).read_text("utf-8", "replace")

    pages = filter(is_page, built.entries.keys() & online.entries.keys())
    read = ((path, (built.folder / path).read_text("utf-8", "replace")) for path in pages)
    withdrawn = [path for path, html in read if is_notice(html) and path not in online.notices]
    show(changes(online.entries, built.entries, withdrawn, restored), html_of)


def _stop(restored: Iterable[str]) -> None:
    for path in restored:
        say(
            f"« {slug_of(path)} » avait été retiré : inv publish demandera confirmation avant de "
            "le remettre en ligne."
        )
    say("C’était un essai : rien n’est publié. Pour publier : inv publish")


def _send(remote: Remote, online: Online, built: Built, place: Place, message: str) -> None:
    """Commit what was checked, push it, and read it back."""
    say(f"Envoi vers la branche « {remote.branch} » de « {remote.name} »…")
    wanted = place.wanted
    proposal = Proposal(built.folder, built.tree, online.tip, message, place.signed, wanted.cname)
    made = commit(remote.repository, proposal)
    remote.push(made, online.tip)
    remote.read_back(made)
    remote.follow(made)


def _refuse_sources(online: Online, wanted: Publication) -> None:
    """Never replace a branch of sources by the built site, whatever PUBLISH_BRANCH says."""
    if FILE in online.entries:
        raise PublishingError(
            f"la branche « {wanted.branch} » de « {wanted.remote} » contient vos sources "
            f"({FILE}). Donnez à PUBLISH_BRANCH le nom d’une branche réservée au site."
        )


def _tell(place: Place, *, first: bool) -> None:
    say(f"Publié : {place.wanted.siteurl}/ (visible d’ici une à deux minutes).")
    if first and (repository := github(place.address)):
        say(
            f"Première publication : sur https://github.com/{repository.owner}/{repository.name}"
            f"/settings/pages, choisissez la branche « {place.wanted.branch} », dossier "
            "« / (root) »."
        )
