"""One image being masked: what is proposed, what is written, what is said of the result."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from plugins.documents.mistakes import quote
from plugins.screenshots import approval, draw, store, tesseract
from plugins.screenshots.boxes import Box
from plugins.screenshots.draw import Picture
from plugins.screenshots.errors import Refusal
from plugins.screenshots.proposals import Find, Proposal, proposals
from plugins.slugs import slug_of

PARIS = ZoneInfo("Europe/Paris")

NOTHING_READ = "Tesseract n’y lit rien de privé ; une photo, un logo, un dessin lui échappent."


@dataclass(frozen=True, slots=True)
class Saved:
    """What was written: its path from the project's folder, the line to paste, what to know."""

    path: str
    line: str
    remarks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Work:
    """A picture to mask for the project of `content`; `find` sees what is private in a text."""

    content: Path
    picture: Picture
    find: Find

    def save(self, name: str | None, boxes: Sequence[Box]) -> Saved:
        """Write the masked image and approve it.

        Without a name it is capture-1, capture-2…: the name of the original file often holds a
        date, a person or an application, and would be read in the address of the image.
        Raises Refusal or Mistakes, having written nothing.
        """
        slug = store.free_name(self.content) if name is None else slug_of(name)
        if not slug:
            raise Refusal(f"Nom {quote(name)} : il faut au moins une lettre ou un chiffre.")
        png = draw.masked(self.picture, boxes)
        path = store.add_image(self.content, slug, png, approval.TOOL, today())
        line = f"![Décrivez l’image]({{static}}/{path})"
        return Saved(f"content/{path}", line, tuple(remarks(png, self.find)))


def propose(png: bytes, find: Find) -> tuple[Proposal, ...] | None:
    """Return where something private seems to stand in a PNG; None when Tesseract fails."""
    tsv = tesseract.read(png)
    return None if tsv is None else proposals(tsv, find)


def remarks(png: bytes, find: Find) -> list[str]:
    """Return what a reading of a PNG sees, without a word of what it reads."""
    if not tesseract.installed():
        return [tesseract.MISSING]
    found = propose(png, find)
    if found is None:
        return [tesseract.FAILED]
    warnings = [
        f"Attention : Tesseract lit encore [{seen.kind}] dans la zone {seen.box}. "
        "S’il faut le masquer, effacez l’image et recommencez."
        for seen in found
    ]
    return warnings or [NOTHING_READ]


def today() -> date:
    """Return the day of an approval, in Paris."""
    return datetime.now(UTC).astimezone(PARIS).date()
