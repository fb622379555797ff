"""The whole site, built once in a session by bare `pelican`, as authors and the host build it."""

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


def build(folder: Path, address: str) -> Site:
    """Build the shipped content for production at an address; warnings are fatal."""
    siteurl = f'SITEURL="{address}"'
    done = pelican(
        ROOT / "content", folder, "--fatal=warnings", "-e", siteurl, conf="publishconf.py"
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return Site(folder, address)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Return the site under a path, as on a host that gives each repository one."""
    return build(tmp_path_factory.mktemp("site") / "output", SUBPATH)
