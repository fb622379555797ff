"""What the sources tell: which texts they hold back, which conversations were imported."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path

from plugins.documents.files import read
from plugins.documents.mistakes import Mistakes
from plugins.markdown import front_matter
from plugins.model import Finding
from plugins.redirects.paths import file_of


@dataclass(frozen=True, slots=True)
class Withheld:
    """A text that must not be online; `path` is relative to the content folder."""

    slug: str
    path: str
    is_withdrawn: bool = False


@dataclass(frozen=True, slots=True)
class Sources:
    """What the front matters say: the texts held back, the files that `answering` former addresses
    must be in the site, and what could not be read.
    """

    withheld: tuple[Withheld, ...] = ()
    answering: frozenset[str] = frozenset()
    unread: tuple[Finding, ...] = ()


def told_by(content: Path, now: datetime, unread: str) -> Sources:
    """Read every front matter under `content`; a text that cannot be read is a finding of `unread`.

    `now` is on the site's clock, which dates without an offset follow too. A slug that a published
    text has too is nobody's secret.
    """
    held: list[Withheld] = []
    public: dict[str, tuple[str, ...]] = {}
    unknown: list[Finding] = []
    for file in sorted(content.rglob("*.md")):
        path = file.relative_to(content).as_posix()
        try:
            found = _front_matter(file, path)
            former = tuple(map(file_of, found.aliases))
        except (Mistakes, ValueError):
            advice = "en-tête illisible : on ne sait pas si ce texte est publié"
            unknown.append(Finding(path, 1, unread, advice))
            continue
        if _is_public(found, now):
            public[found.slug] = (*public.get(found.slug, ()), *former)
        else:
            held.append(Withheld(found.slug, path, found.withdrawn is not None))
    texts = tuple(text for text in held if text.slug not in public)
    answering = frozenset(chain.from_iterable(public.values()))
    return Sources(texts, answering, tuple(unknown))


_IMPORTED = re.compile(r"""\borigin["']?\s*:\s*["']?imported\b""")


def imported(content: Path) -> frozenset[str]:
    """Return the slugs of the conversations that say that they were imported.

    One whose text happens to hold these words is taken for one: in doubt, a vault is asked for.
    """
    files = (content / "conversations").glob("*.yaml")
    return frozenset(it.stem for it in files if _IMPORTED.search(it.read_text("utf-8", "replace")))


_BLOCK = re.compile(r"^(?P<fence>`{3,}|~{3,})[ \t]*dm\b.*?^(?P=fence)", re.DOTALL | re.MULTILINE)


def claimed(content: Path, unread: str) -> Iterator[Finding]:
    """Yield a finding of `unread` for each block, written by hand, that says that it was imported.

    No vault goes with it: nobody can tell what it must not show.
    """
    for file in sorted(content.rglob("*.md")):
        text = file.read_text("utf-8", "replace")
        for block in filter(lambda it: _IMPORTED.search(it[0]), _BLOCK.finditer(text)):
            advice = (
                "ce bloc se dit importé, et aucun coffre ne va avec : on ne peut pas savoir ce "
                "qu’il faut taire. Citez la conversation que inv import a écrite, ou écrivez "
                "« origin: transcribed »"
            )
            line = text.count("\n", 0, block.start()) + 1
            yield Finding(f"content/{file.relative_to(content).as_posix()}", line, unread, advice)


def _front_matter(file: Path, path: str) -> front_matter.FrontMatter:
    yaml, _, _ = front_matter.split(read(file, path), path)
    return front_matter.read(yaml, path, dated=False)


def _is_public(found: front_matter.FrontMatter, now: datetime) -> bool:
    if found.status != "published" or found.withdrawn:
        return False
    return found.date is None or front_matter.instant(found.date, now.tzinfo or UTC) <= now
