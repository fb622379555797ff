"""Reads `content/cases/<slug>.yaml` into a Case, with its threads."""

from datetime import date
from pathlib import Path

import msgspec

from plugins.conversations import store as conversations
from plugins.documents.decode import decode
from plugins.documents.mistakes import Mistake, Mistakes, quote
from plugins.model import Case, Thread

FOLDER = "cases"


class _Case(msgspec.Struct, forbid_unknown_fields=True):
    title: str
    brand: str
    contract: str = ""
    conversations: tuple[str, ...] = ()
    opened: date | None = None
    closed: date | None = None


def load(content: Path, slug: str, zone: str) -> tuple[Case, tuple[Thread, ...]]:
    """Return the case and its threads, in the order of its file; `zone` is an IANA name.

    Raises `Mistakes` when a file is missing or does not hold.
    """
    path = content / FOLDER / f"{slug}.yaml"
    relative = f"{FOLDER}/{slug}.yaml"
    if not path.is_file():
        known = ", ".join(sorted(p.stem for p in path.parent.glob("*.yaml"))) or "aucun"
        message = f"le dossier {quote(slug)} n’existe pas ; connus : {known}."
        raise Mistakes(Mistake(relative, None, message))
    found = decode(path.read_text(encoding="utf-8-sig"), _Case, relative)
    case = Case(
        slug=slug,
        title=found.title,
        brand=found.brand,
        contract=found.contract,
        conversations=found.conversations,
        opened=found.opened,
        closed=found.closed,
    )
    return case, tuple(conversations.load(content, name, zone) for name in found.conversations)
