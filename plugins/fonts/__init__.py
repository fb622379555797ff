"""The site's own web fonts: cut from Python packages, once, and served with the pages."""

from pathlib import Path
from typing import Any

from pelican import signals

from plugins.fonts.store import publish


def register() -> None:
    """Connect to Pelican."""
    signals.finalized.connect(write)


def write(pelican: Any) -> None:
    """Put the fonts where the style sheet looks for them."""
    settings = pelican.settings
    folder = Path(settings["OUTPUT_PATH"]) / settings["THEME_STATIC_DIR"] / "fonts"
    publish(folder, Path(settings["CACHE_PATH"]) / "fonts")
