"""Files replaced whole: never seen half written, whatever stops the program."""

import os
import tempfile
from contextlib import suppress
from pathlib import Path

PARTIAL = ".partial"
"""The end of the name of a file being written; a killed program leaves it behind."""


def write_whole(path: Path, text: str) -> None:
    """Replace a file with a text in UTF-8, or make it; its mode stays.

    What a killed program left beside it goes. Raises OSError, the former file being whole.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    for left in path.parent.glob(f".{path.name}-*{PARTIAL}"):
        left.unlink()
    handle, name = tempfile.mkstemp(PARTIAL, f".{path.name}-", path.parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(path.stat().st_mode & 0o777 if path.exists() else 0o644)
        Path(name).replace(path)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise
