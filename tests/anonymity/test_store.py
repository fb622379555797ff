"""The private folder: who may read it, who may not, what is left of it."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from plugins.anonymity import PrivacyError, Roster
from plugins.anonymity.store import Private
from plugins.anonymity.vault import Known, Masked, Vault
from tests.anonymity.samples import said

VAULT = Vault(
    people=(Known("Camille", "agent", "Agent A", (), ("fil",)),),
    masks=(Masked("fil", 1, "code", "4512"), Masked("autre", 1, "code", "8888")),
)
WRITER = """
import sys
from pathlib import Path
from plugins.anonymity.store import Private
from plugins.anonymity.vault import Masked, Vault
private = Private(Path(sys.argv[1]))
turn = 0
while True:
    turn += 1
    text = str(turn % 10) * 200_000
    private.save_vault("cas", Vault(masks=(Masked("fil", 1, "code", text),)))
    print("écrit", flush=True)
"""
SOURCES = Path(__file__).resolve().parents[2]


def git(folder: Path, *words: str) -> None:
    """Run git, as an author who has no settings."""
    identity = ["-c", "user.name=Claire Martin", "-c", "user.email=claire@example.org"]
    subprocess.run(["git", *identity, *words], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return an author's repository, in which private/ is ignored."""
    git(tmp_path, "init", "-q")
    (tmp_path / ".gitignore").write_text("/private/\n", "utf-8")
    return tmp_path


def refused(root: Path) -> str:
    """Return why the private folder of a project is refused."""
    with pytest.raises(PrivacyError) as caught:
        Private(root)
    return str(caught.value)


def modes(folder: Path) -> dict[str, str]:
    """Return the access rights of everything in a folder, itself included."""
    paths = [folder, *folder.rglob("*")]
    return {str(p.relative_to(folder)): oct(p.stat().st_mode & 0o777) for p in paths}


def test_what_is_written_is_read_back(root: Path) -> None:
    """The vault, the roster, the raw thread, and a text."""
    private = Private(root)
    roster, raw = Roster.of({"Camille": "agent", "Livebox": "keep"}), said("Bonjour")
    private.save_vault("cas", VAULT)
    private.save_roster("fil", roster)
    private.save_raw("fil", raw)
    path = private.save_text("fil", "draft.yaml", "Camille: agent\n")
    assert (VAULT, roster, raw, "Camille: agent\n") == (
        private.vault("cas"),
        private.roster("fil"),
        private.raw("fil"),
        private.text("fil", "draft.yaml"),
    )
    assert root / "private/threads/fil/draft.yaml" == path


def test_what_was_never_written_is_empty(root: Path) -> None:
    """And reading makes no folder."""
    private = Private(root)
    found = (private.vault("cas"), private.roster("a"), private.raw("a"), private.text("a", "b"))
    assert (Vault(), None, None, None) == found
    assert not (root / "private").exists()


def test_only_its_owner_may_read_it(root: Path) -> None:
    """Folders 0700, files 0600, whatever the umask, and even when they were open before."""
    (root / "private").mkdir(mode=0o755)
    former = os.umask(0)
    try:
        Private(root).save_vault("cas", VAULT)
    finally:
        os.umask(former)
    assert {".": "0o700", "vaults": "0o700", "vaults/cas.json": "0o600"} == modes(root / "private")


def test_a_folder_that_git_tracks_is_refused(root: Path) -> None:
    """Even when .gitignore names it."""
    (root / "private").mkdir()
    (root / "private/x").write_text("x", "utf-8")
    git(root, "add", "-f", "private/x")
    assert refused(root).startswith("Le dossier private/ est suivi par git")


def test_a_folder_that_git_would_take_in_is_refused(root: Path) -> None:
    """Nothing is written before .gitignore names it."""
    (root / ".gitignore").write_text("/output/\n", "utf-8")
    assert "ajoutez la ligne « /private/ »" in refused(root)
    assert not (root / "private").exists()


def test_a_file_that_git_would_take_in_is_refused(root: Path) -> None:
    """An exception in .gitignore is seen before the file is written."""
    private = Private(root)
    lines = "/private/*\n!/private/threads/\n"
    (root / ".gitignore").write_text(lines, "utf-8")
    with pytest.raises(PrivacyError, match="n’est pas ignoré par git"):
        private.save_raw("fil", said("Bonjour"))
    assert not (root / "private/threads").exists()


def test_the_project_may_be_a_folder_of_the_repository(root: Path) -> None:
    """Git is asked from there."""
    (root / "site").mkdir()
    assert "n’est pas ignoré" in refused(root / "site")
    (root / ".gitignore").write_text("private/\n", "utf-8")
    Private(root / "site").save_vault("cas", VAULT)
    assert VAULT == Private(root / "site").vault("cas")


def test_a_hook_of_git_leads_nowhere_else(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its variables name another repository."""
    (root / ".gitignore").unlink()
    monkeypatch.setenv("GIT_DIR", str(root / "nowhere"))
    assert "n’est pas ignoré" in refused(root)


def test_a_repository_that_git_cannot_read_is_refused(root: Path) -> None:
    """Who cannot tell does not write."""
    (root / ".git/HEAD").write_text("?", "utf-8")
    assert refused(root).startswith("git ne dit pas s’il suit le dossier private/")


def test_without_git_a_repository_is_refused(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """For the same reason."""
    monkeypatch.setenv("PATH", str(root))
    assert refused(root).startswith("git est introuvable")


def test_outside_any_repository_nothing_is_refused(tmp_path: Path) -> None:
    """Nothing there is ever pushed."""
    Private(tmp_path).save_vault("cas", VAULT)
    assert VAULT == Private(tmp_path).vault("cas")


@pytest.mark.parametrize("link", ["private", "private/threads", "private/threads/fil"])
def test_a_link_is_refused(root: Path, link: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    """It may lead to a folder that is shared, or published."""
    (root / link).parent.mkdir(parents=True, exist_ok=True)
    (root / link).symlink_to(tmp_path_factory.mktemp("elsewhere"))
    with pytest.raises(PrivacyError, match=f"^{link} est un lien"):
        Private(root).save_raw("fil", said("Bonjour"))


@pytest.mark.parametrize("name", ["../x", "/etc", "", "a/b", "É", ".", "a.json"])
def test_a_name_that_is_no_slug_is_refused(root: Path, name: str) -> None:
    """Nothing is written outside the folder."""
    private = Private(root)
    with pytest.raises(PrivacyError):
        private.save_vault(name, VAULT)
    with pytest.raises(PrivacyError):
        private.raw(name)


@pytest.mark.parametrize("name", ["../x", "", ".x", "raw.json", "a/b"])
def test_a_text_stays_in_its_folder(root: Path, name: str) -> None:
    """And never over the raw thread or the roster."""
    with pytest.raises(PrivacyError):
        Private(root).save_text("fil", name, "x")


def test_a_damaged_roster_is_refused(root: Path) -> None:
    """It is not taken for an empty one."""
    private = Private(root)
    private.save_roster("fil", Roster.of({"Camille": "agent"}))
    (root / "private/threads/fil/roster.json").write_text("{", "utf-8")
    with pytest.raises(PrivacyError, match=r"private/threads/fil/roster\.json est illisible"):
        private.roster("fil")


def test_forgetting_erases_everything_and_says_so(root: Path) -> None:
    """Files, people and masks of the thread; nothing of another; what is not reached is told."""
    private = Private(root)
    private.save_vault("cas", VAULT)
    private.save_raw("fil", said("Bonjour"))
    private.save_roster("fil", Roster.of({"Camille": "agent"}))
    private.save_text("fil", "draft.yaml", "x")
    private.save_raw("autre", said("Bonjour"))
    told = str(private.forget("fil"))
    assert "fil/draft.yaml, fil/raw.json, fil/roster.json" in told
    assert "1 personne" in told
    assert "1 masque" in told
    assert "sauvegardes" in told
    assert "historique de git" in told
    assert (None, None) == (private.raw("fil"), private.roster("fil"))
    assert Vault(masks=(VAULT.masks[1],), retired=("Agent A",)) == private.vault("cas")
    assert private.raw("autre") is not None
    left = "".join(p.read_text("utf-8") for p in (root / "private").rglob("*") if p.is_file())
    assert "Camille" not in left


def test_forgetting_what_was_never_kept_says_so(root: Path) -> None:
    """And is no mistake."""
    assert "Rien n’était gardé de ce fil dans private/." == str(Private(root).forget("fil"))


def test_forgetting_takes_away_what_a_killed_writer_left(root: Path) -> None:
    """Half a raw thread is raw."""
    private = Private(root)
    private.save_raw("autre", said("Bonjour"))
    left = root / "private/threads/autre/.raw.json-x.partial"
    left.write_text("Camille", "utf-8")
    private.forget("fil")
    assert not left.exists()


def test_a_killed_writer_leaves_a_whole_file(tmp_path: Path) -> None:
    """Killed again and again at any moment, it leaves the former file or the new one."""
    environment = {**os.environ, "PYTHONPATH": str(SOURCES)}
    for turn in range(8):
        command = [sys.executable, "-c", WRITER, str(tmp_path)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment) as writer:
            assert writer.stdout is not None
            writer.stdout.readline()
            time.sleep(0.003 * turn)
            writer.send_signal(signal.SIGKILL)
        (masked,) = Private(tmp_path).vault("cas").masks
        assert masked.text[0] * 200_000 == masked.text
    Private(tmp_path).save_vault("cas", VAULT)
    assert ["cas.json"] == [p.name for p in (tmp_path / "private/vaults").iterdir()]


def test_a_text_may_be_dropped(root: Path) -> None:
    """Alone; dropping what is not there is no mistake."""
    private = Private(root)
    private.save_text("fil", "a.json", "x")
    private.save_text("fil", "b.json", "y")
    private.drop("fil", "a.json")
    private.drop("fil", "a.json")
    private.drop("autre", "a.json")
    assert (None, "y") == (private.text("fil", "a.json"), private.text("fil", "b.json"))
    assert not (root / "private/threads/autre").exists()


def test_forgetting_leaves_no_empty_folder(root: Path) -> None:
    """The name of a folder is a trace too."""
    (root / "private/threads/fil").mkdir(parents=True)
    Private(root).forget("fil")
    assert not (root / "private/threads/fil").exists()


def test_the_threads_that_are_kept_are_listed(root: Path) -> None:
    """In order, whatever is kept of them; none at all is no mistake."""
    private = Private(root)
    assert () == private.threads()
    private.save_roster("fil", Roster.of({"Camille": "agent"}))
    private.save_text("autre", "draft.yaml", "x")
    (root / "private/threads/.fil-x.partial").touch()
    assert ("autre", "fil") == private.threads()
