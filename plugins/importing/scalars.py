"""Texts as YAML values that people can read, edit and compare line by line. Pure.

A text of several lines is a literal block, a long one a folded block, a short one stands between
quotes; whatever an editor or a terminal would not show is escaped, so that nothing hides in a
file. Forms and escapes: YAML 1.1, chapters 5.7, 8 and 9 (https://yaml.org/spec/1.1/).
"""

import json
import re
import unicodedata
from textwrap import indent

WIDTH = 96
"""Columns that a folded line may take, its indentation included."""

_JOINER = "\u200d"  # holds the parts of an emoji together: invisible, and meant
_UNSEEN = ("Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp")
_FOLD = re.compile(r"(?<=[^ ]) (?=[^ ])")
_PLAIN_MARKS = frozenset(" -_./’'" + _JOINER + "\ufe0f")


def value(words: str) -> str:
    """Return a text on one line, for a flow or after a key: plain where it is read back the same.

    >>> value("Agent A"), value("[nom]"), value("Suite : non")
    ('Agent A', '"[nom]"', '"Suite : non"')
    """
    plain = all(c.isalnum() or c in _PLAIN_MARKS or unicodedata.category(c) == "So" for c in words)
    starts = words[:1].isalnum() or unicodedata.category(words[:1] or " ") == "So"
    return words if plain and starts and words[-1] != " " else quoted(words)


def quoted(words: str) -> str:
    r"""Return a text between double quotes, on one line; what cannot be seen is escaped.

    A lone surrogate, which no YAML holds, becomes U+FFFD.

    >>> print(quoted("a\u200eb"))
    "a\u200eb"
    """
    return _shown(json.dumps(words, ensure_ascii=False))


def block(words: str, margin: str) -> str:
    """Return what stands after `key:` for a message's text; `margin` indents its lines."""
    if not _holds(words):
        return quoted(words)
    if "\n" in words:
        return f"|-\n{_indented(words, margin)}"
    if len(words) > WIDTH or '"' in words or "\\" in words:
        return f">-\n{_indented(_folded(words, WIDTH - len(margin)), margin)}"
    return quoted(words)


def _indented(words: str, margin: str) -> str:
    """Indent every line but empty ones: for YAML, a line of narrow spaces is not empty."""
    return indent(words, margin, lambda line: line != "\n")


def _shown(words: str) -> str:
    return words if words.isprintable() else "".join(map(_escaped, words))


def _escaped(character: str) -> str:
    if character == _JOINER or unicodedata.category(character) not in _UNSEEN:
        return character
    code = ord(character)
    if 0xD800 <= code <= 0xDFFF:
        return "\ufffd"
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"


def _holds(words: str) -> bool:
    """Tell whether a block scalar gives back these words: all seen, no blank at a line's ends."""
    lines = words.split("\n")
    return (
        all(line == line.rstrip(" ") for line in lines)
        and lines[0] == lines[0].lstrip(" ")
        and bool(lines[0] and lines[-1])
        and all(_shown(line) == line for line in lines)
    )


def _folded(words: str, width: int) -> str:
    """Break at single spaces alone: YAML folds each break back into one space."""
    lines: list[str] = []
    for word in _FOLD.split(words):
        if lines and len(lines[-1]) + 1 + len(word) <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return "\n".join(lines)
