"""Pelican's reader of `.md` files. It reads the disk; `text.page` does the work."""

import os
import re
from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from pelican.readers import BaseReader
from pelican.urlwrappers import Author, Category, Tag

from plugins.documents.files import read
from plugins.documents.mistakes import Mistake, Mistakes
from plugins.markdown import front_matter
from plugins.markdown.front_matter import FrontMatter
from plugins.markdown.text import Page, Site, mistakes_of, page

WORDS_A_MINUTE = 230
"""Silent reading of French prose (Brysbaert 2019 gives 214 to 238 words a minute)."""

_PART = re.compile(r"(?P<part>\d{2})-")


class MarkdownReader(BaseReader):  # type: ignore[misc]  # Pelican is not typed
    """Reads a text; its mistakes go to `settings["MISTAKES"]` and the build fails at its end."""

    enabled = True
    file_extensions = ["md"]  # noqa: RUF012 - Pelican's own form

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """Return the HTML and the metadata of a file; a text that is not to be seen is skipped."""
        content = Path(os.path.abspath(self.settings["PATH"]))  # noqa: PTH100 - links stay as named
        relative = Path(os.path.relpath(source_path, content))
        try:
            return self._read(Path(source_path), relative, content)
        except Mistakes as found:
            self.settings["MISTAKES"] += found.mistakes
        except Exception as error:
            message = (
                f"ce texte a mis le logiciel en défaut ({type(error).__name__}) : signalez-le."
            )
            self.settings["MISTAKES"].append(Mistake(relative.as_posix(), None, message))
        return "", {"status": "skip"}

    def _read(self, path: Path, relative: Path, content: Path) -> tuple[str, dict[str, Any]]:
        name = relative.as_posix()
        yaml, body, first_line = front_matter.split(read(path, name), name)
        dated = relative.parts[0] not in self.settings["PAGE_PATHS"]
        site = Site(
            content,
            self.settings["TIMEZONE"],
            timedelta(minutes=self.settings.get("SILENCE_MINUTES", 60)),
            bool(self.settings.get("PUBLISHED_ONLY")),
        )
        try:
            front = front_matter.read(yaml, name, dated=dated)
        except Mistakes as found:
            body_too = mistakes_of(front_matter.salvage(yaml), body, first_line, name, site)
            raise Mistakes(*found.mistakes, *body_too) from None
        if self.settings.get("PUBLISHED_ONLY") and not _seen(front, ZoneInfo(site.zone)):
            return "", {"status": "skip"}
        made = page(front, body, first_line, name, site)
        metadata = _metadata(front, made, relative, self.settings)
        return made.rendered.html, {**metadata, "card_line": front_matter.line_of(yaml, "card")}


def _seen(front: FrontMatter, zone: ZoneInfo) -> bool:
    """Tell whether readers may see a text now: published, not withdrawn, and not of the future."""
    if front.status != "published" or front.withdrawn:
        return False
    return front.date is None or front_matter.instant(front.date, zone) <= datetime.now(zone)


def _metadata(
    front: FrontMatter, made: Page, relative: Path, settings: Mapping[str, Any]
) -> dict[str, Any]:
    """Return Pelican's metadata, with what the templates, the cards and the feeds use."""
    zone = ZoneInfo(settings["TIMEZONE"])
    metadata: dict[str, Any] = {
        "title": made.title,
        "slug": front.slug,
        "summary": made.summary,
        "standfirst": made.summary if front.summary else "",
        "status": "draft" if front.withdrawn else front.status,
        "tags": [Tag(tag, settings) for tag in dict.fromkeys(front.tags)],
        "excerpts": made.excerpts,
        "case": made.case,
        "threads": made.threads,
        "card_options": front.card,
        "post_options": front.post,
        "headings": made.rendered.headings,
        "minutes": max(1, round(len(made.rendered.words.split()) / WORDS_A_MINUTE)),
        **series_of(relative),
    }
    for key in ("date", "modified", "withdrawn"):
        value = getattr(front, key)
        if value is not None:
            metadata[key] = front_matter.instant(value, zone)
    if front.category:
        metadata["category"] = Category(front.category, settings)
    if front.author:
        metadata["author"] = Author(front.author, settings)
    if front.lang:
        metadata["lang"] = front.lang
    return metadata


def series_of(relative: Path) -> dict[str, Any]:
    """Return the series (its folder) and the part that a path says: `articles/<series>/NN-slug.md`.

    >>> series_of(Path("articles/tu-captes/02-le-signal.md"))
    {'series_slug': 'tu-captes', 'series_folder': 'articles/tu-captes', 'part': 2}
    """
    match = _PART.match(relative.name)
    folder = relative.parent
    if not match or folder.name in ("", "articles"):
        return {"series_slug": None, "series_folder": None, "part": None}
    return {
        "series_slug": folder.name,
        "series_folder": folder.as_posix(),
        "part": int(match["part"]),
    }
