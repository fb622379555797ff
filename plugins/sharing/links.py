"""The addresses of a post: where it is shared, and where LinkedIn is asked to read a page anew.

Sources: LinkedIn, « Share on LinkedIn » (`sharing/share-offsite/?url=`), and the Post Inspector
(`post-inspector/inspect/<address>`), which reads a page at once and forgets its former card.
"""

from collections.abc import Iterable
from ipaddress import ip_address
from urllib.parse import quote, urlsplit

_SHARE = "https://www.linkedin.com/sharing/share-offsite/?url="
_INSPECT = "https://www.linkedin.com/post-inspector/inspect/"
_EXAMPLES = ("example.org", "example.com", "example.net", "example", "invalid", "test")
"""Names that nobody can have (RFC 2606)."""
_HOMES = ("localhost", "local")
"""Names of this machine (RFC 2606) and of its network (RFC 6762)."""

_WHEN = (
    "Quand l’ouvrir : quand la page a été partagée, ou lue par LinkedIn, ces sept derniers jours, "
    "et que sa carte a changé depuis. LinkedIn garde la première sept jours environ ; le Post "
    "Inspector lui fait relire la page. WhatsApp n’a pas d’outil semblable."
)


def share_link(url: str) -> str:
    """Return the address of LinkedIn's form, which opens with the page already there.

    >>> share_link("https://example.org/tu-captes/")
    'https://www.linkedin.com/sharing/share-offsite/?url=https%3A%2F%2Fexample.org%2Ftu-captes%2F'
    """
    return _SHARE + quote(url, safe="")


def inspector_link(url: str) -> str:
    """Return the address of the Post Inspector's report on a page.

    >>> inspector_link("https://example.org/a/")
    'https://www.linkedin.com/post-inspector/inspect/https%3A%2F%2Fexample.org%2Fa%2F'
    """
    return _INSPECT + quote(url, safe="")


def host(url: str) -> str:
    """Return what networks show of an address: its host, without `www.`."""
    return (urlsplit(url).hostname or "").removeprefix("www.")


def trouble(url: str) -> str:
    """Say in French what is wrong with the address of a site for who shares its pages, if anything.

    >>> trouble("https://moi.github.io/depot")
    ''
    """
    parts = urlsplit(url)
    name = parts.hostname or ""
    if _is_under(name, _EXAMPLES):
        return f"vaut encore une adresse d’exemple, {url} : le lien ne mène nulle part."
    if _is_home(name):
        return f"vaut {url}, une adresse de cette machine ou de son réseau : personne n’y a accès."
    if parts.scheme == "http":
        return f"vaut {url}, en http : LinkedIn veut l’image d’une carte en https."
    return ""


def _is_under(name: str, suffixes: Iterable[str]) -> bool:
    return any(name == one or name.endswith(f".{one}") for one in suffixes)


def _is_home(name: str) -> bool:
    """Tell a machine that only those beside it can reach."""
    try:
        return not ip_address(name).is_global
    except ValueError:
        return _is_under(name, _HOMES) or "." not in name


def links_text(url: str, inspection: str) -> str:
    """Return the text of `liens.txt`; `inspection` says whether to open the Inspector now."""
    parts = (
        f"La page\n{url}",
        f"Partager sur LinkedIn\n{share_link(url)}",
        f"Post Inspector\n{inspector_link(url)}",
        f"{_WHEN}\n\nFaut-il l’ouvrir maintenant ? {inspection}",
    )
    return "\n\n".join(parts) + "\n"
