"""No key that opens something travels with the site or its repository.

An age identity opens `vault.age` for ever, in every copy of it (age-encryption.org/v1); the others
are those that a publication needs: a private key in PEM (RFC 7468), a token of the host.
"""

import re
from collections.abc import Iterator

from plugins.gate.passages import Passage
from plugins.gate.surfaces import passages
from plugins.gate.terms import Terms
from plugins.gate.unsure import PAST
from plugins.gate.views import View
from plugins.model import Finding

RULE = "keys"
_KEY = re.compile(
    r"AGE-SECRET-KEY-(?:PQ-)?1[0-9A-Z]{20,}|-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----"
    r"|\b(?:gh[pousr]_[0-9A-Za-z]{30,}|github_pat_[0-9A-Za-z_]{30,})",
    re.IGNORECASE,
)


def in_file(view: View, _terms: Terms) -> Iterator[Finding]:
    """Yield each place where a key stands."""
    for passage in passages(view):
        yield from found(passage)


def found(passage: Passage) -> Iterator[Finding]:
    """Yield the keys of a passage, each by its place."""
    for match in _KEY.finditer(passage.text):
        past = f", {PAST}" if passage.surface == "history" else " et ôtez celle-ci"
        advice = f"une clé secrète se lit ici : faites-en une autre{past}"
        yield Finding(passage.path, passage.line_at(match.start()), RULE, advice)
