"""The order of a series: parts, neighbours, and parts that two files claim."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from plugins.documents.mistakes import Mistake
from plugins.model import Series


def in_order(articles: Sequence[Any]) -> tuple[Any, ...]:
    """Return articles by part."""
    return tuple(sorted(articles, key=lambda article: (article.part, article.slug)))


def parts_taken_twice(articles: Sequence[Any]) -> Iterator[Mistake]:
    """Yield a mistake for each file whose part another file of the series already has."""
    for first, second in pairwise(in_order(articles)):
        if first.part == second.part:
            name = first.relative_source_path.rsplit("/", 1)[-1]
            yield Mistake(
                second.relative_source_path,
                None,
                f"la partie {second.part:02} est déjà celle de {name} : changez l’un des numéros.",
            )


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
