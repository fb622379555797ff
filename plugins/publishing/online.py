"""What is online: the published branch as it stands, its pages, and those that were withdrawn."""

import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from plugins.gate.published import NOWHERE, OUT_OF_REACH, Published
from plugins.gate.rules.vanished import FEEDS
from plugins.publishing.branch import Remote
from plugins.publishing.git import PublishingError, Repository
from plugins.publishing.progress import Progress
from plugins.publishing.quarantine import apart
from plugins.publishing.settings import Publication
from plugins.publishing.tree import entries_at
from plugins.redirects.notice import MARK

PAGES = (".html", ".htm")


@dataclass(frozen=True, slots=True)
class Online:
    """The published branch. `tip` is its commit, None before the first publication.

    `entries` are its files (tree.Entries), `notices` those that say that a text is withdrawn.
    """

    tip: str | None = None
    tree: str = ""
    entries: Mapping[str, str] = field(default_factory=dict)
    notices: frozenset[str] = frozenset()

    @property
    def published(self) -> Published:
        """What the gate is told of it."""
        kept = (path for path in self.entries if is_page(path) or path in FEEDS)
        return Published(frozenset(kept), self.notices)


def read(remote: Remote) -> Online:
    """Fetch the published branch, and read it. Raises PublishingError when it is out of reach."""
    tip = remote.tip()
    if tip is None:
        return Online()
    remote.fetch(tip)
    repository = remote.repository
    tree = repository.read("rev-parse", f"{tip}^{{tree}}")
    return Online(tip, tree, entries_at(repository, tip), _notices(repository, tip))


def look(root: Path, wanted: Publication) -> Published:
    """Return what the gate is told when nothing is to be published; git's own files stay as is."""
    repository = Repository(root, {})
    try:
        if not repository.holds("remote", "get-url", wanted.remote):
            return NOWHERE
    except PublishingError:  # without git, no remote either
        return NOWHERE
    with tempfile.TemporaryDirectory() as folder, apart(repository, Path(folder)) as aside:
        try:
            return read(Remote(aside, wanted.remote, wanted.branch, Progress())).published
        except PublishingError:
            return OUT_OF_REACH


def is_page(path: str) -> bool:
    """Whether a file of the site is a page."""
    return path.lower().endswith(PAGES)


def _notices(repository: Repository, tip: str) -> frozenset[str]:
    words = ("grep", "--files-with-matches", "-z", "--fixed-strings", "-e", MARK, tip, "--")
    answer = repository.call(*words, "*.html")
    if answer.status not in (0, 1):  # 1: there is none
        raise PublishingError(f"git grep a échoué. Git dit : {answer.reason}")
    return frozenset(it.removeprefix(f"{tip}:") for it in answer.output.split("\0") if it)
