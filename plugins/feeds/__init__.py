"""Feeds: Atom, RSS and JSON Feed of the site and of each series, by one Writer and one path."""

from typing import Any

from pelican import signals

from plugins.feeds.entries import newest_first
from plugins.feeds.writer import FeedWriter


def register() -> None:
    """Connect to Pelican."""
    signals.get_writer.connect(give_writer)
    signals.article_writer_finalized.connect(write_more)


def give_writer(_pelican: Any) -> type[FeedWriter]:
    """Have every feed written by `FeedWriter`."""
    return FeedWriter


def write_more(generator: Any, writer: FeedWriter) -> None:
    """Write the feeds that Pelican does not know of: JSON Feed, and those of the series."""
    settings, context = generator.settings, generator.context
    if settings.get("FEED_ALL_JSON"):
        writer.write_feed(generator.articles, context, settings["FEED_ALL_JSON"], feed_type="json")
    for series in context["series_list"]:
        articles = sorted(series.articles, key=newest_first)
        for feed_type in ("atom", "rss", "json"):
            path = settings.get(f"SERIES_FEED_{feed_type.upper()}")
            if path:
                path = path.format(slug=series.slug)
                writer.write_feed(
                    articles, context, path, feed_type=feed_type, feed_title=series.title
                )
