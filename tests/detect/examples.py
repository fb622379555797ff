"""The examples of `tests/detect`: one marked text a line, comments and blank lines apart."""

from collections.abc import Sequence
from pathlib import Path

from benchmarks.marked import Marked, read, write
from plugins.detect import find
from plugins.model import Span

HERE = Path(__file__).parent
SPELLINGS = sorted((HERE / "spellings").glob("*.txt"))
FILES = (*SPELLINGS, HERE / "sentences.txt", HERE / "staying.txt")


def examples(file: Path) -> list[Marked]:
    """Return the marked texts of a file."""
    lines = file.read_text(encoding="utf-8").splitlines()
    return [read(line) for line in lines if line.strip() and not line.startswith("# ")]


def marked(texts: Sequence[str]) -> list[str]:
    """Return texts with what is found in them marked."""
    return [write(text, find(text)) for text in texts]


def places(spans: Sequence[Span]) -> list[tuple[int, int]]:
    """Return where spans stand, whatever their kinds."""
    return [(span.start, span.end) for span in spans]
