"""What a site is judged by: its address, what must not show, and what may."""

from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256

from plugins.gate.allowed import Allowed
from plugins.gate.secrets import Search

LOCAL_SITE = "http://localhost"
"""Stands for the address of a site that is built without one, with relative links."""


@dataclass(frozen=True)
class Terms:
    """`siteurl` has no final slash; `search` finds the vault's secrets.

    `in_documents` and `in_code` find those that the toolkit's own examples do not print.
    `pictures` are the SHA-256 of those that the author approved, or that the theme is made of.
    """

    siteurl: str = LOCAL_SITE
    search: Search = field(default_factory=lambda: Search(()))
    in_documents: Search = field(default_factory=lambda: Search(()))
    in_code: Search = field(default_factory=lambda: Search(()))
    allowed: Allowed = field(default_factory=Allowed)
    pictures: frozenset[str] = frozenset()

    @cached_property
    def fingerprint(self) -> str:
        """What tells these terms from others: what was found under others must be found anew."""
        said = (self.siteurl, self.search.fingerprint, repr(self.allowed))
        return sha256("\0".join((*said, *sorted(self.pictures))).encode()).hexdigest()
