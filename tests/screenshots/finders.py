"""A finder for the tests, so that they hold whatever the detectors become."""

import re
from collections.abc import Iterator

from plugins.model import Span

_KINDS = ((r"\d\d(?: \d\d){4}", "téléphone"), (r"[\w.]+@[\w.]+\w", "e-mail"))


def find(text: str) -> Iterator[Span]:
    """Yield numbers of five pairs, then addresses with an at sign."""
    for pattern, kind in _KINDS:
        for found in re.finditer(pattern, text):
            yield Span(*found.span(), kind)


def tsv(*words: str) -> str:
    """Return Tesseract's TSV of words given as `line x y w h text`, or `line/block x…`."""
    head = (
        "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\t"
        "left\ttop\twidth\theight\tconf\ttext\n"
        "1\t1\t0\t0\t0\t0\t0\t0\t80\t60\t-1\t\n"
    )
    rows = (word.split(" ", 5) for word in words)
    return head + "".join(
        "\t".join(("5", "1", *_place(line), str(n), *box, "96.5", text)) + "\n"
        for n, (line, *box, text) in enumerate(rows, start=1)
    )


def _place(line: str) -> tuple[str, str, str]:
    """Return a block, a paragraph, a line."""
    number, _, block = line.partition("/")
    return block or "1", "1", number
