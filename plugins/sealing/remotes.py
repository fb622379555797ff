"""Who can read what is pushed to a remote? Decided from its address and one answer. Pure.

The question is the first request of a clone without any credentials (git's `http-protocol`
documentation): 200 and everyone may read; 401 and the host wants to know who asks. Anything else
is no answer, and no answer counts as public.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal
from urllib.parse import urlsplit

Exposure = Literal["private", "public", "unknown"]

HOSTS = {
    "github.com": "github.com",
    "ssh.github.com": "github.com",
    "gitlab.com": "gitlab.com",
    "altssh.gitlab.com": "gitlab.com",
    "codeberg.org": "codeberg.org",
    "framagit.org": "framagit.org",
    "bitbucket.org": "bitbucket.org",
    "altssh.bitbucket.org": "bitbucket.org",
}
"""Hosts reached by SSH whose repositories have the same path over HTTPS."""

_SCP = re.compile(r"(?:[^/@:]+@)?(?P<host>[^/:@]+):(?P<path>.+)")
_QUESTION = "/info/refs?service=git-upload-pack"

Ask = Callable[[str], int | None]
"""The HTTP status with which an address answers whoever is nobody, or None."""


@dataclass(frozen=True, slots=True)
class Remote:
    """A name that git knows, and one of its addresses."""

    name: str
    address: str


def exposure(address: str, ask: Ask) -> Exposure:
    """Tell whether everyone can read a remote. A folder of this machine is private."""
    if is_local(address):
        return "private"
    page = web_page(address)
    status = ask(page + _QUESTION) if page else None
    if status == 200:
        return "public"
    return "private" if status == 401 else "unknown"


def is_local(address: str) -> bool:
    """Tell whether an address is a folder of this machine, as git reads it.

    A colon before any slash makes `host:path` (gitprotocol, « GIT URLS »).
    """
    if address.startswith("file://"):
        return True
    return bool(address) and "://" not in address and ":" not in address.partition("/")[0]


def web_page(address: str) -> str | None:
    """Return where a repository may be asked for over HTTP, without credentials, or None.

    >>> web_page("git@github.com:vous/mon-site.git")
    'https://github.com/vous/mon-site.git'
    """
    try:
        parts = urlsplit(address)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return None
    if parts.scheme in ("http", "https") and host:
        shown = f"[{host}]" if ":" in host else host
        at = f"{shown}:{port}" if port else shown
        return f"{parts.scheme}://{at}{parts.path.rstrip('/')}"
    if parts.scheme in ("ssh", "git+ssh", "git"):
        return _known(host, parts.path)
    match = _SCP.fullmatch(address)
    return _known(match["host"].lower(), match["path"]) if match else None


def _known(host: str, path: str) -> str | None:
    bare = path.strip("/")
    return f"https://{HOSTS[host]}/{bare}" if host in HOSTS and bare else None
