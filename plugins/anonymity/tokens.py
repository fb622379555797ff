"""Identifiers that a name is part of: `lou.ceramique_59` goes as a whole."""

import re
from collections.abc import Iterable, Iterator

from plugins.anonymity.edits import Edit

KIND = "identifiant"
_TOKEN = re.compile(r"(?<![\w.@#/\\:*-])[A-Za-zÀ-ÿ\d][\w.]*[^\W_](?![\w@/\\*-]|\.\w)")
_GLUED = re.compile(r"[._]")
_LIKE_AN_IDENTIFIER = re.compile(r"_|\d")
_FILE = re.compile(r"\.[a-zA-Z]{2,4}\d?$")
"""The name of a file, or of a site."""
LONGEST = 40


def widened(text: str, edits: Iterable[Edit]) -> Iterator[Edit]:
    """Yield edits of names, those in an identifier widened to the whole of it.

    >>> [text[it.start : it.end] for text in ("mon compte lou.atelier_59",) for it in
    ...  widened(text, [Edit(11, 14, "nom", "[nom]")])]
    ['lou.atelier_59']
    """
    for edit in edits:
        around = text[max(0, edit.start - 1) : edit.start] + text[edit.end : edit.end + 1]
        token = _around(text, edit) if _GLUED.search(around) else None
        yield Edit(*token.span(), KIND, f"[{KIND}]") if token else edit


def _around(text: str, edit: Edit) -> re.Match[str] | None:
    first = max(0, edit.start - LONGEST)
    for token in _TOKEN.finditer(text, first, edit.end + LONGEST):
        if token.start() <= edit.start and edit.end <= token.end():
            more = text[token.start() : edit.start] + text[edit.end : token.end()]
            told = len(re.sub(r"[\W\d_]", "", more)) > 1 and _LIKE_AN_IDENTIFIER.search(more)
            return token if told and not _FILE.search(token[0]) else None
    return None
