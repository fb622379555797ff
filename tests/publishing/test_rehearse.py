"""`rehearse`: what `inv check` says of the site as it would be published."""

from pathlib import Path

import pytest

from plugins.gate.published import Published
from plugins.publishing import PublishingError, rehearse
from plugins.publishing.settings import Publication
from tests.golden import plain
from tests.publishing.conftest import Author, git
from tests.publishing.test_publish import fail


def test_a_site_with_findings_exits_one(author: Author, capsys: pytest.CaptureFixture[str]) -> None:
    """Each finding is a line, and neither refs nor the former output are touched."""
    (author.root / "content" / "un.md").unlink()
    before = author.state()
    assert rehearse(author.root, author.build) == 1
    assert "mentions-legales/index.html:1 legal: " in capsys.readouterr().out
    assert author.state() == before


def test_what_cannot_be_judged_exits_two(author: Author) -> None:
    """A text without a front matter may be a draft or not: nobody can tell."""
    assert rehearse(author.root, author.build) == 2


def test_a_build_that_fails_exits_two(author: Author, capsys: pytest.CaptureFixture[str]) -> None:
    """There is nothing to judge, and the message says so in French."""

    def fail(_root: Path, _site: Path) -> None:
        raise PublishingError("la construction a échoué.")

    assert rehearse(author.root, fail) == 2
    expected = "\nVérification impossible\u00a0: la construction a échoué.\n"
    assert capsys.readouterr().err == expected


def test_a_folder_is_judged_as_it_stands(
    author: Author, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is built, and the vault that is named goes to the gate."""
    seen: list[object] = []

    def judge(
        root: Path, site: Path, _wanted: Publication, published: Published, vault: Path | None
    ) -> int:
        seen.extend((root, site, published.state, vault))
        return 0

    monkeypatch.setattr("plugins.publishing.production.judge", judge)
    vault = author.root / "publishconf.py"
    folder = author.root / "output"
    assert rehearse(author.root, fail, output=folder, vault=vault) == 0
    assert seen == [author.root, folder, "known", vault]
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("option", ["output", "vault"])
def test_a_path_that_is_not_there_leaves_it_unjudged(
    author: Author, capsys: pytest.CaptureFixture[str], option: str
) -> None:
    """Exit 2, not a clean bill."""
    missing = author.root / "nulle-part"
    assert rehearse(author.root, author.build, **{option: missing}) == 2
    kind = "dossier" if option == "output" else "fichier"
    expected = f"Vérification impossible : {kind} « {missing} » introuvable."
    assert expected in plain(capsys.readouterr().err)


def test_without_a_remote_it_says_what_is_not_looked_for(
    author: Author, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nobody knows what is online."""
    git(author.root, "remote", "remove", "origin")
    rehearse(author.root, author.build)
    assert "Aucun dépôt distant ne s’appelle « origin »" in plain(capsys.readouterr().out)
