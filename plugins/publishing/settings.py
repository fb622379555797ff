"""What `publishconf.py` says of publishing, checked before anything is built."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, tzinfo
from pathlib import Path
from typing import Any
from unicodedata import category
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from pelican.settings import DEFAULT_CONFIG, get_settings_from_file

from plugins.authoring.settings import pages
from plugins.documents.mistakes import quote
from plugins.publishing.git import PublishingError

FILE = "publishconf.py"
LONGEST_STAY = 3650
"""Days: ten years."""

_HOST_NAME = re.compile(
    r"(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+", re.I
)
_MAIL = re.compile(r"[^\s<>@]+@[^\s<>@]+")


@dataclass(frozen=True, slots=True)
class Publication:
    """Where the site goes (`remote` is a name, `branch` a short one) and who signs it.

    `zone` is the clock of dates that give no offset; `pages` are what stands in the place of a slug
    in the addresses of the site's own pages; `former_cards_days` is how long a card that is
    replaced stays online.
    """

    siteurl: str
    name: str | None = None
    email: str | None = None
    remote: str = "origin"
    branch: str = "gh-pages"
    cname: str | None = None
    zone: tzinfo = UTC
    pages: frozenset[str] = frozenset()
    former_cards_days: int = 30


def read(root: Path) -> Publication:
    """Read `publishconf.py` in `root`.

    Raises PublishingError when the file cannot be run or a value cannot be used.
    """
    try:
        settings = get_settings_from_file(str(root / FILE))
    except SyntaxError as error:
        raise PublishingError(
            f"{FILE} est illisible (ligne {error.lineno} : ce n’est pas du Python). Un guillemet "
            "ou une parenthèse y manque peut-être : corrigez-le, puis relancez."
        ) from None
    except (Exception, SystemExit) as error:  # the file is a program: anything may come out of it
        reason = f"{type(error).__name__} : {error}"
        raise PublishingError(
            f"{FILE} est illisible ({reason}). Corrigez-le, puis relancez."
        ) from None
    # Not Pelican's `read_settings`, which mends what is wrong and only warns, in English.
    return publication({**DEFAULT_CONFIG, **settings})


def publication(settings: Mapping[str, Any]) -> Publication:
    """Return the settings that publishing needs, checked.

    Raises PublishingError for a value that is not a text, a SITEURL that is not absolute or ends
    with a slash (Pelican warns of it, and our warnings are fatal), a CNAME that is not a bare host
    name (what GitHub Pages reads in the file of that name), an e-mail that is not one, or a
    TIMEZONE that nobody knows.
    """
    wanted = Publication(
        siteurl=_text(settings, "SITEURL") or "",
        name=_text(settings, "PUBLISH_NAME"),
        email=_text(settings, "PUBLISH_EMAIL"),
        remote=_text(settings, "PUBLISH_REMOTE") or "origin",
        branch=_text(settings, "PUBLISH_BRANCH") or "gh-pages",
        cname=_text(settings, "CNAME"),
        former_cards_days=_days(settings, "FORMER_CARDS_DAYS"),
        zone=_zone(_text(settings, "TIMEZONE") or "UTC"),
        pages=pages({"DIRECT_TEMPLATES": [], **settings}),
    )
    _check_address(wanted.siteurl)
    if wanted.cname is not None and not _HOST_NAME.fullmatch(wanted.cname):
        raise _wrong("CNAME", wanted.cname, "un nom de domaine seul, sans « https:// »")
    if wanted.email is not None and not _MAIL.fullmatch(wanted.email):
        raise _wrong("PUBLISH_EMAIL", wanted.email, "une adresse e-mail, ou None")
    return wanted


def _text(settings: Mapping[str, Any], key: str) -> str | None:
    """Return a text, or None where nothing is set."""
    value = settings.get(key)
    if value is None or value == "":
        return None
    if not isinstance(value, str):
        raise _wrong(key, value, "un texte entre guillemets droits, ou None")
    if any(category(character) in ("Cc", "Cs") for character in value):
        raise _wrong(key, ascii(value), "un texte d’une ligne, sans caractère invisible")
    return value


def _days(settings: Mapping[str, Any], key: str) -> int:
    value = settings.get(key, 30)
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= LONGEST_STAY:
        raise _wrong(key, value, f"un nombre de jours, de 0 à {LONGEST_STAY}")
    return value


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        raise _wrong("TIMEZONE", name, "un fuseau comme « Europe/Paris »") from None


def _check_address(siteurl: str) -> None:
    try:
        parts = urlsplit(siteurl)
        is_absolute = parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        is_absolute = False
    if not is_absolute or " " in siteurl:
        expected = "une adresse complète, comme « https://vous.github.io/depot »"
        raise _wrong("SITEURL", siteurl, expected)
    if siteurl.endswith("/"):
        expected = f'la même sans barre oblique à la fin : SITEURL = "{siteurl.rstrip("/")}"'
        raise _wrong("SITEURL", siteurl, expected)


def _wrong(key: str, found: object, expected: str) -> PublishingError:
    return PublishingError(f"{FILE} : {key} vaut {quote(found)}, attendu {expected}.")
