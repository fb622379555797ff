"""The text of a file -> what a page is made of; it loads the conversations and cases quoted."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from functools import cached_property
from pathlib import Path, PurePosixPath
from zoneinfo import ZoneInfo

from plugins import bubbles
from plugins.cases import prose
from plugins.cases import store as cases
from plugins.cases.figures import figures
from plugins.conversations import store as conversations
from plugins.documents.mistakes import Mistake, Mistakes, quote
from plugins.markdown.front_matter import FrontMatter
from plugins.markdown.hooks import Hooks, Rendered
from plugins.markdown.links import Links
from plugins.markdown.render import render
from plugins.model import Attachment, Case, Excerpt, Figure, Thread
from plugins.typography import apply as typographic
from plugins.typography import unbroken

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Site:
    """What all texts share: the content folder, an IANA time zone, the least silence stated, and
    whether the site is built to be published.
    """

    content: Path
    zone: str
    silence: timedelta
    published: bool


@dataclass(frozen=True, slots=True)
class Page:
    """A text, ready for Pelican: everything in it is typographic and counted.

    `threads` are the whole conversations of its case.
    """

    title: str
    summary: str
    rendered: Rendered
    excerpts: tuple[Excerpt, ...]
    case: Case | None
    threads: tuple[Thread, ...]


def page(front: FrontMatter, body: str, first_line: int, path: str, site: Site) -> Page:
    """Render a text whose body begins at line `first_line` of `path`. Raises `Mistakes`."""
    work = _Work(front, first_line, path, site)
    title = work.prose(front.title, 2 - first_line)
    hooks = Hooks(
        slug=front.slug,
        fences={"dm": work.dm, "figures": work.figures_block},
        prose=work.prose,
        link=work.link,
        problem=work.problem,
    )
    rendered = render(body, hooks)
    summary = work.prose(front.summary, 2 - first_line) if front.summary else work.opening(rendered)
    case = work.case
    if work.mistakes:
        raise Mistakes(*work.mistakes)
    return Page(title, summary, rendered, tuple(work.excerpts), case, work.threads)


def mistakes_of(
    front: FrontMatter, body: str, first_line: int, path: str, site: Site
) -> tuple[Mistake, ...]:
    """Return what is wrong with a body whose front matter does not hold."""
    try:
        page(front, body, first_line, path, site)
    except Mistakes as found:
        return found.mistakes
    return ()


SUMMARY_LENGTH = 200


@dataclass
class _Work:
    """What a text's blocks need, and what they leave. Lines here count from the body's first."""

    front: FrontMatter
    first_line: int
    path: str
    site: Site
    mistakes: list[Mistake] = field(default_factory=list)
    excerpts: list[Excerpt] = field(default_factory=list)

    @cached_property
    def _case(self) -> tuple[Case, tuple[Thread, ...]] | None:
        if self.front.case is None:
            return None
        try:
            return cases.load(self.site.content, self.front.case, self.site.zone)
        except ValueError as error:
            self.problem(2 - self.first_line, f"clé « case » : {error}")
        except Mistakes as found:
            self.mistakes += found.mistakes
        return None

    @property
    def case(self) -> Case | None:
        return self._case[0] if self._case else None

    @property
    def threads(self) -> tuple[Thread, ...]:
        return self._case[1] if self._case else ()

    @cached_property
    def _figures(self) -> Mapping[str, Figure] | None:
        return figures(self.threads) if self._case else None

    def problem(self, line: int, message: str) -> None:
        self.mistakes.append(Mistake(self.path, self.first_line - 1 + line, message))

    def prose(self, text: str, line: int) -> str:
        if prose.names(text):
            try:
                text = prose.inline(text, self._figures)
            except ValueError as error:
                self.problem(line, str(error))
        return typographic(text)

    def opening(self, rendered: Rendered) -> str:
        """Return the first words of a text that has no summary, cut at a word."""
        words = self.prose(rendered.opening, 1)
        if len(words) <= SUMMARY_LENGTH:
            return words
        return words[:SUMMARY_LENGTH].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"

    def link(self, address: str, line: int, image: bool) -> str:
        try:
            resolved = self._links.resolve(address, image=image)
        except ValueError as error:
            self.problem(line, str(error))
            return address
        if refused := self._links.unapproved(resolved):
            self._refuse_picture(refused, line)
        return resolved

    def _refuse_picture(self, refused: str, line: int) -> None:
        """Nobody else sees a development build: the author is told, and sees her page."""
        if self.site.published:
            self.problem(line, refused)
        else:
            place = f"{self.path}:{self.first_line - 1 + line}"
            logger.warning("%s", unbroken(f"{place} : {refused} Rien ne sera publié sans cela."))

    @cached_property
    def _links(self) -> Links:
        return Links(self.site.content, PurePosixPath(self.path))

    def figures_block(self, _rest: str, source: str, line: int) -> str:
        try:
            return prose.block(source, self._figures, self.threads)
        except ValueError as error:
            self.problem(line, str(error))
            return ""

    def dm(self, rest: str, source: str, line: int) -> str:
        try:
            excerpt = self._quoted(rest, source) if rest else self._written(source, line)
        except ValueError as error:
            self.problem(line, f"bloc « dm » : {error}")
            return ""
        except Mistakes as found:
            self.mistakes += found.mistakes
            return ""
        self.excerpts.append(excerpt)
        root = "/" if excerpt.thread.slug else ""  # a conversation file names files from content/
        rows = source.split("\n")

        def link(attachment: Attachment) -> str:
            place = (n for n, row in enumerate(rows, line + 1) if attachment.path in row)
            return self._attached(attachment, next(place, line), root)

        return bubbles.html(excerpt, len(self.excerpts), link)

    def _written(self, source: str, line: int) -> Excerpt:
        first = self.first_line + line
        zone = ZoneInfo(self.site.zone)
        return bubbles.parse(source, self.path, first, zone, self.site.silence)

    def _quoted(self, rest: str, source: str) -> Excerpt:
        slug, _, ranges = rest.partition(" ")
        if source.strip():
            raise ValueError(
                "une citation n’a pas de texte à elle : videz le bloc, ou retirez "
                f"{quote(rest)} de sa première ligne."
            )
        thread = conversations.load(self.site.content, slug, self.site.zone)
        return bubbles.quote(thread, ranges, self.site.silence)

    def _attached(self, attachment: Attachment, line: int, root: str) -> str:
        image = attachment.path.lower().endswith(bubbles.PICTURES)
        if image and not attachment.description:
            self.problem(line, f"image {quote(attachment.path)} sans description entre « ».")
        return self.link(f"{{static}}{root}{attachment.path}", line, image)
