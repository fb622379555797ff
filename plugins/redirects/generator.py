"""Has the pages of old addresses written, in `inv serve` as online.

A host of static files such as GitHub Pages answers 200 or 404 and nothing else: neither 301 nor 410
(RFC 9110, 15.4.2 and 15.5.11) can be had. A page with `meta refresh` and a canonical link is what
browsers and search engines take for a permanent move; a page with `noindex` is what they take for
one that is gone.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import quote as quote_url
from zoneinfo import ZoneInfo

from pelican.generators import Generator

from plugins.documents.mistakes import Mistake, quote, summary
from plugins.markdown.reader import series_of
from plugins.redirects.claims import SITE, Claims, claimed
from plugins.redirects.paths import address_of
from plugins.redirects.sources import Source, sources

PAGINATION = "page"
"""First folder of the further pages of the home page (PAGINATION_PATTERNS)."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The page of an old address: it leads to `target`, an article or a page of Pelican's, or says
    that a text is gone since the day `withdrawn`.

    `source` is the path of the text it comes from, `series` what remains to be read of its series,
    and `whole` is true when nothing does: the page then stands for the series itself.
    """

    file: str
    source: str
    target: Any = None
    withdrawn: date | None = None
    series: Any = None
    whole: bool = False

    @property
    def url(self) -> str:
        """The address of the page, relative to the site."""
        return quote_url(address_of(self.file))


@dataclass(frozen=True, slots=True)
class Gone:
    """A withdrawn text among Pelican's contents: links to it lead to the word that it is gone."""

    url: str
    save_as: str
    relative_source_path: str
    _content: str = ""


class RedirectsGenerator(Generator):  # type: ignore[misc]  # Pelican is not typed
    """Renders `redirect.html` for each alias, `withdrawn.html` for each withdrawn text."""

    def generate_context(self) -> None:
        """Find the old addresses; those that cannot be are mistakes of the build.

        Articles, pages and series are known: Pelican calls its own generators first.
        """
        found = list(sources(Path(self.path), ZoneInfo(self.settings["TIMEZONE"])))
        contents = {
            content.relative_source_path: content
            for content in (*self.context["articles"], *self.context["pages"])
        }
        withdrawn = [it for it in found if it.withdrawn]
        self._stand_in(withdrawn)
        known = [it for it in found if it.withdrawn or it.path in contents]
        aliases, mistakes = claimed(known, self._claims(found))
        self.settings["MISTAKES"] += mistakes
        answers = [
            *(self._answer(it, self._file(it), contents) for it in withdrawn),
            *(self._answer(it, file, contents) for it, file in aliases),
        ]
        files = {answer.file for answer in answers}
        whole = (it for it in self._whole_series(withdrawn) if it.file not in files)
        self.answers = [*answers, *whole]

    def generate_output(self, writer: Any) -> None:
        """Write the pages. Raises SystemExit, with a message for the author, over another page."""
        for answer in self.answers:
            name = "redirect" if answer.target else "withdrawn"
            try:
                writer.write_file(
                    answer.file,
                    self.get_template(name),
                    self.context,
                    relative_urls=self.settings["RELATIVE_URLS"],
                    url=answer.url,
                    answer=answer,
                )
            except (RuntimeError, FileExistsError, NotADirectoryError, IsADirectoryError):
                raise SystemExit(_covered(answer)) from None

    def _stand_in(self, withdrawn: Iterable[Source]) -> None:
        """Where a build holds no draft, other texts may still link to a withdrawn one."""
        generated = self.context["generated_content"]
        for source in withdrawn:
            if generated.get(source.path) is None:
                file = self._file(source)
                generated[source.path] = Gone(address_of(file), file, source.path)

    def _answer(self, source: Source, file: str, contents: dict[str, Any]) -> Answer:
        if source.withdrawn is None:
            return Answer(file, source.path, target=contents[source.path])
        series = self._series(_series_slug(source))
        return Answer(file, source.path, withdrawn=source.withdrawn, series=series)

    def _series(self, slug: str | None) -> Any:
        return next((one for one in self.context["series_list"] if one.slug == slug), None)

    def _whole_series(self, withdrawn: Iterable[Source]) -> Iterator[Answer]:
        """A series of which nothing is left to read had a page too, and it was shared."""
        latest: dict[str, Source] = {}
        for source in sorted(withdrawn, key=lambda it: (it.withdrawn or date.min, it.path)):
            slug = _series_slug(source)
            if slug and self._series(slug) is None:
                latest[slug] = source
        for slug, source in latest.items():
            file = self.settings["SERIES_SAVE_AS"].format(slug=slug)
            yield Answer(file, source.path, withdrawn=source.withdrawn, whole=True)

    def _claims(self, found: Iterable[Source]) -> Claims:
        """Say which files are taken before any alias asks for one."""
        settings = self.settings
        kept = (settings["DRAFT_URL"], settings["FEED_ALL_ATOM"], settings["THEME_STATIC_DIR"])
        claims = Claims(frozenset((PAGINATION, *(path.partition("/")[0] for path in kept))))
        for source in found:
            claims.take(self._file(source), f"de {source.path}")
        for file in self._own_pages():
            claims.take(file, SITE)
        return claims

    def _own_pages(self) -> Iterator[str]:
        """Yield the pages that the site writes by itself."""
        for name in self.settings["DIRECT_TEMPLATES"]:
            yield self.settings.get(f"{name.upper()}_SAVE_AS", f"{name}.html")
        for subject, _ in (*self.context["tags"], *self.context["categories"]):
            yield subject.save_as
        for series in self.context["series_list"]:
            yield self.settings["SERIES_SAVE_AS"].format(slug=series.slug)

    def _file(self, source: Source) -> str:
        is_page = source.path.partition("/")[0] in self.settings["PAGE_PATHS"]
        form: str = self.settings["PAGE_SAVE_AS" if is_page else "ARTICLE_SAVE_AS"]
        return form.format(slug=source.slug)


def _series_slug(source: Source) -> str | None:
    slug: str | None = series_of(Path(source.path))["series_slug"]
    return slug


def _covered(answer: Answer) -> str:
    address = quote(f"/{address_of(answer.file)}")
    message = f"l’ancienne adresse {address} est déjà celle d’une autre page du site."
    return summary([Mistake(answer.source, None, message)])
