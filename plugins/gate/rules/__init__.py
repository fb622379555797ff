"""The rules, one a file: each reads the views and yields findings, in the order of the list."""

from collections.abc import Callable, Iterator

from plugins.gate.rules import (
    conversations,
    feeds,
    files,
    html,
    legal,
    links,
    metadata,
    social,
    unpublished,
)
from plugins.gate.views import Views
from plugins.model import Finding

Rule = Callable[[Views], Iterator[Finding]]

RULES: tuple[Rule, ...] = (
    html.check,
    links.check,
    social.check,
    feeds.check,
    unpublished.check,
    conversations.check,
    legal.check,
    metadata.check,
    files.check,
)
