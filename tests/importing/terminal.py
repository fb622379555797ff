"""A program run on a pseudo-terminal, and what its screen shows: just enough of a VT100."""

import codecs
import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import termios
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Self

from rich.cells import cell_len

PATIENCE = 30.0
"""Seconds after which what is waited for will not come."""
SECOND_THOUGHT = 3.0
"""Seconds after which a key that did nothing is pressed again."""

_CONTROL = re.compile(
    r"\x1b\[(?P<private>[?>]?)(?P<numbers>[\d;]*)(?P<verb>[A-Za-z@])"
    r"|\x1b\](?:[^\x07\x1b]*)(?:\x07|\x1b\\)"
    r"|\x1b[()][A-Z0-9]|\x1b[=>78]"
)
_UNFINISHED = re.compile(r"\x1b(?:\[[?>]?[\d;]*|\][^\x07\x1b]*|[()]?)\Z")


class Screen:
    """A grid of cells, moved over by what a program writes."""

    def __init__(self, columns: int, rows: int) -> None:
        self.columns, self.rows = columns, rows
        self.cells = [[" "] * columns for _ in range(rows)]
        self.row = self.column = 0
        self._rest = ""

    def __str__(self) -> str:
        return "\n".join("".join(row).rstrip() for row in self.cells)

    def feed(self, text: str) -> None:
        """Show more of what the program wrote."""
        text = self._rest + text
        unfinished = _UNFINISHED.search(text)
        self._rest = unfinished[0] if unfinished else ""
        text = text[: len(text) - len(self._rest)]
        place = 0
        for control in _CONTROL.finditer(text):
            self._write(text[place : control.start()])
            place = control.end()
            if control["verb"] and not control["private"]:
                numbers = [int(n) for n in control["numbers"].split(";") if n]
                self._obey(control["verb"], numbers)
        self._write(text[place:])

    def _write(self, text: str) -> None:
        for character in text:
            if character == "\r":
                self.column = 0
            elif character == "\n":
                self._down()
            elif character == "\b":
                self.column = max(self.column - 1, 0)
            elif character >= " ":
                self._put(character)

    def _put(self, character: str) -> None:
        width = cell_len(character)
        if self.column + width > self.columns:
            self.column = 0
            self._down()
        self.cells[self.row][self.column : self.column + width] = [character, ""][: width or 1]
        self.column += width

    def _down(self) -> None:
        self.row += 1
        if self.row == self.rows:
            self.cells = [*self.cells[1:], [" "] * self.columns]
            self.row -= 1

    def _obey(self, verb: str, numbers: Sequence[int]) -> None:
        count = numbers[0] if numbers else 1
        if verb in "Hf":
            row, column = [*numbers, 1, 1][:2] if numbers else (1, 1)
            self.row, self.column = min(row, self.rows) - 1, min(column, self.columns) - 1
        elif verb == "G":
            self.column = count - 1
        elif verb in "AB":
            row = self.row + (count if verb == "B" else -count)
            self.row = min(max(row, 0), self.rows - 1)
        elif verb in "CD":
            column = self.column + (count if verb == "C" else -count)
            self.column = min(max(column, 0), self.columns - 1)
        elif verb == "K":
            self._clear_row(numbers[0] if numbers else 0)
        elif verb == "J":
            self._clear(numbers[0] if numbers else 0)

    def _clear_row(self, what: int) -> None:
        start = self.column if what == 0 else 0
        end = self.column + 1 if what == 1 else self.columns
        self.cells[self.row][start:end] = [" "] * (end - start)

    def _clear(self, what: int) -> None:
        if what == 0:
            self._clear_row(0)
        first = self.row + 1 if what == 0 else 0
        for row in range(first, self.rows):
            self.cells[row] = [" "] * self.columns


class Terminal:
    """A program at work on a terminal. Use it in a `with`: it is ended if it did not end itself."""

    def __init__(
        self,
        command: Sequence[str],
        folder: Path,
        size: tuple[int, int] = (80, 24),
        variables: Mapping[str, str] | None = None,
    ) -> None:
        columns, rows = size
        self.screen = Screen(columns, rows)
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.process = subprocess.Popen(
            command,
            cwd=folder,
            stdin=slave,
            stdout=slave,
            stderr=slave,
            env={**os.environ, "TERM": "xterm", "NO_COLOR": "1", **(variables or {})},
            start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),  # noqa: PLW1509
        )
        os.close(slave)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        os.close(self._master)

    def press(self, *keys: str) -> None:
        """Type keys or words, one after the other."""
        for key in keys:
            os.write(self._master, key.encode())

    def interrupt(self, text: str) -> str:
        """Press Ctrl-C until the screen shows `text`: again, as anyone would, if nothing comes.

        A signal that falls between the display of a question and the call that reads its answer is
        seen at the next key only.
        """
        end = time.monotonic() + PATIENCE
        while text not in self.shown() and time.monotonic() < end:
            self.press("\x03")
            self._watch(text, SECOND_THOUGHT)
        return self.wait_for(text)

    def wait_for(self, text: str) -> str:
        """Return the screen once it shows `text`, whatever the kind of its spaces."""
        self._watch(text, PATIENCE)
        assert text in self.shown(), f"{text!r} n’est pas à l’écran :\n{self.screen}"
        return self.shown()

    def _watch(self, text: str, seconds: float) -> None:
        end = time.monotonic() + seconds
        while text not in self.shown() and time.monotonic() < end and self._read():
            pass

    def wait(self) -> int:
        """Return the exit status, once everything that was written is shown."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end and self._read():
            pass
        return self.process.wait(timeout=PATIENCE)

    def shown(self) -> str:
        """Return the screen, its spaces made plain."""
        return str(self.screen).replace("\u202f", " ").replace("\u00a0", " ")

    def _read(self) -> bool:
        """Show what comes; return False when nothing more can come."""
        ready, _, _ = select.select([self._master], [], [], 0.2)
        if not ready:
            return True
        try:
            data = os.read(self._master, 65536)
        except OSError:  # Linux: the other end is closed
            return False
        self.screen.feed(self._decoder.decode(data))
        return bool(data)
