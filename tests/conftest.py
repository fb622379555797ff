"""Two sites, built once in a session by bare `pelican`: the author's own, and a sample.

What must hold whatever the author writes is asked of both; what needs a known text (a neighbour, a
date, a count) is asked of `tests/sample`, so that a new article breaks no test.
"""

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import html5lib
import pytest
from lxml import etree

ROOT = Path(__file__).resolve().parent.parent
SUBPATH = "https://user.example.org/repo"


def pelican(
    content: Path, output: Path, *words: str, conf: str = "pelicanconf.py"
) -> "subprocess.CompletedProcess[str]":
    """Run bare `pelican` on a content folder with the project's settings."""
    command = [sys.executable, "-m", "pelican", str(content), "-s", str(ROOT / conf)]
    return subprocess.run(
        [*command, "-o", str(output), *words],
        capture_output=True,
        text=True,
        check=False,
        cwd=output.parent,
        env={"COLUMNS": "500", "PATH": "", "HOME": str(output.parent)},
    )


@dataclass(frozen=True)
class Site:
    """A built site, and the address at which it says that it is."""

    folder: Path
    address: str
    content: Path = ROOT / "content"

    def text(self, path: str) -> str:
        """Return a file's text."""
        return (self.folder / path).read_text(encoding="utf-8")

    def page(self, path: str) -> etree._Element:
        """Parse a page as strictly as html5lib can."""
        parser = html5lib.HTMLParser(
            html5lib.getTreeBuilder("lxml"), strict=True, namespaceHTMLElements=False
        )
        return parser.parse(self.text(path)).getroot()

    def files(self, pattern: str) -> list[Path]:
        """Return the files of a pattern, in order."""
        return sorted(self.folder.rglob(pattern))


def build(content: Path, folder: Path, address: str = SUBPATH) -> Site:
    """Build a content folder for production at an address; warnings are fatal."""
    siteurl = f'SITEURL="{address}"'
    done = pelican(content, folder, "--fatal=warnings", "-e", siteurl, conf="publishconf.py")
    assert done.returncode == 0, done.stdout + done.stderr
    return Site(folder, address, content)


@pytest.fixture(scope="session")
def own(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Return the author's site under a path, as on a host that gives each repository one."""
    return build(ROOT / "content", tmp_path_factory.mktemp("own") / "output")


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Return the sample site, under a path too."""
    return build(ROOT / "tests/sample", tmp_path_factory.mktemp("sample") / "output")


@pytest.fixture(params=["own", "sample"])
def site(request: pytest.FixtureRequest) -> Site:
    """Return each of the two sites in turn."""
    found: Site = request.getfixturevalue(request.param)
    return found
