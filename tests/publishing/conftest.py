"""An author's repository, its bare remote, and a build that writes a small site at once."""

import subprocess
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from plugins.gate.published import Published
from plugins.publishing import publish
from plugins.publishing.settings import Publication

CONF = """
PATH = "content"
SITEURL = "https://tu-captes.example.org"
"""

GIT_CONFIG = """[user]
name = Claire Martin
email = claire@example.org
[init]
defaultBranch = main
"""


def git(folder: Path, *words: str) -> str:
    """Run git in `folder` and return what it prints."""
    done = subprocess.run(["git", *words], cwd=folder, check=True, capture_output=True, text=True)
    return done.stdout.strip()


def refs(folder: Path) -> str:
    """List every ref of a repository with its commit."""
    return git(folder, "for-each-ref", "--format=%(refname) %(objectname)")


def accept(_root: Path, _site: Path, _wanted: Publication, _published: Published) -> None:
    """Pass as a check that finds nothing."""


@dataclass
class Author:
    """Someone who publishes: sources in `root`, the remote in `remote`, the site to build."""

    root: Path
    remote: Path
    site: dict[str, str]
    cards: dict[str, bytes] = field(default_factory=dict)

    def build(self, _root: Path, site: Path) -> None:
        """Write the small site, as the real build would."""
        for path, text in self.site.items():
            (site / path).parent.mkdir(parents=True, exist_ok=True)
            (site / path).write_text(text, "utf-8")
        for path, png in self.cards.items():
            (site / path).parent.mkdir(exist_ok=True)
            (site / path).write_bytes(png)

    def rehearse(self) -> int:
        """Run the transaction up to what it would change."""
        return publish(self.root, self.build, accept, dry_run=True)

    def publish(self) -> int:
        """Run the transaction with this build and a check that finds nothing."""
        return publish(self.root, self.build, accept)

    def configure(self, lines: str) -> None:
        """Write the settings and commit them."""
        (self.root / "publishconf.py").write_text(CONF + lines, "utf-8")
        self.commit()

    def commit(self) -> None:
        """Commit everything in the sources."""
        git(self.root, "add", ".")
        git(self.root, "commit", "--quiet", "--allow-empty", "-m", "Sources")

    def online(self, path: str) -> str:
        """Return a file of the published branch."""
        return git(self.remote, "show", f"gh-pages:{path}")

    def files_online(self) -> list[str]:
        """List the files of the published branch."""
        return git(self.remote, "ls-tree", "-r", "--name-only", "gh-pages").splitlines()

    def state(self) -> tuple[str, str, str, list[str]]:
        """Return all that a failure must leave as it was."""
        output = sorted(str(path) for path in (self.root / "output").rglob("*"))
        return refs(self.root), refs(self.remote), git(self.root, "status", "--porcelain"), output


@pytest.fixture(autouse=True)
def _own_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Hide this machine's git settings and identity from the tests."""
    home = tmp_path / "home"
    home.mkdir()
    (home / "gitconfig").write_text(GIT_CONFIG)
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(home / "gitconfig"))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    for name in ("AUTHOR", "COMMITTER"):
        for part in ("NAME", "EMAIL", "DATE"):
            monkeypatch.delenv(f"GIT_{name}_{part}", raising=False)


@pytest.fixture
def author(tmp_path: Path) -> Author:
    """Make committed sources whose remote is an empty bare repository, and a former `output/`."""
    root, remote = tmp_path / "sources", tmp_path / "remote.git"
    (root / "content").mkdir(parents=True)
    (root / "content" / "un.md").write_text("Un", "utf-8")
    (root / "output").mkdir()
    (root / "output" / "index.html").write_text("avant", "utf-8")
    (root / ".gitignore").write_text("output/\n.cache/\n__pycache__/\n/private/\n", "utf-8")
    git(tmp_path, "init", "--quiet", "--bare", str(remote))
    git(root, "init", "--quiet")
    git(root, "remote", "add", "origin", str(remote))
    person = Author(root, remote, {"index.html": "Accueil", "tu-captes/index.html": "Un"})
    person.configure("")
    return person


@pytest.fixture
def neighbour(tmp_path: Path, author: Author) -> Callable[[str], None]:
    """Return what commits on the published branch by hand, and pushes: `neighbour("texte")`."""

    def push(text: str) -> None:
        clone = tmp_path / f"clone-{text}"
        git(tmp_path, "clone", "--quiet", "--branch", "gh-pages", str(author.remote), str(clone))
        (clone / "voisin.html").write_text(text, "utf-8")
        git(clone, "add", ".")
        git(clone, "commit", "--quiet", "-m", text)
        git(clone, "push", "--quiet", "origin", "gh-pages")

    return push
