"""Runs Pelican in a fresh process, so that changed plugins and settings are taken."""

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass, replace
from pathlib import Path

_COLOURS = re.compile(r"\x1b\[[0-9;?]*[a-zA-Z]")
_SUMMARY = re.compile(r"^Done: Processed .*\n?", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a build ended. `messages` is what it said, without colours, and may be empty."""

    succeeded: bool
    messages: str


def build(root: Path, folder: Path) -> Outcome:
    """Build the project at `root` into `folder`, which is emptied first."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    done = subprocess.run(
        command(root, folder),
        cwd=root,
        env={**os.environ, "PYTHONUTF8": "1", "COLUMNS": "1000"},  # no cut lines
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    folder.mkdir(exist_ok=True)  # Pelican takes it away when there is nothing to write
    return Outcome(done.returncode == 0, cleaned(done.stdout))


def command(root: Path, folder: Path) -> list[str]:
    """Return the command line of one build. Plain logs: no clock, no columns."""
    settings = ["-s", str(root / "pelicanconf.py"), "-o", str(folder)]
    options = ["--fatal=errors", "--log-handler", "plain"]
    return [sys.executable, "-m", "pelican", str(root / "content"), *settings, *options]


def cleaned(output: str) -> str:
    """Return what Pelican said, without colours and without its own count of pages."""
    return _SUMMARY.sub("", _COLOURS.sub("", output)).strip()


def once(outcome: Outcome, told: set[str]) -> Outcome:
    """Leave out what this machine lacks, which every build says, when it is among what was `told`.

    What a text lacks is said each time, until it is mended.
    """
    if not outcome.messages:
        return outcome
    from plugins.cards.site import UNSHAPED  # noqa: PLC0415 - slow to import, seldom needed

    lines = outcome.messages.split("\n")
    left = [line for line in lines if line not in told]
    told |= {UNSHAPED} & set(lines)
    return replace(outcome, messages="\n".join(left))


def swap(built: Path, site: Path) -> None:
    """Put the folder `built` in the place of `site`, whose former content is thrown away."""
    former = site.with_name("former")
    shutil.rmtree(former, ignore_errors=True)
    if site.exists():
        site.rename(former)
    built.rename(site)
    shutil.rmtree(former, ignore_errors=True)
