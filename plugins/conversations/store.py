"""Reads conversations from the content folder, each once a build."""

from functools import lru_cache
from pathlib import Path
from zoneinfo import ZoneInfo

from plugins.conversations.threads import thread
from plugins.documents.files import read
from plugins.documents.mistakes import quote
from plugins.model import Thread
from plugins.slugs import SLUG

FOLDER = "conversations"


def load(content: Path, slug: str, zone: str) -> Thread:
    """Return the thread kept in `content/conversations/<slug>.yaml`; `zone` is an IANA name.

    Raises ValueError, in French, when there is none of that name, and `Mistakes` when the file
    does not hold.
    """
    path = content / FOLDER / f"{slug}.yaml"
    if not SLUG.fullmatch(slug) or not path.is_file():
        raise ValueError(_missing(content, slug))
    return _load(path, path.stat().st_mtime_ns, zone)


@lru_cache(maxsize=256)
def _load(path: Path, _stamp: int, zone: str) -> Thread:
    relative = f"{FOLDER}/{path.name}"
    return thread(read(path, relative), path.stem, relative, ZoneInfo(zone))


def _missing(content: Path, slug: str) -> str:
    known = ", ".join(sorted(path.stem for path in (content / FOLDER).glob("*.yaml")))
    return f"la conversation {quote(slug)} n’existe pas ; connues : {known or 'aucune'}."
