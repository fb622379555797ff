"""Series: folders of articles that are read in order, their pages and their navigation."""

from collections import defaultdict
from typing import Any

from pelican import signals

from plugins.documents.mistakes import Mistakes
from plugins.series.generator import SeriesGenerator
from plugins.series.order import navigate, parts_taken_twice, wrong_folders
from plugins.series.store import describe, unnumbered


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(add_generator)
    signals.article_generator_finalized.connect(gather)


def add_generator(_pelican: Any) -> type[SeriesGenerator]:
    """Write a page for each series."""
    return SeriesGenerator


def gather(generator: Any) -> None:
    """Give each article its series, and the context all of them, the newest first."""
    folders: dict[str, list[Any]] = defaultdict(list)
    mistakes = generator.settings["MISTAKES"]
    for article in [*generator.articles, *generator.drafts, *generator.hidden_articles]:
        article.series = None
        if getattr(article, "series_folder", None):
            folders[article.series_folder].append(article)
        else:
            mistakes += unnumbered(generator.path, article.relative_source_path)
    mistakes += wrong_folders(folders)
    found = []
    for folder, articles in folders.items():
        try:
            series = describe(generator.path, folder, generator.articles, articles)
        except Mistakes as wrong:
            mistakes += wrong.mistakes
            continue
        mistakes += parts_taken_twice(articles)
        navigate(series, articles)
        if series.articles:
            found.append(series)
    found.sort(key=lambda series: (series.articles[-1].date, series.slug), reverse=True)
    generator.context["series_list"] = found
