"""Golden cases in plain text: a title, a line of dots, the input, dots, what is expected, dots.

Anyone can add one without knowing Python:

    Un titre en une phrase
    .
    ce qui entre
    .
    ce qui doit sortir
    .
"""

from pathlib import Path

import pytest


def cases(file: Path) -> list[object]:
    """Return a pytest parameter (input, expected) for each case of a file, named by its title."""
    found: list[object] = []
    title: list[str] = []
    blocks: list[list[str]] = []
    for line in file.read_text(encoding="utf-8").split("\n"):
        if line == ".":
            blocks.append([])
            if len(blocks) == 3:
                given, expected = ("\n".join(block) for block in blocks[:2])
                found.append(pytest.param(given, expected, id=" ".join(title)))
                title, blocks = [], []
        elif blocks:
            blocks[-1].append(line)
        elif line.strip():
            title = [line.strip()]
    return found


def visible(text: str) -> str:
    """Show the spaces that look alike: `·` is U+00A0, `_` is U+202F."""
    return text.replace("\u00a0", "·").replace("\u202f", "_")


def plain(text: str) -> str:
    """Return a message with ordinary spaces, to compare its words."""
    return text.replace("\u00a0", " ").replace("\u202f", " ")
