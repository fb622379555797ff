"""Pelican's Writer, with one way to write a feed, whatever its format."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from pelican import signals
from pelican.utils import sanitised_join
from pelican.writers import Writer

from plugins.feeds.entries import entry
from plugins.feeds.formats import FORMATS, Channel


class FeedWriter(Writer):  # type: ignore[misc]  # Pelican is not typed
    """Writes pages as Pelican does, and feeds from `Entry` values."""

    def write_feed(  # noqa: PLR0913, PLR0917 - Pelican's own signature
        self,
        elements: Sequence[Any],
        context: dict[str, Any],
        path: str | None = None,
        url: str | None = None,
        feed_type: str = "atom",
        override_output: bool = False,
        feed_title: str | None = None,
    ) -> str:
        """Return a feed's text, written to `path` if there is one; `feed_type` is of `FORMATS`."""
        site = (self.settings["SITEURL"] or self.settings["FEED_DOMAIN"]).rstrip("/")
        channel = self._channel(site, url or path or "", feed_title)
        shown = elements[: self.settings["FEED_MAX_ITEMS"]]
        entries = [entry(article, site, self.settings["FEED_AUTHORITY"]) for article in shown]
        feed = FORMATS[feed_type](channel, entries)
        signals.feed_generated.send(context, feed=feed)
        if path:
            self._save(sanitised_join(self.output_path, path), feed, override_output)
            signals.feed_written.send(path, context=context, feed=feed)
        return feed

    def _channel(self, site: str, path: str, feed_title: str | None) -> Channel:
        name = self.settings["SITENAME"]
        return Channel(
            id=f"tag:{self.settings['FEED_AUTHORITY']}:{path}",
            title=f"{name} · {feed_title}" if feed_title and feed_title != name else name,
            subtitle=self.settings.get("SITESUBTITLE", ""),
            site=f"{site}/",
            url=f"{site}/{path}",
            style=f"{site}/{self.settings['THEME_STATIC_DIR']}/css/feed.css",
            author=self.settings.get("AUTHOR", name),
            lang=self.settings["DEFAULT_LANG"],
        )

    def _save(self, path: str, feed: str, override_output: bool) -> None:
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        with self._open_w(path, "utf-8", override_output) as file:
            file.write(feed)
