"""A withdrawn text is not put online again without a word."""

import pytest

from plugins.publishing import publish
from plugins.redirects.notice import MARK
from tests.golden import plain
from tests.publishing.conftest import Author, accept

NOTICE = f'{MARK}2021-03-03">Texte retiré'


@pytest.fixture
def returning(author: Author) -> Author:
    """Return an author whose text « un » is withdrawn online, and is there again in the sources."""
    author.site |= {"un/index.html": NOTICE, "series/s/index.html": NOTICE}
    author.publish()
    author.site |= {"un/index.html": "<title>Un</title>", "series/s/index.html": "La série"}
    return author


def again(author: Author, *slugs: str, dry_run: bool = False) -> int:
    """Publish, having named texts on the command line."""
    return publish(author.root, author.build, accept, republish=slugs, dry_run=dry_run)


def answer(monkeypatch: pytest.MonkeyPatch, word: str) -> None:
    """Have someone answer at the terminal."""
    monkeypatch.setattr("plugins.publishing.republication.someone_is_there", lambda: True)
    monkeypatch.setattr("builtins.input", lambda _question: word)


def test_without_a_terminal_it_is_refused(
    returning: Author, capsys: pytest.CaptureFixture[str]
) -> None:
    """The message says why, how to agree, and how to leave it out."""
    before = returning.state()
    assert again(returning) == 1
    assert returning.state() == before
    told = plain(capsys.readouterr().err)
    assert "loi du 29 juillet 1881, art. 65" in told
    assert "\nPour le publier de nouveau : inv publish --republish un\n" in told
    assert "« withdrawn: »" in told
    assert "series" not in told


def test_the_command_line_may_agree(returning: Author) -> None:
    """To each text by its slug."""
    assert again(returning, "deux") == 1
    assert again(returning, "un") == 0
    assert returning.online("un/index.html") == "<title>Un</title>"


@pytest.mark.parametrize(("word", "status"), [("o", 0), ("Oui", 0), ("", 1), ("n", 1)])
def test_at_a_terminal_it_is_asked(
    returning: Author,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    word: str,
    status: int,
) -> None:
    """Anything but a yes is a no."""
    answer(monkeypatch, word)
    assert again(returning) == status
    assert "une nouvelle publication" in capsys.readouterr().out
    assert returning.online("un/index.html") == (NOTICE if status else "<title>Un</title>")


def test_a_rehearsal_says_that_it_will_be_asked(
    returning: Author, capsys: pytest.CaptureFixture[str]
) -> None:
    """And shows the page as one that comes back."""
    assert again(returning, dry_run=True) == 0
    out = plain(capsys.readouterr().out)
    assert "remise en ligne" in out
    assert "« un » avait été retiré : inv publish demandera confirmation" in out


def test_another_name_does_not_hide_that_it_is_there_again(returning: Author) -> None:
    """Its former address leads to it: `aliases:` in a front matter."""
    leads = '<meta http-equiv="refresh" content="0; url=../deux/">'
    returning.site |= {"un/index.html": leads, "deux/index.html": "<title>Un</title>"}
    assert again(returning) == 1
    assert again(returning, "un") == 0


def test_another_notice_is_no_republication(returning: Author) -> None:
    """Nothing of the text is there."""
    returning.site["un/index.html"] = NOTICE.replace("03-03", "03-04")
    assert again(returning) == 0
