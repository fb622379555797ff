"""Writes the page of each series."""

from typing import Any

from pelican.generators import Generator


class SeriesGenerator(Generator):  # type: ignore[misc]  # Pelican is not typed
    """Renders `series.html` for each series of the context."""

    def generate_output(self, writer: Any) -> None:
        """Write the pages, as SERIES_SAVE_AS says."""
        for series in self.context["series_list"]:
            writer.write_file(
                self.settings["SERIES_SAVE_AS"].format(slug=series.slug),
                self.get_template("series"),
                self.context,
                relative_urls=self.settings["RELATIVE_URLS"],
                series=series,
                url=self.settings["SERIES_URL"].format(slug=series.slug),
            )
