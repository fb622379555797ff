"""A conversation file that its author has edited, brought up to date: what did not change keeps
its own lines, comments and folds included. Pure.
"""

from datetime import tzinfo
from itertools import pairwise
from typing import Any

import yaml

from plugins.conversations.threads import thread as read
from plugins.documents.decode import Loader
from plugins.documents.mistakes import Mistakes
from plugins.importing.write import header, item, write
from plugins.model import Thread


def rewrite(text: str, kept: Thread, now: Thread, zone: tzinfo) -> str:
    """Return the text of `now`, made from `text`, which is that of `kept`; its hours are `zone`'s.

    Where the lines of items cannot be told apart (a list written in one line), everything is
    written anew.
    """
    root: Any = yaml.compose(text, Loader)
    starts = _starts(root)
    if starts is None or len(starts) != len(kept.items):
        return write(now)
    lines = text.splitlines(keepends=True)
    ends = [*starts, len(lines)]
    blocks = ("".join(lines[first:last]) for first, last in pairwise(ends))
    known = dict(zip(kept.items, blocks, strict=True))
    items = (known.get(what) or item(what) for what in now.items)
    top = _top(lines, root, kept, now) + lines[root.value[-1][0].start_mark.line : starts[0]]
    done = "\n".join(piece.rstrip("\n") for piece in ["".join(top), *items]) + "\n"
    return done if _holds(done, now, zone) else write(now)


def _starts(root: Any) -> list[int] | None:
    """Return the line at which each item begins, when `items` is the last key and a block."""
    key, items = root.value[-1]
    if key.value != "items" or not isinstance(items, yaml.SequenceNode) or items.flow_style:
        return None
    starts = [child.start_mark.line for child in items.value]
    return starts if len(set(starts)) == len(starts) else None


def _top(lines: list[str], root: Any, kept: Thread, now: Thread) -> list[str]:
    """Return the lines above `items:`; only the first comments stay when a key has changed."""
    if list(header(kept)) == list(header(now)):
        return lines[: root.value[-1][0].start_mark.line]
    return [*lines[: root.start_mark.line], *(f"{line}\n" for line in header(now))]


def _holds(text: str, now: Thread, zone: tzinfo) -> bool:
    """Tell whether a text is read back as it should: YAML has more line ends than editors show."""
    try:
        return read(text, now.slug, "", zone) == now
    except Mistakes:
        return False
