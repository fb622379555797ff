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
from plugins.screenshots.proposals import Find, Proposal, merged, proposals, reduced
from plugins.screenshots.views import views
from plugins.slugs import slug_of

PARIS = ZoneInfo("Europe/Paris")

NOTHING_READ = "Tesseract n’y lit rien de privé ; une photo, un logo, un dessin lui échappent."

TRACES = (
    "Image WebP ou AVIF : ces formats laissent, même loin des zones, d’infimes traces de ce "
    "qu’elles couvrent ; qui sait refaire l’image peut y vérifier un numéro. Mieux vaut partir de "
    "la capture d’origine, en PNG."
)
STILL_READ = "S’il faut le masquer, effacez la nouvelle image et recommencez."


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
        traces = (TRACES,) if boxes and self.picture.predicted else ()
        return Saved(f"content/{path}", line, (*traces, *remarks(png, self.find, STILL_READ)))


def propose(png: bytes, find: Find) -> tuple[Proposal, ...] | None:
    """Return where something private seems to stand in a PNG; None when Tesseract fails.

    It is shown more than one view of it, and what any of them gives is proposed.
    """
    found: list[Proposal] = []
    for view in views(png):
        tsv = tesseract.read(view.png, turned=view.scale == 1)
        if tsv is None:
            return None
        found += (reduced(seen, view.scale) for seen in proposals(tsv, find))
    return merged(found)


def remarks(png: bytes, find: Find, advice: str) -> list[str]:
    """Return what a reading of a PNG sees, without a word of what it reads, and what to do then."""
    if not tesseract.installed():
        return [tesseract.MISSING]
    found = propose(png, find)
    if found is None:
        return [tesseract.FAILED]
    if not found:
        return [NOTHING_READ]
    seen = (
        f"Attention : Tesseract lit encore [{one.kind}] dans la zone {one.box}." for one in found
    )
    return [*seen, advice]


def today() -> date:
    """Return the day of an approval, in Paris."""
    return datetime.now(UTC).astimezone(PARIS).date()
