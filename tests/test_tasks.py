"""The two commands of the Makefile, and invoke's tasks."""

import os
import pty
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from invoke.exceptions import Exit

import tasks
from tests.conftest import ROOT
from tests.golden import plain

TASKS = (
    *("build", "cards", "check", "clean", "forget", "import", "lint", "new", "publish"),
    *("redact", "screenshot", "serve", "share", "share-check", "test", "unpublish", "vault"),
)


def run(*words: str, folder: Path = ROOT) -> "subprocess.CompletedProcess[str]":
    """Run a program and keep what it prints."""
    return subprocess.run(words, capture_output=True, text=True, check=False, cwd=folder)


def inv(*words: str, folder: Path = ROOT) -> "subprocess.CompletedProcess[str]":
    """Run invoke as `.venv/bin/inv` does."""
    return run(sys.executable, "-m", "invoke", *words, folder=folder)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a copy of the project, its caches included, with nothing built."""
    names = (
        "plugins",
        "theme",
        "content",
        ".cache",
        "pelicanconf.py",
        "publishconf.py",
        "tasks.py",
        "allow.toml",
    )
    for name in names:
        source = ROOT / name
        if source.is_dir():
            previews = ["preview"] if name == ".cache" else []
            ignored = shutil.ignore_patterns("__pycache__", *previews)
            shutil.copytree(source, tmp_path / name, ignore=ignored)
        elif source.exists():
            shutil.copy(source, tmp_path)
    return tmp_path


def test_the_tasks_have_their_standard_names() -> None:
    """Each with a line of French."""
    listed = inv("--list").stdout
    names = [
        line.split()[0] for line in listed.split("\n") if line[:2] == "  " and line[2:3].strip()
    ]
    assert list(TASKS) == names


def test_build_writes_the_site_and_passes_words_to_pelican(project: Path) -> None:
    """From any folder below, quotes and all."""
    done = inv("build", "--", "-e", 'SITENAME="Autre nom"', folder=project / "content")
    assert 0 == done.returncode, done.stdout + done.stderr
    assert "Autre nom" in (project / "output/index.html").read_text("utf-8")


def test_a_failing_build_fails_the_task_without_a_traceback(project: Path) -> None:
    """The author's mistake, exit 1."""
    (project / "content/articles/faux.md").write_text("rien", "utf-8")
    done = inv("build", folder=project)
    assert 1 == done.returncode
    assert "articles/faux.md:1 : il manque l’en-tête" in plain(done.stderr)
    assert "Traceback" not in done.stdout + done.stderr


def test_check_says_that_the_shipped_site_is_clean(project: Path) -> None:
    """A production build, read whole."""
    done = inv("check", folder=project)
    assert 0 == done.returncode, done.stdout + done.stderr


def test_new_begins_an_article_that_builds(project: Path) -> None:
    """What the author finds in the file is right from the start."""
    done = inv("new", "L'été où j'ai capté ?", "--series", "Une suite", folder=project)
    assert 0 == done.returncode, done.stderr
    path = project / "content/articles/une-suite/01-l-ete-ou-j-ai-capte.md"
    assert path.is_file()
    assert 0 == inv("build", folder=project).returncode
    assert (project / "output/brouillons/l-ete-ou-j-ai-capte/index.html").is_file()


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("new", "X", "--series", "S", "--part", "abc"), "Partie « abc » : attendu un nombre"),
        (("new", "X", "--series", "S", "--part", "0"), "Partie 0 : une série va de"),
        (("new", "X", "--series", "S", "--part=-1"), "Partie « -1 » : attendu un nombre"),
        (("new", "Archives"), "« archives » est celui d’une page du site lui-même"),
        (("new", "404"), "« 404 » est celui d’une page du site lui-même"),
        (("serve", "--port", "abc"), "Port « abc » : un port va de 1024 à 65535"),
    ],
)
def test_what_cannot_be_is_refused_in_french(
    project: Path, words: tuple[str, ...], expected: str
) -> None:
    """Exit 1, no traceback, and nothing is written."""
    before = sorted((project / "content").rglob("*"))
    done = inv(*words, folder=project)
    assert 1 == done.returncode
    assert expected in plain(done.stderr)
    assert "Traceback" not in done.stderr
    assert before == sorted((project / "content").rglob("*"))


def test_ctrl_c_while_a_task_loads_says_that_nothing_changed() -> None:
    """Before the package itself can say it: status 130."""
    with pytest.raises(Exit) as stop, tasks._interruptible():
        raise KeyboardInterrupt
    assert (130, "\nInterrompu avant de commencer : rien n’a changé.") == (
        stop.value.code,
        plain(stop.value.message or ""),
    )


RUN = """
import signal, sys, tasks
signal.signal(signal.SIGINT, signal.default_int_handler)
try:
    tasks._run(sys.executable, "-c", sys.argv[1])
except tasks.Exit as end:
    sys.exit(end.code)
"""
SWALLOWS = """
import signal, time
signal.signal(signal.SIGINT, signal.default_int_handler)
try:
    print("prêt", flush=True)
    time.sleep(60)
except KeyboardInterrupt:
    time.sleep(0.5)
    print("rangé")
"""
"""A program that Ctrl-C ends with 0 when it has tidied up, as Pelican does while it loads."""


def test_a_program_that_a_task_runs_has_the_terminal() -> None:
    """A progress bar shows where there is one, and its status is the task's."""
    terminal, other = pty.openpty()
    for error, status in ((other, 7), (subprocess.PIPE, 0)):
        program = "import os, sys; sys.exit(7 * os.isatty(2))"
        done = subprocess.run(
            [sys.executable, "-c", RUN, program], stderr=error, cwd=ROOT, check=False
        )
        assert status == done.returncode
    os.close(terminal)
    os.close(other)


def test_ctrl_c_lets_a_program_end_and_gives_its_status() -> None:
    """130, whatever the program returns."""
    command = [sys.executable, "-c", RUN, SWALLOWS]
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, text=True, start_new_session=True
    ) as process:
        assert process.stdout is not None
        process.stdout.readline()
        os.killpg(process.pid, signal.SIGINT)
        out, _ = process.communicate(timeout=20)
    assert (130, "rangé\n") == (process.returncode, out)


def test_an_empty_path_lifts_no_check(project: Path) -> None:
    """A variable of a shell that nobody set: status 2, nothing is judged."""
    for option in ("--vault", "--output"):
        done = inv("check", f"{option}=", folder=project)
        assert (2, "") == (done.returncode, done.stdout)
        assert "attendent chacun un chemin" in plain(done.stderr)


def test_clean_takes_away_what_is_made_again(project: Path) -> None:
    """And nothing else."""
    (project / "output").mkdir()
    assert 0 == inv("clean", folder=project).returncode
    assert not (project / "output").exists()
    assert (project / "content").is_dir()


@pytest.mark.parametrize(
    ("program", "told"),
    [
        ('#!/bin/sh\ncase "$2" in *ensurepip*) exit 1;; esac\nexec python3 "$@"\n', "python3-venv"),
        ("", "Il faut Python 3.11"),
    ],
)
def test_make_says_what_to_install(tmp_path: Path, program: str, told: str) -> None:
    """Without ensurepip, or without a Python: one line, and no half-made .venv."""
    for name in ("Makefile", "requirements.txt"):
        shutil.copy(ROOT / name, tmp_path)
    python = tmp_path / "some-python"
    python.write_text(program, "utf-8")
    python.chmod(0o755)
    done = run("make", "site", f"PYTHON={python if program else ''}", folder=tmp_path)
    assert 0 != done.returncode
    assert told in done.stderr
    assert not (tmp_path / ".venv").exists()
