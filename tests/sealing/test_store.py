"""The files: who may read them, what is taken, what is never half written."""

from pathlib import Path

import pytest

from plugins.anonymity.errors import PrivacyError
from plugins.anonymity.store import Private
from plugins.anonymity.vault import Vault
from plugins.sealing.document import Contents
from plugins.sealing.refusal import Refusal
from plugins.sealing.store import Store
from tests.sealing.conftest import ROSTER, VAULT, git, imported


def test_it_finds_every_vault_and_every_roster(root: Path) -> None:
    """And nothing else that lies in private/: neither the raw thread nor a draft."""
    imported(root)
    private = Private(root)
    private.save_text("fil", "draft.yaml", "Camille: agent\n")
    private.save_text("autre", "answers.json", "[]")
    assert Contents({"cas": VAULT}, {"fil": ROSTER}) == Store(root).contents()


def test_an_empty_project_has_nothing(root: Path) -> None:
    """And reading makes no file."""
    store = Store(root)
    read = (store.contents(), store.sealed(), store.recipients(), store.keys(), store.past())
    assert (Contents(), None, "", "", {}) == read
    assert [root / ".git", root / ".gitignore"] == sorted(root.iterdir())


def test_what_is_taken_is_what_was_sealed(root: Path) -> None:
    """At the places that are named, and nowhere else."""
    sealed = Contents({"cas": VAULT, "autre": Vault()}, {"fil": ROSTER})
    Store(root).take(sealed, ["vaults/cas", "threads/fil"])
    assert Contents({"cas": VAULT}, {"fil": ROSTER}) == Store(root).contents()


@pytest.mark.parametrize("slug", ["../evil", "a/../../b", "É", ""])
def test_a_name_leads_nowhere_else(root: Path, slug: str) -> None:
    """Anyone can encrypt for us; nothing is written outside private/."""
    with pytest.raises(PrivacyError):
        Store(root).take(Contents({slug: VAULT}), [f"vaults/{slug}"])


def test_secrets_are_for_their_owner_alone(root: Path) -> None:
    """And what is committed is for everyone who has the project."""
    store = Store(root)
    store.save_keys("clé")
    store.save_past({"vaults/cas": ("x",)})
    store.save_sealed(b"x")
    names = ("private", "private/vault.key", "private/sealed.json", "vault.age")
    found = [oct((root / name).stat().st_mode & 0o777) for name in names]
    assert ["0o700", "0o600", "0o600", "0o644"] == found


def test_a_key_that_git_would_take_in_is_not_written(root: Path) -> None:
    """Even where vaults are ignored."""
    (root / ".gitignore").write_text("/private/vaults/\n", "utf-8")
    with pytest.raises(PrivacyError, match="n’est pas ignoré par git"):
        Store(root).save_keys("clé")
    assert not (root / "private").exists()


def test_a_private_folder_that_git_tracks_is_refused(root: Path) -> None:
    """Before anything is read or written."""
    (root / "private").mkdir()
    (root / "private/x").write_text("x", "utf-8")
    git(root, "add", "-f", "private/x")
    with pytest.raises(PrivacyError, match="est suivi par git"):
        Store(root)


def test_a_write_that_fails_leaves_the_former_file(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whole, and alone."""
    store = Store(root)
    store.save_sealed(b"ancien")
    monkeypatch.setattr("os.fsync", lambda _: (_ for _ in ()).throw(OSError(28, "plein")))
    with pytest.raises(OSError, match="plein"):
        store.save_sealed(b"nouveau")
    assert (b"ancien", []) == (store.sealed(), list(root.glob("*.partial")))
    assert [] == list(root.glob(".*partial"))


def test_what_a_killed_writer_left_goes(root: Path) -> None:
    """Half a key is a key."""
    store = Store(root)
    store.save_keys("ancienne")
    left = root / "private/.vault.key-abc.partial"
    left.write_text("nouv", "utf-8")
    store.save_keys("nouvelle")
    assert ("nouvelle", False) == (store.keys(), left.exists())


def test_a_damaged_memory_is_no_memory(root: Path) -> None:
    """A question too many is better than an answer too few."""
    store = Store(root)
    store.save_past({"vaults/cas": ("x",)})
    (root / "private/sealed.json").write_text("{", "utf-8")
    assert {} == store.past()


def test_a_text_that_is_none_is_refused(root: Path) -> None:
    """With its name."""
    (root / "vault.recipients").write_bytes(b"\xff\xfe")
    with pytest.raises(Refusal, match=r"^vault\.recipients n’est pas un texte"):
        Store(root).recipients()
