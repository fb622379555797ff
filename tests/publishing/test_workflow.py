"""The workflow takes the same route as an author: tests, the vault, then `inv publish`."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from plugins.sealing import age
from plugins.sealing.locking import lock
from plugins.sealing.opening import VARIABLE
from plugins.sealing.store import Store
from tests.conftest import ROOT
from tests.golden import plain
from tests.sealing.conftest import SECRETS, VAULT, imported

FILE = ROOT / ".github" / "workflows" / "publish.yml"


def workflow() -> Any:
    """Read the workflow, every value as text (YAML 1.1 would make a boolean of `on`)."""
    return yaml.load(FILE.read_text("utf-8"), yaml.BaseLoader)  # noqa: S506 - texts only


def steps() -> list[Any]:
    """Return the steps of its only job."""
    (job,) = workflow()["jobs"].values()
    found: list[Any] = job["steps"]
    return found


def unlocking() -> Any:
    """Return the step that opens the vault."""
    (step,) = (step for step in steps() if "inv vault unlock" in step.get("run", ""))
    return step


def test_it_tests_then_opens_the_vault_and_then_publishes() -> None:
    """The last three commands, in this order, and no other way to deploy.

    What the tests run never sees the vault, and nothing is published before it is open.
    """
    commands = [step["run"] for step in steps() if "run" in step]
    assert commands[-3].startswith("make test")
    assert commands[-2] == unlocking()["run"]
    assert commands[-1].splitlines()[-1] == ".venv/bin/inv publish"


def test_a_failed_step_stops_it() -> None:
    """No step goes on after an error, nor whatever came before."""
    assert [] == [step for step in steps() if {"if", "continue-on-error"} & set(step)]


def test_a_publication_under_way_is_not_cut_off() -> None:
    """The next one waits."""
    assert workflow()["concurrency"] == {"group": "publish", "cancel-in-progress": "false"}


def test_it_may_write_the_branch_and_nothing_else() -> None:
    """The token's rights are those of a push."""
    assert workflow()["permissions"] == {"contents": "write"}


def test_it_never_runs_for_a_pull_request() -> None:
    """Whose code is a stranger's."""
    assert {"push": {"branches": ["main"]}, "workflow_dispatch": ""} == workflow()["on"]


def test_only_one_step_has_the_key() -> None:
    """By its environment: a value in a script would be in the log when it fails."""
    assert {VARIABLE: f"${{{{ secrets.{VARIABLE} }}}}"} == unlocking()["env"]
    assert 1 == FILE.read_text("utf-8").count("secrets.")


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a project whose `.venv/bin/inv` is ours, on a machine that has no key."""
    monkeypatch.delenv(VARIABLE, raising=False)
    shutil.copytree(ROOT / "plugins", tmp_path / "plugins", ignore=lambda *_: ["__pycache__"])
    shutil.copy(ROOT / "tasks.py", tmp_path)
    inv = tmp_path / ".venv/bin/inv"
    inv.parent.mkdir(parents=True)
    inv.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m invoke "$@"\n', "utf-8")
    inv.chmod(0o755)
    return tmp_path


def locked(project: Path) -> str:
    """Lock a vault in the project as an author does elsewhere; return its key."""
    key, store = age.new_key(), Store(project)
    imported(project)
    store.save_keys(key)
    store.save_recipients(age.recipient_of(key))
    lock(project)
    shutil.rmtree(project / "private")
    return key


def run(project: Path, key: str) -> "subprocess.CompletedProcess[str]":
    """Run the step as GitHub does; a secret that is not set is an empty text."""
    command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", unlocking()["run"]]
    return subprocess.run(
        command,
        cwd=project,
        env={**os.environ, VARIABLE: key},
        capture_output=True,
        text=True,
        check=False,
    )


def test_without_a_vault_it_goes_on(project: Path) -> None:
    """It is opt-in; the gate judges whether it is needed."""
    done = run(project, "")
    assert (0, "Pas de vault.age : rien à ouvrir.\n") == (done.returncode, done.stdout)


def test_with_the_key_the_vault_is_there(project: Path) -> None:
    """And neither the key nor a name is in the log."""
    key = locked(project)
    done = run(project, key)
    assert 0 == done.returncode, done.stderr
    assert VAULT == Store(project).private.vault("cas")
    said = done.stdout + done.stderr
    assert [] == [secret for secret in (*SECRETS, key, key[:30]) if secret in said]


@pytest.mark.parametrize(
    ("key", "told"),
    [
        ("", "Aucune clé"),
        ("AGE", "ce n’est pas une clé entière"),
        pytest.param(age.new_key(), "ne s’ouvre pas", id="another"),
    ],
)
def test_without_the_key_it_stops(project: Path, key: str, told: str) -> None:
    """Before anything is deployed, and says what to do."""
    locked(project)
    done = run(project, key)
    assert 0 != done.returncode
    assert told in plain(done.stderr)
    assert "Traceback" not in done.stderr
    assert not (project / "private/vaults").exists()
