"""An author's repository, and what an import left in its private folder."""

import subprocess
from pathlib import Path

import pytest

from plugins.anonymity.roster import Person, Roster
from plugins.anonymity.store import Private
from plugins.anonymity.vault import Known, Masked, Vault
from plugins.sealing import age
from plugins.sealing.opening import VARIABLE
from plugins.sealing.store import Store

VAULT = Vault(
    people=(Known("Camille Durand", "agent", "Agent A", ("CD",), ("fil",)),),
    masks=(Masked("fil", 1, "téléphone", "06 39 98 12 34"),),
    retired=("Agent B",),
)
ROSTER = Roster(
    people=(Person("Camille Durand", "agent", "Agent A", ("CD",), "signe un message"),),
    confirmed=True,
    kept=frozenset({"Livebox", "Fibre"}),
    marked=(("les Tilleuls", "lieu"),),
)
SECRETS = ("Camille", "Durand", "06 39 98 12 34", "Tilleuls")


def git(folder: Path, *words: str) -> None:
    """Run git, as an author who has no settings."""
    identity = ["-c", "user.name=Claire Martin", "-c", "user.email=claire@example.org"]
    subprocess.run(["git", *identity, *words], cwd=folder, check=True, capture_output=True)


def imported(root: Path, mask: str = "06 39 98 12 34") -> None:
    """Leave in private/ what an import leaves; `mask` is what it masked."""
    private = Private(root)
    masks = (Masked("fil", 1, "téléphone", mask),)
    private.save_vault("cas", Vault(VAULT.people, masks, VAULT.retired))
    private.save_roster("fil", ROSTER)


def give_key(root: Path) -> str:
    """Make a key for the project at `root`, and name it in vault.recipients; return it."""
    key, store = age.new_key(), Store(root)
    store.save_keys(key)
    store.save_recipients(store.recipients() + age.recipient_of(key) + "\n")
    return key


@pytest.fixture(autouse=True)
def _no_key(monkeypatch: pytest.MonkeyPatch) -> None:
    """The machine that runs the tests may have a key of its own."""
    monkeypatch.delenv(VARIABLE, raising=False)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return an author's repository, in which private/ is ignored."""
    folder = tmp_path / "site"
    folder.mkdir()
    git(folder, "init", "-q")
    (folder / ".gitignore").write_text("/private/\n", "utf-8")
    return folder
