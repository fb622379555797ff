"""What a case tells an import: the brand, its public handles, its conversations."""

from pathlib import Path

import msgspec

from plugins.cases.store import FOLDER
from plugins.documents.decode import decode
from plugins.documents.files import read
from plugins.slugs import SLUG


class CaseFile(msgspec.Struct, frozen=True):
    """The keys of `content/cases/<slug>.yaml` that matter here; the build checks the others.

    Its conversations are not read: the one that is imported may not be there yet.
    """

    brand: str = ""
    handles: tuple[str, ...] = ()
    conversations: tuple[str, ...] = ()


def load(content: Path, slug: str) -> CaseFile:
    """Return what a case tells, nothing when it has no file yet. Raises `Mistakes`."""
    path = content / FOLDER / f"{slug}.yaml"
    if not SLUG.fullmatch(slug) or not path.is_file():
        return CaseFile()
    name = f"{FOLDER}/{slug}.yaml"
    return decode(read(path, name), CaseFile, name)


def case_of(content: Path, conversation: str) -> str | None:
    """Return the slug of the case that lists a conversation, or None. Raises `Mistakes`."""
    for path in sorted((content / FOLDER).glob("*.yaml")):
        if conversation in load(content, path.stem).conversations:
            return path.stem
    return None
