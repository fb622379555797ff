"""A finding tells where, never what: no path nor advice repeats something of the vault. Pure."""

import re
from dataclasses import replace
from pathlib import PurePosixPath
from urllib.parse import unquote

from plugins.gate.secrets import Search
from plugins.model import Finding

_QUOTED = re.compile("«[^»]*»|\\([^)]*\\)")
"""What an advice may have taken from the file."""


def discreet(finding: Finding, search: Search) -> Finding:
    """Return the finding, without what its path or its advice tell of the vault."""
    path = hidden(finding.path) if _tells(finding.path, search) else finding.path
    advice = finding.advice
    if _tells(advice, search):
        advice = _QUOTED.sub("«\u202f…\u202f»", advice)
    return replace(finding, path=path, advice=advice)


def hidden(path: str) -> str:
    """Return the shape of a path; a revision before it stays.

    >>> hidden("cards/camille-durand-1a2b.png"), hidden("1a2b3c4d5e:content/camille.md")
    ('…/….png', '1a2b3c4d5e:…/….md')
    """
    revision, mark, name = path.rpartition(":")
    file = PurePosixPath(name)
    return revision + mark + "/".join(["…"] * len(file.parts)) + file.suffix


def _tells(text: str, search: Search) -> bool:
    spelled = {text, unquote(text)}
    return any(next(iter(search.find(it, "name")), None) for it in spelled)
