"""What an author reads, word for word: stories in `messages.txt`, of which the last command speaks.

A line is a command, or an event of `EVENTS`. Keys are shown as `age1…`.
"""

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from plugins import sealing
from plugins.anonymity.store import Private
from plugins.sealing import age
from plugins.sealing.locking import lock
from plugins.sealing.opening import VARIABLE
from plugins.sealing.store import Store
from tests.golden import cases, plain
from tests.sealing.conftest import ROSTER, git, imported

Event = Callable[[Path], object]


def _remote(address: str) -> Event:
    return lambda root: git(root, "remote", "add", "origin", address)


def _elsewhere(change: Event) -> Event:
    """Return a change made, and locked, on another machine that has the same key."""

    def event(root: Path) -> None:
        files = {
            path: path.read_bytes() for path in (root / "private").rglob("*") if path.is_file()
        }
        change(root)
        assert 0 == sealing.vault(root, "lock", frozenset())
        for path in (root / "private").rglob("*"):
            if path.is_file() and path not in files:
                path.unlink()
        for path, data in files.items():
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(data)

    return event


def _drop_a_recipient(root: Path) -> None:
    store = Store(root)
    former = age.recipient_of(store.keys().splitlines()[-1])
    store.save_recipients(store.recipients().replace(f"{former}\n", ""))


EVENTS: dict[str, Event] = {
    "import": imported,
    "autre import": lambda root: Private(root).save_roster("autre", ROSTER),
    "ici, le masque change": lambda root: imported(root, "01 99 00 11 11"),
    "ailleurs, le masque change": _elsewhere(lambda root: imported(root, "01 99 00 22 22")),
    "ailleurs, autre import": _elsewhere(lambda root: Private(root).save_roster("autre", ROSTER)),
    "ailleurs, oubli": _elsewhere(lambda root: Private(root).forget("fil")),
    "oubli": lambda root: Private(root).forget("fil"),
    "le coffre de l’affaire est effacé": lambda root: (root / "private/vaults/cas.json").unlink(),
    "dépôt public": _remote("git@github.com:public/site.git"),
    "dépôt muet": _remote("https://moi:jeton@git.example.org/site.git"),
    "dépôt inconnu": _remote("git@github-perso:moi/site.git"),
    "la clé est perdue": lambda root: (root / "private/vault.key").unlink(),
    "une autre clé": lambda root: Store(root).save_keys(age.new_key()),
    "vault.age est abîmé": lambda root: Store(root).save_sealed(b"abc"),
    "l’ancien destinataire est retiré": _drop_a_recipient,
}


def _ask(url: str) -> int | None:
    return {"github.com": 200}.get(url.split("/")[2])


@pytest.mark.parametrize(("story", "expected"), cases(Path(__file__).with_name("messages.txt")))
def test_an_author_is_told(
    story: str,
    expected: str,
    root: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What happened, what did not, what to do; then the status, when it is not 0."""
    monkeypatch.setitem(sealing.ACTIONS, "lock", partial(lock, ask=_ask))
    status = 0
    for line in story.split("\n"):
        capsys.readouterr()
        if line.startswith("inv vault "):
            action, *options = line.split()[2:]
            status = sealing.vault(root, action, frozenset(o.removeprefix("--") for o in options))
        elif line.startswith(f"{VARIABLE}="):
            monkeypatch.setenv(VARIABLE, line.partition("=")[2])
        else:
            EVENTS[line](root)
    said = re.sub(r"age1\w{20,}", "age1…", plain("".join(capsys.readouterr())).rstrip("\n"))
    assert expected == "\n".join([said, *([f"[{status}]"] if status else [])])
