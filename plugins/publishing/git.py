"""Thin calls of git: a list of words in, a status and two texts out, no prompt and no endless wait.

Decisions rest on git's exit statuses; its words are kept to be shown. Calls run in a session of
their own, so neither git nor ssh finds a terminal to ask anything (as ssh's BatchMode, without
replacing the `core.sshCommand` that an author may have set).
"""

import os
import re
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from plugins.publishing.processes import own_session

LOCAL, DISTANT = 120, 900
"""Longest waits, in seconds: for what this machine does, for what crosses the network."""
TOO_LONG = 124
"""The status of a call that was stopped, as the program `timeout` gives it; git has it nowhere."""

SETTINGS = ("-c", "core.fsmonitor=false", "-c", "gc.auto=0", "-c", "maintenance.auto=false")
"""Nothing is left running behind us. Nor is a lock, if we are killed while git reads the index:
hence also `--no-optional-locks`."""

UNWANTED = {
    "GIT_DIR",
    "GIT_WORK_TREE",
    "GIT_INDEX_FILE",
    "GIT_OBJECT_DIRECTORY",
    "GIT_ALTERNATE_OBJECT_DIRECTORIES",
    "GIT_COMMON_DIR",
    "GIT_PREFIX",
    "GIT_NAMESPACE",
    "GIT_SHALLOW_FILE",
    "SSH_ASKPASS",
}
"""Left by a hook that calls us (`git rev-parse --local-env-vars`); the last opens a window."""

_TELLING = re.compile(r"ssh:|fatal:|error:|!|remote: \S")
_CREDENTIALS = re.compile(r"(?<=://)[^/@\s]+@")


class PublishingError(Exception):
    """Why nothing is published, and what to do, in French."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What git said. `status` is its exit status, or None when it took too long and was stopped."""

    status: int | None
    output: str
    complaint: str

    @property
    def reason(self) -> str:
        """The line of its complaint that tells most, without an address's credentials."""
        lines = [line.strip() for line in self.complaint.splitlines() if line.strip()]
        telling = [line for line in lines if _TELLING.match(line)]
        return without_credentials([*telling, *lines[-1:], "(sans explication)"][0])


@dataclass(frozen=True, slots=True)
class Repository:
    """A folder in which git is called; `variables` are added to its environment."""

    folder: Path
    variables: Mapping[str, str]

    def call(self, *words: str, given: bytes = b"", wait: int = LOCAL) -> Answer:
        """Run `git *words`, `given` on its standard input.

        Raises PublishingError when git is not installed.
        """
        return _told(self._run(words, given, wait))

    def blob(self, entry: str) -> bytes:
        """Return the bytes of a file: `entry` ends with its id, as in a tree (tree.Entries).

        Raises PublishingError when git does not have it.
        """
        done = self._run(("cat-file", "blob", entry.rpartition(" ")[2]), b"", LOCAL)
        if done.returncode != 0:
            raise PublishingError(f"git cat-file a échoué. Git dit : {_told(done).reason}")
        return done.stdout

    def _run(
        self, words: Sequence[str], given: bytes, wait: int
    ) -> "subprocess.CompletedProcess[bytes]":
        command = ["git", "--no-optional-locks", *SETTINGS, *words]
        pipes = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.PIPE)
        variables = environment(self.variables)
        try:
            with own_session(command, cwd=self.folder, env=variables, **pipes) as process:
                output, complaint = process.communicate(given, timeout=wait)
        except subprocess.TimeoutExpired:
            slow = f"aucune réponse après {wait} s"
            return subprocess.CompletedProcess(command, TOO_LONG, b"", slow.encode())
        except FileNotFoundError:
            raise PublishingError(
                "git est introuvable. Installez-le (« sudo apt install git », ou "
                "« xcode-select --install » sur macOS), puis relancez."
            ) from None
        return subprocess.CompletedProcess(command, process.returncode, output, complaint)

    def read(self, *words: str, given: bytes = b"") -> str:
        """Return what `git *words` prints. Raises PublishingError when it fails."""
        answer = self.call(*words, given=given)
        if answer.status != 0:
            raise PublishingError(f"git {words[0]} a échoué. Git dit : {answer.reason}")
        return answer.output.strip()

    def holds(self, *words: str) -> bool:
        """Whether `git *words` succeeds."""
        return self.call(*words).status == 0


def environment(variables: Mapping[str, str]) -> dict[str, str]:
    """Return the environment of a call: English, this repository only, and no question asked."""
    kept = {key: os.environ[key] for key in os.environ if key not in UNWANTED}
    silent = {
        "LC_ALL": "C.UTF-8",
        "GIT_TERMINAL_PROMPT": "0",
        "GCM_INTERACTIVE": "never",
        "SSH_ASKPASS_REQUIRE": "never",
        "GIT_HTTP_LOW_SPEED_LIMIT": "100",  # a connection slower than this many bytes a second…
        "GIT_HTTP_LOW_SPEED_TIME": "60",  # … for this many seconds is given up
    }
    return {**kept, **silent, **variables}


def without_credentials(text: str) -> str:
    """Remove the user and the token that a remote's address may hold."""
    return _CREDENTIALS.sub("", text)


def _told(done: "subprocess.CompletedProcess[bytes]") -> Answer:
    status = None if done.returncode == TOO_LONG else done.returncode
    return Answer(
        status, done.stdout.decode(errors="replace"), done.stderr.decode(errors="replace")
    )
