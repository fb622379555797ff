"""Under which public name a conversation is kept, and in which case. A name of the export is
never proposed: it is often that of a person.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from plugins.conversations.store import FOLDER
from plugins.importing import case as cases
from plugins.importing.speech import Refusal, ask
from plugins.model import Thread
from plugins.slugs import SLUG, slug_of


@dataclass(frozen=True, slots=True)
class Named:
    """Where a conversation belongs: slugs of the conversation and of its case, the brand, and the
    handles of the brand, which are public.
    """

    slug: str
    case: str
    brand: str
    handles: tuple[str, ...]


def named(content: Path, slug: str, case: str | None, brand: str) -> Named:
    """Return where a conversation belongs; its case is told, or the one that lists it, or its own.

    `brand` is what is known of the brand elsewhere. Raises `Refusal` and `Mistakes`.
    """
    check(slug, "--slug")
    check(case, "--case")
    where = case or cases.case_of(content, slug) or slug
    told = cases.load(content, where)
    return Named(slug, where, told.brand or brand, told.handles)


def check(word: str | None, option: str) -> None:
    """Raise `Refusal` when what was given after an option is no public name."""
    if word is not None and not SLUG.fullmatch(word):
        raise Refusal(
            f"Nom public impossible après {option} : attendu des minuscules sans accent, des "
            "chiffres et des tirets, comme fibre-2021."
        )


def brand_of(content: Path, case: str | None) -> str:
    """Return the brand that a case tells, empty when it tells none. Raises `Mistakes`."""
    return cases.load(content, case).brand if case else ""


def slug_for(content: Path, raw: Thread, brand: str, used: Collection[str]) -> str:
    """Return a free public name: the brand or the channel, and the year."""
    days = (item.at for item in raw.items if isinstance(item.at, date))
    year = next((str(day.year) for day in days), "")
    base = slug_of(f"{brand or raw.channel or 'conversation'} {year}") or "conversation"
    taken = {*used, *(path.stem for path in (content / FOLDER).glob("*.yaml"))}
    ranks = (f"{base}-{rank}" for rank in range(2, len(taken) + 3))
    return next(name for name in (base, *ranks) if name not in taken)


def ask_slug(proposed: str) -> str:
    """Ask for the public name; what is typed becomes a slug."""
    while True:
        typed = ask("Sous quel nom la citer dans vos articles ?", proposed)
        if slug := slug_of(typed):
            return slug
