"""The order of a series: parts, neighbours, and parts that two files claim."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Any

from plugins.documents.mistakes import Mistake, quote
from plugins.model import Series
from plugins.slugs import SLUG, slug_of


def in_order(articles: Sequence[Any]) -> tuple[Any, ...]:
    """Return articles by part."""
    return tuple(sorted(articles, key=lambda article: (article.part, article.slug)))


def parts_taken_twice(articles: Sequence[Any]) -> Iterator[Mistake]:
    """Yield a mistake for each file whose part another file of the series already has."""
    for article in articles:
        if article.part == 0:
            yield Mistake(
                article.relative_source_path, None, "les parties se comptent à partir de 01."
            )
    for first, second in pairwise(in_order(articles)):
        if first.part == second.part:
            name = first.relative_source_path.rsplit("/", 1)[-1]
            yield Mistake(
                second.relative_source_path,
                None,
                f"la partie {second.part:02} est déjà celle de {name} : changez l’un des numéros.",
            )


def wrong_folders(folders: Iterable[str]) -> Iterator[Mistake]:
    """Yield a mistake for each folder whose name cannot be an address, or is another's too."""
    seen: dict[str, str] = {}
    for folder in sorted(folders):
        name = folder.rsplit("/", 1)[-1]
        if not SLUG.fullmatch(name):
            advice = f"renommez-le {quote(slug_of(name) or 'ma-serie')}."
            yield Mistake(folder, None, f"ce nom de dossier ne peut être une adresse : {advice}")
        elif name in seen:
            yield Mistake(folder, None, f"la série {quote(name)} est déjà celle de {seen[name]}.")
        seen.setdefault(name, folder)


def navigate(series: Series, articles: Sequence[Any]) -> None:
    """Give each article its series, how many parts it has, and the published ones around it."""
    published = list(series.articles)
    total = max((article.part for article in [*published, *articles]), default=0)
    for article in articles:
        article.series = series
        article.total = total
        earlier = [other for other in published if other.part < article.part]
        later = [other for other in published if other.part > article.part]
        article.previous_part = earlier[-1] if earlier else None
        article.next_part = later[0] if later else None
