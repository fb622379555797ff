"""Whether vault.age is what private/ is, without a key."""

from pathlib import Path

from plugins.anonymity.store import Private
from plugins.sealing import behind
from plugins.sealing.locking import lock
from plugins.sealing.unlocking import unlock
from tests.sealing.conftest import give_key, imported


def test_an_import_puts_vault_age_behind(root: Path) -> None:
    """Until it is locked again; and so does what is forgotten."""
    imported(root)
    give_key(root)
    found = [behind(root)]
    lock(root)
    (root / "private/vault.key").rename(root / "private/kept.key")
    found.append(behind(root))
    imported(root, "01 99 00 12 34")
    found.append(behind(root))
    (root / "private/kept.key").rename(root / "private/vault.key")
    lock(root)
    Private(root).forget("fil")
    found.append(behind(root))
    assert [False, False, True, True] == found


def test_a_clone_is_behind_nothing(root: Path) -> None:
    """It knows only what it unlocked."""
    imported(root)
    give_key(root)
    lock(root)
    for name in ("vaults/cas.json", "threads/fil/roster.json", "sealed.json"):
        (root / "private" / name).unlink()
    before = behind(root)
    unlock(root)
    assert (False, False) == (before, behind(root))
