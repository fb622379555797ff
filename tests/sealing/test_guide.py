"""What the author's guide says of the vault is what the code says and does."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import tasks
from plugins.sealing import OPTIONS
from plugins.sealing.opening import VARIABLE
from tests.conftest import ROOT
from tests.docs import GUIDE, first_column, section, text
from tests.golden import plain

HEADING = "Le coffre voyage"


def chapter() -> str:
    """Return the whole chapter, its blocks included."""
    (found,) = re.findall(rf"(?ms)^## {HEADING}\n(.*?)^## ", text(GUIDE))
    return str(found)


def test_every_command_that_it_gives_exists() -> None:
    """With its options; and no action and no option is left untold."""
    given = re.findall(r"inv vault (\w+)(?: --(\w+))?", chapter())
    known = {(action, option) for action, names in OPTIONS.items() for option in ("", *names)}
    assert known == set(given)


def test_every_option_is_one_of_the_task() -> None:
    """What the code may be given is what can be typed."""
    assert {"action", *set().union(*OPTIONS.values())} == set(tasks.vault.help)


def test_the_secret_has_the_name_that_is_read() -> None:
    """A letter less, and the workflow stops."""
    assert f"\n{VARIABLE}\n" in chapter()


def test_every_message_that_it_explains_can_be_printed() -> None:
    """Each is in a text of the package."""
    said = "\n".join(_texts())
    rows = first_column(section(GUIDE, "Quand le coffre résiste"))
    assert len(rows) > 12
    assert [] == [row for row in rows if row not in said]


def _texts() -> Iterator[str]:
    """Yield every constant text of the package."""
    for file in Path(ROOT / "plugins/sealing").glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield plain(node.value)
