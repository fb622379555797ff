"""`rehearse`: what `inv check` says of the site as it would be published."""

from pathlib import Path

import pytest

from plugins.publishing import PublishingError, rehearse
from tests.publishing.conftest import Author


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


def test_a_build_that_fails_exits_one(author: Author, capsys: pytest.CaptureFixture[str]) -> None:
    """There is nothing to judge, and the message says so in French."""

    def fail(_root: Path, _site: Path) -> None:
        raise PublishingError("la construction a échoué.")

    assert rehearse(author.root, fail) == 1
    expected = "\nVérification impossible\u00a0: la construction a échoué.\n"
    assert capsys.readouterr().err == expected
