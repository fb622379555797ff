"""`python -m plugins.detect`: lines in, JSON out."""

import json
import subprocess
import sys

from tests.conftest import ROOT


def detected(given: bytes) -> list[object]:
    """Return what the program writes for some bytes, line by line."""
    command = [sys.executable, "-m", "plugins.detect"]
    done = subprocess.run(command, input=given, capture_output=True, check=True, cwd=ROOT)
    return [json.loads(line) for line in done.stdout.decode("utf-8").splitlines()]


def test_each_line_gives_a_list() -> None:
    """Of places and kinds, counted in code points from the line’s start; empty for nothing."""
    given = "😀 06 39 98 12 34\r\n\nle 3900\ndigicode 12A34".encode()
    phone = {"start": 2, "end": 16, "kind": "téléphone"}
    assert [[phone], [], [], [{"start": 9, "end": 14, "kind": "code"}]] == detected(given)


def test_a_line_that_is_no_utf_8_is_still_read() -> None:
    """Each byte that is none counts for one character."""
    assert [[{"start": 2, "end": 16, "kind": "téléphone"}]] == detected(b"\xff 06 39 98 12 34\n")
