"""Reads a whole text, of a file or of the standard input, for `inv redact`."""

import io
import sys
from pathlib import Path
from typing import BinaryIO

from plugins.importers.errors import ExportError
from plugins.importers.source import Source, open_source
from plugins.importers.text import blocks

LONGEST = 20_000_000
"""Bytes: a text, not an archive."""

STANDARD = Path("-")
"""What names the standard input, as everywhere."""

_LABEL = "entrée standard"


class _Piped:
    """What came through a pipe, as a folder of one file."""

    def __init__(self, data: bytes) -> None:
        self.data = data

    def names(self) -> tuple[str, ...]:
        return (_LABEL,)

    def size(self, _name: str) -> int:
        return len(self.data)

    def open(self, _name: str) -> BinaryIO:
        return io.BytesIO(self.data)

    def close(self) -> None:
        """Nothing is open."""


def read_text(file: Path) -> str:
    """Return the text of a file, or of the standard input when it is `-`.

    Raises `ExportError` for a folder, an archive of several files, or what is no text.
    """
    with _source(file) as source:
        names = source.names()
        if len(names) != 1 or source.size(names[0]) > LONGEST:
            raise ExportError(source.label, "attendu un fichier de texte.")
        return "".join(blocks(source, names[0]))


def _source(file: Path) -> Source:
    if file == STANDARD:
        return Source(_LABEL, _Piped(sys.stdin.buffer.read(LONGEST + 1)))
    return open_source(file)
