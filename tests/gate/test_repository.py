"""`repository`: what git keeps is read as the site is, each blob once."""

import base64
import io
import subprocess
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

import pytest
from PIL import Image

from plugins import gate
from plugins.anonymity.vault import Known, Masked, Vault, encode
from plugins.gate.gathering import Told, terms
from plugins.gate.memory import Memory
from plugins.gate.repository import read_repository
from plugins.gate.rules import pictures
from plugins.gate.scan import in_files, in_order
from tests.gate.conftest import SITEURL, Site, approval

VAULT = Vault(
    people=(Known("Élodie Quéméner", "agent", "Agent A", (), ("fibre",)),),
    masks=(
        Masked("fibre", 3, "IBAN", "FR76 3000 6000 0112 3456 7890 189"),
        Masked("fibre", 4, "IBAN", "FR14 9990 0731 0000 0848 2615 K42"),
    ),
)


def git(root: Path, *words: str) -> str:
    """Run git with an identity of its own."""
    name = ("-c", "user.name=Auteur", "-c", "user.email=auteur@example.org")
    done = subprocess.run(
        ["git", *name, *words], cwd=root, capture_output=True, text=True, check=True
    )
    return done.stdout


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Make a repository of one commit in which nothing is wrong."""
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "un.md").write_text("Agent A : bonjour.\n", "utf-8")
    (tmp_path / "pelicanconf.py").write_text("SITEURL = ''\n")
    git(tmp_path, "init", "-q", "-b", "main")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-q", "-m", "Un")
    return tmp_path


def found(
    root: Path, memory: Memory | None = None, vaults: Sequence[Vault] = (VAULT,)
) -> list[str]:
    """Return what the repository shows: `path:line rule`."""
    told = terms(root, root / "content", SITEURL, Told(vaults=[*vaults]))
    reads, unread = read_repository(root, told, memory or Memory(None, ""))
    assert unread == ()
    return [f"{it.path}:{it.line} {it.rule}" for it in in_order(in_files(reads))]


def test_a_clean_repository_passes(root: Path) -> None:
    """Work tree, history, refs."""
    assert found(root) == []


def test_a_name_is_found_in_the_work_tree_and_in_the_past(root: Path) -> None:
    """A file that was deleted since is still in a commit."""
    (root / "content" / "deux.md").write_text("Bonjour\nelodie quemener\n", "utf-8")
    assert found(root) == ["content/deux.md:2 secrets"]
    git(root, "add", ".")
    git(root, "commit", "-q", "-m", "Deux")
    git(root, "rm", "-q", "content/deux.md")
    git(root, "commit", "-q", "-m", "Trois")
    commit = git(root, "log", "-1", "--skip=1", "--format=%H")[:10]
    assert found(root) == [f"{commit}:content/deux.md:2 secrets"]


def test_messages_authors_and_names_of_files_are_read(root: Path) -> None:
    """A path that tells a name is not repeated."""
    (root / "elodie-quemener.txt").write_text("rien\n")
    git(root, "add", ".")
    git(root, "commit", "-q", "-m", "Merci Élodie", "--author=Quéméner <q@example.org>")
    rules = {it.rpartition(" ")[0].partition(":")[0] for it in found(root)}
    commit = git(root, "log", "-1", "--format=%H")[:10]
    assert f"commit {commit}" in rules
    assert not any("elodie" in it.lower() for it in rules)


IBAN = "FR14 9990 0731 0000 0848 2615 K42"
"""Of nobody, and that no example prints."""


def test_the_toolkits_documents_are_read_word_by_word(root: Path) -> None:
    """An author may leave a file there; of code, names are read whole."""
    (root / "docs").mkdir()
    (root / "docs" / "dossier.md").write_text(f"Élodie Quéméner\n{IBAN}\n", "utf-8")
    (root / "README.md").write_text("Mme Quemener\n", "utf-8")
    (root / "plugins").mkdir()
    (root / "plugins" / "un.py").write_text(f"# Quéméner\n\n# {IBAN}\n", "utf-8")
    assert found(root) == [
        *("README.md:1 secrets", "docs/dossier.md:1 secrets", "docs/dossier.md:2 secrets"),
        "plugins/un.py:3 secrets",
    ]


def test_the_examples_of_the_toolkit_are_not_the_authors_words(root: Path) -> None:
    """Their people and accounts are invented, and listed."""
    (root / "tests" / "detect").mkdir(parents=True)
    examples = "Élodie Quéméner, FR76 3000 6000 0112 3456 7890 189, {{FR14 9990 0731|IBAN}}"
    (root / "tests" / "detect" / "un.txt").write_text(examples, "utf-8")
    assert found(root) == []


@pytest.mark.parametrize("path", ["docs/contrat.bin", "docs/contrat.docx", "tests/gate/un.bin"])
def test_an_unreadable_file_of_the_toolkit_is_told_too(root: Path, path: str) -> None:
    """It may be anybody's; its name is read as well."""
    (root / path).parent.mkdir(parents=True)
    (root / path).write_bytes(b"PK\3\4" + bytes(range(256)) * 4)
    assert found(root) == [f"{path}:1 illisible"]
    (root / "docs").mkdir(exist_ok=True)
    (root / "docs" / "quemener.md").write_text("Rien.\n")
    assert "git ls-files --others:1 secrets" in {
        it.replace(":2 ", ":1 ").replace(":3 ", ":1 ") for it in found(root)
    }


def photo(**options: object) -> bytes:
    """Return a photograph."""
    file = io.BytesIO()
    Image.new("RGB", (9, 9), "#2B3FF2").save(file, "JPEG", **options)
    return file.getvalue()


def located() -> Image.Exif:
    """Return EXIF that says where a photograph was taken."""
    exif = Image.Exif()
    exif[0x8825] = {1: "N", 2: (48.0, 51.0, 23.76), 3: "E", 4: (2.0, 21.0, 7.92)}
    return exif


def approve(root: Path, *pictures: bytes) -> None:
    """Let pictures through, the last one being the one that stands."""
    (root / "content" / "images").mkdir(exist_ok=True)
    lines = "\n".join(approval("images/un.jpg", it) for it in pictures)
    (root / "content" / "images" / "approved.toml").write_text(lines)


def test_a_picture_that_nobody_approved_is_told_before_any_page_shows_it(root: Path) -> None:
    """In the work tree, then in the past; within a document too."""
    approve(root, photo())
    file = root / "content" / "images" / "un.jpg"
    file.write_bytes(photo())
    assert found(root) == []
    file.write_bytes(photo(quality=30))
    assert found(root) == ["content/images/un.jpg:1 pictures"]
    git(root, "add", ".")
    git(root, "commit", "-q", "-m", "Deux")
    git(root, "rm", "-q", "content/images/un.jpg")
    git(root, "commit", "-q", "-m", "Trois")
    commit = git(root, "log", "-1", "--skip=1", "--format=%H")[:10]
    assert found(root) == [f"{commit}:content/images/un.jpg:1 pictures"]
    data = base64.b64encode(photo(quality=20)).decode()
    (root / "content" / "deux.md").write_text(f"![](data:image/jpeg;base64,{data})\n")
    assert f"content/deux.md:1 {pictures.RULE}" in found(root)


def test_a_picture_that_was_approved_once_may_stay_in_the_past(root: Path) -> None:
    """It was shown; the list keeps it after it was retouched."""
    file = root / "content" / "images" / "un.jpg"
    approve(root, photo(quality=30))
    file.write_bytes(photo(quality=30))
    git(root, "add", ".")
    git(root, "commit", "-q", "-m", "Deux")
    approve(root, photo(quality=30), photo())
    assert found(root) == ["content/images/un.jpg:1 pictures"]
    file.write_bytes(photo())
    assert found(root) == []


def test_a_picture_that_says_where_it_was_taken_is_told(root: Path) -> None:
    """Approved or not; the place itself is sought as the vault has it."""
    approve(root, photo(exif=located()))
    (root / "content" / "images" / "un.jpg").write_bytes(photo(exif=located()))
    place = Vault(masks=(Masked("fibre", 4, "position", "48.85660, 2.35220"),))
    assert found(root, vaults=[place]) == [
        f"content/images/un.jpg:1 {it}" for it in ("identifiers", "metadata", "secrets")
    ]


def test_what_is_let_through_is_read_all_the_same(root: Path) -> None:
    """`allow.toml` says that a file is public, not that the vault is."""
    data = f"Élodie Quéméner, 06 39 98 12 34, {IBAN}".encode("utf-16")
    (root / "content" / "un.txt").write_bytes(data)
    mark = sha256(data).hexdigest()
    reason = "le formulaire type de l’Arcep"
    (root / "allow.toml").write_text(f'[[file]]\nsha256 = "{mark}"\nreason = "{reason}"\n', "utf-8")
    assert set(found(root)) == {"content/un.txt:1 secrets"}


def test_detectors_read_what_authors_write(root: Path) -> None:
    """Drafts too; not the code, which is full of numbers."""
    (root / "content" / "brouillon.md").write_text("Mon numéro : 06 39 98 12 34\n", "utf-8")
    (root / "tasks.py").write_text("PHONE = '06 39 98 12 34'\n")
    assert found(root) == ["content/brouillon.md:1 identifiers"]


def test_a_blob_is_read_once(root: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """What was found in it is found again without git being asked for its bytes."""
    (root / "content" / "deux.md").write_text("Élodie Quéméner\n", "utf-8")
    git(root, "add", ".")
    file = tmp_path_factory.mktemp("cache") / "gate"
    memory = Memory(file, "")
    first = found(root, memory)
    memory.save()
    again = Memory(file, "")
    assert found(root, again) == first
    before = file.read_bytes()
    again.save()
    assert file.read_bytes() == before


def test_a_file_that_nobody_can_read_is_told(root: Path) -> None:
    """It may say anything."""
    (root / "donnees.bin").write_bytes(bytes(range(256)) * 4)
    assert found(root) == ["donnees.bin:1 illisible"]


def test_a_clone_without_its_past_cannot_be_judged(root: Path, tmp_path: Path) -> None:
    """The advice says how to fetch it."""
    git(root, "commit", "-q", "--allow-empty", "-m", "Deux")
    git(root, "clone", "-q", "--depth", "1", f"file://{root}", str(tmp_path / "clone"))
    told = terms(root, root / "content", SITEURL, Told())
    _, unread = read_repository(tmp_path / "clone", told, Memory(None, ""))
    assert ["--unshallow" in it.advice for it in unread] == [True]


def test_what_a_remote_holds_already_is_told_apart(site: Site, tmp_path: Path) -> None:
    """Before publishing: a page that is mended must be able to go out."""
    site.write()
    git(tmp_path, "init", "-q", "-b", "main")
    (tmp_path / ".gitignore").write_text("/site/\n/distant/\n/.cache/\n/coffre.json\n")
    (tmp_path / "coffre.json").write_bytes(encode(VAULT))
    (tmp_path / "content" / "un.txt").write_text("Élodie Quéméner\n", "utf-8")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-q", "-m", "Une fuite")
    judged = (tmp_path / "site", tmp_path / "content", SITEURL)
    file = tmp_path / "coffre.json"
    git(tmp_path, "rm", "-q", "content/un.txt")
    git(tmp_path, "commit", "-q", "-m", "Réparée")
    (leak,) = gate.judge(*judged, vault=file).findings
    assert gate.judge(*judged, vault=file, branch="gh-pages") == gate.Verdict((leak,))
    git(tmp_path, "init", "-q", "--bare", "distant")
    git(tmp_path, "remote", "add", "origin", str(tmp_path / "distant"))
    git(tmp_path, "push", "-q", "-u", "origin", "main")
    assert gate.judge(*judged, vault=file, branch="gh-pages") == gate.Verdict((), (leak,))
    assert gate.judge(*judged, vault=file) == gate.Verdict((leak,))


def test_the_name_of_a_file_that_git_does_not_hold_yet_is_read(root: Path) -> None:
    """The next commit would hold it."""
    (root / "content" / "elodie-quemener.md").write_text("Bonjour.\n", "utf-8")
    assert found(root) == ["git ls-files --others:1 secrets"]


@pytest.mark.parametrize("path", ["A-FAIRE.md", "notes/appels.txt", "pelicanconf.py"])
def test_detectors_read_what_an_author_leaves_elsewhere(root: Path, path: str) -> None:
    """A note to oneself is pushed with the rest."""
    (root / path).parent.mkdir(exist_ok=True)
    with (root / path).open("a", encoding="utf-8") as file:
        file.write("# Rappeler le 06 12 34 56 78\n")
    assert [line.endswith("identifiers") for line in found(root)] == [True]


def test_detectors_read_the_messages_of_commits(root: Path) -> None:
    """Not the address of who commits, which git publishes by design."""
    git(root, "commit", "-q", "--allow-empty", "-m", "Merci\n\nRappeler le 06 12 34 56 78")
    (line,) = found(root)
    assert line.startswith("commit ")
    assert line.endswith(" identifiers")


def test_detectors_leave_code_and_locks_alone(root: Path) -> None:
    """Every decorator is a handle there, and every hash holds a number."""
    (root / "requirements.txt").write_text("a==1 --hash=sha256:0517666986a6cd\n")
    (root / "tasks.py").write_text("@task\ndef a(): ...\n")
    git(root, "add", ".")
    assert [] == found(root)
