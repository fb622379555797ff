"""What `inv new` does and says."""

import sys
from datetime import UTC, datetime
from pathlib import Path

from plugins.authoring.drafts import slug_in
from plugins.authoring.store import Refusal, new_article

DRAFTS = "brouillons"
"""Where drafts are shown: the first folder of the setting DRAFT_URL."""


def main(root: Path, title: str, series: str | None = None, part: int | None = None) -> int:
    """Begin an article of the project at `root`; return the exit status, 1 when it cannot be."""
    try:
        path = new_article(root / "content", title, series, part, datetime.now(UTC))
    except Refusal as refusal:
        print(refusal, file=sys.stderr)
        return 1
    except OSError as error:
        print(f"Fichier inaccessible : {error.filename} ({error.strerror}).", file=sys.stderr)
        return 1
    print(f"Écrit : {path.relative_to(root)}")
    print(_advice(slug_in(path.read_text("utf-8")) or ""))
    return 0


def _advice(slug: str) -> str:
    return (
        f"À vous : remplacez le résumé et le texte. « inv serve » le montre à /{DRAFTS}/{slug}/.\n"
        "Quand il est prêt, remplacez « status: draft » par « status: published »."
    )
