"""A small project under git, and a small export."""

import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

from plugins.importing import import_export

LINES = """\
12/03/2024, 14:23 - Léa Martin: Bonjour, ma ligne 06 39 98 12 34 est coupée depuis hier.
Mon adresse : 12 rue des Lilas, 75011 Paris
12/03/2024, 14:25 - Camille Durand: Bonjour Mme Martin, je regarde.
12/03/2024, 14:26 - Léa Martin: Mon mail : lea.martin@example.org
12/03/2024, 14:45 - Camille Durand: Un technicien passera à Brioude jeudi.
12/03/2024, 14:46 - Léa Martin: Merci Camille 🙏
"""
LATER = "12/03/2024, 18:00 - Camille Durand: Votre ligne 06 39 98 12 34 est rétablie, à Brioude.\n"
SHORT = "Léa Martin: customer\nCamille Durand: agent\nBrioude: lieu\n"


@dataclass(frozen=True)
class Project:
    """A project's folder, with an export beside it, and the roster of the export."""

    root: Path
    export: Path
    names: Path

    @property
    def public(self) -> Path:
        """Return the conversation file."""
        return self.root / "content/conversations/colis.yaml"

    def run(self, **options: str | Path | None) -> int:
        """Import with the roster, under a name of ours."""
        told: dict[str, str | Path | None] = {"slug": "colis", "roster_file": self.names}
        return import_export(self.root, self.export, **{**told, **options})  # type: ignore[arg-type]

    def private(self) -> dict[str, bytes]:
        """Return what lies in the private folder, by path."""
        files = sorted(path for path in (self.root / "private").rglob("*") if path.is_file())
        return {str(path.relative_to(self.root)): path.read_bytes() for path in files}

    def later(self) -> None:
        """Let the export grow by a message."""
        self.export.write_text(LINES + LATER, "utf-8")


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Return an empty project, which ignores its private folder."""
    root = tmp_path / "projet"
    (root / "content").mkdir(parents=True)
    (root / ".gitignore").write_text("/private/\n", "utf-8")
    subprocess.run(["git", "init", "-q", str(root)], check=True)
    export, names = tmp_path / "discussion.txt", tmp_path / "noms.yaml"
    export.write_text(LINES, "utf-8")
    names.write_text(SHORT, "utf-8")
    return Project(root, export, names)
