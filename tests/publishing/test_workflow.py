"""The workflow takes the same route as an author: tests, then `inv publish`."""

from pathlib import Path
from typing import Any

import yaml

FILE = Path(__file__).parents[2] / ".github" / "workflows" / "publish.yml"


def workflow() -> Any:
    """Read the workflow, every value as text (YAML 1.1 would make a boolean of `on`)."""
    return yaml.load(FILE.read_text("utf-8"), yaml.BaseLoader)  # noqa: S506 - texts only


def test_it_tests_and_then_publishes() -> None:
    """The last two commands, in this order, and no other way to deploy."""
    commands = [step["run"] for step in workflow()["jobs"]["publish"]["steps"] if "run" in step]
    assert commands[-2].startswith("make test")
    assert commands[-1].splitlines()[-1] == ".venv/bin/inv publish"


def test_a_publication_under_way_is_not_cut_off() -> None:
    """The next one waits."""
    assert workflow()["concurrency"] == {"group": "publish", "cancel-in-progress": "false"}


def test_it_may_write_the_branch_and_nothing_else() -> None:
    """The token's rights are those of a push."""
    assert workflow()["permissions"] == {"contents": "write"}
