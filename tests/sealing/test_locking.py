"""`inv vault lock`: what it writes, and when it would rather not."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plugins.anonymity.store import Private
from plugins.anonymity.vault import Vault
from plugins.sealing import age, document
from plugins.sealing.document import Contents
from plugins.sealing.locking import lock
from plugins.sealing.refusal import Refusal
from plugins.sealing.store import Store
from plugins.sealing.unlocking import unlock
from tests.sealing.conftest import ROSTER, SECRETS, VAULT, git, give_key, imported
from tests.sealing.test_document import ROSTERS, VAULTS

SLUGS = st.from_regex(r"[a-z0-9]{1,8}(-[a-z0-9]{1,4})?", fullmatch=True)


def refused(root: Path, status: int | None = None) -> tuple[str, int]:
    """Return why nothing is locked, whatever the host of the remotes answers, and the status."""
    before = Store(root).sealed()
    with pytest.raises(Refusal) as caught:
        lock(root, ask=lambda _: status)
    assert before == Store(root).sealed()
    return str(caught.value).split(":")[0].strip(), caught.value.status


def test_vault_age_opens_on_what_private_holds(root: Path) -> None:
    """And on for whom."""
    imported(root)
    key = give_key(root)
    assert 0 == lock(root)
    opened = document.decode(age.unseal((root / "vault.age").read_bytes(), [key]))
    assert Contents({"cas": VAULT}, {"fil": ROSTER}) == opened.contents
    assert (age.recipient_of(key),) == opened.recipients


def test_nothing_private_is_readable_or_printed(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Neither a name nor a number, in vault.age, in what git would take, in what is said."""
    imported(root)
    key = give_key(root)
    lock(root)
    git(root, "add", ".")
    said = "".join(capsys.readouterr())
    tracked = b"".join(
        path.read_bytes() for path in root.iterdir() if path.is_file() and path.name != ".git"
    )
    assert (root / "vault.age").read_bytes() in tracked
    for secret in (*SECRETS, key, "cas", "fil"):
        assert secret not in said
        if len(secret) > 3:
            assert secret.encode() not in tracked


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.dictionaries(SLUGS, VAULTS, min_size=1, max_size=2),
    st.dictionaries(SLUGS, ROSTERS, max_size=2),
)
def test_another_machine_gets_the_same_vaults(
    tmp_path_factory: pytest.TempPathFactory,
    vaults: dict[str, object],
    rosters: dict[str, object],
) -> None:
    """Locked here and unlocked there, whatever they hold."""
    here, there = (tmp_path_factory.mktemp(name) for name in ("here", "there"))
    give_key(here)
    wanted = Contents(vaults, rosters)  # type: ignore[arg-type]
    Store(here).take(wanted, wanted.entries())
    lock(here)
    Store(there).save_keys(Store(here).keys())
    Store(there).save_sealed(Store(here).sealed() or b"")
    assert 0 == unlock(there)
    assert wanted == Store(there).contents()


def test_the_same_vault_is_not_written_again(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Encryption would give other bytes, and the history a version for nothing."""
    imported(root)
    give_key(root)
    lock(root)
    before = Store(root).sealed()
    capsys.readouterr()
    assert 0 == lock(root)
    assert (before, True) == (Store(root).sealed(), "Rien n’a changé" in capsys.readouterr().out)


def test_one_key_more_is_a_change(root: Path) -> None:
    """The same names, for someone else too."""
    imported(root)
    give_key(root)
    lock(root)
    other = age.new_key()
    store = Store(root)
    store.save_recipients(store.recipients() + age.recipient_of(other))
    lock(root)
    opened = document.decode(age.unseal(store.sealed() or b"", [other]))
    assert {"cas": VAULT} == opened.vaults


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (200, ("« origin » est public", 1)),
        (404, ("Impossible de savoir si « origin » est public", 2)),
        (None, ("Impossible de savoir si « origin » est public", 2)),
    ],
)
def test_a_remote_that_may_be_public_is_refused(
    root: Path, status: int | None, expected: tuple[str, int]
) -> None:
    """Until the author says, by `--public`, that it is for ever."""
    imported(root)
    give_key(root)
    git(root, "remote", "add", "origin", "git@github.com:vous/site.git")
    assert expected == refused(root, status)
    assert 0 == lock(root, public=True, ask=pytest.fail)


def test_one_public_remote_is_enough(root: Path) -> None:
    """A push may go to any."""
    imported(root)
    give_key(root)
    git(root, "remote", "add", "prive", "/srv/x.git")
    git(root, "remote", "add", "vitrine", "https://example.org/x.git")
    assert ("« vitrine » est public", 1) == refused(root, 200)


@pytest.mark.parametrize("address", ["git@github.com:vous/site.git", "/srv/x.git"])
def test_a_private_remote_is_fine(root: Path, address: str) -> None:
    """One that asks who is there, or a folder."""
    imported(root)
    give_key(root)
    git(root, "remote", "add", "origin", address)
    assert 0 == lock(root, ask=lambda _: 401)


def test_an_address_shown_has_no_credentials(root: Path) -> None:
    """The one that is told, and the one that is asked."""
    imported(root)
    give_key(root)
    git(root, "remote", "add", "origin", "https://vous:jeton@github.com/vous/site.git")
    asked: list[str] = []
    with pytest.raises(Refusal) as caught:
        lock(root, ask=asked.append)
    assert "jeton" not in str(caught.value) + "".join(asked)
    assert 1 == len(asked)


def test_nothing_is_asked_when_nothing_is_written(root: Path) -> None:
    """No network for « rien n’a changé »."""
    imported(root)
    give_key(root)
    lock(root)
    git(root, "remote", "add", "origin", "git@github.com:vous/site.git")
    assert 0 == lock(root, ask=pytest.fail)


def test_nobody_locks_himself_out(root: Path) -> None:
    """Without recipients, without a key, or with a key that would not open."""
    imported(root)
    assert "vault.recipients ne nomme personne" == refused(root)[0]
    store = Store(root)
    store.save_recipients(age.recipient_of(age.new_key()))
    assert ("Aucune clé", 2) == refused(root)
    store.save_keys(age.new_key())
    assert ("Aucune de vos clés n’ouvrirait ce vault.age", 1) == refused(root)


def test_there_must_be_something_to_lock(root: Path) -> None:
    """An empty vault would make the gate believe that there is nothing to look for."""
    give_key(root)
    assert ("Rien à verrouiller", 1) == refused(root)


def test_a_clone_that_unlocked_nothing_does_not_lock_it_empty(root: Path) -> None:
    """What vault.age alone holds is never lost, even by `--force`."""
    imported(root)
    give_key(root)
    lock(root)
    for path in ("vaults/cas.json", "threads/fil/roster.json", "sealed.json"):
        (root / "private" / path).unlink()
    before = Store(root).sealed()
    for force in (False, True):
        with pytest.raises(Refusal, match="Lancez d’abord"):
            lock(root, force=force)
    assert before == Store(root).sealed()


def test_a_vault_of_a_case_does_not_vanish(root: Path) -> None:
    """No command erases one: it was lost, unless its author insists."""
    imported(root)
    give_key(root)
    lock(root)
    (root / "private/vaults/cas.json").unlink()
    assert "vault.age contient l’affaire cas, qui n’est plus dans private/. Pour" in refused(root)[
        0
    ].replace("reprendre ce qui manque", "")
    assert 0 == lock(root, force=True)
    assert {} == _opened(root).vaults


def test_what_was_forgotten_leaves_vault_age(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """And its author is told where it still is."""
    imported(root)
    give_key(root)
    lock(root)
    Private(root).forget("fil")
    assert 0 == lock(root)
    assert (Vault(retired=("Agent A", "Agent B")), {}) == (
        _opened(root).vaults["cas"],
        _opened(root).rosters,
    )
    assert "dans l’historique de git" in capsys.readouterr().out


def test_a_damaged_vault_age_is_not_overwritten(root: Path) -> None:
    """Nobody knows what it held."""
    imported(root)
    give_key(root)
    lock(root)
    Store(root).save_sealed((Store(root).sealed() or b"") + b"x")
    assert ("vault.age est abîmé, ou n’est pas un fichier age", 2) == refused(root)


def _opened(root: Path) -> document.Document:
    store = Store(root)
    return document.decode(age.unseal(store.sealed() or b"", [store.keys()]))
