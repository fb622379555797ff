"""What is left in a folder of cards by runs that were killed, or serves no more, is thrown away.

Where the disk can only be read, or the files are another's, they stay, and serve on.
"""

import os
from contextlib import suppress
from pathlib import Path
from time import time

_DAY = 86_400
_PREFIX, _SUFFIX = ".", ".tmp"
"""Around the name of a temporary file, which ends with the number of the process that writes it."""


def temporary_of(file: Path) -> Path:
    """Return where this process writes a file before it gets its name."""
    return file.with_name(f"{_PREFIX}{file.name}.{os.getpid()}{_SUFFIX}")


def sweep(folder: Path, kept_for: float | None = None) -> list[str]:
    """Return the names in a folder, after throwing away what killed runs left half written.

    With `kept_for`, files that served no more for so many seconds are thrown away too.
    """
    try:
        found = list(os.scandir(folder))
    except OSError:
        return []
    return [one.name for one in found if not (_is_spent(one, kept_for) and _thrown_away(one))]


def _is_spent(file: "os.DirEntry[str]", kept_for: float | None) -> bool:
    if _is_litter(file.name):
        return True
    try:
        return kept_for is not None and _unused_for(file.stat()) > kept_for
    except FileNotFoundError:  # another process has just renamed it
        return False


def _thrown_away(file: "os.DirEntry[str]") -> bool:
    """Throw a file away; tell whether it is gone."""
    try:
        Path(file.path).unlink(missing_ok=True)
    except OSError:
        return False
    return True


def _unused_for(file: os.stat_result) -> float:
    return time() - max(file.st_atime, file.st_mtime)


def mark(file: Path) -> None:
    """Mark a file as serving, once a day: disks do not always note what is read."""
    found = file.stat()
    if _unused_for(found) > _DAY:
        with suppress(OSError):
            os.utime(file, (time(), found.st_mtime))


def _is_litter(name: str) -> bool:
    """Tell whether this names the temporary file of a process that is no more."""
    if not (name.startswith(_PREFIX) and name.endswith(_SUFFIX)):
        return False
    number = name.removesuffix(_SUFFIX).rpartition(".")[2]
    return not (number.isdecimal() and _is_running(int(number)))


def _is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        pass  # somebody else's
    return True
