"""An old address as an author writes it -> the file that answers there.

Letters, digits and `- _ . ~` (RFC 3986, 2.3, and accents, which former sites had). An address that
was copied from a browser has its percent signs decoded. Nothing climbs, nothing is hidden, nothing
names a host.
"""

import re
from unicodedata import normalize
from urllib.parse import unquote

LONGEST = 200
"""Bytes of a path: beyond it some disks refuse the file."""

_SEGMENT = re.compile(r"[\w~-][\w.~-]*")
_PAGES = (".html", ".htm")
_EXPECTED = "attendu un ancien chemin du site, comme /ancien-titre/"


def file_of(alias: str) -> str:
    """Return the file, relative to the site, that a browser is shown at an old address.

    Raises ValueError, in French, when it is no path inside the site.

    >>> file_of("ancien-titre"), file_of("/2019/03/ancien.html")
    ('ancien-titre/index.html', '2019/03/ancien.html')
    """
    path = normalize("NFC", unquote(alias.strip()))
    if "://" in path or path.startswith("//"):
        raise ValueError(f"{_EXPECTED}, sans le nom du site")
    if "?" in path or "#" in path:
        raise ValueError(f"{_EXPECTED}, sans « ? » ni « # » : un site statique ne les voit pas")
    parts = path.strip("/").split("/")
    if parts[-1] == "index.html":
        parts = parts[:-1]
    if not all(_SEGMENT.fullmatch(part) for part in parts):
        raise ValueError(f"{_EXPECTED}, en lettres, chiffres, points et tirets")
    if not parts or len(path.encode()) > LONGEST:
        raise ValueError(f"{_EXPECTED}, de {LONGEST} lettres au plus")
    is_file = parts[-1].lower().endswith(_PAGES) and not path.endswith("/")
    return "/".join(parts if is_file else [*parts, "index.html"])


def address_of(file: str) -> str:
    """Return the address, relative to the site, at which a file is shown.

    >>> address_of("ancien-titre/index.html"), address_of("2019/ancien.html")
    ('ancien-titre/', '2019/ancien.html')
    """
    name = file.rpartition("/")[2]
    return file.removesuffix("index.html") if name == "index.html" else file
