"""`abreast`: sources that do not follow those of the site online would undo another's work."""

from pathlib import Path

import pytest

from plugins.publishing import publish
from tests.golden import plain
from tests.publishing.conftest import Author, accept, git


@pytest.fixture
def other(author: Author, tmp_path: Path) -> Author:
    """Return who writes on another machine: the same remote, the sources too."""
    git(author.root, "branch", "-M", "main")
    author.publish()
    git(author.root, "push", "--quiet", "origin", "main")
    git(tmp_path, "clone", "--quiet", "-b", "main", str(author.remote), "ailleurs")
    return Author(tmp_path / "ailleurs", author.remote, {"index.html": "Corrigé ailleurs"})


def write_and_publish(other: Author) -> str:
    """Have the other one correct a text; return the short hash of that commit."""
    (other.root / "content" / "un.md").write_text("Corrigé ailleurs", "utf-8")
    other.commit()
    git(other.root, "push", "--quiet", "origin", "main")
    assert other.publish() == 0
    return git(other.root, "rev-parse", "--short", "HEAD")


def test_another_s_correction_is_not_undone(
    author: Author, other: Author, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing is published, and the message says what to type first."""
    short = write_and_publish(other)
    before = author.state()
    assert author.publish() == 1
    assert author.state() == before
    told = plain(capsys.readouterr().err)
    assert f"Publication refusée : le site en ligne vient d’un commit ({short}) " in told
    assert "\n  git pull --no-rebase --no-edit origin main\n  inv publish\n" in told


def test_the_command_of_the_message_is_enough(author: Author, other: Author) -> None:
    """Also where both have written since: git alone would ask how to join them."""
    write_and_publish(other)
    (author.root / "content" / "deux.md").write_text("Deux", "utf-8")
    author.commit()
    assert author.publish() == 1
    git(author.root, "pull", "--quiet", "--no-rebase", "--no-edit", "origin", "main")
    assert author.publish() == 0


def test_what_was_fetched_but_not_joined_counts_too(author: Author, other: Author) -> None:
    """Knowing the commit is not having its texts."""
    write_and_publish(other)
    git(author.root, "fetch", "--quiet", "origin")
    assert author.publish() == 1


def test_an_author_who_rewrote_the_past_goes_on(author: Author) -> None:
    """As the guide says after a leak: the former commit is here still, and nobody else's."""
    author.commit()
    author.publish()
    git(author.root, "reset", "--quiet", "--soft", "HEAD~1")
    author.site["index.html"] = "Corrigé"
    author.commit()
    assert author.publish() == 0


@pytest.mark.parametrize(("answer", "status"), [("o", 0), ("", 1)])
def test_someone_who_is_there_is_asked(
    author: Author, other: Author, monkeypatch: pytest.MonkeyPatch, answer: str, status: int
) -> None:
    """The other's commit may be gone for good: there is a way out."""
    write_and_publish(other)
    monkeypatch.setattr("plugins.publishing.abreast.someone_is_there", lambda: True)
    monkeypatch.setattr("builtins.input", lambda _question: answer)
    assert author.publish() == status


def test_a_rehearsal_tells_it(
    author: Author, other: Author, capsys: pytest.CaptureFixture[str]
) -> None:
    """And goes on: it shows what would be undone."""
    short = write_and_publish(other)
    capsys.readouterr()
    assert publish(author.root, author.build, accept, dry_run=True) == 0
    assert f"({short})" in capsys.readouterr().out
