"""Reads conversations from the content folder, each once a build."""

from functools import lru_cache
from pathlib import Path
from zoneinfo import ZoneInfo

from plugins.conversations.threads import thread
from plugins.documents.mistakes import Mistake, Mistakes, quote
from plugins.model import Thread

FOLDER = "conversations"


def load(content: Path, slug: str, zone: str) -> Thread:
    """Return the thread kept in `content/conversations/<slug>.yaml`; `zone` is an IANA name.

    Raises `Mistakes` when the file is missing, unreadable or does not hold.
    """
    path = content / FOLDER / f"{slug}.yaml"
    if not path.is_file():
        raise Mistakes(Mistake(f"{FOLDER}/{slug}.yaml", None, _missing(content, slug)))
    return _load(path, path.stat().st_mtime_ns, zone)


@lru_cache(maxsize=256)
def _load(path: Path, _stamp: int, zone: str) -> Thread:
    relative = f"{FOLDER}/{path.name}"
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise Mistakes(Mistake(relative, None, "ce fichier n’est pas en UTF-8.")) from None
    return thread(text, path.stem, relative, ZoneInfo(zone))


def _missing(content: Path, slug: str) -> str:
    known = ", ".join(sorted(path.stem for path in (content / FOLDER).glob("*.yaml")))
    return f"la conversation {quote(slug)} n’existe pas ; connues : {known or 'aucune'}."
