"""A stand-in for the program `tesseract`, and a project to write in."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

Install = Callable[[str], None]

PROGRAM = shutil.which("tesseract")
"""The real one, when this machine has it."""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a project with an empty content folder."""
    (tmp_path / "project/content").mkdir(parents=True)
    return tmp_path / "project"


@pytest.fixture(autouse=True)
def no_tesseract(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Hide the program that this machine may have."""
    (tmp_path / "bin").mkdir()
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))


@pytest.fixture
def real_tesseract(no_tesseract: None, tmp_path: Path) -> None:  # noqa: ARG001 - it goes first
    """Give the program of this machine back; skip the test where there is none."""
    if PROGRAM is None:
        pytest.skip("tesseract n’est pas installé")
    (tmp_path / "bin/tesseract").symlink_to(PROGRAM)


@pytest.fixture
def install(tmp_path: Path) -> Install:
    """Return what installs a `tesseract` that runs some lines of shell."""

    def write(script: str) -> None:
        program = tmp_path / "bin/tesseract"
        program.write_text(f"#!/bin/sh\nPATH=/usr/bin:/bin\n{script}\n", "utf-8")
        program.chmod(0o755)

    return write
