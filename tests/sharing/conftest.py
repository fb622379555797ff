"""A project of its own, with the sample's texts, in which kits are made by a fresh process."""

import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.golden import plain

_SHARE = """
import sys
from pathlib import Path
from plugins.sharing.command import share
sys.exit(share(Path(sys.argv[1]), sys.argv[2]))
"""


@dataclass(frozen=True)
class Told:
    """How a run ended; spaces are ordinary ones."""

    status: int
    out: str
    err: str


@dataclass(frozen=True)
class Project:
    """A project in `root`."""

    root: Path

    def share(self, slug: str) -> Told:
        """Make a kit, as `inv share SLUG` does."""
        words = [sys.executable, "-c", _SHARE, str(self.root), slug]
        done = subprocess.run(words, capture_output=True, text=True, check=False, cwd=ROOT)
        assert "Traceback" not in done.stderr, done.stderr
        return Told(done.returncode, plain(done.stdout), plain(done.stderr))

    def kit(self, slug: str) -> dict[str, bytes]:
        """Return the files of a kit."""
        return {file.name: file.read_bytes() for file in (self.root / "share" / slug).iterdir()}

    def edit(self, path: str, old: str, new: str) -> None:
        """Change what an author wrote."""
        file = self.root / "content" / path
        text = file.read_text("utf-8")
        assert old in text
        file.write_text(text.replace(old, new, 1), "utf-8")

    def head(self, path: str, line: str) -> None:
        """Add a line to the front matter of a text."""
        self.edit(path, "---\n", f"---\n{line}\n")


def project(folder: Path) -> Project:
    """Make a project in a folder; the fonts that were cut for another are taken."""
    shutil.copytree(ROOT / "tests/sample", folder / "content")
    shutil.copytree(ROOT / "theme", folder / "theme")
    if (ROOT / ".cache/fonts").is_dir():
        shutil.copytree(ROOT / ".cache/fonts", folder / ".cache/fonts")
    for name in ("pelicanconf.py", "publishconf.py", "allow.toml"):
        shutil.copy(ROOT / name, folder)
    (folder / ".gitignore").write_text("/private/\n", "utf-8")
    return Project(folder)


@pytest.fixture
def fresh(tmp_path: Path) -> Project:
    """Return a project of its own."""
    return project(tmp_path)


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Project, Told]:
    """Return a project in which the kit of « Allô ? » was made, and what was said of it."""
    one = project(tmp_path_factory.mktemp("kit"))
    return one, one.share("allo")
