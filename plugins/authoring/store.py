"""Finds the place of a new article in `content/`, and never writes over another."""

import fcntl
import os
import re
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from plugins.authoring.drafts import article_text, series_text, slug_in, value_of
from plugins.authoring.refusal import Refusal
from plugins.authoring.settings import Site
from plugins.documents.mistakes import quote
from plugins.series.store import NAME as SERIES_FILE
from plugins.slugs import slug_of

LAST_PART = 99

_PART = re.compile(r"(?P<part>\d+)-.*\.md")
_BLANKS = re.compile(r"[ \t\r\n]+")


def new_article(
    content: Path, title: str, series: str | None, part: int | None, site: Site
) -> Path:
    """Write a draft in `content/articles/` and return its path.

    `series` is the slug or the title of a series, which is made if there is none; `part` is by
    default the number after the series' highest. Raises `Refusal`, having written nothing, when the
    title gives no slug, or when the slug (be it by a page of the site itself) or the part is taken.
    """
    title = _title(title)
    slug = _slug(title)
    text = article_text(title, slug, site.now)
    if slug in site.pages:
        raise Refusal(
            f"Le slug {quote(slug)} est celui d’une page du site lui-même : changez le titre."
        )
    if not content.is_dir():
        raise Refusal(
            f"Il n’y a pas de dossier {content} : lancez la commande à la racine du projet."
        )
    with _alone(content):
        _check_slug(content, slug)
        if series is None:
            return _write_single(content, slug, part, text)
        folder = _series_folder(content / "articles", _title(series))
        path = folder / f"{_part(folder, part, content):02}-{slug}.md"
        _make_series(folder, _title(series))
        return _write(path, text, content)


@contextmanager
def _alone(content: Path) -> Iterator[None]:
    """Wait until no other `inv new` looks for its place: two of them could find the same one."""
    folder = os.open(content, os.O_RDONLY)
    try:
        fcntl.flock(folder, fcntl.LOCK_EX)
        yield
    finally:
        os.close(folder)


def _title(text: str) -> str:
    title = _BLANKS.sub(" ", text).strip()
    for character in title:
        if unicodedata.category(character) in ("Cc", "Cs", "Zl", "Zp"):
            raise Refusal(f"{quote(title)} contient l’invisible U+{ord(character):04X} : ôtez-le.")
    return title


def _slug(title: str) -> str:
    slug = slug_of(title)
    if not slug:
        raise Refusal(
            f"{quote(title)} ne donne aucune adresse : il faut au moins une lettre ou un chiffre."
        )
    return slug


def _check_slug(content: Path, slug: str) -> None:
    for file in sorted(content.rglob("*.md")):
        if slug_in(file.read_text("utf-8-sig", "replace")) == slug:
            raise Refusal(
                f"Le slug {quote(slug)} est pris par {_shown(file, content)} : changez le titre."
            )


def _series_folder(articles: Path, series: str) -> Path:
    """Return the folder of a series given by its slug or by its title, made or to be made."""
    slug = _slug(series)
    folders = sorted(path for path in articles.glob("*") if path.is_dir())
    named = [folder for folder in folders if folder.name in (series, slug)]
    titled = [folder for folder in folders if slug_of(_series_title(folder)) == slug]
    return next(iter(named + titled), articles / slug)


def _series_title(folder: Path) -> str:
    file = folder / SERIES_FILE
    text = file.read_text("utf-8-sig", "replace") if file.is_file() else ""
    return value_of("title", text) or ""


def _part(folder: Path, part: int | None, content: Path) -> int:
    taken = {int(found["part"]): file for file, found in _numbered(folder)}
    wanted = max(taken, default=0) + 1 if part is None else part
    if not 1 <= wanted <= LAST_PART:
        raise Refusal(f"Partie {wanted} : une série va de la partie 1 à la partie {LAST_PART}.")
    if wanted in taken:
        raise Refusal(f"La partie {wanted} est déjà prise par {_shown(taken[wanted], content)}.")
    return wanted


def _numbered(folder: Path) -> Iterator[tuple[Path, re.Match[str]]]:
    for file in sorted(folder.glob("*.md")):
        if found := _PART.fullmatch(file.name):
            yield file, found


def _make_series(folder: Path, title: str) -> None:
    if not folder.is_dir():
        folder.mkdir(parents=True)
        with (folder / SERIES_FILE).open("x", encoding="utf-8") as file:
            file.write(series_text(title))


def _write_single(content: Path, slug: str, part: int | None, text: str) -> Path:
    if part is not None:
        raise Refusal(
            "Un numéro de partie demande une série : ajoutez --series « nom de la série »."
        )
    (content / "articles").mkdir(exist_ok=True)
    return _write(content / "articles" / f"{slug}.md", text, content)


def _write(path: Path, text: str, content: Path) -> Path:
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        raise Refusal(f"{_shown(path, content)} existe déjà : changez le titre.") from None
    return path


def _shown(path: Path, content: Path) -> str:
    return str(path.relative_to(content.parent))
