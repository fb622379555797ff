"""What `publishconf.py` says of publishing, read as Pelican reads it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pelican.settings import read_settings

from plugins.publishing.git import PublishingError

FILE = "publishconf.py"

_HOST_NAME = re.compile(
    r"(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+", re.I
)
_MAIL = re.compile(r"[^\s<>@]+@[^\s<>@]+")


@dataclass(frozen=True, slots=True)
class Publication:
    """Where the site goes (`remote` is a name, `branch` a short one) and who signs it."""

    siteurl: str
    name: str | None = None
    email: str | None = None
    remote: str = "origin"
    branch: str = "gh-pages"
    cname: str | None = None


def read(root: Path) -> Publication:
    """Read `publishconf.py` in `root`.

    Raises PublishingError when the file cannot be run or a value cannot be used.
    """
    try:
        settings = read_settings(str(root / FILE))
    except (Exception, SystemExit) as error:  # the file is a program: anything may come out of it
        reason = f"{type(error).__name__} : {error}"
        raise PublishingError(
            f"{FILE} est illisible ({reason}). Corrigez-le, puis relancez."
        ) from None
    return publication(settings)


def publication(settings: Mapping[str, Any]) -> Publication:
    """Return the settings that publishing needs, checked.

    Raises PublishingError for a SITEURL that is not absolute, a CNAME that is not a bare host name
    (what GitHub Pages reads in the file of that name), or an e-mail that is not one.
    """
    wanted = Publication(
        siteurl=str(settings.get("SITEURL") or "").rstrip("/"),
        name=settings.get("PUBLISH_NAME") or None,
        email=settings.get("PUBLISH_EMAIL") or None,
        remote=settings.get("PUBLISH_REMOTE") or "origin",
        branch=settings.get("PUBLISH_BRANCH") or "gh-pages",
        cname=settings.get("CNAME") or None,
    )
    if not re.match(r"https?://[^/]", wanted.siteurl):
        raise _wrong(
            "SITEURL",
            wanted.siteurl,
            "une adresse complète, comme « https://vous.github.io/depot »",
        )
    if wanted.cname is not None and not _HOST_NAME.fullmatch(wanted.cname):
        raise _wrong("CNAME", wanted.cname, "un nom de domaine seul, sans « https:// »")
    if wanted.email is not None and not _MAIL.fullmatch(wanted.email):
        raise _wrong("PUBLISH_EMAIL", wanted.email, "une adresse e-mail, ou None")
    return wanted


def _wrong(key: str, found: str, expected: str) -> PublishingError:
    return PublishingError(f"{FILE} : {key} vaut « {found} », attendu {expected}.")
