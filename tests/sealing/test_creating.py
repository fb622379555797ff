"""`inv vault key`: one key a machine, its secret shown on demand alone."""

from pathlib import Path

import pytest

from plugins.sealing import age, keys
from plugins.sealing.creating import key
from plugins.sealing.locking import lock
from plugins.sealing.refusal import Refusal
from plugins.sealing.store import Store
from plugins.sealing.unlocking import unlock
from tests.sealing.conftest import imported


def known(root: Path) -> tuple[str, ...]:
    """Return the keys of the machine."""
    return keys.secret_keys(Store(root).keys(), "X")


def test_it_makes_a_key_and_names_it(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The secret stays in private/; its recipient is printed, and written where it belongs."""
    assert 0 == key(root)
    (made,) = known(root)
    said = "".join(capsys.readouterr())
    assert age.recipient_of(made) in said
    assert "AGE-SECRET-KEY" not in said
    assert (age.recipient_of(made),) == keys.recipients(Store(root).recipients())


def test_a_second_time_changes_nothing(root: Path) -> None:
    """A key replaced by mistake would be a vault lost."""
    key(root)
    before = (Store(root).keys(), Store(root).recipients())
    key(root)
    assert before == (Store(root).keys(), Store(root).recipients())


def test_it_names_its_key_again_where_it_is_missing(root: Path) -> None:
    """In a project that never knew it."""
    key(root)
    (root / "vault.recipients").unlink()
    key(root)
    assert (age.recipient_of(known(root)[0]),) == keys.recipients(Store(root).recipients())


def test_the_secret_goes_alone_to_the_standard_output(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """So that a program can take it."""
    key(root)
    capsys.readouterr()
    assert 0 == key(root, show=True)
    assert (f"{known(root)[0]}\n", "") == tuple(capsys.readouterr())


def test_there_must_be_a_key_to_show(root: Path) -> None:
    """And none is made for the occasion."""
    with pytest.raises(Refusal, match="Pas de clé"):
        key(root, show=True)
    assert () == known(root)


def test_a_key_replaces_another(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The rotation of the guide, step by step; the former key no longer opens."""
    imported(root)
    key(root)
    (former,) = known(root)
    lock(root)
    capsys.readouterr()
    assert 0 == key(root, new=True)
    said = capsys.readouterr().out
    assert age.recipient_of(former) in said
    assert "Ce que cela ne répare pas" in said
    newest = known(root)[0]
    assert (newest, former) == known(root)
    store = Store(root)
    store.save_recipients(store.recipients().replace(age.recipient_of(former) + "\n", ""))
    lock(root)
    assert "Une clé de moins l’ouvre." in capsys.readouterr().out
    store.save_keys(former)
    with pytest.raises(Refusal, match="ne s’ouvre pas"):
        unlock(root)
    store.save_keys(newest)
    assert 0 == unlock(root)


def test_a_lost_key_is_mended_as_the_guide_says(root: Path) -> None:
    """With private/ at hand: a new key, and vault.age begun anew."""
    imported(root)
    key(root)
    lock(root)
    for name in ("private/vault.key", "vault.recipients"):
        (root / name).unlink()
    key(root)
    with pytest.raises(Refusal, match=r"effacez vault\.age"):
        lock(root)
    (root / "vault.age").unlink()
    assert 0 == lock(root)


def test_nothing_is_made_beside_recipients_that_are_wrong(root: Path) -> None:
    """The mistake is told first."""
    (root / "vault.recipients").write_text("moi\n", "utf-8")
    with pytest.raises(Refusal, match="ligne 1"):
        key(root)
    assert () == known(root)
