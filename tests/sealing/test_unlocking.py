"""`inv vault unlock`: what is taken, what stays, what a person settles."""

from pathlib import Path

import pytest

from plugins.anonymity.errors import PrivacyError
from plugins.anonymity.store import Private
from plugins.sealing.locking import lock
from plugins.sealing.opening import VARIABLE
from plugins.sealing.refusal import Refusal
from plugins.sealing.store import Store
from plugins.sealing.unlocking import unlock
from tests.sealing.conftest import ROSTER, VAULT, git, give_key, imported


@pytest.fixture
def other(root: Path, tmp_path: Path) -> Path:
    """Return a clone of the project on another machine, locked here with one import."""
    imported(root)
    give_key(root)
    lock(root)
    git(root, "add", ".")
    git(root, "commit", "-qm", "Coffre")
    git(tmp_path, "clone", "-q", str(root), "autre")
    return tmp_path / "autre"


def carry(sender: Path, receiver: Path) -> None:
    """Bring vault.age as a commit would."""
    Store(receiver).save_sealed(Store(sender).sealed() or b"")


def mask(root: Path) -> str:
    """Return what the case's vault says was masked."""
    return Private(root).vault("cas").masks[0].text


def test_the_key_of_the_environment_opens(
    other: Path, root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """As in CI: private/ is there again, for its owner alone, and only counts are told."""
    monkeypatch.setenv(VARIABLE, f"\n# la mienne\n{Store(root).keys()}\n")
    capsys.readouterr()
    assert 0 == unlock(other)
    assert (VAULT, ROSTER) == (Private(other).vault("cas"), Private(other).roster("fil"))
    told = "Repris de vault.age dans private/ : 1 affaire et 1 conversation.\n"
    assert (told, "") == tuple(
        text.replace("\u00a0", " ").replace("\u202f", " ") for text in capsys.readouterr()
    )
    files = [path for path in (other / "private").rglob("*") if path.is_file()]
    assert {"0o600"} == {oct(path.stat().st_mode & 0o777) for path in files}
    assert not (other / "private/vault.key").exists()


def test_the_environment_goes_before_the_file(
    other: Path, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An empty variable, as CI gives for a secret that is not set, is none."""
    Store(other).save_keys(Store(root).keys())
    monkeypatch.setenv(VARIABLE, "pas une clé")
    with pytest.raises(Refusal, match=VARIABLE):
        unlock(other)
    monkeypatch.setenv(VARIABLE, "")
    assert 0 == unlock(other)


def test_without_a_key_nothing_is_opened(other: Path) -> None:
    """Status 2: nobody could tell."""
    with pytest.raises(Refusal, match="Aucune clé") as caught:
        unlock(other)
    assert (2, False) == (caught.value.status, (other / "private").exists())


def test_without_a_vault_there_is_nothing_to_open(root: Path) -> None:
    """It is opt-in."""
    with pytest.raises(Refusal, match=r"pas de vault\.age") as caught:
        unlock(root)
    assert 1 == caught.value.status


def test_a_private_folder_that_git_tracks_receives_nothing(other: Path, root: Path) -> None:
    """What comes out of the vault would be committed."""
    key = Store(root).keys()
    (other / "private").mkdir()
    (other / "private/vault.key").write_text(key, "utf-8")
    git(other, "add", "-f", "private/vault.key")
    with pytest.raises(PrivacyError, match="est suivi par git"):
        unlock(other)
    assert [other / "private/vault.key"] == list((other / "private").iterdir())


def test_news_travel_both_ways(other: Path, root: Path) -> None:
    """Each machine takes what the other changed, and keeps what it changed itself."""
    Store(other).save_keys(Store(root).keys())
    unlock(other)
    imported(other, "01 99 00 12 34")
    lock(other)
    Private(root).save_roster("local", ROSTER)
    carry(other, root)
    assert 0 == unlock(root)
    assert ("01 99 00 12 34", ROSTER) == (mask(root), Private(root).roster("local"))
    assert 0 == lock(root)
    carry(root, other)
    assert 0 == unlock(other)
    assert Store(root).contents() == Store(other).contents()


def test_what_changed_on_both_sides_is_left_as_it_is(
    other: Path, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Until a person chooses; the choice is then for both machines."""
    Store(other).save_keys(Store(root).keys())
    unlock(other)
    imported(other, "01 99 00 11 11")
    lock(other)
    imported(root, "01 99 00 22 22")
    carry(other, root)
    assert 1 == unlock(root)
    assert "01 99 00 22 22" == mask(root)
    assert "l’affaire cas" in capsys.readouterr().err
    with pytest.raises(Refusal):
        lock(root)
    assert 0 == unlock(root, force=True)
    assert "01 99 00 11 11" == mask(root)
    assert 0 == lock(root)


def test_what_is_here_may_be_kept(other: Path, root: Path) -> None:
    """The other choice."""
    Store(other).save_keys(Store(root).keys())
    unlock(other)
    imported(other, "01 99 00 11 11")
    lock(other)
    imported(root, "01 99 00 22 22")
    carry(other, root)
    assert 0 == lock(root, force=True)
    carry(root, other)
    assert 0 == unlock(other)
    assert "01 99 00 22 22" == mask(other)


def test_an_older_vault_takes_nothing_back(root: Path) -> None:
    """Whoever goes back in the history loses nothing of private/."""
    imported(root)
    give_key(root)
    lock(root)
    older = Store(root).sealed() or b""
    imported(root, "01 99 00 11 11")
    lock(root)
    Store(root).save_sealed(older)
    assert 0 == unlock(root)
    assert "01 99 00 11 11" == mask(root)
    assert 0 == lock(root)


def test_two_branches_that_git_cannot_merge_lose_nothing(other: Path, root: Path) -> None:
    """Each locked on its own: what only one has is kept, what both changed is asked."""
    Store(other).save_keys(Store(root).keys())
    unlock(other)
    imported(other, "01 99 00 11 11")
    Private(other).save_roster("la-bas", ROSTER)
    lock(other)
    imported(root, "01 99 00 22 22")
    Private(root).save_roster("ici", ROSTER)
    lock(root)
    carry(other, root)
    assert 1 == unlock(root)
    assert ("01 99 00 22 22", ["fil", "ici", "la-bas"]) == (
        mask(root),
        sorted(Store(root).contents().rosters),
    )
    assert 0 == lock(root, force=True)
    carry(root, other)
    assert 0 == unlock(other)
    assert Store(root).contents() == Store(other).contents()


def test_forgetting_elsewhere_is_told_and_not_done(
    other: Path, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Erasing is a person's act; until then nothing is locked again by mistake."""
    Store(other).save_keys(Store(root).keys())
    unlock(other)
    Private(other).forget("fil")
    lock(other)
    carry(other, root)
    assert 1 == unlock(root)
    assert ROSTER == Private(root).roster("fil")
    assert "inv forget fil" in capsys.readouterr().err
    with pytest.raises(Refusal):
        lock(root)
    Private(root).forget("fil")
    assert (0, 0) == (unlock(root), lock(root))


def test_what_was_lost_here_is_taken_again_on_demand(root: Path) -> None:
    """A vault erased by mistake is still in vault.age."""
    imported(root)
    give_key(root)
    lock(root)
    (root / "private/vaults/cas.json").unlink()
    assert 0 == unlock(root)
    assert not (root / "private/vaults/cas.json").exists()
    assert 0 == unlock(root, force=True)
    assert VAULT == Private(root).vault("cas")


def test_unlocking_again_changes_nothing(other: Path, root: Path) -> None:
    """Not even a date."""
    Store(other).save_keys(Store(root).keys())
    unlock(other)
    before = {path: path.stat().st_mtime_ns for path in (other / "private").rglob("*")}
    assert 0 == unlock(other)
    assert before == {path: path.stat().st_mtime_ns for path in (other / "private").rglob("*")}
