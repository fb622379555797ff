"""`unpublish`: one line in a front matter, and an author who knows what remains."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from plugins.publishing import withdrawal
from plugins.typography.dates import day
from tests.golden import plain
from tests.publishing.conftest import Author, git

TODAY = datetime.now(ZoneInfo("UTC")).date()
TEXT = "---\ntitle: Un\nslug: un\ndate: 2021-03-05 08:30\n{}---\nTexte.\n\n---\n\nSuite.\n"


@pytest.fixture
def writer(author: Author) -> Author:
    """Return an author who has two texts, one of them a draft."""
    write(author, "un.md", TEXT.format(""))
    write(author, "brouillon.md", TEXT.format("status: draft\n").replace("slug: un", "slug: deux"))
    author.commit()
    return author


def write(author: Author, name: str, text: str) -> None:
    """Write a text of the author's, line breaks as given."""
    (author.root / "content" / name).write_bytes(text.encode())


def read(author: Author, name: str) -> str:
    """Return a text of the author's, as it is on disk."""
    return (author.root / "content" / name).read_bytes().decode()


def unpublish(author: Author, slug: str, status: int = 0) -> int:
    """Withdraw a text; if its author agrees to publish, `status` is what that returns."""
    return withdrawal.unpublish(author.root, slug, lambda: status)


@pytest.mark.parametrize("given", ["un", "/un/", " un "])
def test_one_line_marks_the_text(writer: Author, given: str) -> None:
    """At the end of its front matter; the rest is untouched."""
    assert unpublish(writer, given) == 0
    assert read(writer, "un.md") == TEXT.format(f"withdrawn: {TODAY}\n")


def test_line_breaks_and_marks_of_the_file_stay(writer: Author) -> None:
    """A file from another system stays what it is."""
    write(writer, "un.md", "\ufeff" + TEXT.format("").replace("\n", "\r\n"))
    assert unpublish(writer, "un") == 0
    expected = TEXT.format(f"withdrawn: {TODAY}\n").replace("\n", "\r\n")
    assert read(writer, "un.md") == f"\ufeff{expected}"


def test_it_says_what_happens_and_what_remains(
    writer: Author, capsys: pytest.CaptureFixture[str]
) -> None:
    """In the sources, in the branch, in engines, in archives; then the commands to finish."""
    unpublish(writer, "un")
    told = plain(capsys.readouterr().out)
    assert "Rien n’a encore changé en ligne." in told
    assert f"un texte a été retiré par son auteur le {plain(day(TODAY))}" in told
    for trace in (
        "git log -p -- content/un.md",
        "git log gh-pages -- un/index.html",
        "search.google.com",
        "linkedin.com/post-inspector",
        "archive.org",
        "lecteurs de flux",
    ):
        assert trace in told
    finish = '  git add content/un.md\n  git commit -m "Retrait de un"\n  inv publish\n'
    assert told.endswith(f"\nPour finir :\n{finish}")


def test_texts_that_link_to_it_are_named(
    writer: Author, capsys: pytest.CaptureFixture[str]
) -> None:
    """Their readers will meet the notice."""
    linking = TEXT.format("").replace("slug: un", "slug: trois") + "[Un](un.md)\n"
    write(writer, "trois.md", linking)
    unpublish(writer, "un")
    told = plain(capsys.readouterr().out)
    assert "leurs lecteurs arriveront sur cet avis :\n  content/trois.md\n" in told


def test_asked_and_agreed_it_is_committed_and_published(
    writer: Author, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The mark alone; what else has changed waits."""
    write(writer, "trois.md", TEXT.format("").replace("slug: un", "slug: trois"))
    monkeypatch.setattr(withdrawal, "someone_is_there", lambda: True)
    monkeypatch.setattr("builtins.input", lambda _question: "o")
    assert unpublish(writer, "un", status=7) == 7
    assert git(writer.root, "log", "-1", "--format=%s") == "Retrait de un"
    assert git(writer.root, "show", "--format=", "--name-only") == "content/un.md"
    assert git(writer.root, "status", "--porcelain") == "?? content/trois.md"


def test_twice_says_since_when(writer: Author, capsys: pytest.CaptureFixture[str]) -> None:
    """And asks for nothing that is done already."""
    write(writer, "un.md", TEXT.format("withdrawn: 2021-03-03\n"))
    writer.commit()
    assert unpublish(writer, "un") == 0
    told = plain(capsys.readouterr().out)
    assert told.startswith("Déjà retiré, le 3 mars 2021 : content/un.md\n")
    assert told.endswith("\nPour finir :\n  inv publish\n")


def test_a_page_whose_text_is_gone_gets_a_text_without_a_body(
    writer: Author, capsys: pytest.CaptureFixture[str]
) -> None:
    """Deleted from the sources, and still online."""
    writer.site["perdu/index.html"] = "Perdu"
    writer.publish()
    assert unpublish(writer, "perdu") == 0
    expected = f"---\ntitle: Texte retiré\nslug: perdu\ndate: {TODAY}\nwithdrawn: {TODAY}\n---\n"
    assert read(writer, "articles/perdu.md") == expected
    assert "Le texte n’est plus dans vos sources" in capsys.readouterr().out


def test_a_draft_that_was_published_once_can_be_withdrawn(writer: Author) -> None:
    """Made a draft again, its page would vanish without a word."""
    writer.site["deux/index.html"] = "Deux"
    writer.publish()
    assert unpublish(writer, "deux") == 0
    assert f"status: draft\nwithdrawn: {TODAY}\n---\n" in read(writer, "brouillon.md")


@pytest.mark.parametrize(
    ("slug", "expected"),
    [
        ("une", "aucun texte n’a le slug « une », et aucune page en ligne non plus. Vouliez-vous"),
        ("zzz", "Le slug est la fin de son adresse"),
        ("deux", "brouillon.md n’est pas en ligne (status: draft) : il n’y a rien à retirer."),
    ],
)
def test_what_cannot_be_withdrawn_is_refused(
    writer: Author, capsys: pytest.CaptureFixture[str], slug: str, expected: str
) -> None:
    """And nothing is written."""
    assert unpublish(writer, slug) == 1
    assert expected in plain(capsys.readouterr().err)
    assert git(writer.root, "status", "--porcelain") == ""


@pytest.mark.parametrize("slug", ["series/mon-colis", "archives", "../secret"])
def test_what_is_no_text_is_not_withdrawn(
    writer: Author, capsys: pytest.CaptureFixture[str], slug: str
) -> None:
    """A page that the site makes by itself goes with its texts."""
    writer.configure(
        'DIRECT_TEMPLATES = ["index", "archives"]\nARCHIVES_SAVE_AS = "archives/index.html"\n'
    )
    writer.site |= {"series/mon-colis/index.html": "Série", "archives/index.html": "Archives"}
    writer.publish()
    assert unpublish(writer, slug) == 1
    assert "n’est pas l’adresse d’un texte" in plain(capsys.readouterr().err)
    assert git(writer.root, "status", "--porcelain") == ""


def test_a_text_whose_front_matter_is_wrong_is_not_replaced(
    writer: Author, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is there, and only has to be mended."""
    writer.site["un/index.html"] = "Un"
    writer.publish()
    write(writer, "un.md", TEXT.format("statut: publié\n"))
    assert unpublish(writer, "un") == 1
    assert "l’en-tête de content/un.md a une erreur" in plain(capsys.readouterr().err)
    assert not (writer.root / "content" / "articles").exists()


def test_an_unusual_front_matter_is_left_to_its_author(
    writer: Author, capsys: pytest.CaptureFixture[str]
) -> None:
    """With the line to write."""
    flow = '---\n{title: Un, slug: un, date: "2021-03-05"}\n---\nTexte.\n'
    write(writer, "un.md", flow)
    assert unpublish(writer, "un") == 1
    assert f"la ligne « withdrawn: {TODAY} »" in plain(capsys.readouterr().err)
    assert read(writer, "un.md") == flow


def test_two_texts_of_one_slug_are_told(writer: Author, capsys: pytest.CaptureFixture[str]) -> None:
    """Nobody knows which is meant."""
    write(writer, "autre.md", TEXT.format(""))
    assert unpublish(writer, "un") == 1
    assert "plusieurs textes ont le slug « un » : autre.md, un.md." in plain(
        capsys.readouterr().err
    )
