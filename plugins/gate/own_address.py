"""The address of the site, when it tells something of the vault: the cause of many findings.

Those of the pages stay: to tell what the address alone causes there from another leak beside it
would be a guess, and a wrong one would be a permission.
"""

from collections.abc import Iterator

from plugins.gate.rules.secrets import RULE
from plugins.gate.secrets.secret import NAME
from plugins.gate.terms import Terms
from plugins.model import Finding

FILE = "publishconf.py"
"""Where the address is set."""
_SIGNED = (
    ". Si c’est votre propre nom et que vous signez, déclarez-le plutôt dans allow.toml : un bloc "
    "[[text]], où text est ce nom entier, tel que le coffre le garde, et reason votre raison ; il "
    "pourra alors se lire partout"
)
"""`gathering` lets the name of a customer through so, and nothing else that a vault holds."""


def told(terms: Terms) -> Iterator[Finding]:
    """Yield one finding if the address tells anything, with the kinds only."""
    kinds = sorted({hit.kind for hit in terms.search.find(terms.siteurl, "name")})
    if kinds:
        advice = (
            f"une donnée du coffre ({', '.join(kinds)}) se lit dans l’adresse même du site "
            "(SITEURL), et chaque page qui donne cette adresse la répète : changez d’adresse"
        )
        yield Finding(FILE, 1, RULE, advice + (_SIGNED if NAME in kinds else ""))
