"""The cards that pages showed before: platforms keep a preview for days, and it must still answer.

A card that is replaced stays online until a day written in `LIST`, itself online, and so does that
of a text that changed its address and answers at both. It leaves at once when its text does, or
when the gate refuses what it says: a card is replaced, too, because it told too much.
"""

import json
import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from plugins.cards.png import words_of
from plugins.gate.kit import Kit, judge_kit
from plugins.publishing.git import Repository
from plugins.publishing.online import Online
from plugins.redirects.notice import is_notice

FOLDER = "cards"
LIST = f"{FOLDER}/anciennes.json"
_PAGE = "index.html"
_CARD = re.compile(rf"{FOLDER}/(?P<slug>.+)-[0-9a-f]{{10}}\.png")

Sound = Callable[[Mapping[str, bytes]], Collection[str]]
"""Tells which of these files (path in the site -> bytes) may stay."""


@dataclass(frozen=True, slots=True)
class Stay:
    """How many days a card that is replaced stays, from today on."""

    today: date
    days: int


def add_former_cards(
    repository: Repository, online: Online, site: Path, stay: Stay, sound: Sound
) -> None:
    """Add to the folder `site` the cards that are online and may stay, and their list."""
    shown = [*site.glob(f"{FOLDER}/*.png"), *filter(_leads, site.glob(f"*/{_PAGE}"))]
    here = {path.relative_to(site).as_posix() for path in shown}
    until = listed(repository.blob(online.entries[LIST])) if LIST in online.entries else {}
    staying = former(online.entries.keys(), here, until, stay)
    files = {path: repository.blob(online.entries[path]) for path in staying}
    kept = sorted(sound(files)) if files else []
    for path in kept:
        (site / path).write_bytes(files[path])
    if kept:
        days = {path: staying[path].isoformat() for path in kept}
        (site / LIST).write_text(json.dumps(days, indent=1) + "\n", "utf-8")


def former(
    online: Collection[str], here: Collection[str], until: Mapping[str, date], stay: Stay
) -> dict[str, date]:
    """Return the cards that are online and no longer `here`, each with its last day.

    `here` are the cards of the site, and the pages that are a text or lead to one: a text that has
    neither any more keeps no card. A card of which nothing is written was shown until now: its stay
    begins.

    >>> stay = Stay(date(2021, 3, 5), 30)
    >>> former(["cards/a-0123456789.png"], ["cards/a-9876543210.png"], {}, stay)
    {'cards/a-0123456789.png': datetime.date(2021, 4, 4)}
    """
    texts = {_slug(path) for path in here}
    last = stay.today + timedelta(stay.days)
    staying = {}
    for path in sorted(online):
        card = _CARD.fullmatch(path)
        if card and path not in here and card["slug"] in texts:
            staying[path] = min(until.get(path, last), last)
    return {path: day for path, day in staying.items() if day > stay.today}


def listed(data: bytes) -> dict[str, date]:
    """Return the last days that a list gives; one that cannot be read gives none."""
    try:
        found = json.loads(data)
        return {str(path): date.fromisoformat(day) for path, day in found.items()}
    except (ValueError, TypeError, AttributeError):
        return {}


def sound(root: Path, siteurl: str, files: Mapping[str, bytes]) -> list[str]:
    """Return the cards in which the gate of the project at `root` finds nothing to refuse today.

    One that does not say what is drawn on it cannot be judged, and does not stay. None does when
    the gate cannot tell, or will not say where.
    """
    names = {path.rpartition("/")[2]: path for path in files}
    with TemporaryDirectory(prefix="cartes-") as folder:
        for name, path in names.items():
            Path(folder, name).write_bytes(files[path])
        kit = Kit(Path(folder), FOLDER, tuple(names))
        refused = {it.path for it in judge_kit(kit, root / "content", siteurl)}
    if not refused <= files.keys():
        return []
    return [path for path in files if path not in refused and _says(files[path])]


def _slug(path: str) -> str:
    """Return the slug of a card, or of a page."""
    card = _CARD.fullmatch(path)
    return card["slug"] if card else path.removesuffix(f"/{_PAGE}")


def _leads(page: Path) -> bool:
    """Tell whether a page is a text, or leads to one, and does not say that it is withdrawn."""
    return not is_notice(page.read_text("utf-8", "replace"))


def _says(png: bytes) -> bool:
    try:
        return bool(words_of(png))
    except ValueError:
        return False
