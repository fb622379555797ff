"""The addresses of a post: where it is shared, and where LinkedIn is asked to read a page anew.

Sources: LinkedIn, « Share on LinkedIn » (`sharing/share-offsite/?url=`), and the Post Inspector
(`post-inspector/inspect/<address>`), which reads a page at once and forgets its former card.
"""

from urllib.parse import quote, urlsplit

_SHARE = "https://www.linkedin.com/sharing/share-offsite/?url="
_INSPECT = "https://www.linkedin.com/post-inspector/inspect/"
_EXAMPLES = ("example.org", "example.com", "example.net", "example", "localhost")
"""Names that nobody can have (RFC 2606)."""

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


def is_example(url: str) -> bool:
    """Tell an address that leads nowhere: the example that the settings come with."""
    name = urlsplit(url).hostname or ""
    return any(name == one or name.endswith(f".{one}") for one in _EXAMPLES)


def links_text(url: str, inspection: str) -> str:
    """Return the text of `liens.txt`; `inspection` says whether to open the Inspector now."""
    parts = (
        f"La page\n{url}",
        f"Partager sur LinkedIn\n{share_link(url)}",
        f"Post Inspector\n{inspector_link(url)}",
        f"{_WHEN}\n\nMaintenant : {inspection}",
    )
    return "\n\n".join(parts) + "\n"
