"""`history`: what git keeps, found where it is; what cannot be read whole is said."""

import os
import subprocess
from pathlib import Path

import pytest

from plugins.gate.history import Unread, files, history, objects
from tests.gate.repositories import Repository, made

TOLD = "Camille Invente"


@pytest.fixture(autouse=True)
def _no_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Read no settings of the person who runs the tests."""
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "home"))


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """Make a repository with one commit, of the sources."""
    return made(tmp_path / "site")


def test_a_deleted_file_is_still_there(repository: Repository) -> None:
    """It is shown in the first commit that held it, as `git show` takes it."""
    commit = repository.commit("content/a.md", TOLD)
    repository.commit("content/b.md", "Autre")
    (repository.root / "content/a.md").unlink()
    repository.git("commit", "--quiet", "--all", "--message", "Retrait")
    assert repository.holders(TOLD) == [f"{commit}:content/a.md"]
    assert repository.git("show", f"{commit}:content/a.md") == TOLD


def test_an_amended_commit_that_a_tag_holds_is_still_there(repository: Repository) -> None:
    """A push of tags sends it."""
    commit = repository.commit("content/a.md", TOLD)
    repository.git("tag", "avant")
    repository.write("content/a.md", "Rien")
    repository.git("commit", "--quiet", "--all", "--amend", "--message", "Mieux")
    assert repository.holders(TOLD) == [f"{commit}:content/a.md"]


def test_what_nothing_leads_to_is_not_reported(repository: Repository) -> None:
    """No push sends an amended commit, and no clone receives it."""
    repository.commit("content/a.md", TOLD)
    repository.write("content/a.md", "Rien")
    repository.git("commit", "--quiet", "--all", "--amend", "--message", "Mieux")
    assert repository.git("log", "--reflog", "--format=%H", f"-S{TOLD}") != ""
    assert repository.holders(TOLD) == []


def test_every_entry_of_the_stash_is_read(repository: Repository) -> None:
    """Below the first, only a reflog knows them; untracked files are in a commit of their own."""
    repository.write("content/a.md", TOLD)
    repository.git("stash", "push", "--include-untracked", "--message", "pour Basile")
    repository.write("pelicanconf.py", "SITENAME = 'Autre'\n")
    repository.git("stash", "push", "--message", "pour Zoé")
    untracked = repository.head("stash@{1}^3")
    assert repository.holders(TOLD) == [f"{untracked}:./content/a.md"]
    assert repository.holders("Basile") == ["stash@{1}"]
    assert repository.holders("Zoé") == ["stash@{0}"]
    assert repository.holders("'Autre'") == [f"{repository.head('stash@{0}')}:pelicanconf.py"]


def test_what_a_reflog_says_of_a_stash_is_read(repository: Repository) -> None:
    """It may differ from the message of the commit."""
    repository.write("pelicanconf.py", "SITENAME = 'Autre'\n")
    commit = repository.git("stash", "create")
    repository.git("stash", "store", "--message", TOLD, commit)
    assert repository.holders(TOLD) == ["stash@{0}"]


def test_a_note_is_read(repository: Repository) -> None:
    """Notes are files of a branch of their own."""
    repository.git("notes", "add", "--message", TOLD)
    noted = repository.git("rev-parse", "HEAD")
    assert repository.holders(TOLD) == [f"{repository.head('refs/notes/commits')}:./{noted}"]


def test_a_remote_branch_is_read_as_last_fetched(repository: Repository, tmp_path: Path) -> None:
    """A collaborator's branch is online, merged or not."""
    other = Repository(tmp_path / "other")
    repository.git("clone", "--quiet", str(repository.root), str(other.root))
    repository.git("switch", "--quiet", "--create", "essai")
    commit = repository.commit("content/a.md", TOLD)
    assert other.holders(TOLD) == []
    other.git("fetch", "--quiet")
    assert other.holders(TOLD) == [f"{commit}:content/a.md"]


def test_authors_are_read_without_hours_nor_ids(repository: Repository) -> None:
    """Digits that no one wrote would look like telephone numbers."""
    repository.write("a.txt", "a")
    repository.git("add", "--all")
    author = f"--author={TOLD} <camille@example.org>"
    repository.git("commit", "--quiet", author, "--message", "Un pas\n\nDeux")
    assert repository.texts()[f"commit {repository.head()}"] == (
        f"author {TOLD} <camille@example.org>\ncommitter Ana Exemple <ana@example.org>\n\n"
        "Un pas\n\nDeux\n"
    )


def test_a_signature_is_left_out_and_a_merged_tag_is_kept(repository: Repository) -> None:
    """A signature is digits that no one wrote; what a merged tag says is words."""
    tree = repository.git("rev-parse", "HEAD^{tree}")
    who = "Ana Exemple <ana@example.org> 1614850000 +0100"
    data = (
        f"tree {tree}\nauthor {who}\ncommitter {who}\nmergetag object {tree}\n type commit\n"
        f" tag v1\n tagger {who}\n \n Pour {TOLD}\nencoding ISO-8859-1\n"
        "gpgsig -----BEGIN PGP SIGNATURE-----\n \n 0639981234\n -----END PGP SIGNATURE-----\n"
        "\nÉté\n"
    )
    made_by_hand = ("hash-object", "-t", "commit", "-w", "--stdin")
    commit = repository.git(*made_by_hand, given=data.encode("latin-1"))
    repository.git("update-ref", "refs/heads/main", commit)
    assert repository.texts()[f"commit {commit[:10]}"] == (
        "author Ana Exemple <ana@example.org>\ncommitter Ana Exemple <ana@example.org>\n"
        f"mergetag tag v1\ntagger Ana Exemple <ana@example.org>\n\nPour {TOLD}\n"
        "encoding ISO-8859-1\n\nÉté\n"
    )


def test_what_only_looks_like_a_signature_is_kept(repository: Repository) -> None:
    """Words may stand between the same two lines."""
    armour = "-----BEGIN PGP SIGNATURE-----\n{}\n-----END PGP SIGNATURE-----"
    digits = f"{'iQ' * 32}\n{'Az' * 9}=\n=aBcD"
    repository.git("tag", "--annotate", "v1", "--message", armour.format(f"Comment: {TOLD}"))
    repository.git("tag", "--annotate", "v2", "--message", f"Deux\n\n{armour.format(digits)}")
    assert repository.holders(TOLD) == [f"tag {repository.head('v1')}"]
    assert repository.holders("iQiQ") == []


def test_the_message_of_a_tag_is_read_through_another(repository: Repository) -> None:
    """A tag goes by its id, for its name may be what must not be shown."""
    repository.git("tag", "--annotate", "v1", "--message", TOLD)
    repository.git("tag", "--annotate", "v2", "v1", "--message", "Encore")
    tag = repository.head("v1")
    repository.git("tag", "--delete", "v1")
    assert repository.holders(TOLD) == [f"tag {tag}"]
    assert repository.holders("Encore") == [f"tag {repository.head('v2')}"]


def test_a_tag_may_hold_a_file_or_a_folder(repository: Repository) -> None:
    """Neither is in any commit."""
    file = repository.git("hash-object", "-w", "--stdin", given=TOLD.encode())
    repository.git("tag", "fichier", file)
    tree = repository.git("mktree", given=f"100644 blob {file}\tb.md\n".encode())
    repository.git("tag", "--annotate", "dossier", tree, "--message", "Un dossier")
    assert repository.holders(TOLD) == sorted((f"blob {file[:10]}", f"{tree[:10]}:./b.md"))
    assert repository.holders("b.md") == [tree[:10]]


def test_names_of_branches_and_tags_are_read(repository: Repository) -> None:
    """A name is pushed with what it names; odd ones too."""
    repository.git("branch", "plainte-é\N{NO-BREAK SPACE}camille")
    repository.git("update-ref", "refs/étrange/x y".replace(" ", "@"), "HEAD")
    assert repository.texts()["git show-ref"].splitlines() == [
        "refs/heads/main",
        "refs/heads/plainte-é\N{NO-BREAK SPACE}camille",
        "refs/étrange/x@y",
    ]


def test_what_is_staged_is_read_before_it_is_committed(repository: Repository) -> None:
    """Whatever the work tree has become since; its name is read too."""
    repository.write("content/camille.md", TOLD)
    repository.git("add", "--all")
    repository.write("content/camille.md", "Rien")
    assert repository.holders(TOLD) == [":content/camille.md"]
    assert repository.holders("camille.md") == ["git ls-files"]


def test_a_project_in_a_folder_of_the_repository_has_all_of_its_history(
    repository: Repository,
) -> None:
    """A push sends the whole; the files on disk are those of the project."""
    repository.write("a.md", TOLD)
    repository.git("add", "--all")
    repository.write("site/b.md", "b")
    found = history(repository.root / "site", lambda *_: False)
    assert [it.path for it in found if TOLD.encode() in it.data] == [":a.md"]
    assert [it.path for it in files(repository.root / "site")] == ["b.md"]


def test_an_intention_to_add_is_nothing_yet(repository: Repository) -> None:
    """Git keeps its name, with an empty file."""
    repository.write("content/a.md", TOLD)
    repository.git("add", "--intent-to-add", "content/a.md")
    assert repository.holders(TOLD) == []


def test_both_sides_of_a_conflict_are_read(repository: Repository) -> None:
    """The index holds a file up to three times."""
    ids = [
        repository.git("hash-object", "-w", "--stdin", given=text)
        for text in (b"Un", TOLD.encode())
    ]
    rows = "".join(f"100644 {it} {n}\tcontent/a.md\n" for n, it in zip("13", ids, strict=True))
    repository.git("update-index", "--index-info", given=rows.encode())
    assert repository.holders(TOLD) == [":3:content/a.md"]
    assert repository.git("show", ":3:content/a.md") == TOLD


def test_a_renamed_file_is_read_under_each_name(repository: Repository) -> None:
    """One folder may be judged otherwise than another."""
    first = repository.commit("tests/camille.md", TOLD)
    (repository.root / "content").mkdir()
    repository.git("mv", "tests/camille.md", "content/a.md")
    repository.git("commit", "--quiet", "--message", "Ailleurs")
    second = repository.head()
    expected = sorted((f"{first}:tests/camille.md", f"{second}:content/a.md"))
    assert repository.holders(TOLD) == expected
    assert repository.holders("tests/camille.md") == [first]


def test_a_name_is_given_once_over_the_history(repository: Repository) -> None:
    """Changed ten times, a file has one name."""
    first = repository.commit("content/a.md", "Un")
    repository.commit("content/a.md", "Deux")
    assert repository.holders("content/a.md") == [first]


def test_what_only_a_merge_says_is_read(repository: Repository) -> None:
    """An « evil merge » holds what neither of its parents did."""
    repository.git("switch", "--quiet", "--create", "essai")
    repository.commit("content/b.md", "Deux")
    repository.git("switch", "--quiet", "main")
    repository.commit("content/a.md", "Un")
    repository.git("merge", "--quiet", "--no-commit", "essai")
    merge = repository.commit("content/a.md", TOLD, "Fusion")
    assert repository.git("rev-list", "--min-parents=2", "HEAD")[:10] == merge
    assert repository.holders(TOLD) == [f"{merge}:content/a.md"]


def test_names_of_any_bytes_are_shown_on_one_line(repository: Repository) -> None:
    """They are searched as they are, and printed without what would break a line."""
    commit = repository.commit(b"content/\xff\n\xe2\x80\xaea.md", TOLD)
    assert repository.holders(TOLD) == [rf"{commit}:content/\xff\n\u202ea.md"]
    names = {it.path: it.data for it in repository.blobs()}
    assert names[commit] == b"content/\xff\n\xe2\x80\xaea.md"
    assert next(it.path for it in files(repository.root)) == r"content/\xff\n\u202ea.md"


def test_a_published_site_is_told_from_the_sources(repository: Repository) -> None:
    """A page may be called `docs/`, like a folder of the tool; git takes the path all the same."""
    repository.git("switch", "--quiet", "--orphan", "gh-pages")
    commit = repository.commit("docs/index.html", TOLD)
    repository.git("switch", "--quiet", "main")
    assert repository.holders(TOLD) == [f"{commit}:./docs/index.html"]
    assert repository.git("show", f"{commit}:./docs/index.html") == TOLD


def test_a_detached_head_is_read_in_another_work_tree_too(
    repository: Repository, tmp_path: Path
) -> None:
    """No ref leads to it, and an author works there."""
    repository.git("worktree", "add", "--quiet", "--detach", str(tmp_path / "other"))
    other = Repository(tmp_path / "other")
    commit = other.commit("content/a.md", TOLD)
    assert repository.holders(TOLD) == [f"{commit}:content/a.md"]
    assert other.holders(TOLD) == [f"{commit}:content/a.md"]


def test_a_link_is_its_target(repository: Repository) -> None:
    """What it leads to is not in the repository."""
    (repository.root / "lien").symlink_to("/tmp/Camille")  # noqa: S108 - nothing is read there
    repository.git("add", "--all")
    assert repository.holders("Camille") == [":lien"]
    assert [it.data for it in files(repository.root) if it.path == "lien"] == [b"/tmp/Camille"]


def test_of_a_submodule_the_name_alone_is_read(repository: Repository) -> None:
    """Its commits are in another repository."""
    commit = repository.git("rev-parse", "HEAD")
    repository.git("update-index", "--add", "--cacheinfo", f"160000,{commit},camille")
    repository.git("commit", "--quiet", "--message", "Un module")
    assert repository.holders("camille") == [repository.head()]
    (repository.root / "camille").mkdir()
    assert [it.path for it in files(repository.root)] == ["pelicanconf.py"]


def test_neither_replacements_nor_grafts_hide_anything(repository: Repository) -> None:
    """A push sends the objects as they are; what replaces one is a ref like another."""
    secret = repository.commit("content/a.md", TOLD)
    repository.commit("content/a.md", "Rien")
    repository.git("replace", "--graft", "HEAD")
    info = repository.root / ".git/info"
    info.mkdir(exist_ok=True)
    (info / "grafts").write_text(repository.git("rev-parse", "HEAD") + "\n", "ascii")
    assert repository.holders(TOLD) == [f"{secret}:content/a.md"]


@pytest.mark.parametrize(
    "name", ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_NAMESPACE"]
)
def test_variables_of_a_hook_change_nothing(
    repository: Repository, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str
) -> None:
    """Git would obey them, and read another repository."""
    repository.commit("content/a.md", TOLD)
    expected = [it.path for it in repository.blobs()]
    monkeypatch.setenv(name, str(tmp_path / "nowhere"))
    assert [it.path for it in repository.blobs()] == expected
    assert [it.path for it in files(repository.root)] == ["content/a.md", "pelicanconf.py"]


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("core.quotePath", "true"),
        ("diff.relative", "true"),
        ("diff.renames", "copies"),
        ("log.showSignature", "true"),
        ("diff.noprefix", "true"),
        ("log.diffMerges", "off"),
    ],
)
def test_settings_change_nothing(repository: Repository, key: str, value: str) -> None:
    """Those of the author are for what he reads himself."""
    commit = repository.commit("content/é.md", TOLD)
    repository.git("config", key, value)
    found = {it.path for it in history(repository.root / "content", lambda *_: False)}
    assert f"{commit}:content/é.md" in found


def test_ids_of_sixty_four_digits_are_read(tmp_path: Path) -> None:
    """Git calls that format sha256."""
    repository = made(tmp_path / "long", "--object-format=sha256")
    commit = repository.commit("content/a.md", TOLD)
    repository.commit("content/vide.md", "")
    assert repository.holders(TOLD) == [f"{commit}:content/a.md"]


def test_objects_borrowed_from_another_repository_are_read(
    repository: Repository, tmp_path: Path
) -> None:
    """A clone may share its store of objects."""
    commit = repository.commit("content/a.md", TOLD)
    other = Repository(tmp_path / "other")
    repository.git("clone", "--quiet", "--shared", str(repository.root), str(other.root))
    assert other.holders(TOLD) == [f"{commit}:content/a.md"]


def test_nothing_that_refs_lead_to_is_missed(repository: Repository) -> None:
    """The list is git's own, on a history with all of the above."""
    repository.commit("content/a.md", TOLD)
    repository.git("switch", "--quiet", "--create", "essai", "HEAD^")
    repository.commit("content/b/c.md", "Deux")
    repository.git("merge", "--quiet", "--message", "Fusion", "main")
    repository.git("tag", "--annotate", "v1", "--message", "Un")
    repository.git("notes", "add", "--message", "Une note")
    repository.write("content/a.md", "Trois")
    repository.git("stash", "push", "--quiet")
    repository.write("content/d.md", "Quatre")
    repository.git("add", "--all")
    listing = ("rev-list", "--objects", "--all", "--indexed-objects", "--no-object-names")
    listed = repository.git(*listing).encode()
    kinds = repository.git("cat-file", "--batch-check", given=listed).splitlines()
    expected = {it.split()[0] for it in kinds if it.split()[1] != "tree"}
    assert expected - {it.id for it in repository.blobs()} == set()


def test_what_is_known_is_not_read_again(repository: Repository) -> None:
    """Neither files nor messages, nor names; paths and ids are those of the first reading."""
    repository.commit("content/a.md", TOLD)
    repository.git("tag", "--annotate", "v1", "--message", "Un")
    first = {(it.path, it.id) for it in repository.blobs()}
    repository.commit("content/b.md", "Deux")
    again = history(repository.root, lambda path, name: (path, name) in first)
    head = repository.head()
    expected = [f"commit {head}", head, f"{head}:content/b.md"]
    assert [it.path for it in again if it.path != "git show-ref"] == expected


def test_bytes_of_what_is_known_are_not_asked_for(repository: Repository) -> None:
    """The object may even be gone."""
    commit = repository.commit("content/a.md", TOLD)
    name = repository.git("rev-parse", "HEAD:content/a.md")
    (repository.root / f".git/objects/{name[:2]}/{name[2:]}").unlink()
    paths = [it.path for it in history(repository.root, lambda _, it: it == name)]
    assert f"commit {commit}" in paths
    with pytest.raises(Unread, match="git fsck"):
        repository.blobs()


def test_outside_a_repository_there_is_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Even where git is not installed."""
    monkeypatch.setenv("PATH", "")
    (tmp_path / "a.md").write_text("a", "utf-8")
    assert list(files(tmp_path)) == []
    assert list(history(tmp_path, lambda *_: False)) == []


def test_a_repository_without_a_commit_has_its_index(tmp_path: Path) -> None:
    """The first commit is not made yet."""
    repository = Repository(tmp_path)
    repository.git("init", "--quiet")
    assert repository.texts() == {}
    repository.write("a.md", TOLD)
    repository.git("add", "--all")
    assert repository.texts() == {"git ls-files": "a.md", ":a.md": TOLD}


def test_a_shallow_clone_cannot_be_judged(repository: Repository, tmp_path: Path) -> None:
    """Continuous integration makes such clones."""
    repository.commit("content/a.md", TOLD)
    source = f"file://{repository.root}"
    repository.git("clone", "--quiet", "--depth", "1", source, str(tmp_path / "other"))
    with pytest.raises(Unread, match="git fetch --unshallow"):
        Repository(tmp_path / "other").blobs()


@pytest.mark.parametrize("kept_back", ["blob:none", "tree:0"])
def test_a_partial_clone_cannot_be_judged(
    repository: Repository, tmp_path: Path, kept_back: str
) -> None:
    """And nothing is fetched behind the author's back."""
    repository.commit("content/a.md", TOLD)
    repository.commit("content/a.md", "Rien")
    repository.git("config", "uploadpack.allowFilter", "true")
    source = f"file://{repository.root}"
    other = Repository(tmp_path / "other")
    repository.git("clone", "--quiet", f"--filter={kept_back}", source, str(other.root))
    before = sorted((other.root / ".git/objects").rglob("*"))
    with pytest.raises(Unread, match="sans --filter"):
        other.blobs()
    assert sorted((other.root / ".git/objects").rglob("*")) == before


@pytest.mark.parametrize("ref", ["", "0" * 39 + "1\n"])
def test_a_broken_branch_cannot_be_judged(repository: Repository, ref: str) -> None:
    """Nobody knows what it held."""
    (repository.root / ".git/refs/heads/essai").write_text(ref, "ascii")
    with pytest.raises(Unread, match="git fsck"):
        repository.blobs()


def test_a_folder_git_that_is_no_repository_cannot_be_judged(tmp_path: Path) -> None:
    """Nor one that git refuses to open."""
    (tmp_path / ".git").mkdir()
    with pytest.raises(Unread, match="git fsck"):
        list(files(tmp_path))
    with pytest.raises(Unread, match="git fsck"):
        list(history(tmp_path, lambda *_: False))


def test_without_git_a_repository_cannot_be_judged(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Silence would be a permission."""
    monkeypatch.setenv("PATH", "")
    with pytest.raises(Unread, match="git est introuvable"):
        repository.blobs()
    with pytest.raises(Unread, match="git est introuvable"):
        list(files(repository.root))


def test_a_file_too_large_to_be_read_is_said(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In the history as in the work tree."""
    repository.commit("content/a.md", "x" * 1000)
    monkeypatch.setattr(objects, "LARGEST", 999)
    monkeypatch.setattr("plugins.gate.history.worktree.LARGEST", 999)
    with pytest.raises(Unread, match="100 Mio"):
        repository.blobs()
    with pytest.raises(Unread, match="100 Mio"):
        list(files(repository.root))


def test_a_reading_that_is_given_up_leaves_no_process(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever reads may stop at the first finding."""
    for number in range(2000):
        repository.write(f"content/{number}.md", f"{number}" * 50)
    repository.git("add", "--all")
    started: list[subprocess.Popen[bytes]] = []

    class Recorded(subprocess.Popen):  # type: ignore[type-arg]
        def __init__(self, *words: object, **options: object) -> None:
            super().__init__(*words, **options)  # type: ignore[call-overload]
            started.append(self)

    monkeypatch.setattr(subprocess, "Popen", Recorded)
    reading = history(repository.root, lambda *_: False)
    next(it for it in reading if it.path.endswith("content/3.md"))
    assert None in [it.poll() for it in started]
    reading.close()  # type: ignore[attr-defined]
    assert None not in [it.poll() for it in started]


def test_files_are_those_on_disk(repository: Repository) -> None:
    """Tracked as they are now, and untracked; neither ignored nor deleted ones."""
    repository.write(".gitignore", "ignore.md\n")
    repository.write("change.md", "avant")
    repository.commit("retire.md", "retiré")
    (repository.root / "retire.md").unlink()
    repository.write("change.md", "après")
    repository.write("ignore.md", TOLD)
    repository.write("nouveau/a.md", TOLD)
    found = {it.path: it.data.decode() for it in files(repository.root)}
    assert found == {
        ".gitignore": "ignore.md\n",
        "change.md": "après",
        "nouveau/a.md": TOLD,
        "pelicanconf.py": "SITENAME = 'Tu captes ?'\n",
    }


def test_a_file_that_became_something_else_is_passed_over(repository: Repository) -> None:
    """A pipe would never end; a folder is listed by itself."""
    repository.write("tube", "a")
    repository.commit("dossier", "a")
    (repository.root / "tube").unlink()
    os.mkfifo(repository.root / "tube")
    (repository.root / "dossier").unlink()
    repository.write("dossier/a.md", "a")
    assert [it.path for it in files(repository.root)] == ["dossier/a.md", "pelicanconf.py"]


def test_a_file_that_cannot_be_read_is_said(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody can tell what it shows."""

    def refused(_: bytes) -> os.stat_result:
        raise PermissionError

    monkeypatch.setattr("plugins.gate.history.worktree.os.lstat", refused)
    with pytest.raises(Unread, match="git add --dry-run"):
        list(files(repository.root))


def test_ids_of_files_tell_their_bytes(repository: Repository) -> None:
    """Equal bytes, equal ids; it is the SHA-256 that `allow.toml` asks for."""
    repository.write("b.py", "SITENAME = 'Tu captes ?'\n")
    repository.write("a.py", "a")
    found = {it.path: it.id for it in files(repository.root)}
    assert found["b.py"] == found["pelicanconf.py"]
    assert found["a.py"] == "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb"
