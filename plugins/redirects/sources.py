"""Reads the front matter of every text: its slug, its former addresses, whether it is withdrawn."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, tzinfo
from pathlib import Path

from plugins.documents.files import read
from plugins.documents.mistakes import Mistakes
from plugins.markdown import front_matter
from plugins.markdown.front_matter import Status


@dataclass(frozen=True, slots=True)
class Alias:
    """A former address as it is written, and the line of the file where it stands."""

    path: str
    line: int


@dataclass(frozen=True, slots=True)
class Source:
    """A text; `path` is relative to the content folder, `withdrawn` is a day of the site's zone."""

    path: str
    slug: str
    status: Status
    aliases: tuple[Alias, ...]
    withdrawn: date | None


def sources(content: Path, zone: tzinfo) -> Iterator[Source]:
    """Yield every text under `content` whose front matter is right, in the order of paths.

    Those that are wrong are told by the reader, and fail the build.
    """
    for file in sorted(content.rglob("*.md")):
        path = file.relative_to(content).as_posix()
        try:
            yield source(path, read(file, path), zone)
        except Mistakes:
            continue


def source(path: str, text: str, zone: tzinfo) -> Source:
    """Return what the front matter of a text says. Raises `Mistakes`."""
    yaml, _, _ = front_matter.split(text, path)
    found = front_matter.read(yaml, path, dated=False)
    day = front_matter.instant(found.withdrawn, zone).date() if found.withdrawn else None
    return Source(path, found.slug, found.status, tuple(_aliases(yaml, found.aliases)), day)


def _aliases(yaml: str, found: tuple[str, ...]) -> Iterator[Alias]:
    """Find the line of each alias: in the list that follows the key, or the key's own."""
    lines = yaml.split("\n")
    first = next((n for n, line in enumerate(lines) if re.match(r"[\"']?aliases\b", line)), 0)
    for alias in found:
        last = next((n for n in range(first, len(lines)) if _holds(lines[n], alias)), first)
        yield Alias(alias, last + 2)  # the first line of the file is the fence


def _holds(line: str, alias: str) -> bool:
    """Whether an alias stands in a line, and is not a part of a longer one."""
    return re.search(rf"(?<![\w/.-]){re.escape(alias)}(?![\w/.-])", line) is not None
