"""A real repository in a folder, for tests of what git keeps."""

import subprocess
from dataclasses import dataclass
from pathlib import Path

from plugins.gate.history import Blob, history


@dataclass(frozen=True)
class Repository:
    """A repository whose author is Ana Exemple; `root` is its work tree."""

    root: Path

    def git(self, *words: str, given: bytes = b"") -> str:
        """Run git there, and return what it prints."""
        command = ["git", "-c", "user.name=Ana Exemple", "-c", "user.email=ana@example.org", *words]
        done = subprocess.run(command, cwd=self.root, input=given, capture_output=True, check=True)
        return done.stdout.decode("utf-8", "replace").strip()

    def write(self, path: str | bytes, text: str) -> None:
        """Write a file of the work tree."""
        file = self.root / (
            path if isinstance(path, str) else path.decode("utf-8", "surrogateescape")
        )
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")

    def commit(self, path: str | bytes, text: str, message: str = "Un pas") -> str:
        """Write a file, commit all that lies there, and return the head of the commit's id."""
        self.write(path, text)
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", message)
        return self.head()

    def head(self, revision: str = "HEAD") -> str:
        """Return the ten digits under which an object is shown."""
        return self.git("rev-parse", "--verify", revision)[:10]

    def blobs(self) -> list[Blob]:
        """Return all that its history keeps."""
        return list(history(self.root, lambda _path, _name: False))

    def texts(self) -> dict[str, str]:
        """Return all that its history keeps, by path; what has several texts, joined."""
        found: dict[str, str] = {}
        for it in self.blobs():
            found[it.path] = found.get(it.path, "") + it.data.decode("utf-8", "replace")
        return found

    def holders(self, text: str) -> list[str]:
        """Return the paths under which a text is found, sorted."""
        return sorted(path for path, held in self.texts().items() if text in held)


def made(root: Path, *words: str) -> Repository:
    """Make a repository of sources, with one commit."""
    root.mkdir(parents=True, exist_ok=True)
    repository = Repository(root)
    repository.git("init", "--quiet", "--initial-branch=main", *words)
    repository.commit("pelicanconf.py", "SITENAME = 'Tu captes ?'\n", "Le début")
    return repository
