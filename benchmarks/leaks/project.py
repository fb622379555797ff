"""A copy of the site and of its repository, in which a leak is planted, judged, and taken away."""

import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from zoneinfo import ZoneInfo

from benchmarks.leaks import secrets
from plugins import gate
from plugins.model import Finding

COPIED = ("theme", "allow.toml", "pelicanconf.py", "publishconf.py")
"""What the gate asks of a project, beside the author's content: the toolkit's code is not there."""

IGNORED = "output/\n.cache/\nprivate/\n"
SITEURL = "https://tu-captes.example.org"
ZONE = ZoneInfo("Europe/Paris")
PRISTINE = "pristine.git"
_NOBODY_ELSE = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
"""The settings of whoever runs this are no part of it."""


@dataclass
class Project:
    """A folder that holds `sources/` (a repository), `site/` (what was built) and a vault.

    `before` are the bytes of the files that were changed since, None for those that were made.
    """

    folder: Path
    siteurl: str = SITEURL
    before: dict[Path, bytes | None] = field(default_factory=dict)
    committed: bool = False

    @property
    def root(self) -> Path:
        """The sources."""
        return self.folder / "sources"

    @property
    def site(self) -> Path:
        """The built site."""
        return self.folder / "site"

    def write(self, file: Path, data: str | bytes) -> None:
        """Write a file."""
        self.before.setdefault(file, file.read_bytes() if file.exists() else None)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data.encode() if isinstance(data, str) else data)

    def git(
        self, *words: str, given: bytes = b"", people: Mapping[str, str] = MappingProxyType({})
    ) -> str:
        """Run git in the sources, and return what it prints.

        `people` may say who writes: `author_name`, `author_email`, and so on of the committer.
        """
        self.committed = True
        who = {
            f"GIT_{role}_{what}": people.get(f"{role}_{what}".lower(), known)
            for role in ("AUTHOR", "COMMITTER")
            for what, known in (("NAME", "Ana Exemple"), ("EMAIL", "ana@example.org"))
        }
        done = subprocess.run(
            ["git", *words],
            cwd=self.root,
            input=given,
            capture_output=True,
            check=True,
            env={**os.environ, **_NOBODY_ELSE, **who},
        )
        return done.stdout.decode("utf-8", "replace").strip()

    def head(self, revision: str = "HEAD") -> str:
        """Return the ten digits under which an object is shown."""
        return self.git("rev-parse", "--verify", revision)[:10]

    def check(self) -> tuple[Finding, ...]:
        """Judge what stands there, as `inv check --output DIR --vault FILE` does."""
        file = self.folder / "vault.json"
        content = self.root / "content"
        return gate.judge(self.site, content, self.siteurl, ZONE, vault=file).findings

    @contextmanager
    def planting(self) -> Iterator[None]:
        """Bring everything back at the end."""
        try:
            yield
        finally:
            for file, data in self.before.items():
                if data is None:
                    file.unlink(missing_ok=True)
                else:
                    file.write_bytes(data)
            self.before.clear()
            if self.committed:
                shutil.rmtree(self.root / ".git")
                shutil.copytree(self.folder / PRISTINE, self.root / ".git")
                self.committed = False


def begin(folder: Path, sources: Path, content: Path, site: Path, siteurl: str) -> Project:
    """Copy what is needed of `sources`, its content and its built site, and commit it."""
    project = Project(folder, siteurl)
    shutil.copytree(content, project.root / "content")
    shutil.copytree(site, project.site)
    for name in COPIED:
        copy = shutil.copytree if (sources / name).is_dir() else shutil.copy
        copy(sources / name, project.root / name)
    (project.root / ".gitignore").write_text(IGNORED)
    (folder / "vault.json").write_bytes(secrets.vault())
    project.git("init", "--quiet", "--template=", "--initial-branch=main")
    for name in ("content", "."):
        project.git("add", name)
        project.git("commit", "--quiet", "--message", f"Sources : {name}")
    shutil.copytree(project.root / ".git", folder / PRISTINE)
    project.committed = False
    return project
