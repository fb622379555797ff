"""The rules, one a file, in the order of the list. Each has a name, `RULE`, and one or both of:

    in_file(view, terms) -> Iterator[Finding]   what one page, feed, picture… shows by itself
    in_site(site) -> Iterator[Finding]          what only the whole site can tell

`in_file` depends on its two arguments alone, for what it finds is remembered; lines are the view's.
"""

from typing import Protocol

from plugins.gate.rules import (
    conversations,
    direction,
    feeds,
    files,
    html,
    identifiers,
    keys,
    legal,
    links,
    metadata,
    pictures,
    secrets,
    social,
    unpublished,
    vanished,
    vault,
)


class Rule(Protocol):
    """A module of this folder."""

    RULE: str
    __name__: str


RULES: tuple[Rule, ...] = (
    secrets,
    keys,
    direction,
    vault,
    identifiers,
    html,
    links,
    social,
    feeds,
    unpublished,
    vanished,
    conversations,
    legal,
    pictures,
    metadata,
    files,
)
