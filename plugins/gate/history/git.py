"""Calls of git that only read: no network, no prompt, no variable that a hook or a shell has set.

Objects are read as a push sends them: neither `git replace` nor grafts change what is seen, and the
commit-graph, a cache, is not trusted. A partial clone fetches nothing behind our back.
"""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import BufferedReader
from pathlib import Path
from typing import IO, cast

SETTINGS = ("core.fsmonitor=false", "core.commitGraph=false", "core.warnAmbiguousRefs=false")
VARIABLES = {
    "LC_ALL": "C",
    "GIT_ALLOW_PROTOCOL": "none",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_GRAFT_FILE": os.devnull,
    "GIT_REF_PARANOIA": "1",  # a broken ref is an error, never passed over
    "GIT_DISCOVERY_ACROSS_FILESYSTEM": "1",
    "GIT_TERMINAL_PROMPT": "0",
}
_CHUNK = 1 << 16
_PROMISES = r"^(extensions\.partialclone|remote\..*\.promisor)$"

MISSING = (
    "git est introuvable, alors que ce dossier est un dépôt : on ne sait pas ce que garde son "
    "historique. Installez git, puis relancez."
)
FAILED = (
    "git ne lit pas le dépôt jusqu’au bout : on ne sait pas ce que garde son historique. Lancez "
    "« git fsck » ici pour savoir pourquoi."
)
PARTIAL = (
    "l’historique n’est pas entier (clone partiel) : clonez le dépôt à nouveau, sans --filter, "
    "puis relancez."
)


class Unread(Exception):  # noqa: N818 - it is an answer
    """Why nobody can tell what the repository shows, and what to do, in French."""


def is_repository(root: Path) -> bool:
    """Tell whether a folder is in a repository; git itself may refuse to answer (its owner…)."""
    here = root.resolve()
    return any((folder / ".git").exists() for folder in (here, *here.parents))


def lines(root: Path, *words: str, given: bytes = b"") -> list[bytes]:
    """Return the lines that `git *words` prints, `given` on its input. Raises Unread."""
    try:
        done = subprocess.run(
            _command(root, words), env=_environment(), input=given, capture_output=True, check=False
        )
    except OSError:
        raise Unread(MISSING) from None
    if done.returncode != 0:
        raise Unread(reason(root))
    return done.stdout.split(b"\n")[:-1]


@contextmanager
def started(
    root: Path, *words: str, given: IO[bytes] | int = subprocess.DEVNULL
) -> Iterator["subprocess.Popen[bytes]"]:
    """Run git beside us; it ends with the block. Raises Unread if it is absent or has failed."""
    try:
        process = subprocess.Popen(
            _command(root, words),
            env=_environment(),
            stdin=given,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
    except OSError:
        raise Unread(MISSING) from None
    with process:
        try:
            yield process
            if process.stdin:
                process.stdin.close()
            status = process.wait()
        except BaseException:
            process.kill()
            _close(process)
            raise
    if status != 0:
        raise Unread(reason(root))


def _close(process: "subprocess.Popen[bytes]") -> None:
    """Close the input of a process that ended before it had read everything."""
    if process.stdin:
        with suppress(OSError):
            process.stdin.close()


def records(
    root: Path, *words: str, given: IO[bytes] | int = subprocess.DEVNULL
) -> Iterator[bytes]:
    """Yield what `git *words` writes, cut at its NUL bytes, as it comes. Raises Unread."""
    with started(root, *words, given=given) as process:
        output, rest = cast(BufferedReader, process.stdout), b""
        while chunk := output.read1(_CHUNK):
            *whole, rest = (rest + chunk).split(b"\0")
            yield from whole


def _command(root: Path, words: tuple[str, ...]) -> list[str]:
    settings = [word for setting in SETTINGS for word in ("-c", setting)]
    return ["git", "--no-optional-locks", "-C", str(root), *settings, *words]


def _environment() -> dict[str, str]:
    return {k: v for k, v in os.environ.items() if not k.startswith("GIT_")} | VARIABLES


def reason(root: Path) -> str:
    """Tell a clone that never had everything from a repository that is damaged."""
    command = _command(root, ("config", "--get-regexp", _PROMISES))
    asked = subprocess.run(command, env=_environment(), capture_output=True, check=False)
    return PARTIAL if asked.returncode == 0 else FAILED
