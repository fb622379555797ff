"""What a new article must know of the site, read in `pelicanconf.py`: its clock, its own pages."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from pelican.settings import DEFAULT_CONFIG, get_settings_from_file

from plugins.authoring.refusal import Refusal
from plugins.documents.mistakes import quote

FILE = "pelicanconf.py"


@dataclass(frozen=True, slots=True)
class Site:
    """`now` is on the site's clock; `pages` are the slugs that its own pages take."""

    now: datetime
    pages: frozenset[str]


def read(root: Path) -> Site:
    """Read the settings of the project at `root`, at this instant.

    Raises `Refusal` when the file cannot be run, or names a time zone that nobody knows.
    """
    try:
        settings = {**DEFAULT_CONFIG, **get_settings_from_file(str(root / FILE))}
        own = pages(settings)
    except (Exception, SystemExit) as error:  # the file is a program: anything may come out of it
        raise Refusal(f"{FILE} est illisible ({type(error).__name__} : {error}).") from None
    return Site(datetime.now(_zone(settings["TIMEZONE"])), own)


def pages(settings: Mapping[str, Any]) -> frozenset[str]:
    """Return what stands in the place of a slug in the addresses of DIRECT_TEMPLATES' pages.

    >>> found = pages({"DIRECT_TEMPLATES": ["index", "archives", "404"],
    ...                "ARCHIVES_SAVE_AS": "archives/index.html"})
    >>> sorted(found)
    ['404', 'archives']
    """
    names = settings["DIRECT_TEMPLATES"]
    files = (settings.get(f"{name.upper()}_SAVE_AS", f"{name}.html") for name in names)
    shown = (file.removesuffix("index.html").removesuffix(".html").strip("/") for file in files)
    return frozenset(filter(None, shown))


def _zone(name: Any) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (KeyError, TypeError, AttributeError, ValueError, OSError):
        raise Refusal(
            f"{FILE} : TIMEZONE vaut {quote(name)}, attendu un fuseau comme « Europe/Paris »."
        ) from None
