"""Reads `content/cases/<slug>.yaml` into a Case, with its threads."""

from datetime import date
from pathlib import Path

import msgspec

from plugins.conversations import store as conversations
from plugins.documents.decode import Words, decode
from plugins.documents.files import read
from plugins.documents.mistakes import Mistake, Mistakes, quote
from plugins.model import Case, Thread
from plugins.slugs import SLUG

FOLDER = "cases"


class _Case(msgspec.Struct, forbid_unknown_fields=True):
    title: Words
    brand: Words
    contract: str = ""
    conversations: tuple[str, ...] = ()
    opened: date | None = None
    closed: date | None = None
    handles: tuple[str, ...] = ()


def load(content: Path, slug: str, zone: str) -> tuple[Case, tuple[Thread, ...]]:
    """Return the case and its threads, in the order of its file; `zone` is an IANA name.

    Raises ValueError, in French, when there is no case of that name, and `Mistakes` when its file,
    or one of its conversations, does not hold.
    """
    path = content / FOLDER / f"{slug}.yaml"
    relative = f"{FOLDER}/{slug}.yaml"
    if not SLUG.fullmatch(slug) or not path.is_file():
        known = ", ".join(sorted(p.stem for p in path.parent.glob("*.yaml"))) or "aucun"
        raise ValueError(f"le dossier {quote(slug)} n’existe pas ; connus : {known}.")
    found = decode(read(path, relative), _Case, relative)
    try:
        threads = tuple(conversations.load(content, name, zone) for name in found.conversations)
    except ValueError as error:
        raise Mistakes(Mistake(relative, None, f"clé « conversations » : {error}")) from None
    case = Case(
        slug=slug,
        title=found.title,
        brand=found.brand,
        contract=found.contract,
        conversations=found.conversations,
        opened=found.opened,
        closed=found.closed,
        handles=found.handles,
    )
    return case, threads
