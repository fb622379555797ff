"""Files replaced whole: never seen half written, whatever stops the program."""

import os
import tempfile
from contextlib import suppress
from pathlib import Path

PARTIAL = ".partial"
"""The end of the name of a file being written; a killed program leaves it behind."""


def write_whole(path: Path, content: str | bytes, mode: int | None = None) -> None:
    """Replace a file, or make it: written beside its place, flushed to the disk, then renamed.

    A text goes in UTF-8 as it is. `mode` is that of the former file, or 0644, where none is given;
    until it is whole, a file is open to its owner alone. Raises OSError, the former file whole.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    data = content.encode() if isinstance(content, str) else content
    handle, name = tempfile.mkstemp(PARTIAL, f".{path.name}-", path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            os.fchmod(file.fileno(), _mode(path) if mode is None else mode)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise


def sweep(path: Path) -> None:
    """Take away what killed programs left beside a file, where nobody else writes it now."""
    for left in path.parent.glob(f".{path.name}-*{PARTIAL}"):
        left.unlink(missing_ok=True)


def _mode(path: Path) -> int:
    return path.stat().st_mode & 0o777 if path.exists() else 0o644
